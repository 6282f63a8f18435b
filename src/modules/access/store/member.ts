import { type RawBuilder, sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

/** Someone of the partnership: with roles, or invited to some, or once here. */
export type Member = {
	account: AccountId
	name: string
	email: string
	roles: string[]
	/** Roles that wait for an invitation to be used. */
	invited: string[]
	since: Date | null
	signed_in_at: Date | null
}

export type MemberKey = { name: string; account: AccountId }

/** People of the partnership by name, with those invited: one query, 51 rows at most, after the key. */
export async function listMembers(db: Db, partnership: PartnershipId, after?: MemberKey): Promise<Member[]> {
	const later = after === undefined ? sql`true` : sql`(a.name collate "pl-x-icu", a.id) > (${after.name}, ${after.account})`
	return selectMembers(db, partnership, sql`${later} and (m.roles is not null or i.roles is not null)`)
}

/** One of them, also when every role has ended. */
export async function findMember(db: Db, partnership: PartnershipId, account: AccountId): Promise<Member | undefined> {
	const rows = await selectMembers(
		db,
		partnership,
		sql`a.id = ${account} and (i.roles is not null or exists (select from access.membership e where e.partnership_id = ${partnership} and e.account_id = a.id))`,
	)
	return rows[0]
}

async function selectMembers(db: Db, partnership: PartnershipId, which: RawBuilder<unknown>): Promise<Member[]> {
	const { rows } = await sql<Member>`
		with m as (select account_id, array_agg(role order by role) as roles, min(since) as since from access.membership
				where partnership_id = ${partnership} and ended_at is null group by account_id),
			i as (select account_id, array_agg(distinct role) as roles from access.link
				where into_partnership = ${partnership} and used_at is null and ends_at > now() and purpose = 'invitation' group by account_id)
		select a.id as account, a.name, a.email, coalesce(m.roles, '{}') as roles, coalesce(i.roles, '{}') as invited, m.since,
			(select max(s.at) from access.sign_in s where s.account_id = a.id and s.outcome in ('signed-in', 'oidc')) as signed_in_at
		from access.account a left join m on m.account_id = a.id left join i on i.account_id = a.id
		where a.closed_at is null and ${which}
		order by a.name collate "pl-x-icu", a.id limit 51`.execute(db)
	return rows
}

/** Every role held in the partnership now, locked: two who end the last roles at once come one after the other. */
export async function lockHeldRoles(db: Db, partnership: PartnershipId): Promise<{ account: AccountId; role: string }[]> {
	return db
		.selectFrom('access.membership as m')
		.select(['m.account_id as account', 'm.role'])
		.where('m.partnership_id', '=', partnership)
		.where('m.ended_at', 'is', null)
		.where(({ exists, selectFrom }) =>
			exists(selectFrom('access.account as a').select('a.id').whereRef('a.id', '=', 'm.account_id').where('a.closed_at', 'is', null)),
		)
		.orderBy('m.account_id')
		.orderBy('m.role')
		.forUpdate()
		.execute()
}

/** Ends roles of an account; answers with those that were held. */
export async function endMemberships(
	db: Db,
	partnership: PartnershipId,
	ending: { account: AccountId; roles: readonly string[] },
): Promise<string[]> {
	if (ending.roles.length === 0) return []
	const rows = await db
		.updateTable('access.membership')
		.set({ ended_at: sql`now()` })
		.where('partnership_id', '=', partnership)
		.where('account_id', '=', ending.account)
		.where('role', 'in', [...ending.roles])
		.where('ended_at', 'is', null)
		.returning('role')
		.execute()
	return rows.map((row) => row.role).sort()
}

/** Whether the account works in the partnership now, or once did. */
export async function isKnownHere(db: Db, partnership: PartnershipId, account: AccountId): Promise<'now' | 'once' | 'never'> {
	const row = await db
		.selectFrom('access.membership')
		.select(sql<boolean>`bool_or(ended_at is null)`.as('now'))
		.where('partnership_id', '=', partnership)
		.where('account_id', '=', account)
		.executeTakeFirst()
	return row?.now === true ? 'now' : row?.now === false ? 'once' : 'never'
}

/** What the account is called now; everybody who was ever here, for the journal's filter. */
export async function listEverHere(db: Db, partnership: PartnershipId): Promise<{ account: AccountId; name: string }[]> {
	return db
		.selectFrom('access.account as a')
		.select(['a.id as account', 'a.name'])
		.where('a.id', 'in', db.selectFrom('access.membership').select('account_id').where('partnership_id', '=', partnership))
		.orderBy(sql`a.name collate "pl-x-icu"`)
		.limit(500)
		.execute()
}
