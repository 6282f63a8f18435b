import { dayInPoland, type PlainDate } from '#kernel/plain-date'

/** What time it is: the wall clock in work, a moving one in the demo story, a fixed one in tests. */
export type Clock = { now(): Date; today(): PlainDate }

/** The clock on the wall; days are days in Poland. */
export const wallClock: Clock = { now: () => new Date(), today: () => dayInPoland(new Date()) }

/** A clock that stands still until it is set: `setTo('2008-05-12')` means ten in the morning of that day. */
export function standingClock(startOn: PlainDate): Clock & { setTo(on: PlainDate): void } {
	let at = morning(startOn)
	return {
		now: () => new Date(at),
		today: () => dayInPoland(at),
		setTo: (on) => {
			at = morning(on)
		},
	}
}

function morning(on: PlainDate): Date {
	return new Date(`${on}T09:00:00Z`)
}
