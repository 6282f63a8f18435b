import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { addDays, day, daysBetween } from '#kernel/plain-date'
import { unamended } from '#kernel/reference-list'
import { areasAmiss, isShown, voicesOf } from './barometer.ts'
import { growthLists, termOn } from './growth-lists.ts'
import { endOfMonth, monthDue, monthInAddress, monthOf, quarterOf, readMonth } from './months.ts'
import { meanOf } from './reviewing.ts'

const days = fc.integer({ min: 0, max: 9000 }).map((past) => addDays(day('2004-01-01'), past))

test('every day is in its month and quarter, leap days too, and a month is read back from its address', () => {
	fc.assert(
		fc.property(days, (on) => {
			const month = monthOf(on)
			expect(month <= on && on <= endOfMonth(month)).toBe(true)
			expect(monthOf(addDays(endOfMonth(month), 1)) > month).toBe(true)
			expect(quarterOf(on) <= month && daysBetween(quarterOf(on), on) < 92).toBe(true)
			expect(readMonth(monthInAddress(month))).toBe(month)
		}),
	)
	expect(endOfMonth(day('2028-02-01'))).toBe('2028-02-29')
	expect(['2026-13', '2026-1', 'x', ''].map(readMonth)).toEqual([undefined, undefined, undefined, undefined])
})

test('the month that waits for its review is over, by the days allowed, and not before the founding', () => {
	fc.assert(
		fc.property(days, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 }), (foundedOn, later, allowed) => {
			const today = addDays(foundedOn, later)
			const due = monthDue({ foundedOn, days: allowed }, today)
			if (due === undefined) return
			expect(daysBetween(endOfMonth(due), today)).toBeGreaterThanOrEqual(allowed)
			expect(due >= monthOf(foundedOn)).toBe(true)
		}),
	)
	expect(monthDue({ foundedOn: day('2026-01-20'), days: 7 }, day('2026-02-07'))).toBeUndefined()
	expect(monthDue({ foundedOn: day('2026-01-20'), days: 7 }, day('2026-02-08'))).toBe('2026-01-01')
})

test('an open round shows nothing, and anonymous answers only where enough people gave them', () => {
	const answers = fc.record({ anonymous: fc.boolean(), answers: fc.nat(12), least: fc.integer({ min: 2, max: 9 }), closed: fc.boolean() })
	fc.assert(
		fc.property(answers, fc.boolean(), (round, belongs) => {
			const shown = isShown(round, belongs)
			if (!round.closed) expect(shown).toBe(false)
			if (shown && (round.anonymous || !belongs)) expect(round.answers).toBeGreaterThanOrEqual(round.least)
		}),
	)
})

test('tutor and host speak for themselves; for a host without an account the tutor writes down what was said', () => {
	const [tutor, manager, other] = [newId<'account'>(), newId<'account'>(), newId<'account'>()]
	const around = { tutorId: tutor, managerId: manager, mayWrite: true, mayDecide: false }
	expect(voicesOf(tutor, around)).toEqual(['tutor'])
	expect(voicesOf(tutor, { ...around, mayDecide: true })).toEqual(['tutor'])
	expect(voicesOf(tutor, { ...around, managerId: null })).toEqual(['tutor', 'host'])
	expect(voicesOf(manager, { ...around, mayDecide: true })).toEqual(['host'])
	expect(voicesOf(other, { ...around, mayDecide: true })).toEqual(['tutor', 'host'])
	expect(voicesOf(other, { ...around, mayWrite: false })).toEqual([])
	expect(voicesOf(undefined, around)).toEqual([])
})

test('an answer is whole when every area has a whole score from 1 to 5', () => {
	expect(areasAmiss({ team: 3, work: 0, host: 2.5, europe: 6 }, ['team', 'work', 'host', 'europe', 'community'])).toEqual([
		'work',
		'host',
		'europe',
		'community',
	])
	expect(meanOf([1, 2, 2])).toBe(1.67)
	expect(meanOf([])).toBeUndefined()
})

test('the lists ship without a fault, and the terms are known', () => {
	expect(growthLists.flatMap((list) => list.faults())).toEqual([])
	const on = { day: day('2026-03-01'), amendments: unamended }
	expect([termOn('review-due', on), termOn('barometer-open', on), termOn('anonymous-from', on)]).toEqual([7, 21, 5])
})
