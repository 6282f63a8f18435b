import type { PlainDate } from '#kernel/plain-date'

/** A number as its reader may see it: as it is, rounded, or only that it is small. `untold`: nothing has been published yet. */
export type Shown = { readonly number: number } | { readonly below: number } | { readonly untold: true }

/** A number that is looked at: what is counted, in which column, in which group; and on which day it was published. */
export type Cell = { readonly name: string; readonly on: PlainDate }

/** How a reader is shown the count of a cell. */
export type Show = (cell: Cell, count: number) => Shown

/** A draw nobody can foresee, above 0 and at most 1; the same name gives the same draw. */
export type Draw = (name: string) => number

/** Counts from 1 to 4 let a person be picked out (practice of official statistics); published numbers are multiples of 5. */
const STEP = 5

/** How many times running a fair coin has to fall on heads before a passing shift begins: fifteen times in sixteen there is none. */
const SELDOM = 3

/** For those who may see persons: every number as it is. */
export const exactly: Show = (_, number) => ({ number })

/** Before the first quarter is over. */
export const untold: Show = () => ({ untold: true })

/**
 * For those who may not: counts below 5 are only said to be small; any other is shifted in secret and rounded to 5. Differences of what is shown are
 * multiples of 5 too, and whatever is shown may stand for other counts, however many tables are laid side by side (docs/decisions/0012). The lasting
 * shift belongs to the cell, so that many quarters do not average it away; the passing one to the cell on its day, so that quarters side by side
 * leave a choice too. From `restsOn` on nothing is drawn anew: the numbers of a programme long over do not flicker.
 */
export function rounded(draw: Draw, restsOn: PlainDate): Show {
	return ({ name, on }, count) => {
		if (count < STEP) return { below: STEP }
		const lasting = heads(draw(`${name}|up`)) - heads(draw(`${name}|down`))
		const passing = Math.max(0, heads(draw(`${name}|${on < restsOn ? on : restsOn}`)) - SELDOM)
		return near(count + lasting - passing)
	}
}

function near(shifted: number): Shown {
	const number = Math.round(shifted / STEP) * STEP
	return number < STEP ? { below: STEP } : { number }
}

/** The number in a cell that is shown, else nought. */
export function numberOf(shown: Shown): number {
	return 'number' in shown ? shown.number : 0
}

/** How many times running a fair coin falls on heads: none half of the time, one a quarter of it, and so on without an upper end. */
function heads(drawn: number): number {
	return Math.floor(-Math.log2(drawn))
}
