import { addDays, addMonths, type PlainDate, parts, plainDate } from '#kernel/plain-date'

/** The first day of the month that a day falls in: months are named by it. */
export function monthOf(on: PlainDate): PlainDate {
	return addDays(on, 1 - parts(on).day)
}

/** The first day of the quarter that a day falls in. */
export function quarterOf(on: PlainDate): PlainDate {
	return addMonths(monthOf(on), -((parts(on).month - 1) % 3))
}

/** The last day of the month named by its first day. */
export function endOfMonth(month: PlainDate): PlainDate {
	return addDays(addMonths(month, 1), -1)
}

/** The month as an address writes it (`2026-03`), read back. */
export function readMonth(text: string): PlainDate | undefined {
	const match = /^(\d{4})-(\d{2})$/.exec(text)
	return match ? plainDate(Number(match[1]), Number(match[2]), 1) : undefined
}

/** The month in an address. */
export function monthInAddress(month: PlainDate): string {
	return month.slice(0, 7)
}

/**
 * The last month whose review was to be held by today: it is over by `days`, and the manufactory was founded in it or before. Nothing when no month is
 * due yet.
 */
export function monthDue({ foundedOn, days }: { foundedOn: PlainDate; days: number }, today: PlainDate): PlainDate | undefined {
	const last = addMonths(monthOf(addDays(today, -days)), -1)
	return last < monthOf(foundedOn) ? undefined : last
}
