import type { PlainDate } from '#kernel/plain-date'

/** What is odd about a meeting and may still be right: said, never refused. */
export type SessionWarning = 'before-declaration' | 'no-declaration' | 'before-programme' | 'after-programme' | 'before-start' | 'overlap'

/** A participant as a meeting sees her. */
export type Expected = {
	readonly declaredOn: PlainDate | null
	readonly startedOn: PlainDate | null
	readonly programmeFrom: PlainDate
	readonly programmeTo: PlainDate
	/** Her other meetings of that day, not cancelled. */
	readonly sameDay: readonly Span[]
}
export type Span = { readonly startsAt: string | null; readonly minutes: number }

/** The warnings of a meeting for all who are expected, each once. A start later than the day means that it was recorded late (DOMAIN 4.2: start = first support). */
export function sessionWarnings(meeting: Span & { readonly onDay: PlainDate }, expected: readonly Expected[]): SessionWarning[] {
	const found = expected.flatMap((person) => warningsFor(meeting, person))
	return ORDER.filter((warning) => found.includes(warning))
}

/** Whether two meetings of a day share a minute. Without an hour nobody can tell, and nothing is said. */
export function overlaps(one: Span, other: Span): boolean {
	const [a, b] = [startMinute(one), startMinute(other)]
	if (a === undefined || b === undefined) return false
	return a < b + other.minutes && b < a + one.minutes
}

const ORDER: readonly SessionWarning[] = [
	'before-declaration',
	'no-declaration',
	'before-programme',
	'after-programme',
	'before-start',
	'overlap',
]

function warningsFor(meeting: Span & { onDay: PlainDate }, person: Expected): SessionWarning[] {
	const { onDay } = meeting
	const held: Record<SessionWarning, boolean> = {
		'before-declaration': person.declaredOn !== null && onDay < person.declaredOn,
		'no-declaration': person.declaredOn === null,
		'before-programme': onDay < person.programmeFrom,
		'after-programme': onDay > person.programmeTo,
		'before-start': person.startedOn !== null && onDay < person.startedOn,
		overlap: person.sameDay.some((other) => overlaps(meeting, other)),
	}
	return ORDER.filter((warning) => held[warning])
}

function startMinute({ startsAt }: Span): number | undefined {
	if (startsAt === null) return undefined
	const [hours, minutes] = startsAt.split(':')
	return Number(hours) * 60 + Number(minutes)
}
