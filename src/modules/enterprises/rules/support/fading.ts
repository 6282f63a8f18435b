import { addDays, addMonths, daysBetween, type PlainDate, parts, plainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

/** A quarter as it is planned: minutes by field, money, and why it gives more than the one before. */
export type PlannedQuarter = {
	readonly minutes: Readonly<Record<string, number>>
	readonly grosze: number
	readonly reason: string
}
export type FadingPlan = { readonly beginsOn: PlainDate; readonly endsOn: PlainDate; readonly quarters: readonly PlannedQuarter[] }

export type FadingRefusal =
	| { readonly code: 'rises-without-reason'; readonly number: number }
	| { readonly code: 'quarters-do-not-fit'; readonly quarters: number }
	| { readonly code: 'ends-before-it-begins' }
	| { readonly code: 'no-support-planned' }

const MONTHS = 3
const MOST_QUARTERS = 20

/** Whether a plan may be kept: it ends, it has a line for each of its quarters, and it rises nowhere without a reason. */
export function planning(plan: FadingPlan): Result<FadingPlan, FadingRefusal> {
	if (plan.endsOn <= plan.beginsOn) return refused({ code: 'ends-before-it-begins' })
	const quarters = quarterCount(plan)
	if (plan.quarters.length !== quarters || quarters > MOST_QUARTERS) return refused({ code: 'quarters-do-not-fit', quarters })
	if (plan.quarters.every((quarter) => minutesOf(quarter) === 0 && quarter.grosze === 0)) return refused({ code: 'no-support-planned' })
	const rising = risesAt(plan.quarters)
	if (rising !== undefined) return refused({ code: 'rises-without-reason', number: rising })
	return done(plan)
}

/** The first quarter (from 1) that gives more than the one before and does not say why. */
export function risesAt(quarters: readonly PlannedQuarter[]): number | undefined {
	const at = quarters.findIndex((quarter, index) => {
		const before = quarters[index - 1]
		return before !== undefined && quarter.reason === '' && (minutesOf(quarter) > minutesOf(before) || quarter.grosze > before.grosze)
	})
	return at === -1 ? undefined : at + 1
}

/** How many quarters a plan touches, from the one it begins with to the one it ends in. */
export function quarterCount({ beginsOn, endsOn }: Pick<FadingPlan, 'beginsOn' | 'endsOn'>): number {
	const first = parts(beginsOn)
	const last = parts(endsOn)
	return (last.year - first.year) * 4 + Math.floor((last.month - 1) / MONTHS) - Math.floor((first.month - 1) / MONTHS) + 1
}

/** The first day of the quarter of a day. */
export function quarterOf(day: PlainDate): PlainDate {
	const { year, month } = parts(day)
	return plainDate(year, month - ((month - 1) % MONTHS), 1) ?? day
}

/** First and last day of a quarter of a plan, numbered from 1; the last one ends with the plan. */
function spanOf({ beginsOn, endsOn }: Pick<FadingPlan, 'beginsOn' | 'endsOn'>, number: number): { from: PlainDate; to: PlainDate } {
	const from = addMonths(beginsOn, (number - 1) * MONTHS)
	const to = addDays(addMonths(from, MONTHS), -1)
	return { from, to: to > endsOn ? endsOn : to }
}

/** Minutes of all fields. */
export function minutesOf({ minutes }: Pick<PlannedQuarter, 'minutes'>): number {
	return Object.values(minutes).reduce((all, one) => all + one, 0)
}

/** What was given: a meeting of module support with somebody of the enterprise, or an entry. */
export type Given = { readonly onDay: PlainDate; readonly field: string; readonly minutes: number; readonly grosze: number }

/** A quarter beside what was given in it. `outside`: given before the plan begins or after it has ended. */
export type QuarterSoFar = {
	readonly number: number
	readonly from: PlainDate
	readonly to: PlainDate
	readonly planned: PlannedQuarter
	readonly minutes: Readonly<Record<string, number>>
	readonly grosze: number
}

/** The plan beside what was given, quarter by quarter, and what was given outside it. */
export function besideActual(plan: FadingPlan, given: readonly Given[]): { quarters: readonly QuarterSoFar[]; outside: readonly Given[] } {
	const spans = plan.quarters.map((planned, at) => ({ number: at + 1, planned, ...spanOf(plan, at + 1) }))
	const quarters = spans.map((span) => {
		const own = given.filter(({ onDay }) => onDay >= span.from && onDay <= span.to)
		const fields = Map.groupBy(own, ({ field }) => field)
		const minutes = Object.fromEntries([...fields].map(([field, rows]) => [field, rows.reduce((all, row) => all + row.minutes, 0)]))
		return { ...span, minutes, grosze: own.reduce((all, row) => all + row.grosze, 0) }
	})
	return { quarters, outside: given.filter(({ onDay }) => onDay < plan.beginsOn || onDay > plan.endsOn) }
}

/** Days until the support ends; negative once it has. */
export function daysLeft({ endsOn }: Pick<FadingPlan, 'endsOn'>, today: PlainDate): number {
	return daysBetween(today, endsOn)
}
