import { createHash, randomInt } from 'node:crypto'
import { numberFrom, RANDOMS } from '../rules/number.ts'
import { searchText } from '../rules/search-words.ts'

const STEPS = 2 ** 32

/** A number to follow a need by, which nobody guesses. */
export function newNumber(): string {
	return numberFrom(Array.from({ length: RANDOMS }, () => randomInt(STEPS) / STEPS))
}

/** By what two reports are told to be the same: their words without case, accents and signs. */
export function sameAs({ title, lacking, municipality }: { title: string; lacking: string; municipality: string }): Buffer {
	return createHash('sha256')
		.update([title, lacking, municipality].map((text) => searchText([text])).join('\0'))
		.digest()
}
