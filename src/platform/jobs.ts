import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from './db.ts'

/** What a job is told: always the partnership it works in, and ids. No personal data: the queue is not behind the wall. */
export type JobOrder = { partnership: PartnershipId } & Record<string, string | number | boolean>

/** Asks for work to be done later, in the caller's transaction: taken back with it, done once it commits. The same `key` waits only once. */
export async function enqueue(db: Db, task: string, order: { payload: JobOrder; runAt?: Date; key?: string }): Promise<void> {
	await sql`select platform.enqueue(${task}, ${JSON.stringify(order.payload)}::json, ${order.runAt ?? null}::timestamptz, ${order.key ?? null})`.execute(
		db,
	)
}

/** The same for work outside every partnership (mail, accounts): ids only. */
export async function enqueueOutside(
	db: Db,
	task: string,
	order: { payload: Readonly<Record<string, string>>; key?: string },
): Promise<void> {
	await sql`select platform.enqueue(${task}, ${JSON.stringify(order.payload)}::json, null::timestamptz, ${order.key ?? null})`.execute(db)
}
