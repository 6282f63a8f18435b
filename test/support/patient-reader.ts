import type { Show, Shown } from '#indicators'
import { addMonths, day } from '#kernel/plain-date'

const FIRST = day('2026-03-31')

/** Somebody who lays every published number side by side and weighs every population that could stand behind them. */
export type Published = {
	/** Each printed cell with its counts in a population, quarter after quarter. A population is a list of numbers of alike people. */
	readonly cells: Readonly<Record<string, (population: readonly number[]) => readonly number[]>>
	/** What the reader would like to know: the printed numbers, what lies between them, what came in a quarter. */
	readonly secrets: Readonly<Record<string, (population: readonly number[]) => number>>
	readonly show: Show
	/** How likely these counts of a cell would have been shown as this. */
	readonly law: (counts: readonly number[], shown: readonly number[]) => number
}

/** The secret of 1 to 4 people of which the reader is most sure, and how sure (1: there is no other possibility). The reader knows each number of alike people within `reach`. */
export function surest(published: Published, real: readonly number[], reach: number): { secret: string; sure: number } {
	const cells = Object.entries(published.cells).map(([name, counts]) => {
		const shown = counts(real).map((count, at) => shownNumber(published.show({ name, on: addMonths(FIRST, 3 * at) }, count)))
		return { counts, chance: remembered((seen: readonly number[]) => published.law(seen, shown)) }
	})
	const small = Object.entries(published.secrets).filter(([, of]) => of(real) >= 1 && of(real) <= 4)
	const found = small.map(([secret, of]) => ({ secret, of, like: 0 }))
	let all = 0
	for (const population of around(real, reach)) {
		const chance = cells.reduce((product, cell) => (product === 0 ? 0 : product * cell.chance(cell.counts(population))), 1)
		all += chance
		for (const each of found) if (chance > 0 && each.of(population) === each.of(real)) each.like += chance
	}
	const sure = found.map(({ secret, like }) => ({ secret, sure: like / all }))
	return sure.reduce((most, one) => (one.sure > most.sure ? one : most), { secret: 'none', sure: 0 })
}

/** How likely counts are shown as they are, when the shifts are not known: the sum over every lasting shift, with a passing one for each quarter. */
export function lawOfShifts(counts: readonly number[], shown: readonly number[]): number {
	return shifts.reduce(
		(sum, { by, chance }) => sum + counts.reduce((all, count, at) => all && all * passing([count, shown[at] ?? 0], by), chance),
		0,
	)
}

/** The law of rounding alone: what is shown leaves no choice. */
export function lawOfRounding(counts: readonly number[], shown: readonly number[]): number {
	return counts.every((count, at) => nearest(count, count) === shown[at]) ? 1 : 0
}

/** A number that is shown; nought for "<5". */
export function shownNumber(shown: Shown): number {
	return 'number' in shown ? shown.number : 0
}

/** The difference of two geometric laws: one third for nought, half as likely with each step away from it. */
const shifts = Array.from({ length: 41 }, (_, index) => index - 20).map((by) => ({ by, chance: 2 ** -Math.abs(by) / 3 }))

function passing([count, shown]: readonly [number, number], lasting: number): number {
	const chances = Array.from({ length: 30 }, (_, by) =>
		nearest(count, count + lasting - by) === shown ? (by === 0 ? 15 / 16 : 2 ** -(by + 4)) : 0,
	)
	return chances.reduce((sum, chance) => sum + chance, 0)
}

function nearest(count: number, shifted: number): number {
	const rounded = 5 * Math.round(shifted / 5)
	return count < 5 || rounded < 5 ? 0 : rounded
}

function remembered(law: (counts: readonly number[]) => number): (counts: readonly number[]) => number {
	const known = new Map<number, number>()
	return (counts) => {
		const key = counts.reduce((all, count) => all * 1000 + count, 0)
		const chance = known.get(key) ?? law(counts)
		known.set(key, chance)
		return chance
	}
}

function* around(real: readonly number[], reach: number): Generator<readonly number[]> {
	const [first, ...rest] = real
	if (first === undefined) return yield []
	for (const others of around(rest, reach)) {
		for (let number = Math.max(0, first - reach); number <= first + reach; number++) yield [number, ...others]
	}
}
