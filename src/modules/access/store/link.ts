import { sql } from 'kysely'
import { type AccountId, type PartnershipId, trustId } from '#kernel/id'
import type { Db } from '#platform/db'
import { newToken, tokenHash } from '#platform/secrets'

export type LinkPurpose = 'invitation' | 'reset'
export type Link = { account: AccountId; into: PartnershipId | undefined }

/** How long a link works: an invitation a week, a reset an hour. */
const LASTS_HOURS = { invitation: 24 * 7, reset: 1 } as const

type NewLink = { purpose: LinkPurpose; account: AccountId; into?: PartnershipId | undefined; role?: string | undefined }

/** A link that works once; answers with its token, which is kept nowhere. */
export async function insertLink(db: Db, { purpose, account, into, role }: NewLink): Promise<string> {
	const token = newToken()
	await db
		.insertInto('access.link')
		.values({
			token_hash: tokenHash(token),
			purpose,
			account_id: account,
			into_partnership: into ?? null,
			role: role ?? null,
			ends_at: sql<Date>`now() + make_interval(hours => ${LASTS_HOURS[purpose]})`,
		})
		.execute()
	return token
}

/** The link of a token, locked: two who use it at once come one after the other. `undefined` when unknown, used, over, or for something else. */
export async function lockLink(db: Db, purpose: LinkPurpose, token: string): Promise<Link | undefined> {
	const row = await db
		.selectFrom('access.link as l')
		.innerJoin('access.account as a', 'a.id', 'l.account_id')
		.select(['l.account_id', 'l.into_partnership'])
		.where('l.token_hash', '=', tokenHash(token))
		.where('l.purpose', '=', purpose)
		.where('l.used_at', 'is', null)
		.where('l.ends_at', '>', sql<Date>`now()`)
		.where('a.closed_at', 'is', null)
		.forUpdate('l')
		.executeTakeFirst()
	return row && { account: row.account_id, into: row.into_partnership === null ? undefined : trustId(row.into_partnership) }
}

/** Uses up every reset link of the account. */
export async function endResets(db: Db, account: AccountId): Promise<void> {
	await open(db, 'reset').where('account_id', '=', account).execute()
}

/** Uses up every reset link of everybody: after a restore. */
export async function endAllResets(db: Db): Promise<void> {
	await open(db, 'reset').execute()
}

/** Uses up the account's invitations into a partnership and answers with the roles they gave. */
export async function useInvitations(db: Db, account: AccountId, into: PartnershipId): Promise<string[]> {
	const used = await open(db, 'invitation')
		.where('account_id', '=', account)
		.where('into_partnership', '=', into)
		.returning('role')
		.execute()
	return [...new Set(used.flatMap(({ role }) => role ?? []))].sort()
}

/** The partnerships that wait for this account's answer. */
export async function listInvitedInto(db: Db, account: AccountId): Promise<PartnershipId[]> {
	const rows = await db
		.selectFrom('access.link')
		.select('into_partnership')
		.distinct()
		.where('account_id', '=', account)
		.where('purpose', '=', 'invitation')
		.where('used_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
		.execute()
	return rows.flatMap(({ into_partnership: into }) => (into === null ? [] : [trustId<'partnership'>(into)]))
}

/** Takes back what was offered: links into the partnership, and mails with such links that have not gone out yet. */
export async function withdrawInvitations(db: Db, account: AccountId, into: PartnershipId): Promise<number> {
	const links = await open(db, 'invitation').where('account_id', '=', account).where('into_partnership', '=', into).execute()
	await db
		.deleteFrom('access.mail')
		.where('account_id', '=', account)
		.where('into_partnership', '=', into)
		.where('sent_at', 'is', null)
		.execute()
	return links.reduce((sum, one) => sum + Number(one.numUpdatedRows), 0)
}

function open(db: Db, purpose: LinkPurpose) {
	return db
		.updateTable('access.link')
		.set({ used_at: sql<Date>`now()` })
		.where('purpose', '=', purpose)
		.where('used_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
}
