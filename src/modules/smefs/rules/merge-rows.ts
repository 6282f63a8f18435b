import { fold } from '#kernel/text'
import type { SmefsRow, SmefsSupport } from './smefs-row.ts'

/**
 * What makes two rows of a programme the same person: the PESEL; without one, the other identifier together with the name, since a file
 * may have „brak” or one household's number in many rows. The file has no birth date but the one in the PESEL.
 */
export function personKey(row: Pick<SmefsRow, 'pesel' | 'otherIdentifier' | 'givenName' | 'surname'>): string {
	if (row.pesel !== undefined) return `pesel:${row.pesel}`
	return `other:${fold(row.otherIdentifier ?? '')}|${fold(row.givenName)}|${fold(row.surname)}`
}

/**
 * The rows of one person as one participation (domain-facts 2.2 [S20]): the entry with its snapshot from the earliest start, the exit from
 * the latest, supports united, each once, by day. The order of the rows does not matter; merging again changes nothing.
 */
export function mergeRows(first: SmefsRow, ...others: readonly SmefsRow[]): SmefsRow {
	const rows = [first, ...others].map((row) => ({ row, text: JSON.stringify(row) })).sort(byStart)
	const ordered = rows.map(({ row }) => row)
	const entry = ordered[0] ?? first
	return {
		...entry,
		technicalId: latest(ordered, (row) => row.technicalId),
		phone: latest(ordered, (row) => row.phone),
		email: latest(ordered, (row) => row.email),
		supportScope: latest(ordered, (row) => row.supportScope),
		educationPlannedEndOn: latest(ordered, (row) => row.educationPlannedEndOn),
		businessFoundedOn: latest(ordered, (row) => row.businessFoundedOn),
		addedBy: latest(ordered, (row) => row.addedBy),
		...exitOf(ordered),
		supports: united(ordered.flatMap(({ supports }) => supports)),
	}
}

/** All rows of a programme as participations, one a person, in the order of their keys. */
export function mergeByPerson(rows: readonly SmefsRow[]): SmefsRow[] {
	return [...Map.groupBy(rows, personKey)]
		.sort(([a], [b]) => compare(a, b))
		.flatMap(([, [first, ...others]]) => (first === undefined ? [] : [mergeRows(first, ...others)]))
}

type Exit = Pick<SmefsRow, 'endedOn' | 'situationAtExit' | 'pathCompleted'>

/** The latest end; still open when somebody came back after it and has not ended yet. */
function exitOf(ordered: readonly SmefsRow[]): Exit {
	const end = ordered
		.flatMap(({ endedOn }) => endedOn ?? [])
		.sort(compare)
		.at(-1)
	const last = ordered.findLast((row) => row.endedOn === undefined && (end === undefined || row.startedOn > end))
	const row = last ?? ordered.findLast(({ endedOn }) => endedOn === end)
	return { endedOn: row?.endedOn, situationAtExit: row?.situationAtExit ?? [], pathCompleted: row?.pathCompleted }
}

function united(supports: readonly SmefsSupport[]): SmefsSupport[] {
	const each = new Map(supports.map((support) => [supportKey(support), support]))
	return [...each].sort(([a], [b]) => compare(a, b)).map(([, support]) => support)
}

/** By day, then kind, then sub-kind; without a day last. */
function supportKey({ kind, subkind, startedOn }: SmefsSupport): string {
	return [startedOn ?? '9999-99-99', kind, subkind ?? ''].join('|')
}

function latest<T>(ordered: readonly SmefsRow[], value: (row: SmefsRow) => T | undefined): T | undefined {
	return ordered.map(value).findLast((found) => found !== undefined)
}

type Told = { row: SmefsRow; text: string }

// The text breaks ties, so that the result never depends on the order in the file.
function byStart(a: Told, b: Told): number {
	return compare(a.row.startedOn, b.row.startedOn) || compare(a.row.endedOn ?? '', b.row.endedOn ?? '') || compare(a.text, b.text)
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
