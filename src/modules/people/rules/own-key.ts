/** No letter that looks like a digit or another letter, read aloud or on a bad print: no I, L, O, U, V; no 0, 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTWXYZ23456789'
/** 29^16 codes (77 bits): nobody guesses one, whatever the pace. It opens a page for months, so it is twice as long as a code for one meeting. */
const LENGTH = 16
const GROUP = 4

/** Days that a key opens her page; then a new one is made. */
export const OWN_KEY_DAYS = 365
/** How many random numbers a key takes. */
export const OWN_KEY_RANDOMS = LENGTH

/** A key from random numbers in [0, 1), one a character. */
export function ownKeyFrom(randoms: readonly number[]): string {
	return Array.from({ length: LENGTH }, (_, at) => ALPHABET[Math.floor((randoms[at] ?? 0) * ALPHABET.length)] ?? 'A').join('')
}

/** A key as people type it (small letters, spaces, hyphens); `undefined` when it cannot be one. */
export function readOwnKey(typed: string): string | undefined {
	const tidy = typed.toUpperCase().replace(/[\s-]+/g, '')
	return tidy.length === LENGTH && [...tidy].every((letter) => ALPHABET.includes(letter)) ? tidy : undefined
}

/** A key as it is printed: ABCD-EFGH-JKMN-PQRS. */
export function spellOwnKey(key: string): string {
	return Array.from({ length: LENGTH / GROUP }, (_, at) => key.slice(at * GROUP, (at + 1) * GROUP)).join('-')
}

/** Whether a key opens the page now. */
export function opens({ endsAt, revokedAt }: { endsAt: Date; revokedAt: Date | null }, now: Date): boolean {
	return revokedAt === null && now < endsAt
}
