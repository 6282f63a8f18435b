import { daysBetween, type PlainDate } from '#kernel/plain-date'

export type Presence = 'present' | 'did-not-come' | 'excused'
export const presences = ['present', 'did-not-come', 'excused'] as const satisfies readonly Presence[]

/** "Did not come" is not among them: that is presence. */
export const cancellationReasons = [
	'cancelled-by-us',
	'cancelled-by-participant',
	'host-cancelled',
	'illness',
	'recorded-by-mistake',
	'other',
] as const
export type CancellationReason = (typeof cancellationReasons)[number]

/** Where a meeting stands. */
export type SessionState = 'planned' | 'held' | 'cancelled' | 'waits-for-attendance' | 'waits-for-confirmation' | 'disputed'
export const sessionStates = [
	'planned',
	'waits-for-attendance',
	'waits-for-confirmation',
	'disputed',
	'held',
	'cancelled',
] as const satisfies readonly SessionState[]

/** What is known of a meeting. The counts are of participants: expected, marked, present, confirmed and disputed (answers that still count). */
export type SessionFacts = {
	readonly onDay: PlainDate
	/** Local time in Poland, `HH:MM` or `HH:MM:SS`. */
	readonly startsAt: string | null
	readonly cancelled: boolean
	readonly expected: number
	readonly marked: number
	readonly present: number
	readonly confirmed: number
	readonly disputed: number
}

/** The state of a meeting now. A dispute is seen before anything else that waits. */
export function sessionState(facts: SessionFacts, at: { today: PlainDate; now: Date }): SessionState {
	if (facts.cancelled) return 'cancelled'
	if (facts.disputed > 0) return 'disputed'
	const begun = hasBegun({ onDay: facts.onDay, startsAt: facts.startsAt ?? undefined }, at)
	if (facts.marked < facts.expected) return begun ? 'waits-for-attendance' : 'planned'
	if (facts.expected === 0 && !begun) return 'planned'
	return facts.confirmed < facts.present ? 'waits-for-confirmation' : 'held'
}

/** Whether a meeting has begun, so that presence can be marked: a day that has passed, or today's with its hour come (or no hour set). */
export function hasBegun(
	{ onDay, startsAt }: { onDay: PlainDate; startsAt: string | undefined },
	at: { today: PlainDate; now: Date },
): boolean {
	const days = daysBetween(onDay, at.today)
	if (days !== 0) return days > 0
	return startsAt === undefined || startsAt.slice(0, 5) <= hourInPoland(at.now)
}

/** The hour on the wall in Poland, `HH:MM`. */
export function hourInPoland(instant: Date): string {
	return WARSAW.format(instant)
}

const WARSAW = new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
