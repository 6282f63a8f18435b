import { addDays, addMonths, type PlainDate, parts, plainDate } from '#kernel/plain-date'
import { type Count, countOf, plus } from './figure.ts'

/** How many started to count in a month (its first day), by sex; `split` names the group where figures are split. */
export type Arrival = {
	readonly code: string
	readonly split: string
	readonly sex: string | null
	readonly month: PlainDate
	readonly count: number
}

/** How one figure is split on demand. */
export const splits = ['age', 'education', 'municipality', 'team'] as const
export type Split = (typeof splits)[number]

/** The groups of splits that are the same for everybody; the others are named by the records. */
export const standingGroups: { readonly [each in Split]?: readonly string[] } = {
	age: ['0-17', '18-29', '30-54', '55'],
	education: ['isced-0-2', 'isced-3-4', 'isced-5-8'],
}

/** The figure that arrivals until a day (the end of a month) add up to. */
export function countUntil(arrivals: readonly Arrival[], until?: PlainDate): Count {
	return arrivals
		.filter(({ month }) => until === undefined || month <= until)
		.map(countOfArrival)
		.reduce(plus, countOf({}))
}

/** The last days of the months from the first arrival to `to`; the last one is `to` itself. At most ten years. */
export function monthEnds(arrivals: readonly Pick<Arrival, 'month'>[], to: PlainDate): PlainDate[] {
	const first = arrivals.map(({ month }) => month).sort()[0]
	return first === undefined || first > to ? [] : ends({ first, to, step: 1 }).slice(-120)
}

/** The day to draw a figure to: `to`, but for a programme that is long over the quarter after the last arrival, so that its growth is seen and not the years since. */
export function worthShowing(arrivals: readonly Pick<Arrival, 'month'>[], to: PlainDate): PlainDate {
	const last = arrivals
		.map(({ month }) => month)
		.sort()
		.at(-1)
	return last === undefined || addMonths(last, 12) >= to ? to : addDays(addMonths(last, 4), -1)
}

/** The last days of the quarters that are over by `to`, from the one of `from` on: the days on which figures without persons are published. */
export function quarterEnds(from: PlainDate, to: PlainDate): PlainDate[] {
	const { year, month } = parts(from)
	const first = plainDate(year, month - ((month - 1) % 3), 1) ?? from
	return ends({ first, to, step: 3 }).filter((on) => isQuarterEnd(on) && on <= to)
}

function ends({ first, to, step }: { first: PlainDate; to: PlainDate; step: number }): PlainDate[] {
	const count = (parts(to).year - parts(first).year) * 12 + parts(to).month - parts(first).month
	const last = Array.from({ length: Math.floor(count / step) + 1 }, (_, index) => addDays(addMonths(first, (index + 1) * step), -1))
	return last.map((on) => (on > to ? to : on))
}

function isQuarterEnd(on: PlainDate): boolean {
	const next = parts(addDays(on, 1))
	return next.day === 1 && next.month % 3 === 1
}

/** An arrival as a count. */
export function countOfArrival({ sex, count }: Arrival): Count {
	return sex === 'woman' ? countOf({ women: count }) : sex === 'man' ? countOf({ men: count }) : countOf({ unknown: count })
}
