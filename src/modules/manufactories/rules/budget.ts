import type { Grosze } from '#kernel/money'
import { addMonths, type PlainDate, parts, plainDate } from '#kernel/plain-date'

/** Money spent, or money that came in. */
export type Side = 'cost' | 'income'

/** What every sum of a budget looks at. */
export type Counted = {
	readonly onDay: PlainDate
	readonly category: string
	readonly side: Side
	readonly source: string
	readonly grosze: Grosze
}

/** An entry as its row says it. Corrections carry the same, with their own sign. */
export type Written = Counted & {
	readonly minutes: number | null
	readonly hourGrosze: Grosze | null
}

/** What an entry that undoes another one says: everything the same, the money and the minutes taken away. */
export function reversalOf<Row extends Written>(entry: Row): Row {
	return { ...entry, grosze: -entry.grosze, minutes: entry.minutes === null ? null : -entry.minutes }
}

/** What hours of volunteers are worth at the rate of the day, rounded to a grosz. */
export function volunteersWorth(minutes: number, hourGrosze: Grosze): Grosze {
	return Math.round((minutes * hourGrosze) / 60)
}

/** The first day of a day's month. */
export function monthOf(day: PlainDate): PlainDate {
	const { year, month } = parts(day)
	return plainDate(year, month, 1) ?? day
}

/** How many months lie from one first day of a month to another. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
	const one = parts(from)
	const other = parts(to)
	return (other.year - one.year) * 12 + other.month - one.month
}

export type Sums = {
	readonly cost: Grosze
	readonly income: Grosze
	/** By side and category, side and month, side and source: `cost materials`. */
	readonly byCategory: ReadonlyMap<string, Grosze>
	readonly byMonth: ReadonlyMap<string, Grosze>
	readonly bySource: ReadonlyMap<string, Grosze>
}

/** The sums of entries with their corrections: each breakdown adds up to its total. */
export function sumsOf(entries: readonly Counted[]): Sums {
	const by = (key: (entry: Counted) => string) => {
		const sums = new Map<string, Grosze>()
		for (const entry of entries) {
			const at = `${entry.side} ${key(entry)}`
			sums.set(at, (sums.get(at) ?? 0) + entry.grosze)
		}
		return sums
	}
	const total = (side: Side) => entries.reduce((sum, entry) => (entry.side === side ? sum + entry.grosze : sum), 0)
	return {
		cost: total('cost'),
		income: total('income'),
		byCategory: by(({ category }) => category),
		byMonth: by(({ onDay }) => monthOf(onDay)),
		bySource: by(({ source }) => source),
	}
}

export type Forecast =
	| { readonly kind: 'no-plan' }
	| { readonly kind: 'too-early'; readonly until: PlainDate }
	| {
			readonly kind: 'pace'
			/** Whole months that have passed since the plan began; of the plan. */
			readonly passed: number
			readonly monthly: Grosze
			/** The last month of the plan. */
			readonly until: PlainDate
			readonly total: Grosze
			/** How much more than planned; less than nothing: how much is left. */
			readonly over: Grosze
	  }

/** Costs of a budget: what was planned and what was written down, by month. */
export type Costs = {
	readonly planned: readonly { readonly month: PlainDate; readonly grosze: Grosze }[]
	readonly spent: readonly { readonly month: PlainDate; readonly grosze: Grosze }[]
}

/**
 * What will have been spent by the end of the plan if money goes on as in its whole months so far: these months' average for each month that is left.
 * Never less than what is spent already.
 */
export function forecastOf({ planned, spent }: Costs, today: PlainDate): Forecast {
	const months = planned.filter(({ grosze }) => grosze > 0).map(({ month }) => month)
	const first = months.reduce<PlainDate | undefined>((least, month) => (least === undefined || month < least ? month : least), undefined)
	const last = months.reduce<PlainDate | undefined>((most, month) => (most === undefined || month > most ? month : most), undefined)
	if (first === undefined || last === undefined) return { kind: 'no-plan' }
	const length = monthsBetween(first, last) + 1
	const passed = Math.min(length, monthsBetween(first, monthOf(today)))
	if (passed < 1) return { kind: 'too-early', until: addMonths(first, 1) }
	const begun = addMonths(first, passed)
	const whole = sum(spent.filter(({ month }) => month < begun))
	const monthly = Math.round(whole / passed)
	const total = Math.max(sum(spent), whole + monthly * (length - passed))
	return { kind: 'pace', passed, monthly, until: last, total, over: total - sum(planned) }
}

function sum(amounts: readonly { readonly grosze: Grosze }[]): Grosze {
	return amounts.reduce((total, { grosze }) => total + grosze, 0)
}

/** What a market test left: what it earned less what it cost. */
export function marginOf({ revenueGrosze, costGrosze }: { readonly revenueGrosze: Grosze; readonly costGrosze: Grosze }): Grosze {
	return revenueGrosze - costGrosze
}
