import { type Branded, trust } from './id.ts'

/** A day without a clock: `YYYY-MM-DD`, always a day that exists. */
export type PlainDate = Branded<string, 'PlainDate'>

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** Reads `YYYY-MM-DD`; `undefined` when the shape is wrong or the day does not exist. */
export function parsePlainDate(text: string): PlainDate | undefined {
	const match = SHAPE.exec(text)
	return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** The day of a year, month (1-12) and day; `undefined` when there is no such day. Years 1-9999. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
	return trust<PlainDate>(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** A day written in code or vouched for by the database. A wrong one is a fault. */
export function day(text: string): PlainDate {
	const parsed = parsePlainDate(text)
	if (parsed === undefined) throw new Error(`not a day: ${text}`)
	return parsed
}

/** The day some days later (earlier when negative). */
export function addDays(from: PlainDate, days: number): PlainDate {
	return day(new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10))
}

/** The same day some months later; the last day of the month when it has no such day (31 January + 1 = 28 February). */
export function addMonths(from: PlainDate, months: number): PlainDate {
	const { year, month, day: dayOfMonth } = parts(from)
	const index = year * 12 + (month - 1) + months
	const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
	return day(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(dayOfMonth, daysInMonth(toYear, toMonth)), 2)}`)
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Completed years between a birth day and a day: a person born on 29 February completes a year on 1 March of a common year. */
export function completedYears(born: PlainDate, on: PlainDate): number {
	const [b, o] = [parts(born), parts(on)]
	const before = o.month < b.month || (o.month === b.month && o.day < b.day)
	return o.year - b.year - (before ? 1 : 0)
}

/** Year, month (1-12) and day of the month. */
export function parts(of: PlainDate): { year: number; month: number; day: number } {
	return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), day: Number(of.slice(8, 10)) }
}

/** The day that an instant falls on in Poland (Europe/Warsaw), where the centres work. */
export function dayInPoland(instant: Date): PlainDate {
	return day(WARSAW.format(instant))
}

const WARSAW = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', year: 'numeric', month: '2-digit', day: '2-digit' })

function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function pad(value: number, length: number): string {
	return String(value).padStart(length, '0')
}
