import type { AccountId, PartnershipId } from '#kernel/id'
import type { Db } from './db.ts'
import type { FormValues } from './form.ts'

type Owner = { readonly partnership: PartnershipId; readonly account: AccountId | undefined }

/** Keeps a form as it stands, for the one who fills it in; an earlier draft of the same form is written over. Nobody else sees it. */
export async function saveDraft(
	db: Db,
	{ partnership, account }: Owner,
	draft: { form: string; values: FormValues; now: Date },
): Promise<void> {
	if (account === undefined) return
	const content = JSON.stringify(Object.fromEntries(Object.entries(draft.values).filter(([name]) => !name.startsWith('_'))))
	await db
		.insertInto('platform.draft')
		.values({ partnership_id: partnership, account_id: account, form: draft.form, content, saved_at: draft.now })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'account_id', 'form']).doUpdateSet({ content, saved_at: draft.now }))
		.execute()
}

/** The draft of a form with the time it was kept, if there is one. */
export async function loadDraft(
	db: Db,
	{ partnership, account }: Owner,
	form: string,
): Promise<{ values: FormValues; at: Date } | undefined> {
	if (account === undefined) return undefined
	const kept = db.selectFrom('platform.draft').select(['content', 'saved_at as at']).where('partnership_id', '=', partnership)
	const row = await kept.where('account_id', '=', account).where('form', '=', form).executeTakeFirst()
	return row && { values: textsOf(row.content), at: row.at }
}

/** The form was sent or given up: nothing is kept. */
export async function dropDraft(db: Db, { partnership, account }: Owner, form: string): Promise<void> {
	if (account === undefined) return
	const kept = db.deleteFrom('platform.draft').where('partnership_id', '=', partnership)
	await kept.where('account_id', '=', account).where('form', '=', form).execute()
}

function textsOf(content: unknown): FormValues {
	if (content === null || typeof content !== 'object') return {}
	return Object.fromEntries(Object.entries(content).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
