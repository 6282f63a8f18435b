/** No letter that looks like a digit or another letter: no I, L, O, U, V; no 0, 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTWXYZ23456789'
const LENGTH = 8

/** A number to follow a need by, from random numbers in [0, 1): nobody guesses another's. */
export function numberFrom(randoms: readonly number[]): string {
	return Array.from({ length: LENGTH }, (_, at) => ALPHABET[Math.floor((randoms[at] ?? 0) * ALPHABET.length)] ?? 'A').join('')
}

/** How many random numbers it takes. */
export const RANDOMS = LENGTH

/** A number as people type it (small letters, spaces, hyphens); `undefined` when it cannot be one. */
export function readNumber(typed: string): string | undefined {
	const tidy = typed.toUpperCase().replace(/[\s-]+/g, '')
	return tidy.length === LENGTH && [...tidy].every((letter) => ALPHABET.includes(letter)) ? tidy : undefined
}

/** As it is told: ABCD-EFGH. */
export function spellNumber(number: string): string {
	return `${number.slice(0, 4)}-${number.slice(4)}`
}
