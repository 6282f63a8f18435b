import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { NeedId } from './needs.ts'

export type Reporter = { readonly name: string; readonly contact: string }

/** Keeps who reported a need, if they said. */
export async function insertReporter(
	db: Db,
	partnership: PartnershipId,
	{ need, name, contact }: Reporter & { need: NeedId },
): Promise<void> {
	if (name === '' && contact === '') return
	await db.insertInto('community.reporter').values({ partnership_id: partnership, need_id: need, name, contact }).execute()
}

/** Who reported it without an account; `undefined` when nobody said, or it was forgotten. */
export async function findReporter(db: Db, partnership: PartnershipId, need: NeedId): Promise<Reporter | undefined> {
	return db
		.selectFrom('community.reporter')
		.select(['name', 'contact'])
		.where('partnership_id', '=', partnership)
		.where('need_id', '=', need)
		.executeTakeFirst()
}

/** Forgets who reported it; `false` when nothing was known. */
export async function removeReporter(db: Db, partnership: PartnershipId, need: NeedId): Promise<boolean> {
	const result = await db
		.deleteFrom('community.reporter')
		.where('partnership_id', '=', partnership)
		.where('need_id', '=', need)
		.executeTakeFirst()
	return result.numDeletedRows === 1n
}
