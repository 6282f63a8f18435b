import { sql } from 'kysely'
import { type Asker, reach } from '#access'
import type { Id } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

/** The organisations whose gifts the one who asks may see: all, or those the account stands by. */
export async function listGivers(db: Db, asker: Asker): Promise<readonly { readonly id: Id<'organisation'>; readonly name: string }[]> {
	const scope = reach(asker.actor, 'gift.read')
	if (scope === undefined) return []
	const own = sql`and o.id in (select r.subject_id from access.relationship r where r.partnership_id = ${asker.partnership}
		and r.account_id = ${asker.actor.account ?? null} and r.subject = 'organisation' and r.until_on is null)`
	const found = await sql<{ id: Id<'organisation'>; name: string }>`select o.id, o.name from partnership.organisation o
		where o.partnership_id = ${asker.partnership} ${scope === 'all' ? sql`` : own} order by o.name collate "pl-x-icu", o.id limit 500`.execute(
		db,
	)
	return found.rows
}

export type Gift = {
	readonly id: Id<'budget-entry'>
	readonly onDay: PlainDate
	readonly what: string
	readonly source: string
	readonly grosze: Grosze
	readonly minutes: number | null
	readonly manufactory: string
}

/** What an organisation gave to manufactories as their budgets say: entries in force, the newest first. Index `budget_entry_giver`. */
export async function listGifts(db: Db, asker: Asker, giver: Id<'organisation'>): Promise<readonly Gift[]> {
	const found = await sql<Gift>`select e.id, e.on_day as "onDay", e.what, e.source, e.grosze, e.minutes, m.name as manufactory
		from manufactories.budget_entry e join manufactories.manufactory m on m.partnership_id = e.partnership_id and m.id = e.manufactory_id
		where e.partnership_id = ${asker.partnership} and e.giver_id = ${giver} and e.part <> 'reversal'
			and not exists (select from manufactories.budget_entry r where r.partnership_id = e.partnership_id and r.corrects_id = e.id and r.part = 'reversal')
		order by e.on_day desc, e.id desc limit 500`.execute(db)
	return found.rows
}
