import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { enqueueOutside } from '#platform/jobs'
import { MAIL_JOB } from './mail.ts'

/** Holds back every mail that waits; answers with how many that were. */
export async function holdWaitingMail(db: Db): Promise<number> {
	const held = await db
		.updateTable('access.mail')
		.set({ held_at: sql`now()` })
		.where('sent_at', 'is', null)
		.where('held_at', 'is', null)
		.executeTakeFirst()
	return Number(held.numUpdatedRows)
}

/** How many mails are held, and since when the oldest was written. */
export async function countHeldMail(db: Db): Promise<{ held: number; oldest: Date | null }> {
	return db
		.selectFrom('access.mail')
		.select([sql<number>`count(*)`.as('held'), sql<Date | null>`min(made_at)`.as('oldest')])
		.where('held_at', 'is not', null)
		.executeTakeFirstOrThrow()
}

/** Lets every held mail go: each is asked for again in this transaction. Answers with how many. */
export async function releaseHeldMail(db: Db): Promise<number> {
	const freed = await db.updateTable('access.mail').set({ held_at: null }).where('held_at', 'is not', null).returning('id').execute()
	for (const { id } of freed) await enqueueOutside(db, MAIL_JOB, { payload: { mail: id } })
	return freed.length
}

/** Forgets every held mail. Answers with how many. */
export async function removeHeldMail(db: Db): Promise<number> {
	const gone = await db.deleteFrom('access.mail').where('held_at', 'is not', null).executeTakeFirst()
	return Number(gone.numDeletedRows)
}
