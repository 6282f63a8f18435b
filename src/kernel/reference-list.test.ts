import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, day } from './plain-date.ts'
import { faultSentence } from './reference-fault.ts'
import { defineList, onDay } from './reference-list.ts'

const facts = z.strictObject({ grosze: z.int().min(0) })

function value(from: string, to: string | null, more: object = {}) {
	return {
		code: 'fee',
		label: { pl: 'opłata', en: 'fee' },
		source: 'Dz.U.',
		verified: 'verified',
		validFrom: from,
		validTo: to,
		grosze: 1,
		...more,
	}
}

function listOf(values: readonly object[], continuous = true) {
	return defineList({ name: 'enterprises/fees', title: { pl: 'Opłaty', en: 'Fees' }, file: { values }, facts, continuous })
}

function said(values: readonly object[], continuous = true): string[] {
	return listOf(values, continuous)
		.faults()
		.map((fault) => faultSentence('pl', fault))
}

test('a list gives the values of a day, with both ends of a period belonging to it', () => {
	const list = listOf([value('2024-01-01', '2025-12-31'), value('2026-01-01', null, { grosze: 2 })])
	expect(list.faults()).toEqual([])
	expect(onDay(list.values, day('2025-12-31')).map((each) => each.facts.grosze)).toEqual([1])
	expect(onDay(list.values, day('2026-01-01')).map((each) => each.facts.grosze)).toEqual([2])
	expect(onDay(list.values, day('2023-12-31'))).toEqual([])
})

test('periods that overlap are refused with the file, the value and the days', () => {
	expect(said([value('2024-01-01', '2025-06-30'), value('2025-06-01', null)])).toEqual([
		'db/reference/enterprises/fees.json: okresy wartości „fee” zachodzą na siebie w dniach 01.06.2025 – 30.06.2025.',
	])
	expect(said([value('2024-01-01', null), value('2025-01-01', null)])).toHaveLength(1)
})

test('a gap is refused where a code must have a value each day, and allowed where a list may rest', () => {
	const gap = [value('2024-01-01', '2024-12-31'), value('2025-02-01', null)]
	expect(said(gap)).toEqual(['db/reference/enterprises/fees.json: wartość „fee” ma lukę w dniach 01.01.2025 – 31.01.2025.'])
	expect(said(gap, false)).toEqual([])
})

test('a value without its source, label or a readable fact is refused by its name', () => {
	expect(said([value('2024-01-01', null, { source: ' ' })])[0]).toContain('popraw „source”')
	expect(said([value('2024-01-01', null, { label: { pl: 'opłata' } })])[0]).toContain('popraw „label')
	expect(said([value('2024-01-01', null, { grosze: 'dużo' })])[0]).toContain('popraw „grosze”')
	expect(said([value('2024-02-30', null)])[0]).toContain('popraw „validFrom”')
	expect(said([value('2024-02-01', '2024-01-01')])[0]).toContain('zanim się zacznie')
})

test('whoever reads a broken list is told the same sentence', () => {
	expect(() => listOf([value('2024-01-01', null, { verified: 'surely' })]).values).toThrow(
		'db/reference/enterprises/fees.json: the value “fee”',
	)
})

test('periods laid end to end have no fault, and moved by a day have one', () => {
	const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 8 })
	fc.assert(
		fc.property(lengths, fc.nat(6), fc.constantFrom(-1, 1), (days, which, by) => {
			const moved = 1 + (which % (days.length - 1))
			const laid = (shift: number) => {
				let from = day('2020-01-01')
				return days.map((length, at) => {
					const begins = at === moved ? addDays(from, shift) : from
					const ends = addDays(from, length - 1)
					from = addDays(ends, 1)
					return value(begins, begins > ends ? begins : ends)
				})
			}
			expect(said(laid(0))).toEqual([])
			expect(said(laid(by)).length).toBeGreaterThan(0)
		}),
	)
})
