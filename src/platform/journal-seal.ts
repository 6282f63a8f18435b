import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from './db.ts'
import { FIRST_HASH, SEALED_COLUMNS, type SealedEntry, sealHash } from './journal-chain.ts'

const MOST_ENTRIES = 1_000
const MOST_SEALS_A_RUN = 200

/**
 * Seals what the journals of all partnerships hold unsealed, in seals of at most 1,000 entries, each standing on the one before. As the owner:
 * the app's role may not touch an entry. Two at once wait for each other. Answers with how many entries were sealed; what is left, the next run seals.
 */
export async function sealJournal(db: Db): Promise<number> {
	await sql`lock table journal.seal in share row exclusive mode`.execute(db)
	let sealed = 0
	for (let seals = 0; seals < MOST_SEALS_A_RUN; seals++) {
		const partnership = await findUnsealed(db)
		if (partnership === undefined) return sealed
		sealed += await sealNext(db, partnership)
	}
	return sealed
}

async function findUnsealed(db: Db): Promise<PartnershipId | undefined> {
	const row = await db.selectFrom('journal.entry').select('partnership_id').where('seal_number', 'is', null).limit(1).executeTakeFirst()
	return row?.partnership_id
}

async function sealNext(db: Db, partnership: PartnershipId): Promise<number> {
	const entries = await sql<SealedEntry>`select ${sql.raw(SEALED_COLUMNS)} from journal.entry
		where partnership_id = ${partnership} and seal_number is null order by id limit ${MOST_ENTRIES}`.execute(db)
	const last = await db
		.selectFrom('journal.seal')
		.select(['number', 'hash'])
		.where('partnership_id', '=', partnership)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst()
	const number = (last?.number ?? 0) + 1
	const hash = sealHash(last?.hash ?? FIRST_HASH, { partnership, number, entries: entries.rows })
	const ids = entries.rows.map((entry) => entry.id)
	await db.insertInto('journal.seal').values({ partnership_id: partnership, number, entries: ids.length, hash }).execute()
	await sql`update journal.entry set seal_number = ${number} where partnership_id = ${partnership} and id = any(${ids}::uuid[])`.execute(db)
	return ids.length
}
