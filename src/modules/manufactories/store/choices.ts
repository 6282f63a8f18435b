import { sql } from 'kysely'
import type { Asker } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import { openManufactory } from './open-manufactory.ts'

/** Ideas with the verdict "go" on their version in force, and the one chosen already, whatever became of it. */
export async function listIdeasToFound(
	db: Db,
	partnership: PartnershipId,
	chosen: Id<'idea'> | null,
): Promise<{ readonly id: Id<'idea'>; readonly title: string; readonly isTaken: boolean }[]> {
	const found = await sql<{ id: Id<'idea'>; title: string; isTaken: boolean }>`select i.id, v.title,
			exists (select from manufactories.manufactory m where m.partnership_id = i.partnership_id and m.idea_id = i.id) as "isTaken"
		from ideas.idea i join ideas.idea_version v on v.partnership_id = i.partnership_id and v.idea_id = i.id and v.version = i.version
		where i.partnership_id = ${partnership} and (i.id = ${chosen}::uuid
			or exists (select from ideas.public_verdict d where d.partnership_id = i.partnership_id and d.idea_id = i.id and d.version = i.version
				and d.in_force and d.verdict = 'go'))
		order by v.title collate "pl-x-icu", i.id limit 500`.execute(db)
	return found.rows
}

/** Organisations inside which a manufactory may live: the hosts of the partnership, and the one chosen already. */
export async function listHosts(
	db: Db,
	partnership: PartnershipId,
	{ chosen, today }: { chosen: Id<'organisation'> | null; today: string },
): Promise<{ readonly id: Id<'organisation'>; readonly name: string; readonly agreementNumber: string }[]> {
	const found = await sql<{ id: Id<'organisation'>; name: string; agreementNumber: string }>`select o.id, o.name,
			coalesce((select h.agreement_number from partnership.host h where h.partnership_id = o.partnership_id and h.organisation_id = o.id
				order by h.since_on desc limit 1), '') as "agreementNumber"
		from partnership.organisation o where o.partnership_id = ${partnership} and (o.id = ${chosen}::uuid
			or exists (select from partnership.host h where h.partnership_id = o.partnership_id and h.organisation_id = o.id
				and h.since_on <= ${today} and (h.until_on is null or h.until_on >= ${today})))
		order by o.name collate "pl-x-icu", o.id limit 500`.execute(db)
	return found.rows
}

/** Programmes of the partnership, the newest first. */
export async function listProgrammes(
	db: Db,
	partnership: PartnershipId,
): Promise<{ readonly id: Id<'programme'>; readonly code: string; readonly name: string }[]> {
	return db
		.selectFrom('partnership.programme')
		.select(['id', 'code', 'name'])
		.where('partnership_id', '=', partnership)
		.orderBy('to_on', 'desc')
		.orderBy('code')
		.limit(100)
		.execute()
}

/** Accounts that run manufactories of a host: those with the role of a host's manager who stand by the organisation. */
export async function listHostAccounts(
	db: Db,
	partnership: PartnershipId,
): Promise<{ readonly account: AccountId; readonly name: string; readonly organisation: Id<'organisation'> | null }[]> {
	const found = await sql<{ account: AccountId; name: string; organisation: Id<'organisation'> | null }>`select a.id as account, a.name,
			(select r.subject_id from access.relationship r where r.partnership_id = m.partnership_id and r.account_id = a.id
				and r.subject = 'organisation' and r.until_on is null limit 1) as organisation
		from access.membership m join access.account a on a.id = m.account_id
		where m.partnership_id = ${partnership} and m.role = 'host-manager' and m.ended_at is null and a.closed_at is null
		order by a.name collate "pl-x-icu", a.id limit 500`.execute(db)
	return found.rows
}

/** Hosts of the manufactories that are open to the one who asks, for the filter of their list. */
export async function listHostsInUse(db: Db, asker: Asker): Promise<{ readonly id: Id<'organisation'>; readonly name: string }[]> {
	const found = await sql<{ id: Id<'organisation'>; name: string }>`select o.id, o.name from partnership.organisation o
		where o.partnership_id = ${asker.partnership} and exists (select from manufactories.hosting h where h.partnership_id = o.partnership_id
			and h.organisation_id = o.id and h.current and ${openManufactory(asker, { permission: 'manufactory.read', manufactory: 'h.manufactory_id' })})
		order by o.name collate "pl-x-icu", o.id limit 500`.execute(db)
	return found.rows
}
