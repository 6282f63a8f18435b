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
	readonly sums: readonly { readonly terms: readonly Term[] }[]
	readonly sumsOf: readonly (readonly number[])[]
}
type Term = { readonly cell: number; readonly sign: 1 | -1 }

/** Builds the system; sums that name an unknown cell are left out. */
export function linearSystem(cells: readonly Cell[], sums: readonly Sum[]): LinearSystem {
	const at = new Map(cells.map(({ key }, index) => [key, index]))
	const known = sums.flatMap(({ total, parts }) => {
		const terms = [{ key: total, sign: 1 as const }, ...parts.map((key) => ({ key, sign: -1 as const }))].flatMap(({ key, sign }) => {
			const cell = at.get(key)
			return cell === undefined ? [] : [{ cell, sign }]
		})
		return terms.length === parts.length + 1 ? [{ terms }] : []
	})
	const sumsOf = cells.map((): number[] => [])
	known.forEach(({ terms }, index) => {
		for (const { cell } of terms) sumsOf[cell]?.push(index)
	})
	return { cells, sums: known.map(({ terms }) => ({ terms: terms.toSorted((a, b) => width(sumsOf, a) - width(sumsOf, b)) })), sumsOf }
}

function width(sumsOf: readonly (readonly number[])[], { cell }: Term): number {
	return sumsOf[cell]?.length ?? 0
}

const DEPTH = 40
const TRIES = 1500

/**
 * Whether a reader can work out the number of a cell. It is not pinned when another table, with this cell one more or one less, fits all that
 * is known. The search gives up after a while and then answers yes: too much is hidden rather than too little.
 */
export function isPinned(system: LinearSystem, marks: readonly Mark[], cell: number): boolean {
	return ![1, -1].some((by) => {
		const moved = new Map<number, number>()
		if (!mayMove({ system, marks }, cell, by)) return false
		moved.set(cell, by)
		return settle({ system, marks, moved, tries: { left: TRIES } })
	})
}

type Search = { system: LinearSystem; marks: readonly Mark[]; moved: Map<number, number>; tries: { left: number } }

/** Moves further cells until every sum holds again. */
function settle(search: Search): boolean {
	const broken = brokenSum(search)
	if (broken === undefined) return true
	if (search.moved.size > DEPTH) return false
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
			const by = (system.sums[sum]?.terms ?? []).reduce((off, term) => off + term.sign * (moved.get(term.cell) ?? 0), 0)
			if (by !== 0) return { sum, by }
		}
	}
	return undefined
}

function mayMove({ system, marks }: Pick<Search, 'system' | 'marks'>, cell: number, by: number): boolean {
	const { value, published } = system.cells[cell] ?? { value: 0, published: true }
	const next = value + by
	if (!published) return next >= 0
	const mark = marks[cell]
	if (mark === 'open') return false
	return mark === 'small' ? isSmall(next) : next >= SMALL
}
