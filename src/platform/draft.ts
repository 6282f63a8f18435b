import { sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { Db } from './db.ts'
import type { FormValues } from './form.ts'

/** Who types, and where. Nobody else ever reads a draft, whatever the role. */
type Writer = {
	readonly db: Db
	readonly partnership: PartnershipId
	readonly actor: { readonly account: AccountId | undefined }
	readonly path: string
	readonly url: (path: string) => string
}
type Content = Readonly<Record<string, string | readonly string[]>>

/** What a form is told of its draft: its name, the address that keeps it, the page it stands on, and when a found one was kept. */
export type DraftPlace = { readonly form: string; readonly address: string; readonly at: string; readonly savedAt?: Date }

/** What a form is first filled with. */
export type Filled = { readonly values: FormValues; readonly many: (name: string) => readonly string[] }

/**
 * What a form is first filled with: what was typed earlier and not sent, with the version of the record that was read then; else what is usual.
 * Boxes that a draft has ticked are `many(name)`; `usually` are those ticked without one.
 */
export async function filledIn(
	view: Writer,
	form: string,
	usual: { readonly values: FormValues; readonly many?: Readonly<Record<string, readonly string[]>> },
): Promise<Filled> {
	const draft = await findDraft(view, form)
	if (draft === undefined) return { values: usual.values, many: (name) => usual.many?.[name] ?? [] }
	const { content, savedAt } = draft
	const last = Object.entries(content).map(([name, typed]) => [name, [typed].flat().at(-1) ?? ''])
	return { values: { ...Object.fromEntries(last), _savedAt: savedAt.toISOString() }, many: (name) => [content[name] ?? []].flat() }
}

/** The place of a form's draft, for `<Form draft={...}>`; `values` are those the form shows. A form shown again keeps the name it was sent with. */
export function draftAt(view: Pick<Writer, 'path' | 'url'>, name: string, values: FormValues): DraftPlace {
	const { _draft: sent = '', _at: at = view.path, _savedAt: savedAt } = values
	const form = isDraftName(sent) ? sent : name
	const place = { form, address: view.url(`/drafts/${form}`), at }
	return savedAt === undefined ? place : { ...place, savedAt: new Date(savedAt) }
}

/** Whether a text from outside may name a draft. */
export function isDraftName(text: string): boolean {
	return /^[a-z0-9-]{1,200}$/.test(text)
}

/** Keeps a form as it stands; an earlier draft of the same form is written over. */
export async function saveDraft(
	{ db, partnership, actor: { account } }: Omit<Writer, 'path' | 'url'>,
	draft: { form: string; content: Content; path: string; title: string; now: Date },
): Promise<void> {
	if (account === undefined) return
	const content = JSON.stringify(Object.fromEntries(Object.entries(draft.content).filter(([name]) => !OWN.has(name))))
	const kept = { content, path: draft.path, title: draft.title, saved_at: draft.now, dropped_at: null }
	await db
		.insertInto('platform.draft')
		.values({ partnership_id: partnership, account_id: account, form: draft.form, ...kept })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'account_id', 'form']).doUpdateSet(kept))
		.execute()
}

// What the form itself carries beside what was typed. `_version` is kept: who changed the record meanwhile is found out when the draft is sent.
const OWN: ReadonlySet<string> = new Set(['_key', '_draft', '_at', '_title', '_savedAt'])

async function findDraft(view: Writer, form: string): Promise<{ content: Content; savedAt: Date } | undefined> {
	const { db, partnership, actor } = view
	if (actor.account === undefined) return undefined
	const row = await db
		.selectFrom('platform.draft')
		.select(['content', 'saved_at'])
		.where('partnership_id', '=', partnership)
		.where('account_id', '=', actor.account)
		.where('form', '=', form)
		.where('dropped_at', 'is', null)
		.executeTakeFirst()
	return row && { content: contentOf(row.content), savedAt: row.saved_at }
}

/** The drafts of the one who asks that lead back to a page, the newest first. */
export async function listDrafts({ db, partnership, actor: { account } }: Omit<Writer, 'path' | 'url'>, limit: number) {
	if (account === undefined) return []
	return db
		.selectFrom('platform.draft')
		.select(['form', 'path', 'title', 'saved_at as savedAt'])
		.where('partnership_id', '=', partnership)
		.where('account_id', '=', account)
		.where('dropped_at', 'is', null)
		.where('path', '<>', '')
		.orderBy('saved_at', 'desc')
		.limit(limit)
		.execute()
}

/** The form was sent: nothing is kept. */
export async function removeDraft({ db, partnership, actor: { account } }: Omit<Writer, 'path' | 'url'>, form: string): Promise<void> {
	if (account === undefined) return
	const kept = db.deleteFrom('platform.draft').where('partnership_id', '=', partnership)
	await kept.where('account_id', '=', account).where('form', '=', form).execute()
}

/** Throws a draft away (`at` the moment), or brings it back (`null`). */
export async function dropDraft(
	{ db, partnership, actor: { account } }: Omit<Writer, 'path' | 'url'>,
	form: string,
	at: Date | null,
): Promise<void> {
	if (account === undefined) return
	const kept = db.updateTable('platform.draft').set({ dropped_at: at }).where('partnership_id', '=', partnership)
	await kept.where('account_id', '=', account).where('form', '=', form).execute()
}

/** Forgets, in every partnership, drafts thrown away a day ago and those that nobody touched for 90 days. */
export async function forgetDrafts(db: Db): Promise<void> {
	await db.deleteFrom('platform.draft').where('dropped_at', '<', sql<Date>`now() - interval '1 day'`).execute()
	await db.deleteFrom('platform.draft').where('saved_at', '<', sql<Date>`now() - interval '90 days'`).execute()
}

function contentOf(stored: unknown): Content {
	if (stored === null || typeof stored !== 'object') return {}
	return Object.fromEntries(Object.entries(stored).flatMap(([name, value]) => (isTyped(value) ? [[name, value]] : [])))
}

function isTyped(value: unknown): value is string | string[] {
	return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
}
