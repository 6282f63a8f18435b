import { type ColumnPlan, planColumns } from './columns.ts'
import { type ReadRow, readRow } from './read-row.ts'
import type { Problem, Unreadable } from './smefs-row.ts'
import { tidy } from './tidy-text.ts'

/** A line of a table file as the platform hands it on: cells, or the reason why reading stopped there. Line 1 is the first row. */
export type FileLine = { line: number; cells: readonly string[] } | { line: number; unreadable: Unreadable }

/** What comes out of a file, line by line. `columns` comes once, when the header has been understood. */
export type SmefsItem = ReadRow | { kind: 'columns'; line: number; unknown: readonly string[] }

/** Reads a file line by line: the first line with anything in it is the header; blank lines are passed over. Answers what the line came to. */
export function smefsReading(): (line: FileLine) => SmefsItem | undefined {
	let plan: ColumnPlan | undefined
	let isStopped = false
	return (line) => {
		if (isStopped) return undefined
		if ('unreadable' in line) {
			isStopped = true
			return stopped(line.line, [notText(line)])
		}
		if (line.cells.every((cell) => tidy(cell) === '')) return undefined
		if (plan !== undefined) return readRow(plan, line.line, line.cells)
		plan = planColumns(line.cells)
		if (plan.missing.length === 0) return { kind: 'columns', line: line.line, unknown: plan.unknown }
		isStopped = true
		return stopped(line.line, headerMissing(line.line, plan.missing))
	}
}

/** The problem of a file in which nothing stands: one sentence, not one for each column that it lacks. */
export function emptyFile(): SmefsItem {
	return stopped(1, headerMissing(1, ['']))
}

function stopped(line: number, problems: Problem[]): SmefsItem {
	return { kind: 'problems', line, problems, warnings: [] }
}

function headerMissing(line: number, headers: readonly string[]): Problem[] {
	return headers.map((column) => ({ line, column, kind: 'header-missing', value: '' }))
}

function notText({ line, unreadable }: { line: number; unreadable: Unreadable }): Problem {
	return { line, column: '', kind: 'not-text', value: '', hint: { is: 'reading-stopped', why: unreadable } }
}
