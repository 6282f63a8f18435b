import { sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'

export type ImportId = Id<'import'>
export type Stage = 'waiting' | 'reading' | 'read' | 'writing' | 'done' | 'failed' | 'dropped'
export type Failure = 'disk-full' | 'collision' | 'stopped' | 'fault'

/** A file that somebody uploaded, and how far it is. Counts are rows of the file; before it is taken, what they would be. */
export type Import = {
	readonly id: ImportId
	readonly programme: Id<'programme'>
	readonly programmeCode: string
	readonly fileName: string
	readonly bytes: number
	readonly stage: Stage
	readonly failure: Failure | null
	readonly acceptValid: boolean
	readonly rows: number
	readonly rowsDone: number
	readonly people: number
	readonly created: number
	readonly updated: number
	readonly unchanged: number
	readonly rejected: number
	readonly problems: number
	readonly warnings: number
	readonly by: AccountId | null
	readonly byName: string | null
	readonly madeAt: Date
	readonly finishedAt: Date | null
}

export type NewImport = {
	readonly id: ImportId
	readonly programme: Id<'programme'>
	readonly fileName: string
	readonly fileHash: string
	readonly bytes: number
	readonly by: AccountId | undefined
	readonly at: Date
}

/** A file that waits to be read. */
export async function insertImport(db: Db, partnership: PartnershipId, made: NewImport): Promise<void> {
	await db
		.insertInto('smefs.import')
		.values({
			partnership_id: partnership,
			id: made.id,
			programme_id: made.programme,
			file_name: made.fileName,
			file_hash: made.fileHash,
			bytes: made.bytes,
			stage: 'waiting',
			by_id: made.by ?? null,
			made_at: made.at,
			moved_at: made.at,
		})
		.execute()
}

/** One import; `Absent` when it is none of this partnership. */
export async function getImport(db: Db, partnership: PartnershipId, id: ImportId): Promise<Import> {
	return present(await select(db, partnership).where('i.id', '=', id).executeTakeFirst(), 'import')
}

/** The imports of the partnership, the latest first: one more than a page. */
export async function listImports(db: Db, partnership: PartnershipId, before: string | undefined): Promise<Import[]> {
	const all = select(db, partnership).orderBy('i.id', 'desc').limit(51)
	return (before === undefined ? all : all.where(sql<boolean>`i.id < ${before}::uuid`)).execute()
}

/** Goes on to a stage, if it stands at one of `from`; `false` when it does not (somebody was faster). */
export async function moveStage(
	db: Db,
	partnership: PartnershipId,
	move: { id: ImportId; from: readonly Stage[]; to: Stage; at: Date; acceptValid?: boolean },
): Promise<boolean> {
	const moved = await db
		.updateTable('smefs.import')
		.set({
			stage: move.to,
			failure: null,
			moved_at: move.at,
			rows_done: 0,
			...(move.acceptValid === undefined ? {} : { accept_valid: move.acceptValid }),
		})
		.where('partnership_id', '=', partnership)
		.where('id', '=', move.id)
		.where('stage', 'in', move.from)
		.executeTakeFirst()
	return moved.numUpdatedRows === 1n
}

/** How far the job is. */
export async function saveProgress(db: Db, partnership: PartnershipId, at: { id: ImportId; rows: number; now: Date }): Promise<void> {
	await db
		.updateTable('smefs.import')
		.set({ rows_done: at.rows, moved_at: at.now })
		.where('partnership_id', '=', partnership)
		.where('id', '=', at.id)
		.execute()
}

/** It could not be done; why. */
export async function saveFailure(db: Db, partnership: PartnershipId, at: { id: ImportId; failure: Failure; now: Date }): Promise<void> {
	await db
		.updateTable('smefs.import')
		.set({ stage: 'failed', failure: at.failure, finished_at: at.now })
		.where('partnership_id', '=', partnership)
		.where('id', '=', at.id)
		.where('stage', 'in', ['waiting', 'reading', 'writing'])
		.execute()
}

export type Counted = Pick<Import, 'rows' | 'people' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'problems' | 'warnings'>

/** What reading or writing came to. */
export async function saveOutcome(
	db: Db,
	partnership: PartnershipId,
	saved: { id: ImportId; stage: 'read' | 'done'; counted: Counted; at: Date },
): Promise<void> {
	const { rows, ...counted } = saved.counted
	await db
		.updateTable('smefs.import')
		.set({ ...counted, rows_read: rows, rows_done: rows, stage: saved.stage, failure: null, finished_at: saved.at, moved_at: saved.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', saved.id)
		.execute()
}

function select(db: Db, partnership: PartnershipId) {
	return db
		.selectFrom('smefs.import as i')
		.innerJoin('partnership.programme as p', (join) =>
			join.onRef('p.partnership_id', '=', 'i.partnership_id').onRef('p.id', '=', 'i.programme_id'),
		)
		.leftJoin('access.account as a', 'a.id', 'i.by_id')
		.where('i.partnership_id', '=', partnership)
		.select(['i.id', 'i.bytes', 'i.stage', 'i.failure', 'i.people', 'i.created', 'i.updated', 'i.unchanged', 'i.rejected'])
		.select(['i.problems', 'i.warnings', 'p.code as programmeCode', 'i.programme_id as programme', 'i.file_name as fileName'])
		.select(['i.accept_valid as acceptValid', 'i.rows_read as rows', 'i.rows_done as rowsDone', 'i.by_id as by', 'a.name as byName'])
		.select(['i.made_at as madeAt', 'i.finished_at as finishedAt'])
		.$castTo<Import>()
}
