import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { isToEscalate } from './escalation.ts'

const awaited = { state: 'waiting', dueOn: day('2026-11-20'), escalatedAt: null } as const

test('a referral is escalated the day after its day, once, as long as it is open', () => {
	expect(isToEscalate(awaited, day('2026-11-20'))).toBe(false)
	expect(isToEscalate(awaited, day('2026-11-21'))).toBe(true)
	expect(isToEscalate({ ...awaited, state: 'eligible' }, day('2026-11-21'))).toBe(true)
	expect(isToEscalate({ ...awaited, escalatedAt: new Date(0) }, day('2026-11-21'))).toBe(false)
	expect(isToEscalate({ ...awaited, state: 'closed' }, day('2026-12-21'))).toBe(false)
})
