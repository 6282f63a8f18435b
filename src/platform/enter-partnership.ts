import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from './db.ts'

/** From here to its end this transaction works inside the partnership. Only for what vouches for it by itself: an invitation that names where it leads. */
export async function enterPartnership(db: Db, partnership: PartnershipId): Promise<void> {
	await sql`select set_config('spoiwo.partnership', ${partnership}, true)`.execute(db)
}
