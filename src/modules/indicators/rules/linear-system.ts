/** A number of a table. `published` ones are shown or hidden; the others nobody prints, but they can be found by subtraction. */
export type Cell = { readonly key: string; readonly value: number; readonly published: boolean }

/** `total` is the sum of `parts`, and everybody knows it. */
export type Sum = { readonly total: string; readonly parts: readonly string[] }

/** What a reader is told of a published cell: the number; "1 to 4"; or nothing but that it is at least `SMALL`. */
export type Mark = 'open' | 'small' | 'hidden'

/** Counts from 1 to 4 let a person be picked out (practice of official statistics; the funds ask for no fewer). */
export const SMALL = 5

/** Whether a number may not become known. */
export function isSmall(value: number): boolean {
	return value > 0 && value < SMALL
}

/** What a reader knows: every open number, every sum, and the limits of the rest. */
export type LinearSystem = {
	readonly cells: readonly Cell[]
	readonly sums: readonly KnownSum[]
	readonly sumsOf: readonly (readonly number[])[]
	/** How much the search may still do for this table. When it is spent, every small number counts as known: too much is hidden rather than too little. */
	readonly effort: { left: number }
}
type Term = { readonly cell: number; readonly sign: 1 | -1 }
/** total - parts = rest, where `rest` is what nobody prints (nought without one): it takes up every change that leaves it at nought or more. */
type KnownSum = { readonly terms: readonly Term[]; readonly rest: number | undefined }

/** Builds the system; sums that name an unknown cell are left out. */
export function linearSystem(cells: readonly Cell[], sums: readonly Sum[]): LinearSystem {
	const at = new Map(cells.map(({ key }, index) => [key, index]))
	const known = sums.flatMap((sum) => knownSum(cells, at, sum))
	const sumsOf = cells.map((): number[] => [])
	known.forEach(({ terms, rest }, index) => {
		for (const { cell } of terms) sumsOf[cell]?.push(index)
		if (rest !== undefined) sumsOf[rest]?.push(index)
	})
	const width = ({ cell }: Term) => sumsOf[cell]?.length ?? 0
	const byWidth = known.map((sum) => ({ ...sum, terms: sum.terms.toSorted((a, b) => width(a) - width(b)) }))
	return { cells, sums: byWidth, sumsOf, effort: { left: EFFORT } }
}

function knownSum(cells: readonly Cell[], at: ReadonlyMap<string, number>, { total, parts }: Sum): KnownSum[] {
	const terms = [{ key: total, sign: 1 as const }, ...parts.map((key) => ({ key, sign: -1 as const }))].flatMap(({ key, sign }) => {
		const cell = at.get(key)
		return cell === undefined ? [] : [{ cell, sign }]
	})
	if (terms.length !== parts.length + 1) return []
	const rest = terms.find(({ cell }) => !cells[cell]?.published)
	return [{ terms: terms.filter((term) => term !== rest), rest: rest?.cell }]
}

const DEPTH = 60
const TRIES = 300
/** Steps for a whole table, each some microseconds: a page of figures never keeps others waiting. */
const EFFORT = 150_000

/**
 * Whether a reader can work out the number of a cell. It is not pinned when another table, with this cell one more or one less, fits all that
 * is known. The search gives up after a while and then answers yes: too much is hidden rather than too little.
 */
export function isPinned(system: LinearSystem, marks: readonly Mark[], cell: number): boolean {
	return ![1, -1].some((by) => {
		if (!mayMove({ system, marks }, cell, by)) return false
		return settle({ system, marks, moved: new Map([[cell, by]]), tries: { left: TRIES } })
	})
}

type Search = { system: LinearSystem; marks: readonly Mark[]; moved: Map<number, number>; tries: { left: number } }

/** Moves further cells until every sum holds again. */
function settle(search: Search): boolean {
	const broken = brokenSum(search)
	if (broken === undefined) return true
	search.system.effort.left -= search.moved.size
	if (search.moved.size > DEPTH || search.system.effort.left < 0) return false
	for (const { cell, sign } of search.system.sums[broken.sum]?.terms ?? []) {
		const by = -broken.by * sign
		if (search.moved.has(cell) || !mayMove(search, cell, by)) continue
		if (--search.tries.left < 0) return false
		search.moved.set(cell, by)
		if (settle(search)) return true
		search.moved.delete(cell)
	}
	return false
}

function brokenSum({ system, moved }: Search): { sum: number; by: number } | undefined {
	for (const cell of moved.keys()) {
		for (const sum of system.sumsOf[cell] ?? []) {
			const by = offBy(system, moved, system.sums[sum])
			if (by !== 0) return { sum, by }
		}
	}
	return undefined
}

/** By how much a sum does not hold after the moves. */
function offBy({ cells }: LinearSystem, moved: ReadonlyMap<number, number>, sum: KnownSum | undefined): number {
	const off = (sum?.terms ?? []).reduce((total, { cell, sign }) => total + sign * (moved.get(cell) ?? 0), 0)
	if (sum?.rest === undefined) return off
	const forced = moved.get(sum.rest)
	if (forced !== undefined) return off - forced
	return Math.min(0, (cells[sum.rest]?.value ?? 0) + off)
}

function mayMove({ system, marks }: Pick<Search, 'system' | 'marks'>, cell: number, by: number): boolean {
	const { value, published } = system.cells[cell] ?? { value: 0, published: true }
	const next = value + by
	if (!published) return next >= 0
	const mark = marks[cell]
	if (mark === 'open') return false
	return mark === 'small' ? isSmall(next) : next >= SMALL
}
