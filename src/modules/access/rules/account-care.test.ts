import { expect, test } from 'vitest'
import { isSealingLate, quietSince } from './account-care.ts'

const now = new Date('2026-11-21T10:00:00Z')

test('quiet is whoever has not signed in for ninety days', () => {
	expect(quietSince(now).toISOString()).toBe('2026-08-23T10:00:00.000Z')
})

test('entries of the last minutes wait for their seal, older ones are late', () => {
	expect(isSealingLate(null, now)).toBe(false)
	expect(isSealingLate(new Date('2026-11-21T09:55:00Z'), now)).toBe(false)
	expect(isSealingLate(new Date('2026-11-21T09:49:00Z'), now)).toBe(true)
})
