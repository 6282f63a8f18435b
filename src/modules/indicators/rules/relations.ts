import type { Definition } from './definition.ts'
import type { Count, Figures } from './figure.ts'
import type { Cell, Sum } from './linear-system.ts'
import { type Condition, participationsOf } from './rule.ts'

type Defined = Pick<Definition, 'code' | 'rule'>

/** The columns of a figure. */
export const columns = ['women', 'men', 'unknown', 'total'] as const satisfies readonly (keyof Count)[]

/** The name of a number: which figure, which column. */
export function cellKey(code: string, column: (typeof columns)[number]): string {
	return `${code}|${column}`
}

/** Figures as cells with every sum between them that a reader of the definitions knows. What only subtraction shows is a cell too. */
export function tableOf(definitions: readonly Defined[], figures: Figures): { cells: Cell[]; sums: Sum[] } {
	const counted = definitions.filter(({ rule, code }) => rule.count !== 'leaders' && figures[code] !== undefined)
	const cells = counted.flatMap(({ code }) =>
		columns.map((column) => ({ key: cellKey(code, column), value: figures[code]?.[column] ?? 0, published: true })),
	)
	const bySex = counted.map(({ code }) => ({
		total: cellKey(code, 'total'),
		parts: ['women', 'men', 'unknown'].map((column) => `${code}|${column}`),
	}))
	const whole = counted.flatMap((all) => sumsOfParts(all, counted))
	const rests = pairs(counted, figures).flatMap(([all, some]) => columns.map((column) => restOf({ all, some, column, figures })))
	return { cells: [...cells, ...rests.map(({ cell }) => cell)], sums: [...bySex, ...whole, ...rests.map(({ sum }) => sum)] }
}

/** Whether everyone whom `some` counts is counted by `all`: each condition of `all` follows from one of `some`. */
export function isWithin(some: Defined, all: Defined): boolean {
	const [narrow, wide] = [participationsOf(some.rule), participationsOf(all.rule)]
	if (narrow === undefined || wide === undefined || all.rule.count === 'attendees') return false
	if (some.rule.count === 'attendees') return false
	return wide.every((condition) => narrow.some((given) => follows(condition, given)))
}

function follows(condition: Condition, given: Condition): boolean {
	if ('in' in condition && 'in' in given) return condition.entry === given.entry && given.in.every((code) => condition.in.includes(code))
	if ('exit' in condition && condition.pathCompleted === undefined) return 'exit' in given || 'situation' in given || 'followUp' in given
	return JSON.stringify(condition) === JSON.stringify(given)
}

/** Figures that together make another: EECO01 = 02 + 04 + 05. */
function sumsOfParts(all: Defined, counted: readonly Defined[]): Sum[] {
	const whole = onlyFact(all)
	if (whole === undefined) return []
	const parts = counted.filter((part) => {
		const fact = onlyFact(part)
		return part !== all && fact?.entry === whole.entry && fact.in.length === 1 && whole.in.includes(fact.in[0] ?? '')
	})
	if (parts.length !== whole.in.length) return []
	return columns.map((column) => ({ total: cellKey(all.code, column), parts: parts.map(({ code }) => cellKey(code, column)) }))
}

function onlyFact({ rule }: Defined) {
	const [first, ...more] = participationsOf(rule) ?? []
	return first !== undefined && more.length === 0 && 'in' in first ? first : undefined
}

/** Every figure with each that holds it. All ESF+ figures are taken to lie within EECO01, as labour status is always asked. */
function pairs(counted: readonly Defined[], figures: Figures): [all: Defined, some: Defined][] {
	return counted.flatMap((all) =>
		counted
			.filter((some) => some !== all && (isWithin(some, all) || (all.code === 'EECO01' && some.rule.count === 'participations')))
			.filter((some) => columns.every((column) => (figures[some.code]?.[column] ?? 0) <= (figures[all.code]?.[column] ?? 0)))
			.map((some): [Defined, Defined] => [all, some]),
	)
}

function restOf({ all, some, column, figures }: { all: Defined; some: Defined; column: (typeof columns)[number]; figures: Figures }): {
	cell: Cell
	sum: Sum
} {
	const key = `${all.code}-${some.code}|${column}`
	const value = (figures[all.code]?.[column] ?? 0) - (figures[some.code]?.[column] ?? 0)
	return { cell: { key, value, published: false }, sum: { total: cellKey(all.code, column), parts: [cellKey(some.code, column), key] } }
}
