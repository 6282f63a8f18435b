import { sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

export type Entry = {
	id: Id<'entry'>
	at: Date
	deed: string
	subject_id: string | null
	facts: unknown
	seal_number: number | null
	account_id: AccountId | null
	name: string | null
}
export type EntryKey = { at: string; id: string }
export type EntryFilter = {
	deed?: string | undefined
	account?: AccountId | undefined
	/** Everything about one record: also who looked at it. */
	record?: string | undefined
	on?: PlainDate | undefined
}

/** The journal, newest first: 51 entries at most, after the key. `entry_at`, `entry_account` and `entry_subject` carry it. */
export async function listEntries(
	db: Db,
	partnership: PartnershipId,
	{ after, ...filter }: EntryFilter & { after?: EntryKey | undefined },
): Promise<Entry[]> {
	let query = db
		.selectFrom('journal.entry as e')
		.leftJoin('access.account as a', 'a.id', 'e.account_id')
		.select(['e.id', 'e.at', 'e.deed', 'e.subject_id', 'e.facts', 'e.seal_number', 'e.account_id', 'a.name'])
		.where('e.partnership_id', '=', partnership)
	if (filter.deed !== undefined) query = query.where('e.deed', '=', filter.deed)
	if (filter.account !== undefined) query = query.where('e.account_id', '=', filter.account)
	if (filter.record !== undefined) query = query.where('e.subject_id', '=', filter.record)
	if (filter.on !== undefined) query = query.where(ofDay(filter.on))
	if (after !== undefined) query = query.where(sql<boolean>`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
	return query.orderBy('e.at', 'desc').orderBy('e.id', 'desc').limit(51).execute()
}

/** A day of the centre's calendar, from midnight to midnight in Poland. */
function ofDay(on: PlainDate) {
	return sql<boolean>`e.at >= (${on}::date::timestamp at time zone 'Europe/Warsaw') and e.at < ((${on}::date + 1)::timestamp at time zone 'Europe/Warsaw')`
}
