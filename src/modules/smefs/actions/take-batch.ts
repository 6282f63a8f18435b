import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { findPeopleByKeys, type KnownPerson, outcomeFromFile, type RowFromFile, savePeopleFromFile } from '#people'
import { journalAll } from '#platform/journal'
import { mergeRows } from '../rules/merge-rows.ts'
import type { SmefsRow } from '../rules/smefs-row.ts'
import type { StagedRow } from '../store/staging.ts'
import { keyOfRow, matching } from './match-people.ts'
import { personOfRow, stayOfRow } from './row-records.ts'
import { listKnownSupports, type NewSupport, newSupports, saveSupports } from './take-supports.ts'

/** The rows of some people, all rows of each. */
export type People = readonly (readonly StagedRow[])[]

/** How many rows were what, and how many persons they tell of. */
export type RowCounts = { people: number; created: number; updated: number; unchanged: number }

/** Nothing counted yet. */
export function newCounts(): RowCounts {
	return { people: 0, created: 0, updated: 0, unchanged: 0 }
}

type Batch = {
	readonly programme: Id<'programme'>
	readonly people: People
	readonly dryRun: boolean
	/** Known people without a PESEL who were met already in this import. */
	readonly met: Set<string>
}

type Taken = RowFromFile & { readonly rows: readonly StagedRow[]; readonly supports: readonly NewSupport[] }

/** Takes people of a file into the programme, or in a dry run only tells what would come of it: the counts grow. */
export async function takeBatch(act: Act, batch: Batch, counts: RowCounts): Promise<void> {
	const taken = await plan(act, batch)
	const outcomes = batch.dryRun ? taken.map((each) => outcomeFromFile(each)) : await save(act, batch, taken)
	taken.forEach(({ rows, supports }, at) => {
		const outcome = outcomes[at] ?? 'unchanged'
		counts.people++
		countRows(counts, rows, outcome === 'unchanged' && supports.length > 0 ? 'updated' : outcome)
	})
}

async function plan(act: Act, { programme, people, met }: Batch): Promise<Taken[]> {
	const merged = people.map((rows) => ({ rows, row: mergedRow(rows) }))
	const keys = merged.map(({ row }) => keyOfRow(row))
	const known = matching(await findPeopleByKeys(act.db, act.partnership, { programme, keys }), met)
	const found = merged.map(({ row }) => known(row, keyOfRow(row)))
	const supports = await listKnownSupports(act, found)
	return merged.map(({ rows, row }, at) => ({ ...recordsOf(row, found[at]), rows, supports: newSupports(row, supports(found[at])) }))
}

function recordsOf(row: SmefsRow, known: KnownPerson | undefined): RowFromFile {
	return { known, person: personOfRow(row, known?.person), stay: stayOfRow(row, known?.stay ?? null) }
}

async function save(act: Act, { programme }: Batch, taken: readonly Taken[]) {
	const saved = await savePeopleFromFile(act, { programme, rows: taken })
	const rows = saved.map(({ participation, outcome }, at) => ({ participation, outcome, supports: taken[at]?.supports ?? [] }))
	await saveSupports(
		act,
		rows.flatMap(({ participation, supports }) => supports.map((support) => ({ participation, ...support }))),
	)
	// Those whose stay changed are in the journal already; here are those who only got supports.
	const only = rows.filter(({ outcome, supports }) => outcome === 'unchanged' && supports.length > 0)
	await journalAll(
		act,
		only.map(({ participation, supports }) => ({
			deed: 'participation.imported',
			subject: participation,
			facts: { outcome: 'updated', supports: supports.length },
		})),
	)
	return saved.map(({ outcome }) => outcome)
}

/** A single row keeps the order of its supports; several are merged. */
function mergedRow(rows: readonly StagedRow[]): SmefsRow {
	const [first, ...others] = rows.map(({ row }) => row)
	if (first === undefined) throw new Error('a person without a row')
	return others.length === 0 ? first : mergeRows(first, ...others)
}

/** The first row of a person bears what became of her; a further one counts as updated when it added something to those before. */
function countRows(counts: RowCounts, [first, ...others]: readonly StagedRow[], outcome: 'created' | 'updated' | 'unchanged'): void {
	counts[outcome]++
	if (first === undefined || others.length === 0) return
	let before = mergeRows(first.row)
	for (const { row } of others) {
		const now = mergeRows(before, row)
		const adds = outcome !== 'unchanged' && JSON.stringify(now) !== JSON.stringify(before)
		counts[adds ? 'updated' : 'unchanged']++
		before = now
	}
}
