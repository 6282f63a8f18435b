import { addMonths, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

export const answers = ['alive', 'closed', 'lost-contact'] as const
export type SurvivalAnswer = (typeof answers)[number]

/** A check that is planned, with its answer when it has one. */
export type Check = {
	readonly months: number
	readonly dueOn: PlainDate
	readonly answer: SurvivalAnswer | null
	readonly doneOn: PlainDate | null
}

/** How a check stands on a day. `stopped`: the enterprise closed before it was due, nobody asks any more. */
export type CheckState = 'done' | 'late' | 'due' | 'later' | 'stopped'

/** The days on which one asks, from the day of registration, or of foundation where nothing is registered. */
export function plannedChecks(months: readonly number[], from: PlainDate): { months: number; dueOn: PlainDate }[] {
	return [...new Set(months)].sort((one, other) => one - other).map((count) => ({ months: count, dueOn: addMonths(from, count) }))
}

/** How a check stands. Late from the day after it was due. */
export function checkState({ dueOn, answer }: Check, { today, closedOn }: { today: PlainDate; closedOn: PlainDate | null }): CheckState {
	if (answer !== null) return 'done'
	if (closedOn !== null) return 'stopped'
	if (dueOn < today) return 'late'
	return dueOn === today ? 'due' : 'later'
}

/** The check that is asked for next; nothing when all are done or the enterprise has closed. */
export function nextCheck<C extends Check>(checks: readonly C[], closedOn: PlainDate | null): C | undefined {
	if (closedOn !== null) return undefined
	return [...checks].sort((one, other) => one.months - other.months).find(({ answer }) => answer === null)
}

export type SurvivalRefusal =
	| { readonly code: 'answered-already' }
	| { readonly code: 'day-not-come' }
	| { readonly code: 'asked-too-early'; readonly dueOn: PlainDate }
	| { readonly code: 'more-at-risk-than-jobs' }

export type Answering = {
	readonly answer: SurvivalAnswer
	readonly doneOn: PlainDate
	readonly jobs: number | null
	readonly atRiskJobs: number | null
}

/** Whether an answer may be written: once, not of a day to come, and "alive" not more than a month before it is due. That it closed may be known any time. */
export function answering(check: Check, given: Answering, today: PlainDate): Result<Answering, SurvivalRefusal> {
	if (check.answer !== null) return refused({ code: 'answered-already' })
	if (given.doneOn > today) return refused({ code: 'day-not-come' })
	if (given.answer !== 'closed' && given.doneOn < addMonths(check.dueOn, -1))
		return refused({ code: 'asked-too-early', dueOn: check.dueOn })
	if ((given.atRiskJobs ?? 0) > (given.jobs ?? 0)) return refused({ code: 'more-at-risk-than-jobs' })
	return done(given)
}
