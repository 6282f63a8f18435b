import { sql } from 'kysely'
import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

export type Partnership = { id: PartnershipId; slug: string; name: string }

/** A partnership by the first part of its address. */
export async function findPartnership(db: Db, slug: string): Promise<Partnership | undefined> {
	return db.selectFrom('partnership.partnership').select(['id', 'slug', 'name']).where('slug', '=', slug).executeTakeFirst()
}

/** Every partnership, by address; for the owner's work (seals, backup, the command line). */
export async function listPartnerships(db: Db): Promise<Partnership[]> {
	return db.selectFrom('partnership.partnership').select(['id', 'slug', 'name']).orderBy('slug').execute()
}

/** A new partnership; `undefined` when the address is taken. Only the owner may: the app's role cannot. */
export async function insertPartnership(db: Db, { slug, name }: { slug: string; name: string }): Promise<PartnershipId | undefined> {
	const row = await db
		.insertInto('partnership.partnership')
		.values({ id: newId<'partnership'>(), slug, name })
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

/** The slugs of the partnerships that an account may enter, by name. */
export async function listPartnershipsOf(db: Db, account: AccountId): Promise<{ slug: string; name: string }[]> {
	return db
		.selectFrom('partnership.partnership as p')
		.select(['p.slug', 'p.name'])
		.where('p.id', 'in', sql<PartnershipId>`(select access.partnerships_of(${account}))`)
		.orderBy(sql`p.name collate "pl-x-icu"`)
		.execute()
}
