import { expect, test } from 'vitest'
import { passwordJudge } from './password-judge.ts'

const judge = passwordJudge()
const tries = (password: string) => judge(password, ['spoiwo'])

test('words, names, dates and keyboards that Polish people choose are guessed soon, with diacritics or without', () => {
	const common = [
		'hasło1234567!',
		'mojehaslo2024',
		'bezpiecznehaslo',
		'kochamcie12345',
		'kochammojepsa1',
		'legiawarszawa1916',
		'Katarzyna1985!',
		'Katarzyna i Piotr 2005',
		'Piotr Nowak 1980',
		'KrakowskaUlica7',
		'Poniedziałek1!',
		'poniedzialek1!',
		'Kierowniczka12!',
		'Warszawa2024!!',
		'barcelona2020',
		'zaq12wsxcde3',
		'Qwertyuiop12',
		'p@ssw0rd12345',
		'123456789012',
		'987654321098',
		'aaaaaaaaaaaaaaaa',
		'abcabcabcabc1',
		'Spoiwo!!2026!!',
	]
	for (const password of common) expect([password, tries(password)]).toEqual([password, expect.toSatisfy((n: number) => n < 11)])
})

test('four words that have nothing to do with each other last, and so does what a password manager makes', () => {
	const good = [
		'żółw rower łąka deszcz',
		'zolw rower laka deszcz',
		'herbata kot okno zima',
		'stół koza burak lampa',
		'k3#fQ9!mZ2&x',
		'xkrvqzjwmhpd',
	]
	for (const password of good) expect([password, tries(password)]).toEqual([password, expect.toSatisfy((n: number) => n >= 11)])
})
