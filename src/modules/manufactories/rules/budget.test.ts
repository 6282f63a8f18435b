import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, day } from '#kernel/plain-date'
import { forecastOf, monthOf, monthsBetween, reversalOf, sumsOf, volunteersWorth, type Written } from './budget.ts'

const entries = fc.record({
	onDay: fc.integer({ min: 0, max: 40 }).map((months) => addMonths(day('2024-01-31'), months)),
	category: fc.constantFrom('materials', 'pay', 'sales'),
	side: fc.constantFrom('cost' as const, 'income' as const),
	source: fc.constantFrom('project', 'host', 'own-revenue'),
	grosze: fc.integer({ min: 1, max: 500_000_000 }),
	minutes: fc.constant(null),
	hourGrosze: fc.constant(null),
})
const total = (sums: ReadonlyMap<string, number>, side: string) =>
	[...sums].reduce((sum, [key, grosze]) => (key.startsWith(`${side} `) ? sum + grosze : sum), 0)

test('every breakdown of a budget adds up to its total, whatever was entered and corrected', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(entries, fc.boolean())), (written) => {
			const rows: Written[] = written.flatMap(([entry, isUndone]) => (isUndone ? [entry, reversalOf(entry)] : [entry]))
			const sums = sumsOf(rows)
			for (const side of ['cost', 'income'] as const)
				for (const by of [sums.byCategory, sums.byMonth, sums.bySource]) expect(total(by, side)).toBe(sums[side])
			const kept = sumsOf(written.flatMap(([entry, isUndone]) => (isUndone ? [] : [entry])))
			expect([sums.cost, sums.income]).toEqual([kept.cost, kept.income])
		}),
	)
})

test('hours of volunteers are worth their minutes at the rate of the day, to the grosz', () => {
	expect(volunteersWorth(90, 3140)).toBe(4710)
	expect(volunteersWorth(1, 3050)).toBe(51)
})

test('months are counted over the turn of a year', () => {
	expect(monthOf(day('2026-02-28'))).toBe('2026-02-01')
	expect(monthsBetween(day('2025-11-01'), day('2026-02-01'))).toBe(3)
})

const month = (at: number) => addMonths(day('2026-01-01'), at)
const planned = Array.from({ length: 12 }, (_, at) => ({ month: month(at), grosze: 100_000 }))

test('at the present pace: the average of whole months for each month that is left', () => {
	const spent = [
		{ month: month(0), grosze: 120_000 },
		{ month: month(1), grosze: 160_000 },
		{ month: month(2), grosze: 5_000 },
	]
	expect(forecastOf({ planned, spent }, day('2026-03-10'))).toEqual({
		kind: 'pace',
		passed: 2,
		monthly: 140_000,
		until: month(11),
		total: 1_680_000,
		over: 480_000,
	})
	expect(forecastOf({ planned, spent }, day('2026-01-31'))).toEqual({ kind: 'too-early', until: month(1) })
	expect(forecastOf({ planned: [], spent }, day('2026-03-10'))).toEqual({ kind: 'no-plan' })
})

test('a forecast is never less than what is spent, and after the plan it is what was spent', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ month: fc.integer({ min: -3, max: 14 }).map(month), grosze: fc.integer({ min: 0, max: 1_000_000 }) })),
			fc.integer({ min: 1, max: 30 }).map(month),
			(spent, today) => {
				const forecast = forecastOf({ planned, spent }, today)
				const all = spent.reduce((sum, { grosze }) => sum + grosze, 0)
				if (forecast.kind !== 'pace') throw new Error('the plan has begun')
				expect(forecast.total).toBeGreaterThanOrEqual(all)
				if (today >= month(12)) expect(forecast.total).toBe(all)
			},
		),
	)
})
