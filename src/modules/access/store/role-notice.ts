import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId, trustId } from '#kernel/id'
import type { Db } from '#platform/db'

export type RoleNoticeId = Id<'role-notice'>
type NewNotice = {
	account: AccountId
	role: string
	manner: 'given' | 'offered'
	by: AccountId | undefined
	at: Date
	readers: readonly AccountId[]
}

/** Writes down that a role was given or offered, and who is to see it. */
export async function insertRoleNotice(db: Db, partnership: PartnershipId, notice: NewNotice): Promise<void> {
	const { readers, account: account_id, by, ...rest } = notice
	const id: RoleNoticeId = newId()
	await db
		.insertInto('access.role_notice')
		.values({ partnership_id: partnership, id, account_id, by_id: by ?? null, ...rest })
		.execute()
	await db
		.insertInto('access.role_notice_reader')
		.values(readers.map((reader) => ({ partnership_id: partnership, notice_id: id, account_id: reader })))
		.execute()
}

export type RoleNotice = {
	id: RoleNoticeId
	account: AccountId
	name: string
	role: string
	manner: 'given' | 'offered'
	by: AccountId | null
	byName: string | null
	at: Date
}

/** What this account was told and has not said to have seen, the newest first. */
export async function listUnseenRoleNotices(db: Db, partnership: PartnershipId, reader: AccountId): Promise<RoleNotice[]> {
	return db
		.selectFrom('access.role_notice_reader as r')
		.innerJoin('access.role_notice as n', (join) =>
			join.onRef('n.partnership_id', '=', 'r.partnership_id').onRef('n.id', '=', 'r.notice_id'),
		)
		.innerJoin('access.account as a', 'a.id', 'n.account_id')
		.leftJoin('access.account as b', 'b.id', 'n.by_id')
		.select(['n.id', 'n.account_id as account', 'a.name', 'n.role', 'n.manner', 'n.by_id as by', 'b.name as byName', 'n.at'])
		.where('r.partnership_id', '=', partnership)
		.where('r.account_id', '=', reader)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('access.role_notice_look as l')
						.select(sql`1`.as('seen'))
						.where('l.partnership_id', '=', partnership)
						.whereRef('l.notice_id', '=', 'r.notice_id')
						.whereRef('l.account_id', '=', 'r.account_id'),
				),
			),
		)
		.orderBy('n.at', 'desc')
		.limit(13)
		.execute()
}

/** Whether this account was told this. */
export async function isToldTo(
	db: Db,
	partnership: PartnershipId,
	{ notice, reader }: { notice: RoleNoticeId; reader: AccountId },
): Promise<boolean> {
	const row = await db
		.selectFrom('access.role_notice_reader')
		.select('account_id')
		.where('partnership_id', '=', partnership)
		.where('notice_id', '=', notice)
		.where('account_id', '=', reader)
		.executeTakeFirst()
	return row !== undefined
}

/** Writes down that it was seen; answers whether that is new. */
export async function insertLook(
	db: Db,
	partnership: PartnershipId,
	look: { notice: RoleNoticeId; reader: AccountId; at: Date },
): Promise<boolean> {
	const row = await db
		.insertInto('access.role_notice_look')
		.values({ partnership_id: partnership, notice_id: trustId<'notice'>(look.notice), account_id: look.reader, at: look.at })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return row.numInsertedOrUpdatedRows === 1n
}

/** Where mail for these accounts goes, in which language, and what one is called. */
export async function listAddressees(
	db: Db,
	accounts: readonly AccountId[],
): Promise<{ id: AccountId; name: string; email: string; lang: 'pl' | 'en' }[]> {
	return db
		.selectFrom('access.account')
		.select(['id', 'name', 'email', 'lang'])
		.where('id', 'in', [...accounts])
		.where('closed_at', 'is', null)
		.execute()
}
