import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, day } from '#kernel/plain-date'
import { type ExitAsked, exiting, exitReasons, isInWindow, situationsUntil } from './exit.ts'
import { checking, followUpStanding, followUpsAfter } from './follow-up.ts'
import { reEntering } from './re-entry.ts'
import { situationCodes } from './value-lists.ts'

const START = day('2026-01-10')
const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(START, count))
const asked = (change: Partial<ExitAsked> = {}): ExitAsked => ({
	endedOn: day('2026-03-31'),
	pathCompleted: true,
	reason: undefined,
	situations: [],
	...change,
})
const begun = { startedOn: START, ended: false }

test('an exit waits for the first support, and comes once', () => {
	expect(exiting({ startedOn: null, ended: false }, asked(), day('2026-04-01'))).toMatchObject({ refusal: { code: 'not-started' } })
	expect(exiting({ startedOn: START, ended: true }, asked(), day('2026-04-01'))).toMatchObject({ refusal: { code: 'already-ended' } })
})

test('a path that was interrupted says why; a completed one has no reason', () => {
	expect(exiting(begun, asked({ pathCompleted: false }), day('2026-04-01'))).toMatchObject({ refusal: { code: 'reason-missing' } })
	expect(exiting(begun, asked({ reason: 'illness' }), day('2026-04-01'))).toMatchObject({ value: { reason: null } })
})

test('whatever is asked, an exit lies between the start and today, with a reason or a completed path, and known situations', () => {
	const any = fc.record({
		endedOn: days,
		pathCompleted: fc.boolean(),
		reason: fc.option(fc.constantFrom(...exitReasons), { nil: undefined }),
		situations: fc.array(fc.constantFrom(...situationCodes, 'nonsense')),
	})
	fc.assert(
		fc.property(any, days, (exit, today) => {
			const decided = exiting(begun, exit, today)
			if (!decided.ok) return
			const { endedOn, pathCompleted, reason, situations, situationsOn, late } = decided.value
			expect(endedOn >= START && endedOn <= today).toBe(true)
			expect(pathCompleted).toBe(reason === null)
			expect(new Set(situations)).toEqual(new Set(exit.situations))
			expect(situationsOn === null).toBe(situations.length === 0)
			expect(late).toBe(situations.length > 0 && today > situationsUntil(endedOn))
		}),
	)
})

test('the situation counts up to four weeks after the end, that day included', () => {
	expect(situationsUntil(day('2026-03-03'))).toBe('2026-03-31')
	expect(isInWindow(day('2026-03-03'), day('2026-03-31'))).toBe(true)
	expect(isInWindow(day('2026-03-03'), day('2026-04-01'))).toBe(false)
})

test('an exit brings three checks, and each is one of done, dropped, overdue, due, later', () => {
	fc.assert(
		fc.property(days, days, (endedOn, today) => {
			const checks = followUpsAfter(endedOn)
			expect(checks.map(({ months, dueOn }) => dueOn === addMonths(endedOn, months))).toEqual([true, true, true])
			for (const { dueOn } of checks) {
				const standing = followUpStanding({ dueOn, doneOn: null, dropped: false }, today)
				expect(standing === 'overdue').toBe(dueOn < today)
				expect(followUpStanding({ dueOn, doneOn: today, dropped: false }, today)).toBe('done')
				expect(followUpStanding({ dueOn, doneOn: null, dropped: true }, today)).toBe('dropped')
			}
		}),
	)
})

test('someone who was not reached says nothing about work', () => {
	const check = { dropped: false, endedOn: day('2026-03-31') }
	const talk = { doneOn: day('2026-06-30'), reached: false, employed: true, improved: true, remarks: '' }
	expect(checking(check, talk, day('2026-07-01'))).toMatchObject({ value: { reached: false, employed: null, improved: null } })
	expect(checking(check, { ...talk, reached: true, employed: undefined }, day('2026-07-01'))).toMatchObject({
		refusal: { code: 'work-not-said' },
	})
	expect(checking({ ...check, dropped: true }, talk, day('2026-07-01'))).toMatchObject({ refusal: { code: 'dropped' } })
})

test('a return follows an exit and is not in the future', () => {
	fc.assert(
		fc.property(days, days, days, (endedOn, onDay, today) => {
			expect(reEntering({ endedOn }, onDay, today).ok).toBe(onDay >= endedOn && onDay <= today)
			expect(reEntering(undefined, onDay, today)).toMatchObject({ refusal: { code: 'not-ended' } })
		}),
	)
})
