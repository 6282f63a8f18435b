import type { SmefsItem } from './file-reading.ts'
import type { ReadRow } from './read-row.ts'
import type { Problem, ProblemKind, Warning } from './smefs-row.ts'

/** What an import came to, or would come to. Counts are rows of the file, but for `people`. */
export type ImportOutcome = {
	readonly rows: number
	/** Persons in the rows without problems. */
	readonly people: number
	readonly created: number
	readonly updated: number
	readonly unchanged: number
	readonly rejected: number
	/** At most `MOST_REMARKS` of each; `problemsLeftOut` and `warningsLeftOut` count the rest. */
	readonly problems: readonly Problem[]
	readonly warnings: readonly Warning[]
	readonly problemsLeftOut: number
	readonly warningsLeftOut: number
	/** Problems stopped it: nothing was written. A file that cannot be read to its end is always stopped. */
	readonly stopped: boolean
}

/** More remarks than this of each severity are counted and not kept: nobody reads them, and they would fill the memory. */
export const MOST_REMARKS = 10_000

/** What has been read so far. */
export type Tally = {
	rows: number
	rejected: number
	problems: Problem[]
	warnings: Warning[]
	problemsLeftOut: number
	warningsLeftOut: number
	/** The header or the file itself is at fault. */
	isBroken: boolean
}

/** An empty tally. */
export function newTally(): Tally {
	return { rows: 0, rejected: 0, problems: [], warnings: [], problemsLeftOut: 0, warningsLeftOut: 0, isBroken: false }
}

/** Counts one thing read from the file. */
export function countItem(tally: Tally, item: SmefsItem): void {
	if (item.kind === 'columns') return
	const ofFile = item.kind === 'problems' && item.problems.some(({ kind }) => OF_FILE.includes(kind))
	if (ofFile) tally.isBroken = true
	else countRow(tally, item)
	keepRemarks(tally, item)
}

const OF_FILE: readonly ProblemKind[] = ['header-missing', 'not-text']

function countRow(tally: Tally, item: ReadRow): void {
	tally.rows++
	if (item.kind === 'problems') tally.rejected++
}

function keepRemarks(tally: Tally, item: ReadRow): void {
	const problems = item.kind === 'problems' ? item.problems : []
	tally.problemsLeftOut += keep(tally.problems, problems)
	tally.warningsLeftOut += keep(tally.warnings, item.warnings)
}

function keep<T>(kept: T[], found: readonly T[]): number {
	const fitting = found.slice(0, Math.max(0, MOST_REMARKS - kept.length))
	kept.push(...fitting)
	return found.length - fitting.length
}
