import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

/** A partnership by the first part of its address. */
export async function findPartnership(db: Db, slug: string): Promise<{ id: PartnershipId; slug: string; name: string } | undefined> {
	return db.selectFrom('partnership.partnership').select(['id', 'slug', 'name']).where('slug', '=', slug).executeTakeFirst()
}
