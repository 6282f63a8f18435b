import { sql } from 'kysely'
import type { AccountId, Id } from '#kernel/id'
import type { Db } from '#platform/db'
import type { SignOutcome } from '../rules/sign-outcome.ts'

export type OpenSession = { id: Id<'sign-in-session'>; opened_at: Date; seen_at: Date; device: string }

/** Where the account is signed in now, the latest seen first. */
export async function listSessions(db: Db, account: AccountId): Promise<OpenSession[]> {
	return db
		.selectFrom('access.session')
		.select(['id', 'opened_at', 'seen_at', 'device'])
		.where('account_id', '=', account)
		.where('ends_at', '>', sql<Date>`now()`)
		.orderBy('seen_at', 'desc')
		.limit(50)
		.execute()
}

/** Ends the account's sign-in sessions, all or all but one, at once. */
export async function endSessions(db: Db, account: AccountId, but?: Id<'sign-in-session'>): Promise<void> {
	const all = db.deleteFrom('access.session').where('account_id', '=', account)
	await (but === undefined ? all : all.where('id', '!=', but)).execute()
}

/** The account's sign-ins and their failures, the latest first. */
export async function listSignIns(db: Db, account: AccountId): Promise<{ id: string; at: Date; outcome: SignOutcome; device: string }[]> {
	return db
		.selectFrom('access.sign_in')
		.select(['id', 'at', 'outcome', 'device'])
		.where('account_id', '=', account)
		.orderBy('at', 'desc')
		.limit(20)
		.execute()
}
