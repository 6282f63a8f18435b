import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFreshStep, readRecoveryCode, recoveryCode } from './one-time-code.ts'

test('a step works once: only a later one than the last is taken', () => {
	fc.assert(fc.property(fc.nat(), fc.nat(), (step, last) => isFreshStep(step, last) === step > last))
	expect([isFreshStep(5, null), isFreshStep(undefined, null)]).toEqual([true, false])
})

test('a recovery code is read back however it is typed', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
			const code = recoveryCode(random)
			expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
			const typed = [code, code.toUpperCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `]
			expect(new Set(typed.map(readRecoveryCode)).size).toBe(1)
		}),
	)
})

test('what is not sixteen signs is no recovery code', () => {
	expect(readRecoveryCode('123456')).toBeUndefined()
	expect(readRecoveryCode('')).toBeUndefined()
})
