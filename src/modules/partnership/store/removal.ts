import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

export type Removable = 'organisation' | 'centre' | 'team' | 'programme'

/** Takes away what was added by mistake; `in-use` when something stands on it. The transaction has to begin again then. */
export async function removeUnused(
	db: Db,
	partnership: PartnershipId,
	added: { what: Removable; id: Id<Removable> },
): Promise<'removed' | 'in-use'> {
	try {
		await sql`delete from ${sql.table(`partnership.${added.what}`)} where partnership_id = ${partnership} and id = ${added.id}`.execute(db)
		return 'removed'
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY) return 'in-use'
		throw error
	}
}

/** PostgreSQL's `foreign_key_violation`. */
const FOREIGN_KEY = '23503'
