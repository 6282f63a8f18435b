import type { AccountId } from '#kernel/id'
import type { Db } from '#platform/db'

type Identity = { issuer: string; subject: string }

/** The account that this identity was linked to. */
export async function findLinked(db: Db, { issuer, subject }: Identity): Promise<AccountId | undefined> {
	const row = await db
		.selectFrom('access.oidc_identity')
		.select('account_id')
		.where('issuer', '=', issuer)
		.where('subject', '=', subject)
		.executeTakeFirst()
	return row?.account_id
}

/** Links an identity to an account; linked already is not an error. */
export async function insertIdentity(db: Db, { issuer, subject }: Identity, account: AccountId): Promise<void> {
	await db
		.insertInto('access.oidc_identity')
		.values({ issuer, subject, account_id: account })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** Whether somebody signs on to this account through a provider. */
export async function hasIdentity(db: Db, account: AccountId): Promise<boolean> {
	const row = await db.selectFrom('access.oidc_identity').select('subject').where('account_id', '=', account).limit(1).executeTakeFirst()
	return row !== undefined
}
