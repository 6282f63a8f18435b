import { expect, test } from 'vitest'
import { choosePassword } from './choose-password.ts'

const ZOFIA = { email: 'zofia.nowakowska@testowo.example', name: 'Zofia Nowakowska' }

async function codeOf(text: string): Promise<string> {
	const read = await choosePassword(text, ZOFIA)
	return read.ok ? 'good' : read.refusal.code
}

test('a new password is long, not made of the account, and not guessed soon', async () => {
	expect(await codeOf('żółw rower')).toBe('password-too-short')
	expect(await codeOf('zofia.nowakowska1')).toBe('password-like-account')
	expect(await codeOf('Poniedziałek1!')).toBe('password-too-plain')
	expect(await codeOf('Partnerstwo 2026')).toBe('password-too-plain')
	expect(await codeOf('żółw rower łąka deszcz')).toBe('good')
})

test('several who choose at once are all answered', async () => {
	const chosen = ['Poniedziałek1!', 'żółw rower łąka deszcz', 'Qwertyuiop12']
	expect(await Promise.all(chosen.map(codeOf))).toEqual(['password-too-plain', 'good', 'password-too-plain'])
})
