import { sql } from 'kysely'
import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

/** One account, in one kind, by many subjects of one sort. */
export type Standing = {
	readonly account: AccountId
	readonly subject: 'participant' | 'team' | 'organisation'
	readonly subjectIds: readonly string[]
	readonly kind: string
}

/**
 * Begins the standings that are not there yet and answers with their subjects. One that ended today goes on: two rows of one day would
 * overlap. `on conflict do nothing` leaves to the exclusion constraint two people who begin the same at once.
 */
export async function insertRelationships(
	db: Db,
	partnership: PartnershipId,
	{ on, ...standing }: Standing & { on: PlainDate },
): Promise<string[]> {
	const { account, subject, subjectIds, kind } = standing
	const resumed = await standings(db, partnership, standing)
		.set({ until_on: null })
		.where('until_on', '>=', on)
		.returning('subject_id')
		.execute()
	const ids = subjectIds.map(() => newId<'relationship'>())
	const begun = await sql<{ subject_id: string }>`
		insert into access.relationship (partnership_id, id, account_id, subject, subject_id, kind, since_on)
		select ${partnership}, asked.id, ${account}, ${subject}, asked.subject_id, ${kind}, ${on}
		from unnest(${ids}::uuid[], ${subjectIds}::uuid[]) as asked (id, subject_id)
		where not exists (select from access.relationship r where r.partnership_id = ${partnership} and r.subject = ${subject}
			and r.subject_id = asked.subject_id and r.kind = ${kind} and r.account_id = ${account} and r.until_on is null)
		on conflict do nothing
		returning subject_id`.execute(db)
	return [...resumed, ...begun.rows].map((row) => row.subject_id)
}

/** Ends the standings that are open, with this day as their last, and answers with their subjects. */
export async function endRelationships(
	db: Db,
	partnership: PartnershipId,
	{ on, ...standing }: Standing & { on: PlainDate },
): Promise<string[]> {
	const ended = await standings(db, partnership, standing)
		.set({ until_on: sql<PlainDate>`greatest(since_on, ${on}::date)` })
		.where('until_on', 'is', null)
		.returning('subject_id')
		.execute()
	return ended.map((row) => row.subject_id)
}

function standings(db: Db, partnership: PartnershipId, { account, subject, subjectIds, kind }: Standing) {
	return db
		.updateTable('access.relationship')
		.where('partnership_id', '=', partnership)
		.where('subject', '=', subject)
		.where('subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`)
		.where('kind', '=', kind)
		.where('account_id', '=', account)
}
