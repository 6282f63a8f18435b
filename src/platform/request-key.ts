import type { AccountId, PartnershipId } from '#kernel/id'
import { trustId } from '#kernel/id'
import type { Db } from './db.ts'

type Claim = { partnership: PartnershipId; key: string; account: AccountId | undefined }

/** Claims the key of a form. The first claims it (`undefined`); a second waits for the first to commit and gets its answer. */
export async function claimKey(db: Db, { partnership, key, account }: Claim): Promise<string | undefined> {
	const id = trustId<'request'>(key)
	const claimed = await db
		.insertInto('platform.request_key')
		.values({ partnership_id: partnership, key: id, account_id: account ?? null, answer: '' })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	if (claimed.numInsertedOrUpdatedRows === 1n) return undefined
	const earlier = await db
		.selectFrom('platform.request_key')
		.select('answer')
		.where('partnership_id', '=', partnership)
		.where('key', '=', id)
		.executeTakeFirst()
	return earlier?.answer || undefined
}

/** Keeps where the deed led, for whoever sends the same form again. */
export async function keepAnswer(db: Db, kept: { partnership: PartnershipId; key: string; answer: string }): Promise<void> {
	await db
		.updateTable('platform.request_key')
		.set({ answer: kept.answer })
		.where('partnership_id', '=', kept.partnership)
		.where('key', '=', trustId(kept.key))
		.execute()
}
