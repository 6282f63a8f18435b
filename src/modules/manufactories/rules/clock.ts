import { addDays, addMonths, daysBetween, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

/** A time in which the clock stands: both days belong to it; without an end it lasts. */
export type Pause = { readonly from: PlainDate; readonly until: PlainDate | null }

/** What the protective period is made of (DOMAIN 4.9). Months come from the model; an extension adds months, a pause its own days. */
export type Clock = {
	readonly startedOn: PlainDate
	readonly months: number
	readonly extensions: readonly number[]
	readonly pauses: readonly Pause[]
}

/** What is kept of a clock: the decision date as far as it is known, and since when it stands. */
export type Setting = { readonly decisionOn: PlainDate; readonly pausedSince: PlainDate | null }

export type PauseRefusal =
	| { readonly code: 'pause-ends-before-it-begins' }
	| { readonly code: 'pause-before-start'; readonly startedOn: PlainDate }
	| { readonly code: 'pause-after-decision'; readonly decisionOn: PlainDate }
	| { readonly code: 'pauses-overlap' }

/** The decision date and the pause that lasts. Months are counted together, so the order of extensions and pauses changes nothing. */
export function settingOf({ startedOn, months, extensions, pauses }: Clock): Setting {
	const end = addMonths(
		startedOn,
		extensions.reduce((sum, more) => sum + more, months),
	)
	const days = pauses.reduce((sum, pause) => sum + lengthOf(pause), 0)
	return { decisionOn: addDays(end, days), pausedSince: pauses.find(({ until }) => until === null)?.from ?? null }
}

/** The decision date as it looks on a day: a pause that lasts has shifted it by its days so far, today with them. */
export function decisionAsOf({ decisionOn, pausedSince }: Setting, today: PlainDate): PlainDate {
	return isPaused({ pausedSince }, today) && pausedSince !== null ? addDays(decisionOn, daysBetween(pausedSince, today) + 1) : decisionOn
}

/** Whether a pause without an end has begun. */
export function isPaused({ pausedSince }: Pick<Setting, 'pausedSince'>, today: PlainDate): boolean {
	return pausedSince !== null && pausedSince <= today
}

/** Whether the clock may stand in this time too: inside the protective period, and not while it stands already. */
export function pausing(clock: Clock, pause: Pause): Result<Clock, PauseRefusal> {
	if (pause.until !== null && pause.until < pause.from) return refused({ code: 'pause-ends-before-it-begins' })
	if (pause.from < clock.startedOn) return refused({ code: 'pause-before-start', startedOn: clock.startedOn })
	if (clock.pauses.some((other) => overlaps(other, pause))) return refused({ code: 'pauses-overlap' })
	return standing({ ...clock, pauses: [...clock.pauses, pause] })
}

/** The clock, when each of its pauses begins before the decision date of that time; else the one that would lie after it. */
export function standing(clock: Clock): Result<Clock, { readonly code: 'pause-after-decision'; readonly decisionOn: PlainDate }> {
	const inOrder = [...clock.pauses].sort((one, other) => one.from.localeCompare(other.from))
	for (const [at, pause] of inOrder.entries()) {
		const { decisionOn } = settingOf({ ...clock, pauses: inOrder.slice(0, at) })
		if (pause.from >= decisionOn) return refused({ code: 'pause-after-decision', decisionOn })
	}
	return done(clock)
}

/** Days of the protective period that have passed and that there are, without pauses. */
export function progressOf(
	clock: { startedOn: PlainDate; decisionOn: PlainDate; pausedSince: PlainDate | null; pausedDays: number; pausedDaysSoFar: number },
	today: PlainDate,
): { readonly done: number; readonly of: number } {
	const of = Math.max(0, daysBetween(clock.startedOn, clock.decisionOn) - clock.pausedDays)
	const counted = clock.pausedSince !== null && clock.pausedSince <= today ? clock.pausedSince : today
	const gone = daysBetween(clock.startedOn, counted) - clock.pausedDaysSoFar
	return { done: Math.min(Math.max(0, gone), of), of }
}

/**
 * The reminder to send today: the nearest to the decision date of those that have come, when it has not gone out. Earlier ones that were missed (a server
 * that stood, a clock that was moved) are not sent after it.
 */
export function dueReminder(
	reminders: readonly number[],
	of: { readonly decisionOn: PlainDate; readonly sent: readonly number[] },
	today: PlainDate,
): number | undefined {
	const left = daysBetween(today, of.decisionOn)
	const [nearest] = reminders.filter((days) => days >= Math.max(0, left)).sort((one, other) => one - other)
	return nearest === undefined || of.sent.includes(nearest) ? undefined : nearest
}

function lengthOf({ from, until }: Pause): number {
	return until === null ? 0 : daysBetween(from, until) + 1
}

function overlaps(one: Pause, other: Pause): boolean {
	return (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from)
}
