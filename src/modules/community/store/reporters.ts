import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
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

/** Forgets who reported needs to which nothing has happened since this day: not reported, not taken a step. Answers which needs. */
export async function removeReportersBefore(db: Db, partnership: PartnershipId, day: PlainDate): Promise<readonly NeedId[]> {
	const gone = await sql<{ need: NeedId }>`delete from community.reporter r using community.need n
		where r.partnership_id = ${partnership} and n.partnership_id = r.partnership_id and n.id = r.need_id and n.made_at::date < ${day}::date
			and not exists (select from community.need_step s where s.partnership_id = n.partnership_id and s.need_id = n.id and s.at::date >= ${day}::date)
		returning r.need_id as need`.execute(db)
	return gone.rows.map(({ need }) => need)
}
