import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { ImportId } from './import.ts'

/** Partnerships that have imports to look after. For the owner: it looks over every wall and answers with ids only. */
export async function listPartnershipsWithImports(db: Db): Promise<PartnershipId[]> {
	const found = await sql<{ id: PartnershipId }>`select distinct i.partnership_id as id from smefs.import i
		where i.stage in ('waiting', 'reading', 'read', 'writing', 'failed') or exists (select from smefs.import_remark r where r.partnership_id = i.partnership_id and r.import_id = i.id)`.execute(
		db,
	)
	return found.rows.map(({ id }) => id)
}

/** Drops files that nobody took since `before`, and says whose files may go; what stood in their cells goes with them. */
export async function dropOldImports(db: Db, partnership: PartnershipId, before: Date): Promise<ImportId[]> {
	const dropped = await sql<{
		id: ImportId
	}>`update smefs.import set stage = 'dropped', failure = null where partnership_id = ${partnership}
		and stage in ('waiting', 'read', 'failed') and made_at < ${before} returning id`.execute(db)
	await sql`delete from smefs.import_remark r where r.partnership_id = ${partnership} and r.import_id in (
		select i.id from smefs.import i where i.partnership_id = ${partnership} and i.made_at < ${before} and i.stage in ('dropped', 'done'))`.execute(
		db,
	)
	return dropped.rows.map(({ id }) => id)
}

/** Imports whose job died: they have not moved since `before`. They may be tried again. */
export async function failStuckImports(db: Db, partnership: PartnershipId, before: Date): Promise<void> {
	await sql`update smefs.import set stage = 'failed', failure = 'stopped' where partnership_id = ${partnership}
		and stage in ('reading', 'writing') and moved_at < ${before}`.execute(db)
}
