import { addDays, type PlainDate } from '#kernel/plain-date'

/** Meetings that repeat: every week or every other, a number of times or until a day, some days left out. */
export type SeriesPlan = {
	readonly from: PlainDate
	readonly everyWeeks: 1 | 2
	readonly times: number | undefined
	readonly until: PlainDate | undefined
	readonly skip: readonly PlainDate[]
}
export type SeriesRefusal =
	| { readonly code: 'series-has-no-end' }
	| { readonly code: 'series-is-empty' }
	| { readonly code: 'series-too-long'; readonly max: number }

/** As many meetings as a year of weekly ones and a few more. */
export const LONGEST_SERIES = 60

/** The days of a series in order. A skipped day is not made up for: "10 times" without Christmas is 9 meetings. */
export function seriesDays(plan: SeriesPlan): { readonly days: PlainDate[] } | { readonly refusal: SeriesRefusal } {
	if (plan.times === undefined && plan.until === undefined) return { refusal: { code: 'series-has-no-end' } }
	const all: PlainDate[] = []
	for (let on = plan.from; all.length <= LONGEST_SERIES && isInside(plan, on, all.length); on = addDays(on, plan.everyWeeks * 7))
		all.push(on)
	if (all.length > LONGEST_SERIES) return { refusal: { code: 'series-too-long', max: LONGEST_SERIES } }
	const days = all.filter((on) => !plan.skip.includes(on))
	return days.length === 0 ? { refusal: { code: 'series-is-empty' } } : { days }
}

function isInside({ times, until }: SeriesPlan, on: PlainDate, already: number): boolean {
	return (times === undefined || already < times) && (until === undefined || on <= until)
}
