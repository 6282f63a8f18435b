import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { situationDays } from './terms.ts'
import { situationCodes } from './value-lists.ts'

/** Why a path was interrupted. */
export const exitReasons = ['took-work', 'resigned', 'moved-away', 'illness', 'breach', 'not-reached', 'died', 'other'] as const
type ExitReason = (typeof exitReasons)[number]

/** A participation as an exit finds it. */
export type Staying = { readonly startedOn: PlainDate | null; readonly ended: boolean }

export type ExitAsked = {
	readonly endedOn: PlainDate
	readonly pathCompleted: boolean
	readonly reason: ExitReason | undefined
	readonly situations: readonly string[]
}

export type Exiting = {
	readonly endedOn: PlainDate
	readonly pathCompleted: boolean
	readonly reason: ExitReason | null
	readonly situations: readonly string[]
	/** The day the situations were found out; null while nobody knows. */
	readonly situationsOn: PlainDate | null
	/** The situations are told later than the window of indicators allows. */
	readonly late: boolean
}

export type ExitRefusal =
	| { readonly code: 'not-started' }
	| { readonly code: 'already-ended' }
	| { readonly code: 'end-before-start'; readonly startedOn: PlainDate }
	| { readonly code: 'end-in-future' }
	| { readonly code: 'reason-missing' }
	| SituationRefusal

export type SituationRefusal = { readonly code: 'unknown-situation'; readonly situation: string } | { readonly code: 'not-ended' }

/** The last day on which a situation still counts as the situation at the exit. */
export function situationsUntil(endedOn: PlainDate): PlainDate {
	return addDays(endedOn, situationDays(endedOn))
}

/** The first day of an end whose situation still counts when it is told today. */
export function endsInWindowFrom(today: PlainDate): PlainDate {
	return addDays(today, -situationDays(today))
}

/** Whether a day lies within the four weeks after the end. */
export function isInWindow(endedOn: PlainDate, on: PlainDate): boolean {
	const days = daysBetween(endedOn, on)
	return days >= 0 && days <= situationDays(endedOn)
}

/** The end of a participation: planned path completed, or interrupted with a reason. */
export function exiting(staying: Staying, asked: ExitAsked, today: PlainDate): Result<Exiting, ExitRefusal> {
	if (staying.startedOn === null) return refused({ code: 'not-started' })
	if (staying.ended) return refused({ code: 'already-ended' })
	if (asked.endedOn < staying.startedOn) return refused({ code: 'end-before-start', startedOn: staying.startedOn })
	if (asked.endedOn > today) return refused({ code: 'end-in-future' })
	if (!asked.pathCompleted && asked.reason === undefined) return refused({ code: 'reason-missing' })
	const found = situationsFound(asked.endedOn, asked.situations, today)
	if (!found.ok) return found
	const reason = asked.pathCompleted ? null : (asked.reason ?? null)
	return done({ endedOn: asked.endedOn, pathCompleted: asked.pathCompleted, reason, ...found.value })
}

/** What holds at the exit; several may. None leaves the question open until somebody knows. */
export function situationsFound(
	endedOn: PlainDate,
	situations: readonly string[],
	today: PlainDate,
): Result<Pick<Exiting, 'situations' | 'situationsOn' | 'late'>, SituationRefusal> {
	const stranger = situations.find((situation) => !situationCodes.includes(situation))
	if (stranger !== undefined) return refused({ code: 'unknown-situation', situation: stranger })
	const chosen = situationCodes.filter((code) => situations.includes(code))
	return done({
		situations: chosen,
		situationsOn: chosen.length === 0 ? null : today,
		late: chosen.length > 0 && !isInWindow(endedOn, today),
	})
}
