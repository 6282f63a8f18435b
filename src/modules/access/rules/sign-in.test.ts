import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWrongTry, isResting } from './sign-in.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

function restMinutes(failedBefore: number): number {
	const { lockedUntil } = afterWrongTry({ failed_signs: failedBefore }, NOW)
	return lockedUntil === null ? 0 : (lockedUntil.getTime() - NOW.getTime()) / 60_000
}

test('four wrong tries are forgiven, the fifth rests the account for five minutes, the tenth for ten', () => {
	expect([0, 1, 2, 3, 4, 9, 14].map(restMinutes)).toEqual([0, 0, 0, 0, 5, 10, 20])
})

test('a rest never grows shorter with more wrong tries, and never passes four hours', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2_000 }), (round) => {
			const [one, next] = [restMinutes(round * 5 + 4), restMinutes(round * 5 + 9)]
			expect(next).toBeGreaterThanOrEqual(one)
			expect(next).toBeLessThanOrEqual(240)
		}),
	)
})

test('guessing for a year gives fewer than eleven thousand tries', () => {
	let tries = 0
	let failed = 0
	let at = NOW
	const end = NOW.getTime() + 365 * 86_400_000
	while (at.getTime() < end) {
		tries += 1
		const state = afterWrongTry({ failed_signs: failed }, at)
		failed = state.failed
		at = state.lockedUntil ?? at
	}
	expect(tries).toBeLessThan(11_100)
})

test('an account rests until the very moment its rest ends', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 14_400_000 }), (milliseconds) => {
			const account = { locked_until: new Date(NOW.getTime() + milliseconds) }
			expect(isResting(account, new Date(account.locked_until.getTime() - 1))).toBe(true)
			expect(isResting(account, account.locked_until)).toBe(false)
		}),
	)
})
