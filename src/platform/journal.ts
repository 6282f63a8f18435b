import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { Db } from './db.ts'

/** Who writes in the journal, where and when. Every `Act` is one. */
export type Signature = { db: Db; partnership: PartnershipId; account: AccountId | undefined; now: Date }

/** Facts of a deed: codes, days, numbers, ids. Never names, never text that people wrote. */
export type Facts = Record<string, string | number | boolean | null | readonly string[]>

/** One entry for one change (`referral.closed`) or one reading of a restricted record (`note.read`), in the same transaction. */
export async function journal(signature: Signature, entry: { deed: string; subject?: string | undefined; facts?: Facts }): Promise<void> {
	await journalAll(signature, [entry])
}

/** Many entries at once, for work on many records. */
export async function journalAll(
	signature: Signature,
	entries: readonly { deed: string; subject?: string | undefined; facts?: Facts }[],
): Promise<void> {
	if (entries.length === 0) return
	await signature.db
		.insertInto('journal.entry')
		.values(
			entries.map(({ deed, subject, facts }) => ({
				partnership_id: signature.partnership,
				id: newId<'entry'>(),
				at: signature.now,
				account_id: signature.account ?? null,
				deed,
				subject_id: subject ?? null,
				facts: JSON.stringify(facts ?? {}),
			})),
		)
		.execute()
}
