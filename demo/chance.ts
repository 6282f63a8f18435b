import { present } from '#platform/absent'

/** Chance that falls the same on every machine, so that a golden test can hold its table. */
export type Chance = {
	/** A whole number from 0 to `n` - 1. */
	below(n: number): number
	pick<T>(from: readonly T[]): T
	/** The same things in another order. */
	shuffled<T>(all: readonly T[]): T[]
}

/** Chance sown from a word (mulberry32 over a hash of the word). */
export function chanceOf(word: string): Chance {
	let state = [...word].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261)
	const next = () => {
		state = (state + 0x6d2b79f5) | 0
		const once = Math.imul(state ^ (state >>> 15), 1 | state)
		const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
		return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296
	}
	const below = (n: number) => Math.floor(next() * n)
	return {
		below,
		pick: (from) => present(from[below(from.length)], 'something to choose from'),
		shuffled: (all) =>
			all
				.map((one) => ({ one, place: next() }))
				.sort((a, b) => a.place - b.place)
				.map(({ one }) => one),
	}
}
