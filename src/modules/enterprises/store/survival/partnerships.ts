import type { Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

/** Every partnership, for work that goes round all of them. */
export async function listPartnershipIds(db: Db): Promise<Id<'partnership'>[]> {
	const rows = await db.selectFrom('partnership.partnership').select('id').orderBy('id').execute()
	return rows.map(({ id }) => id)
}

/** The address of the partnership, for links in mails. */
export async function findPartnershipSlug(db: Db, partnership: PartnershipId): Promise<string> {
	const row = await db.selectFrom('partnership.partnership').select('slug').where('id', '=', partnership).executeTakeFirst()
	return row?.slug ?? ''
}
