import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/plain-date'
import { hundredths, type Post, takingOn } from './working-time.ts'

const FULL = 40 * 60
const post = (from: string, until: string | null, hours: number): Post => ({
	from: day(from),
	until: until === null ? null : day(until),
	weeklyMinutes: hours * 60,
})

test('two full posts never overlap, not on a single day', () => {
	const now = [post('2026-01-01', '2026-03-31', 40)]
	expect(takingOn(now, post('2026-03-31', null, 40), FULL)).toMatchObject({ refusal: { code: 'more-than-one-post', on: '2026-03-31' } })
	expect(takingOn(now, post('2026-04-01', null, 40), FULL).ok).toBe(true)
	expect(takingOn(now, post('2025-10-01', '2026-01-01', 1), FULL)).toMatchObject({ refusal: { on: '2026-01-01', weeklyMinutes: 41 * 60 } })
})

test('halves add up to one post and no more', () => {
	const halves = [post('2026-01-01', null, 20)]
	expect(takingOn(halves, post('2026-02-01', null, 20), FULL).ok).toBe(true)
	expect(takingOn([...halves, post('2026-02-01', null, 20)], post('2026-05-01', '2026-05-02', 1), FULL).ok).toBe(false)
	expect(takingOn([], post('2026-05-02', '2026-05-01', 20), FULL)).toMatchObject({ refusal: { code: 'contract-ends-before-it-begins' } })
	expect(hundredths(20 * 60, FULL)).toBe(50)
})

test('whatever contracts are asked for, on no day those let in are more than a full post', () => {
	const wish = fc.record({ at: fc.nat(120), days: fc.option(fc.nat(90)), hours: fc.integer({ min: 1, max: 40 }) })
	fc.assert(
		fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
			const start = day('2026-01-01')
			const taken: Post[] = []
			for (const { at, days, hours } of wishes) {
				const from = addDays(start, at)
				const wanted = { from, until: days === null ? null : addDays(from, days), weeklyMinutes: hours * 60 }
				if (takingOn(taken, wanted, FULL).ok) taken.push(wanted)
			}
			for (let at = 0; at <= 220; at++) {
				const on = addDays(start, at)
				const load = taken.filter(({ from, until }) => from <= on && (until === null || on <= until))
				expect(load.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)).toBeLessThanOrEqual(FULL)
			}
		}),
	)
})
