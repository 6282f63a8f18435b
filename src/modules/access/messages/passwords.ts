import { plural } from '#kernel/lang'
import type { PasswordRefusal } from '../rules/new-password.ts'

const pl = {
	'password-too-short': (least: number) =>
		`Hasło jest za krótkie. Użyj co najmniej ${plural('pl', least, { one: '# znaku', other: '# znaków' })}: kilka słów ze spacjami łatwo zapamiętać.`,
	'password-too-long': (most: number) => `Hasło jest za długie. Zmieść się w ${most} znakach.`,
	'password-too-plain':
		'Takie hasło łatwo odgadnąć: programy do zgadywania próbują znanych haseł, słów, imion, miejsc, dat i układów klawiszy, także z cyfrą na końcu. Ułóż inne, na przykład z czterech słów, które nic ze sobą nie łączy.',
	'password-like-account':
		'Hasło jest zrobione z Twojego imienia, nazwiska albo adresu. Ułóż inne, na przykład z czterech przypadkowych słów.',
	hint: 'Co najmniej 12 znaków. Dobre są cztery przypadkowe słowa ze spacjami.',
}

const en: typeof pl = {
	'password-too-short': (least) =>
		`The password is too short. Use at least ${least} characters: a few words with spaces are easy to remember.`,
	'password-too-long': (most) => `The password is too long. Use at most ${most} characters.`,
	'password-too-plain':
		'This password is easily guessed: guessing programs try known passwords, words, names, places, dates and keyboard patterns, also with a digit at the end. Make another, for example of four words that have nothing to do with each other.',
	'password-like-account': 'The password is made of your name or address. Make another, for example of four random words.',
	hint: 'At least 12 characters. Four random words with spaces are good.',
}

const messages = { pl, en }

/** Under the field of a new password. */
export function passwordHint(lang: 'pl' | 'en'): string {
	return messages[lang].hint
}

/** Why a new password is not good enough, and what would be. */
export function passwordSentence(lang: 'pl' | 'en', refusal: PasswordRefusal): string {
	const say = messages[lang]
	if (refusal.code === 'password-too-short') return say[refusal.code](refusal.least)
	if (refusal.code === 'password-too-long') return say[refusal.code](refusal.most)
	return say[refusal.code]
}
