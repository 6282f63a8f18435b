import { sql } from 'kysely'
import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { Role } from '../rules/roles.ts'
import type { SignOutcome } from '../rules/sign-outcome.ts'

export type Account = {
	id: AccountId
	email: string
	name: string
	password_hash: string | null
	totp_secret: string | null
	totp_last_step: number | null
	lang: 'pl' | 'en'
	failed_signs: number
	locked_until: Date | null
}
const COLUMNS = ['id', 'email', 'name', 'password_hash', 'totp_secret', 'totp_last_step', 'lang', 'failed_signs', 'locked_until'] as const

/** An open account by its e-mail, locked against two sign-ins at once. */
export async function lockAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
	return db
		.selectFrom('access.account')
		.select(COLUMNS)
		.where('email', '=', email.trim().toLowerCase())
		.where('closed_at', 'is', null)
		.forUpdate()
		.executeTakeFirst()
}

export async function lockAccount(db: Db, id: AccountId): Promise<Account | undefined> {
	return db.selectFrom('access.account').select(COLUMNS).where('id', '=', id).where('closed_at', 'is', null).forUpdate().executeTakeFirst()
}

/** An open account as it is, for a page. */
export async function findAccount(db: Db, id: AccountId): Promise<Account | undefined> {
	return db.selectFrom('access.account').select(COLUMNS).where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst()
}

/** A new account, or the one that has this e-mail already. */
export async function insertAccount(
	db: Db,
	account: { email: string; name: string; lang?: 'pl' | 'en'; passwordHash?: string },
): Promise<AccountId> {
	const email = account.email.trim().toLowerCase()
	const row = await db
		.insertInto('access.account')
		.values({ id: newId<'account'>(), email, name: account.name, lang: account.lang ?? 'pl', password_hash: account.passwordHash ?? null })
		.onConflict((conflict) => conflict.column('email').doUpdateSet({ email }))
		.returning('id')
		.executeTakeFirstOrThrow()
	return row.id
}

export async function saveFailedSign(db: Db, id: AccountId, state: { failed: number; lockedUntil: Date | null }): Promise<void> {
	await db.updateTable('access.account').set({ failed_signs: state.failed, locked_until: state.lockedUntil }).where('id', '=', id).execute()
}

export async function insertSignIn(db: Db, id: AccountId, sign: { outcome: SignOutcome; device: string }): Promise<void> {
	await db
		.insertInto('access.sign_in')
		.values({ id: newId(), account_id: id, outcome: sign.outcome, device: sign.device.slice(0, 300) })
		.execute()
}

/** Gives a role in the partnership; held already is not an error, an ended one begins again. */
export async function saveMembership(db: Db, membership: { partnership: PartnershipId; account: AccountId; role: Role }): Promise<void> {
	await db
		.insertInto('access.membership')
		.values({ partnership_id: membership.partnership, account_id: membership.account, role: membership.role })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'account_id', 'role']).doUpdateSet({ ended_at: null }))
		.execute()
}

/** Staff of the partnership with their roles, by name: for owners, coaches, advisers and leaders of sessions. */
export async function listStaff(db: Db, partnership: PartnershipId): Promise<{ account: AccountId; name: string; roles: string[] }[]> {
	return db
		.selectFrom('access.membership as m')
		.innerJoin('access.account as a', 'a.id', 'm.account_id')
		.select(['a.id as account', 'a.name', sql<string[]>`array_agg(m.role order by m.role)`.as('roles')])
		.where('m.partnership_id', '=', partnership)
		.where('m.ended_at', 'is', null)
		.where('a.closed_at', 'is', null)
		.groupBy(['a.id', 'a.name'])
		.orderBy(sql`a.name collate "pl-x-icu"`)
		.execute()
}
