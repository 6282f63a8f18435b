import { type PlainDate, plainDate } from '#kernel/plain-date'
import { withHyphens } from './tidy-text.ts'

/**
 * A day as files have it: RRRR-MM-DD or DD.MM.RRRR (also with „r.”), with or without a time of day, which is checked and dropped.
 * `undefined` when it is no date, does not exist or lies outside 1900-2199, which only a mistyped year does.
 */
export function fileDay(cell: string): PlainDate | undefined {
	const known = seen.get(cell)
	if (known !== undefined) return known
	const found = readDay(withHyphens(cell))
	if (found !== undefined && seen.size < REMEMBERED) seen.set(cell, found)
	return found
}

// A file repeats its days many thousand times.
const seen = new Map<string, PlainDate>()
const REMEMBERED = 20_000

const TIME = '(?:[T ](?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?(?:Z|[+-]\\d\\d:?\\d\\d))?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`)
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?: ?r\\.?)?${TIME}$`)

function readDay(text: string): PlainDate | undefined {
	const first = YEAR_FIRST.exec(text)
	if (first) return within(Number(first[1]), Number(first[2]), Number(first[3]))
	const last = DAY_FIRST.exec(text)
	return last ? within(Number(last[3]), Number(last[2]), Number(last[1])) : undefined
}

function within(year: number, month: number, day: number): PlainDate | undefined {
	return year < 1900 || year > 2199 ? undefined : plainDate(year, month, day)
}
