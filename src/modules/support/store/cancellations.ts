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
