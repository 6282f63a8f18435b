import type { PlainDate } from '#kernel/plain-date'
import { type ColumnPlan, columnName, type Field } from './columns.ts'
import { fileDay } from './file-day.ts'
import { type RemarkFacts, remarkMessage } from './problem-messages.ts'
import type { Problem, ProblemKind, Warning, WarningKind } from './smefs-row.ts'
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

type At = { field: Field; value: string; hint?: string | undefined }

/** Notes a problem at a column. */
export function note(row: RowReading, kind: ProblemKind, at: At): undefined {
	row.problems.push({ line: row.line, kind, ...told(row, kind, at) })
}

/** Notes a warning at a column. */
export function warn(row: RowReading, kind: WarningKind, at: At): void {
	row.warnings.push({ line: row.line, kind, ...told(row, kind, at) })
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
	if (text.length > longest)
		return note(row, 'unknown-value', { field, value: text, hint: `Tekst jest za długi (ponad ${longest} znaków).` })
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

/** The values of a list, for the sentence that says what can be written. */
export function allowed<Code extends string>(list: Pick<ValueList<Code>, 'codes' | 'labelOf'>): string {
	const labels = list.codes.map((code) => list.labelOf(code))
	return labels.length <= 5 ? `Możliwe wartości: ${labels.join('; ')}.` : `Na przykład: ${labels.slice(0, 4).join('; ')}.`
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

function told(row: RowReading, kind: ProblemKind | WarningKind, at: At): { column: string; value: string; message: string } {
	const facts: RemarkFacts = { column: columnName(row.plan, at.field), value: shortened(at.value), hint: at.hint }
	return { column: facts.column, value: facts.value, message: remarkMessage('pl', kind, facts) }
}

function shortened(value: string): string {
	return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
