import type { PlainDate } from '#kernel/plain-date'
import { type Cell, type Mark, SMALL, type Sum } from './linear-system.ts'
import { suppress } from './suppress.ts'

/** A table as it stood on a day. */
export type Standing = { readonly on: PlainDate; readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** A number as it may be shown to somebody who may not see persons. `last` is the newest number that was shown before. */
export type Shown =
	| { readonly number: number }
	| { readonly below: number }
	| { readonly hidden: true; readonly last?: { readonly number: number; readonly on: PlainDate } | undefined }

/**
 * Decides, day after day, what may be published, so that no small number is found by subtracting one day from another either: what came
 * in between two days is a number too. Later days never change what earlier ones showed. The tables only grow.
 */
export function publish(
	standings: readonly Standing[],
	decidedFor: (on: PlainDate) => ReadonlyMap<string, Mark> = () => new Map(),
): ReadonlyMap<PlainDate, ReadonlyMap<string, Mark>> {
	const marks = new Map<PlainDate, ReadonlyMap<string, Mark>>()
	let past: Past = { cells: [], sums: [], decided: new Map(), before: [], last: undefined }
	for (const standing of standings) {
		const same = past.last !== undefined && isSame(past.last, standing) ? marks.get(past.last.on) : undefined
		if (same !== undefined && decidedFor(standing.on).size === 0) {
			marks.set(standing.on, same) // a quarter in which nothing came tells nothing new
			continue
		}
		const now = dated(standing)
		const since = past.before.flatMap((cell) => sinceThen(cell, standing))
		const cells = [...past.cells, ...now.cells, ...since.map(({ cell }) => cell)]
		const sums = [...past.sums, ...now.sums, ...since.map(({ sum }) => sum)]
		const given = new Map([
			...past.decided,
			...[...decidedFor(standing.on)].map(([key, mark]) => [dateKey(standing.on, key), mark] as const),
		])
		const decided = suppress({ cells, sums, decided: given })
		marks.set(standing.on, new Map(standing.cells.flatMap(({ key }) => [[key, decided.get(dateKey(standing.on, key)) ?? 'open'] as const])))
		past = {
			cells,
			sums,
			decided,
			last: standing,
			before: standing.cells.filter(({ published }) => published).map((cell) => ({ ...cell, on: standing.on })),
		}
	}
	return marks
}

/** What to show of one cell on the last of these days. */
export function shownOf(key: string, standings: readonly Standing[], marks: ReadonlyMap<PlainDate, ReadonlyMap<string, Mark>>): Shown {
	const days = standings.toReversed().map((standing) => ({
		on: standing.on,
		number: standing.cells.find((cell) => cell.key === key)?.value ?? 0,
		mark: marks.get(standing.on)?.get(key) ?? 'open',
	}))
	const [now] = days
	if (now === undefined) return { hidden: true }
	if (now.mark === 'open') return { number: now.number }
	if (now.mark === 'small') return { below: SMALL }
	const last = days.find(({ mark }) => mark === 'open')
	return last === undefined || last.number === 0 ? { hidden: true } : { hidden: true, last: { number: last.number, on: last.on } }
}

type Before = Cell & { readonly on: PlainDate }
type Past = {
	cells: readonly Cell[]
	sums: readonly Sum[]
	decided: ReadonlyMap<string, Mark>
	before: readonly Before[]
	last: Standing | undefined
}

function isSame(one: Standing, other: Standing): boolean {
	return (
		one.cells.length === other.cells.length &&
		one.cells.every(({ key, value }, index) => other.cells[index]?.key === key && other.cells[index]?.value === value)
	)
}

function dateKey(on: PlainDate, key: string): string {
	return `${on}|${key}`
}

function dated({ on, cells, sums }: Standing): Pick<Standing, 'cells' | 'sums'> {
	return {
		cells: cells.map((cell) => ({ ...cell, key: dateKey(on, cell.key) })),
		sums: sums.map(({ total, parts }) => ({ total: dateKey(on, total), parts: parts.map((part) => dateKey(on, part)) })),
	}
}

/** What was added to a number since the day before. */
function sinceThen(before: Before, { on, cells }: Standing): { cell: Cell; sum: Sum }[] {
	const now = cells.find(({ key }) => key === before.key)
	if (now === undefined) return []
	const key = `${before.on}..${on}|${before.key}`
	const sum = { total: dateKey(on, before.key), parts: [dateKey(before.on, before.key), key] }
	return [{ cell: { key, value: now.value - before.value, published: false }, sum }]
}
