import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePesel, parsePesel } from './pesel.ts'
import { day, plainDate } from './plain-date.ts'

const born = fc
	.tuple(fc.integer({ min: 1800, max: 2299 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
	.map(([year, month, date]) => plainDate(year, month, date))
	.filter((date) => date !== undefined)
const sex = fc.constantFrom('woman' as const, 'man' as const)
const serial = fc.integer({ min: 0, max: 4999 })

test('a PESEL tells the birth day and the sex of every century', () => {
	fc.assert(
		fc.property(born, sex, serial, (on, who, nth) => {
			const pesel = makePesel(on, who, nth)
			expect(parsePesel(pesel)).toEqual({ ok: true, pesel, born: on, sex: who })
		}),
	)
})

test('one mistyped digit never passes', () => {
	const pesel = fc.tuple(born, sex, serial).map(([on, who, nth]) => makePesel(on, who, nth))
	fc.assert(
		fc.property(pesel, fc.nat(10), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
			const wrong = right.slice(0, at) + ((Number(right[at]) + by) % 10) + right.slice(at + 1)
			expect(parsePesel(wrong)).toEqual({ ok: false, problem: 'pesel-checksum' })
		}),
	)
})

test('no text makes it throw', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !parsePesel(text).ok))
})

test('known numbers', () => {
	expect(parsePesel('44051401359')).toMatchObject({ ok: true, born: '1944-05-14', sex: 'man' })
	expect(parsePesel('02070803628')).toMatchObject({ ok: true, born: '1902-07-08', sex: 'woman' })
	expect(parsePesel('4405140135')).toEqual({ ok: false, problem: 'pesel-length' })
	expect(parsePesel('4405140135a')).toEqual({ ok: false, problem: 'pesel-length' })
	expect(parsePesel('44051401358')).toEqual({ ok: false, problem: 'pesel-checksum' })
	expect(parsePesel('00000000000')).toEqual({ ok: false, problem: 'pesel-date' })
	expect(parsePesel('12345678901')).toEqual({ ok: false, problem: 'pesel-checksum' })
})

test('no number is made for a serial that does not fit', () => {
	expect(() => makePesel(day('2026-01-01'), 'man', 5000)).toThrow()
})
