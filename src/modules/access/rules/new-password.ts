import { done, type Result, refused } from '#kernel/result'
import { fold } from '#kernel/text'

export type PasswordRefusal =
	| { code: 'password-too-short'; least: number }
	| { code: 'password-too-long'; most: number }
	| { code: 'password-too-plain' }
	| { code: 'password-like-account' }

const LEAST = 12
const MOST = 200
const LEAST_DIFFERENT = 5

/**
 * A password is judged by length, not by kinds of signs (NIST SP 800-63B 5.1.1.2): 12 characters or more, not one of the words that everybody
 * tries first with digits around it, not a run of a few signs, not made of the account's own e-mail or name.
 */
export function newPassword(text: string, account: { email: string; name: string }): Result<string, PasswordRefusal> {
	const length = [...text].length
	if (length < LEAST) return refused({ code: 'password-too-short', least: LEAST })
	if (length > MOST) return refused({ code: 'password-too-long', most: MOST })
	if (isPlain(text)) return refused({ code: 'password-too-plain' })
	if (isLikeAccount(text, account)) return refused({ code: 'password-like-account' })
	return done(text)
}

/** Polish and English words that lists of leaked passwords begin with; compared without digits, signs and repetition. */
const TRIED_FIRST = [
	'haslo',
	'password',
	'passw',
	'qwerty',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'admin',
	'administrator',
	'letmein',
	'welcome',
	'iloveyou',
	'dragon',
	'monkey',
	'football',
	'polska',
	'kocham',
	'kochamcie',
	'misiek',
	'mateusz',
	'zaq',
	'zaqwsx',
	'qazwsx',
	'witaj',
	'test',
	'spoiwo',
	'partnerstwo',
	'abc',
	'abcdef',
	'abcdefghijkl',
] as const

function isPlain(text: string): boolean {
	const letters = fold(text).replace(/[^a-z]/g, '')
	if (new Set(text.toLowerCase()).size < LEAST_DIFFERENT) return true
	if (letters === '') return isRun(text)
	return TRIED_FIRST.some((word) => letters.replaceAll(word, '') === '')
}

/** Digits that only go up or down by one, as 123456789012. */
function isRun(text: string): boolean {
	const steps = [...text].slice(1).map((sign, at) => (((sign.charCodeAt(0) - text.charCodeAt(at)) % 10) + 10) % 10)
	return steps.every((step) => step === 1) || steps.every((step) => step === 9)
}

function isLikeAccount(text: string, { email, name }: { email: string; name: string }): boolean {
	const plain = fold(text).replace(/[^a-z]/g, '')
	const own = [email.split('@')[0] ?? '', ...name.split(/\s+/)]
		.map((word) => fold(word).replace(/[^a-z]/g, ''))
		.filter((word) => word.length >= 3)
	const rest = own.reduce((left, word) => left.replaceAll(word, ''), plain)
	return rest.length < plain.length && rest.length < 6
}
