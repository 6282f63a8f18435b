import { type Branded, trust } from './id.ts'
import { type PlainDate, parts, plainDate } from './plain-date.ts'

/** A PESEL number that holds: 11 digits, a checksum that fits, a birth day that exists. */
export type Pesel = Branded<string, 'Pesel'>

/** What a PESEL says of sex: the tenth digit is odd for men, even for women. */
export type PeselSex = 'woman' | 'man'

type PeselProblem = 'pesel-length' | 'pesel-checksum' | 'pesel-date'

export type ParsedPesel =
	| { readonly ok: true; readonly pesel: Pesel; readonly born: PlainDate; readonly sex: PeselSex }
	| { readonly ok: false; readonly problem: PeselProblem }

/**
 * Reads a PESEL. Where several things are wrong, the first is told: length (also other signs than digits), then checksum,
 * then date: one mistyped digit breaks the checksum first, so people look at all digits and not only at the date.
 */
export function parsePesel(text: string): ParsedPesel {
	if (!SHAPE.test(text)) return { ok: false, problem: 'pesel-length' }
	if (checkDigit(text) !== text.charAt(10)) return { ok: false, problem: 'pesel-checksum' }
	const born = birthDay(text)
	if (born === undefined) return { ok: false, problem: 'pesel-date' }
	return { ok: true, pesel: trust<Pesel>(text), born, sex: Number(text.charAt(9)) % 2 === 1 ? 'man' : 'woman' }
}

/** A PESEL for an invented person born 1800-2299: `serial` (0-4999) tells apart people of one day and sex. */
export function makePesel(born: PlainDate, sex: PeselSex, serial: number): Pesel {
	const { year, month, day } = parts(born)
	const century = CENTURIES.indexOf(Math.floor(year / 100) * 100)
	if (century < 0 || serial < 0 || serial > 4999) throw new Error(`no PESEL for ${born}, serial ${serial}`)
	const order = serial * 2 + (sex === 'man' ? 1 : 0)
	const ten = two(year % 100) + two(month + century * 20) + two(day) + String(order).padStart(4, '0')
	return trust<Pesel>(ten + checkDigit(ten))
}

const SHAPE = /^[0-9]{11}$/
const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
// The month carries the century, 20 to a century: 01-12 is 19xx, 21-32 20xx, 41-52 21xx, 61-72 22xx, 81-92 18xx (ustawa o ewidencji ludności, art. 15).
const CENTURIES = [1900, 2000, 2100, 2200, 1800]

function checkDigit(digits: string): string {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
	return String((10 - (sum % 10)) % 10)
}

function birthDay(digits: string): PlainDate | undefined {
	const [year, month, day] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
	const century = CENTURIES[Math.floor(month / 20)]
	return century === undefined ? undefined : plainDate(century + year, month % 20, day)
}

function two(value: number): string {
	return String(value).padStart(2, '0')
}
