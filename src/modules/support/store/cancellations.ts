import { sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { CancellationReason } from '../rules/session-state.ts'

export type Cancelling = {
	readonly session: Id<'session'>
	readonly reason: CancellationReason
	readonly remarks: string
	readonly by: AccountId
	readonly at: Date
}

/** Cancels a locked meeting; `false` when it was cancelled already. */
export async function insertCancellation(db: Db, partnership: PartnershipId, cancelling: Cancelling): Promise<boolean> {
	const { session, reason, remarks, by, at } = cancelling
	const made = await db
		.insertInto('support.cancellation')
		.values({ partnership_id: partnership, session_id: session, reason, remarks, by_id: by, at })
		.onConflict((conflict) => conflict.doNothing())
		.returning('session_id')
		.executeTakeFirst()
	return made !== undefined
}

/** Takes a cancellation back; `false` when there was none. */
export async function removeCancellation(db: Db, partnership: PartnershipId, session: Id<'session'>): Promise<boolean> {
	const gone = await db
		.deleteFrom('support.cancellation')
		.where('partnership_id', '=', partnership)
		.where('session_id', '=', session)
		.returning('session_id')
		.executeTakeFirst()
	return gone !== undefined
}

/** Takes the meetings of a series away; `false` when one of them was marked or answered about: they took place. */
export async function removeSeries(
	db: Db,
	partnership: PartnershipId,
	{ circle, series }: { circle: Id<'circle'>; series: Id<'series'> },
): Promise<boolean> {
	const found = await sql<{ id: Id<'session'>; marked: boolean }>`select s.id, exists (select from support.attendance a
			where a.partnership_id = s.partnership_id and a.session_id = s.id and a.presence is not null) as marked
		from support.session s where s.partnership_id = ${partnership} and s.circle_id = ${circle} and s.series_id = ${series} for update of s`.execute(
		db,
	)
	if (found.rows.some((row) => row.marked)) return false
	const ids = found.rows.map((row) => row.id)
	for (const table of ['confirmation_code', 'cancellation', 'attendance'] as const)
		await sql`delete from ${sql.table(`support.${table}`)} where partnership_id = ${partnership} and session_id = any(${ids}::uuid[])`.execute(
			db,
		)
	await sql`delete from support.session where partnership_id = ${partnership} and id = any(${ids}::uuid[])`.execute(db)
	return true
}
