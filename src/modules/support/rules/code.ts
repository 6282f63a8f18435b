/** No letter that looks like a digit or another letter, read aloud or on a bad print: no I, L, O, U, V; no 0, 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTWXYZ23456789'
const LENGTH = 8
const LOCATOR = 3

/** Days that a code lives. */
export const CODE_DAYS = 14
/** Wrong tries aimed at a code before it locks. */
export const WRONG_TRIES = 5

/** A code from random numbers in [0, 1), one a character. */
export function codeFrom(randoms: readonly number[]): string {
	return Array.from({ length: LENGTH }, (_, at) => ALPHABET[Math.floor((randoms[at] ?? 0) * ALPHABET.length)] ?? 'A').join('')
}

/** How many random numbers a code takes. */
export const RANDOMS = LENGTH

/** A code as people type it (small letters, spaces, hyphens); `undefined` when it cannot be one. */
export function readCode(typed: string): string | undefined {
	const tidy = typed.toUpperCase().replace(/[\s-]+/g, '')
	return tidy.length === LENGTH && [...tidy].every((letter) => ALPHABET.includes(letter)) ? tidy : undefined
}

/** The part by which a code is found when it is wrong, so that tries are counted where they aim. */
export function locatorOf(code: string): string {
	return code.slice(0, LOCATOR)
}

/** A code as it is printed: ABCD-EFGH. */
export function spellCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** Whether a code opens: alive and not locked. */
export function isOpen({ endsAt, wrongTries }: { endsAt: Date; wrongTries: number }, now: Date): boolean {
	return now < endsAt && wrongTries < WRONG_TRIES
}
