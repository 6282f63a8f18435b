import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPassword, notGuessedSoon } from './new-password.ts'

const ZOFIA = { email: 'zofia.nowakowska@testowo.example', name: 'Zofia Nowakowska' }

function codeOf(text: string): string {
	const read = newPassword(text, ZOFIA)
	return read.ok ? 'good' : read.refusal.code
}

test('four random words are long enough, with diacritics too', () => {
	expect(codeOf('żółw rower łąka deszcz')).toBe('good')
	expect(codeOf('k3#fQ9!mZ2&x')).toBe('good')
})

test('a password made of the own name or address is refused', () => {
	for (const own of ['ZofiaNowakowska', 'nowakowska1234', 'zofia.nowakowska1'])
		expect([own, codeOf(own)]).toEqual([own, 'password-like-account'])
})

test('nothing shorter than 12 characters passes and nothing longer than 200, counted as people count', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 11, unit: 'grapheme' }), (text) => [...text].length >= 12 || codeOf(text) === 'password-too-short'),
	)
	fc.assert(fc.property(fc.string({ minLength: 201, maxLength: 300 }), (text) => codeOf(text) === 'password-too-long'))
})

test('a password that is guessed within a hundred thousand million tries is refused', () => {
	expect(notGuessedSoon('x', 10.99)).toEqual({ ok: false, refusal: { code: 'password-too-plain' } })
	expect(notGuessedSoon('x', 11)).toEqual({ ok: true, value: 'x' })
})
