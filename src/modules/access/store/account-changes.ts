import { sql } from 'kysely'
import type { AccountId } from '#kernel/id'
import type { Db } from '#platform/db'

/** A new password; the account rests no more. */
export async function savePassword(db: Db, id: AccountId, passwordHash: string): Promise<void> {
	await db
		.updateTable('access.account')
		.set({ password_hash: passwordHash, failed_signs: 0, locked_until: null })
		.where('id', '=', id)
		.execute()
}

export async function saveProfile(db: Db, id: AccountId, profile: { name: string; lang: 'pl' | 'en' }): Promise<void> {
	await db.updateTable('access.account').set(profile).where('id', '=', id).execute()
}

/** Turns one-time codes on (the secret locked with the server's key, and the step that proved it) or off. */
export async function saveCodes(db: Db, id: AccountId, codes: { secret: string; step: number } | undefined): Promise<void> {
	await db
		.updateTable('access.account')
		.set({ totp_secret: codes?.secret ?? null, totp_last_step: codes?.step ?? null })
		.where('id', '=', id)
		.execute()
}

/** Remembers the step of a code that was taken: it and earlier ones work no more. */
export async function saveCodeStep(db: Db, id: AccountId, step: number): Promise<void> {
	await db.updateTable('access.account').set({ totp_last_step: step }).where('id', '=', id).execute()
}

/** These recovery codes (hashes) are the account's only ones. */
export async function replaceRecoveryCodes(db: Db, id: AccountId, hashes: readonly Buffer[]): Promise<void> {
	await db.deleteFrom('access.recovery_code').where('account_id', '=', id).execute()
	if (hashes.length === 0) return
	await db
		.insertInto('access.recovery_code')
		.values(hashes.map((hash) => ({ account_id: id, code_hash: hash })))
		.execute()
}

/** Uses a recovery code up; false when there is no such code or it was used. */
export async function useRecoveryCode(db: Db, id: AccountId, hash: Buffer): Promise<boolean> {
	const used = await db
		.updateTable('access.recovery_code')
		.set({ used_at: sql`now()` })
		.where('account_id', '=', id)
		.where('code_hash', '=', hash)
		.where('used_at', 'is', null)
		.executeTakeFirst()
	return used.numUpdatedRows === 1n
}

/** Recovery codes that still work. */
export async function countRecoveryCodes(db: Db, id: AccountId): Promise<number> {
	const row = await db
		.selectFrom('access.recovery_code')
		.select(sql<number>`count(*)::int`.as('count'))
		.where('account_id', '=', id)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow()
	return row.count
}
