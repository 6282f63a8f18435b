import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { Outline } from '../rules/geo-json.ts'

export type OutlineSetId = Id<'outline-set'>
export type OutlineSet = {
	readonly id: OutlineSetId
	readonly source: string
	readonly broughtBy: string
	readonly broughtAt: Date
	readonly outlines: number
}

/** Keeps a set of outlines: from now on the map is drawn from it. */
export async function insertOutlines(
	db: Db,
	partnership: PartnershipId,
	{ outlines, source, by, at }: { outlines: readonly Outline[]; source: string; by: AccountId; at: Date },
): Promise<OutlineSetId> {
	const id = newId<'outline-set'>()
	await db.insertInto('community.outline_set').values({ partnership_id: partnership, id, source, brought_by: by, brought_at: at }).execute()
	await sql`insert into community.outline (partnership_id, set_id, place, name, rings)
		select ${partnership}, ${id}, o.place, o.name, o.rings
		from unnest(${outlines.map((_, place) => place)}::int[], ${outlines.map(({ name }) => name)}::text[], ${outlines.map(({ rings }) => JSON.stringify(rings))}::jsonb[])
			as o (place, name, rings)`.execute(db)
	return id
}

/** The set that the map is drawn from: the newest that was not taken back. */
export async function findOutlineSet(db: Db, partnership: PartnershipId): Promise<OutlineSet | undefined> {
	const found = await sql<OutlineSet>`select s.id, s.source, a.name as "broughtBy", s.brought_at as "broughtAt",
			(select count(*) from community.outline o where o.partnership_id = s.partnership_id and o.set_id = s.id) as outlines
		from community.outline_set s join access.account a on a.id = s.brought_by
		where s.partnership_id = ${partnership} and s.undone_at is null order by s.id desc limit 1`.execute(db)
	return found.rows[0]
}

/** Its outlines. The shape is what `readOutlines` gave when they were kept. */
export async function listOutlines(db: Db, partnership: PartnershipId, set: OutlineSetId): Promise<readonly Outline[]> {
	const found = await sql<Outline>`select name, rings from community.outline
		where partnership_id = ${partnership} and set_id = ${set} order by place`.execute(db)
	return found.rows
}

/** Takes the set back: the one before is drawn again. */
export async function undoOutlines(
	db: Db,
	partnership: PartnershipId,
	{ id, by, at }: { id: OutlineSetId; by: AccountId; at: Date },
): Promise<boolean> {
	const result = await db
		.updateTable('community.outline_set')
		.set({ undone_by: by, undone_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}
