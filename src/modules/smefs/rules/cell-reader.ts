import type { PlainDate } from '#kernel/plain-date'
import { type ColumnPlan, columnName, type Field } from './columns.ts'
import { fileDay } from './file-day.ts'
import type { Hint, Problem, ProblemKind, Warning, WarningKind } from './smefs-row.ts'
import { tidy, unguarded } from './tidy-text.ts'
import type { ValueList } from './value-lists.ts'

/** One row under reading: its cells, and what was found wrong so far. */
export type RowReading = {
	line: number
	cells: readonly string[]
	plan: ColumnPlan
	problems: Problem[]
	warnings: Warning[]
}

type At = { field: Field; value: string; hint?: Hint | undefined }

/** Notes a problem at a column. */
export function note(row: RowReading, kind: ProblemKind, at: At): undefined {
	row.problems.push({ line: row.line, kind, ...told(row, at) })
}

/** Notes a warning at a column. */
export function warn(row: RowReading, kind: WarningKind, at: At): void {
	row.warnings.push({ line: row.line, kind, ...told(row, at) })
}

/** The tidy text of a cell; empty when there is no such column. */
export function cellText(row: RowReading, field: Field): string {
	const index = row.plan.at.get(field)
	return index === undefined ? '' : tidy(row.cells[index] ?? '')
}

/** A text, or nothing when the cell is empty. Longer than any true value: an unknown value. */
export function optionalText(row: RowReading, field: Field): string | undefined {
	const text = unguarded(cellText(row, field))
	const longest = LONGEST_OF[field] ?? LONGEST
	if (text.length > longest) return note(row, 'unknown-value', { field, value: text, hint: { is: 'longest', signs: longest } })
	return text === '' ? undefined : text
}

/** A text that has to be there. */
export function requiredText(row: RowReading, field: Field): string | undefined {
	return cellText(row, field) === '' ? note(row, 'missing', { field, value: '' }) : optionalText(row, field)
}

/** The code of a value from a list, or nothing when the cell is empty. */
export function optionalCode<Code extends string>(row: RowReading, field: Field, list: ValueList<Code>): Code | undefined {
	const value = cellText(row, field)
	return value === '' ? undefined : (list.codeOf(value) ?? note(row, 'unknown-value', { field, value, hint: allowed(list) }))
}

/** The code of a value that has to be there. */
export function requiredCode<Code extends string>(row: RowReading, field: Field, list: ValueList<Code>): Code | undefined {
	return cellText(row, field) === '' ? note(row, 'missing', { field, value: '' }) : optionalCode(row, field, list)
}

/** A day, or nothing when the cell is empty. */
export function optionalDay(row: RowReading, field: Field): PlainDate | undefined {
	const value = cellText(row, field)
	return value === '' ? undefined : (fileDay(value) ?? note(row, 'date-does-not-exist', { field, value }))
}

/** A day that has to be there. */
export function requiredDay(row: RowReading, field: Field): PlainDate | undefined {
	return cellText(row, field) === '' ? note(row, 'missing', { field, value: '' }) : optionalDay(row, field)
}

/** The values of lists, for the sentence that says what can be written: all of a few, some of many. */
export function allowed<Code extends string>(...lists: readonly Pick<ValueList<Code>, 'codes' | 'labelOf'>[]): Hint {
	const values = [...new Set(lists.flatMap((list) => list.codes.map((code) => list.labelOf(code))))]
	return values.length <= 5 ? { is: 'all-values', values } : { is: 'some-values', values: values.slice(0, 4) }
}

const LONGEST = 2_000
/** What the records of people hold (db/migrations, `people.participant`, `people.participation`). */
const LONGEST_OF: Partial<Record<Field, number>> = {
	givenName: 100,
	surname: 100,
	identifier: 50,
	phone: 40,
	email: 200,
	institution: 300,
}
const SHOWN = 200

function told(row: RowReading, { field, value, hint }: At): { column: string; value: string; hint: Hint | undefined } {
	return { column: columnName(row.plan, field), value: shortened(value), hint }
}

function shortened(value: string): string {
	return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
