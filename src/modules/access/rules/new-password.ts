import { done, type Result, refused } from '#kernel/result'
import { fold } from '#kernel/text'

export type PasswordRefusal =
	| { code: 'password-too-short'; least: number }
	| { code: 'password-too-long'; most: number }
	| { code: 'password-too-plain' }
	| { code: 'password-like-account' }

type Owner = { readonly email: string; readonly name: string }

const LEAST = 12
const MOST = 200

/** A hundred thousand million tries: four months for a machine that tries ten thousand argon2id hashes a second. Twelve random signs stand just above. */
const LEAST_TRIES = 11

/** A password is judged by length first, not by kinds of signs (NIST SP 800-63B 5.1.1.2): 12 characters or more, and not made of the account's own e-mail or name. */
export function newPassword(text: string, account: Owner): Result<string, PasswordRefusal> {
	const length = [...text].length
	if (length < LEAST) return refused({ code: 'password-too-short', least: LEAST })
	if (length > MOST) return refused({ code: 'password-too-long', most: MOST })
	if (isLikeAccount(text, account)) return refused({ code: 'password-like-account' })
	return done(text)
}

/** Then by how soon it is guessed: `tries` as a power of ten, of a guesser who knows `guessersWords`. */
export function notGuessedSoon(text: string, tries: number): Result<string, PasswordRefusal> {
	return tries < LEAST_TRIES ? refused({ code: 'password-too-plain' }) : done(text)
}

/** What a guesser of this account's password tries first besides every dictionary: its owner's words and the program's. */
export function guessersWords(account: Owner): string[] {
	return [...ownWords(account), 'spoiwo', 'spoiwa', 'partnerstwo', 'partnerstwa', 'centrum', 'haslo']
}

function isLikeAccount(text: string, account: Owner): boolean {
	const plain = letters(text)
	const rest = ownWords(account).reduce((left, word) => left.replaceAll(word, ''), plain)
	return rest.length < plain.length && rest.length < 6
}

function ownWords({ email, name }: Owner): string[] {
	return [...email.split(/[@.\-_+]/), email.split('@')[0] ?? '', ...name.split(/\s+/)].map(letters).filter((word) => word.length >= 3)
}

function letters(text: string): string {
	return fold(text).replace(/[^a-z]/g, '')
}
