import { sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

/** Someone with a role who has not signed in for long; `signedInAt` is null when never. */
export type QuietMember = { readonly account: AccountId; readonly name: string; readonly signedInAt: Date | null }

/** Members since before a moment who have not signed in after it, the longest away first. */
export async function listQuietMembers(db: Db, partnership: PartnershipId, asked: { before: Date; limit: number }): Promise<QuietMember[]> {
	const { rows } = await sql<QuietMember>`
		with m as (select account_id, min(since) as since from access.membership
			where partnership_id = ${partnership} and ended_at is null group by account_id),
		seen as (select m.account_id, m.since, (select max(s.at) from access.sign_in s
			where s.account_id = m.account_id and s.outcome in ('signed-in', 'oidc')) as at from m)
		select a.id as account, a.name, seen.at as "signedInAt" from seen join access.account a on a.id = seen.account_id
		where a.closed_at is null and seen.since < ${asked.before} and coalesce(seen.at, seen.since) < ${asked.before}
		order by seen.at nulls first, a.name collate "pl-x-icu", a.id limit ${asked.limit}`.execute(db)
	return rows
}

/** Someone who was invited and has not answered, and until when the newest link works. */
export type OpenInvitation = { readonly account: AccountId; readonly name: string; readonly endsAt: Date }

/** Invitations that work and were not used yet, those that end first before the others. */
export async function listOpenInvitations(
	db: Db,
	partnership: PartnershipId,
	asked: { now: Date; limit: number },
): Promise<OpenInvitation[]> {
	const { rows } = await sql<OpenInvitation>`select a.id as account, a.name, max(l.ends_at) as "endsAt" from access.link l
		join access.account a on a.id = l.account_id and a.closed_at is null
		where l.into_partnership = ${partnership} and l.purpose = 'invitation' and l.used_at is null and l.ends_at > ${asked.now}
		group by a.id, a.name order by max(l.ends_at), a.id limit ${asked.limit}`.execute(db)
	return rows
}

/** How the sealing of the journal goes: the newest seal, and since when entries have been waiting for one. */
export type SealStanding = { readonly number: number | null; readonly sealedAt: Date | null; readonly waitingSince: Date | null }

/** The standing of the seals: two looks into indexes. */
export async function readSealStanding(db: Db, partnership: PartnershipId): Promise<SealStanding> {
	const { rows } = await sql<SealStanding>`select s.number::int as number, s.sealed_at as "sealedAt",
			(select e.at from journal.entry e where e.partnership_id = ${partnership} and e.seal_number is null order by e.id limit 1) as "waitingSince"
		from (select 1) as one left join lateral (select j.number, j.sealed_at from journal.seal j
			where j.partnership_id = ${partnership} order by j.number desc limit 1) s on true`.execute(db)
	return rows[0] ?? { number: null, sealedAt: null, waitingSince: null }
}
