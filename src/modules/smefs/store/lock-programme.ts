import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

/** Imports of one programme go one after another; everybody else works on, also with its people. */
export async function lockProgramme(db: Db, partnership: PartnershipId, programme: Id<'programme'>): Promise<void> {
	await sql`select from partnership.programme p where p.partnership_id = ${partnership} and p.id = ${programme} for no key update`.execute(
		db,
	)
}
