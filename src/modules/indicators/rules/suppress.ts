import { type Cell, isPinned, isSmall, type LinearSystem, linearSystem, type Mark, SMALL, type Sum } from './linear-system.ts'

/** A table with the sums that everybody knows. Cells with a mark in `decided` were published before: they stay as they are. */
export type Table = {
	readonly cells: readonly Cell[]
	readonly sums: readonly Sum[]
	readonly decided?: ReadonlyMap<string, Mark> | undefined
}

/**
 * Decides what of a table may be shown to somebody who may not see persons. Counts of 1 to 4 are hidden; then, as long as one of them
 * (printed or found by subtraction) could be worked out from the rest, the least telling number beside it is hidden as well.
 */
export function suppress({ cells, sums, decided = new Map() }: Table): ReadonlyMap<string, Mark> {
	const system = linearSystem(cells, sums)
	const marks = cells.map(({ key, value, published }): Mark => decided.get(key) ?? (published && isSmall(value) ? 'small' : 'open'))
	const free = cells.map(({ key, published }) => published && !decided.has(key))
	const small = cells.flatMap(({ value }, index) => (isSmall(value) ? [index] : []))
	let waiting = small
	while (waiting.length > 0) {
		const hidden = waiting.filter((cell) => isPinned(system, marks, cell)).map((cell) => hideBeside({ system, marks, free }, cell))
		waiting = hidden.some(Boolean) ? small : []
	}
	reopen({ system, marks, free }, small)
	return new Map(cells.flatMap(({ key, published }, index) => (published ? [[key, marks[index] ?? 'open'] as const] : [])))
}

/** Shows again what was hidden in vain, the most telling number first, as long as no small one becomes known. */
function reopen(marking: Marking, small: readonly number[]): void {
	const { system, marks, free } = marking
	if (small.some((cell) => isPinned(system, marks, cell))) return
	const hidden = marks.flatMap((mark, index) => (mark === 'hidden' && free[index] ? [index] : []))
	for (const cell of hidden.toSorted((a, b) => cost(system, b) - cost(system, a))) {
		if (system.effort.left < 0) return
		marks[cell] = 'open'
		if (small.some((at) => isPinned(system, marks, at))) marks[cell] = 'hidden'
	}
}

type Marking = { system: LinearSystem; marks: Mark[]; free: readonly boolean[] }

/** Hides one more number that helps to work out a cell: the nearest, and among these the smallest. False when none is left. */
function hideBeside(marking: Marking, cell: number): boolean {
	if (!isPinned(marking.system, marking.marks, cell)) return true // what was hidden for another cell protects this one too
	const chosen = nearest(marking, cell)
	if (chosen === undefined) return false
	marking.marks[chosen] = 'hidden'
	return true
}

function nearest({ system, marks, free }: Marking, cell: number): number | undefined {
	const seen = new Set([cell])
	let edge = [cell]
	while (edge.length > 0) {
		const beside = [...new Set(edge.flatMap((at) => neighbours(system, at)))].filter((at) => !seen.has(at))
		const can = beside.filter((at) => free[at] && marks[at] === 'open' && numberOf(system, at) >= SMALL)
		if (free[cell] && marks[cell] === 'open' && numberOf(system, cell) >= SMALL) can.push(cell)
		if (can.length > 0) return can.reduce((best, at) => (cost(system, at) < cost(system, best) ? at : best))
		for (const at of beside) seen.add(at)
		// Open cells stop the inference; only through unknown ones does it go on.
		edge = beside.filter((at) => marks[at] !== 'open' || !system.cells[at]?.published)
	}
	return undefined
}

function neighbours(system: LinearSystem, cell: number): number[] {
	return (system.sumsOf[cell] ?? []).flatMap((at) => {
		const { terms = [], rest } = system.sums[at] ?? {}
		return [...terms.map((term) => term.cell), ...(rest === undefined ? [] : [rest])]
	})
}

function numberOf(system: LinearSystem, cell: number): number {
	return system.cells[cell]?.value ?? 0
}

/** Small numbers go first; those that stand in many sums (totals, the number of all participants) last. */
function cost(system: LinearSystem, cell: number): number {
	return numberOf(system, cell) * (1 + (system.sumsOf[cell]?.length ?? 0))
}
