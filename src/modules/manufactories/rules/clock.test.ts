import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, day, daysBetween, type PlainDate } from '#kernel/plain-date'
import { type Clock, decisionAsOf, dueReminder, type Pause, pausing, progressOf, settingOf, standing } from './clock.ts'

const clockOf = (startedOn: string, more: Partial<Clock> = {}): Clock => ({
	startedOn: day(startedOn),
	months: 12,
	extensions: [],
	pauses: [],
	...more,
})
const pause = (from: string, until: string | null): Pause => ({ from: day(from), until: until === null ? null : day(until) })
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days))
const months = fc.integer({ min: 1, max: 36 })

test('a year from the start is the day of the decision, over leap days too', () => {
	expect(settingOf(clockOf('2007-03-01'))).toEqual({ decisionOn: '2008-03-01', pausedSince: null })
	expect(settingOf(clockOf('2024-02-29')).decisionOn).toBe('2025-02-28')
	expect(settingOf(clockOf('2023-02-28')).decisionOn).toBe('2024-02-28')
	expect(settingOf(clockOf('2024-02-29', { extensions: [36] })).decisionOn).toBe('2028-02-29')
})

test('pauses shift the decision by exactly their days, whatever their order', () => {
	const wish = fc.record({
		startedOn: anyDay,
		length: months,
		gaps: fc.array(fc.tuple(fc.nat(300), fc.nat(60))),
		extensions: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
	})
	fc.assert(
		fc.property(wish, ({ startedOn, length, gaps, extensions }) => {
			let from = startedOn
			const pauses = gaps.map(([gap, days]) => {
				const begun = addDays(from, gap)
				from = addDays(begun, days + 1)
				return { from: begun, until: addDays(begun, days) }
			})
			const clock = { startedOn, months: length, extensions, pauses }
			const days = gaps.reduce((sum, [, more]) => sum + more + 1, 0)
			const without = settingOf({ ...clock, pauses: [] }).decisionOn
			expect(daysBetween(without, settingOf(clock).decisionOn)).toBe(days)
			expect(settingOf({ ...clock, pauses: [...pauses].reverse(), extensions: [...extensions].reverse() })).toEqual(settingOf(clock))
		}),
	)
})

test('an extension adds its months to the length, not to the shifted day', () => {
	fc.assert(
		fc.property(anyDay, months, months, (startedOn, length, more) => {
			const clock = { startedOn, months: length, extensions: [more], pauses: [] }
			expect(settingOf(clock).decisionOn).toBe(addMonths(startedOn, length + more))
		}),
	)
})

test('whatever pauses are asked for, those that are let in never overlap and lie before the decision', () => {
	const asked = fc.array(fc.tuple(fc.integer({ min: -40, max: 800 }), fc.integer({ min: -3, max: 200 })), { maxLength: 12 })
	fc.assert(
		fc.property(anyDay, asked, (startedOn, wishes) => {
			let clock: Clock = { startedOn, months: 12, extensions: [], pauses: [] }
			for (const [offset, length] of wishes) {
				const from = addDays(startedOn, offset)
				const let_in = pausing(clock, { from, until: addDays(from, length) })
				if (let_in.ok) clock = let_in.value
			}
			const inOrder = [...clock.pauses].sort((one, other) => one.from.localeCompare(other.from))
			inOrder.forEach((one, at) => {
				const next = inOrder[at + 1]
				if (next !== undefined) expect((one.until ?? '9999') < next.from).toBe(true)
				expect(one.from >= startedOn && (one.until ?? '') < settingOf(clock).decisionOn).toBe(true)
			})
		}),
	)
})

test('a pause is refused before the start, after the decision, over another and backwards', () => {
	const clock = clockOf('2024-01-10', { pauses: [pause('2024-03-01', '2024-03-31')] })
	expect(pausing(clock, pause('2024-01-09', '2024-02-01'))).toMatchObject({ refusal: { code: 'pause-before-start' } })
	expect(pausing(clock, pause('2025-02-10', null))).toMatchObject({ refusal: { code: 'pause-after-decision', decisionOn: '2025-02-10' } })
	expect(pausing(clock, pause('2025-02-09', null)).ok).toBe(true)
	expect(pausing(clock, pause('2024-03-31', '2024-04-02'))).toMatchObject({ refusal: { code: 'pauses-overlap' } })
	expect(pausing(clock, pause('2024-02-20', null))).toMatchObject({ refusal: { code: 'pauses-overlap' } })
	expect(pausing(clock, pause('2024-05-02', '2024-05-01'))).toMatchObject({ refusal: { code: 'pause-ends-before-it-begins' } })
})

test('taking an extension back is told when a pause would be left behind the decision', () => {
	const clock = clockOf('2024-01-10', { pauses: [pause('2025-02-01', '2025-02-20')] })
	expect(standing({ ...clock, extensions: [3] }).ok).toBe(true)
	expect(standing(clock)).toMatchObject({ refusal: { code: 'pause-after-decision', decisionOn: '2025-01-10' } })
})

test('a pause that lasts moves the decision day by day, and ended today it leaves the same date', () => {
	const clock = clockOf('2024-01-10', { pauses: [pause('2024-06-01', null)] })
	const setting = settingOf(clock)
	expect(setting).toEqual({ decisionOn: '2025-01-10', pausedSince: '2024-06-01' })
	fc.assert(
		fc.property(fc.nat(500), (days) => {
			const today = addDays(day('2024-06-01'), days)
			const ended = settingOf({ ...clock, pauses: [{ from: day('2024-06-01'), until: today }] })
			expect(decisionAsOf(setting, today)).toBe(ended.decisionOn)
		}),
	)
	expect(decisionAsOf(setting, day('2024-05-31'))).toBe('2025-01-10')
})

test('progress counts the days that ran: nothing while it stands, all of them on the day of the decision', () => {
	const startedOn = day('2024-01-10')
	const still = { startedOn, decisionOn: day('2025-01-10'), pausedSince: null, pausedDays: 0, pausedDaysSoFar: 0 }
	expect(progressOf(still, startedOn)).toEqual({ done: 0, of: 366 })
	expect(progressOf(still, day('2024-01-09'))).toEqual({ done: 0, of: 366 })
	expect(progressOf(still, day('2025-03-01'))).toEqual({ done: 366, of: 366 })
	expect(progressOf({ ...still, pausedSince: day('2024-01-20') }, day('2024-05-01'))).toEqual({ done: 10, of: 366 })
	const paused = { ...still, decisionOn: day('2025-01-20'), pausedDays: 10, pausedDaysSoFar: 4 }
	expect(progressOf(paused, day('2024-02-09'))).toEqual({ done: 26, of: 366 })
})

test('each reminder comes once, the nearest only, however rarely anybody looks', () => {
	const reminders = [90, 60, 30, 0]
	const decisionOn = day('2025-01-10')
	const on = (left: number, sent: number[] = []) => dueReminder(reminders, { decisionOn, sent }, addDays(decisionOn, -left))
	expect([on(91), on(90), on(61, [90]), on(60, [90]), on(1, [90, 60, 30]), on(0, [90, 60, 30])]).toEqual([
		undefined,
		90,
		undefined,
		60,
		undefined,
		0,
	])
	expect(on(12)).toBe(30)
	expect(on(-5)).toBe(0)
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -30, max: 200 }), { minLength: 1 }), (looks) => {
			const sent: number[] = []
			for (const left of [...looks].sort((one, other) => other - one)) {
				const due = on(left, sent)
				if (due !== undefined) sent.push(due)
			}
			expect(new Set(sent).size).toBe(sent.length)
			expect(sent).toEqual([...sent].sort((one, other) => other - one))
			const last: PlainDate = addDays(decisionOn, -Math.min(...looks))
			expect(sent.includes(0)).toBe(last >= decisionOn)
		}),
	)
})
