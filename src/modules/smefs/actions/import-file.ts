import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { journal } from '#platform/journal'
import { countItem, type ImportOutcome, newTally, type Tally } from '../rules/import-outcome.ts'
import { personKey } from '../rules/merge-rows.ts'
import { learnCounts } from '../store/learn-counts.ts'
import { lockProgramme } from '../store/lock-programme.ts'
import { openStaging, readStaging, type StagedRow, sortStaging, stageRows } from '../store/staging.ts'
import { readSmefsFile } from './read-smefs.ts'
import { newCounts, type People, type RowCounts, takeBatch } from './take-batch.ts'

export type ImportAsked = {
	readonly programme: Id<'programme'>
	/** A CSV or XLSX file on this machine. */
	readonly path: string
	/** Writes nothing and tells what the rows without problems would come to. */
	readonly dryRun: boolean
	/** Takes the rows without problems although others have some. */
	readonly acceptValid: boolean
}

/** Told now and then how many rows are read, then how many are taken. */
export type Told = (step: 'reading' | 'writing', rows: number) => Promise<void>

const BATCH = 500

/**
 * Imports a participants file into a programme, all of it or nothing: everything happens in the transaction of `act`, and a fault (the disk
 * is full, the database goes away) leaves nothing behind. First every row is checked and laid in a temporary table, then people are taken in
 * batches, all rows of one together. Memory does not grow with the file. The rules of merging: `rules/merge-rows.ts`, `#people`.
 */
export async function importFile(act: Act, asked: ImportAsked, told: Told = async () => undefined): Promise<ImportOutcome> {
	const tally = await readAll(act, asked.path, told)
	const stopped = tally.isBroken || (tally.problems.length > 0 && !asked.acceptValid)
	const counts = tally.isBroken || (stopped && !asked.dryRun) ? newCounts() : await takeAll(act, asked, told)
	const { isBroken: _, ...read } = tally
	if (!asked.dryRun && !stopped) {
		const { created, updated, unchanged } = counts
		const facts = { rows: read.rows, created, updated, unchanged, rejected: read.rejected }
		await journal(act, { deed: 'file.imported', subject: asked.programme, facts })
	}
	return { ...read, ...counts, stopped }
}

async function readAll({ db }: Act, path: string, told: Told): Promise<Tally> {
	const tally = newTally()
	const waiting: StagedRow[] = []
	await openStaging(db)
	for await (const item of readSmefsFile(path)) {
		countItem(tally, item)
		if (item.kind === 'row') waiting.push({ key: personKey(item.row), line: item.line, row: item.row })
		if (waiting.length < BATCH) continue
		await stageRows(db, waiting.splice(0))
		await told('reading', tally.rows)
	}
	await stageRows(db, waiting)
	await sortStaging(db)
	return tally
}

async function takeAll(act: Act, asked: ImportAsked, told: Told): Promise<RowCounts> {
	const counts = newCounts()
	const met = new Set<string>()
	if (!asked.dryRun) await lockProgramme(act.db, act.partnership, asked.programme)
	await learnCounts(act.db)
	for await (const people of batchesOfPeople(act)) {
		await takeBatch(act, { ...asked, people, met }, counts)
		await told('writing', counts.created + counts.updated + counts.unchanged)
	}
	return counts
}

/** The staged rows by person; a person is never split between two batches. */
async function* batchesOfPeople({ db }: Act): AsyncIterable<People> {
	let open: StagedRow[] = []
	for await (const rows of readStaging(db, BATCH)) {
		const people = [...Map.groupBy([...open, ...rows], ({ key }) => key).values()]
		open = people.pop() ?? []
		if (people.length > 0) yield people
	}
	if (open.length > 0) yield [open]
}
