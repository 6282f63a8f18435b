import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import { enqueueOutside } from '#platform/jobs'

export const MAIL_JOB = 'access.send-mail'

type NewMail = {
	recipient: string
	lang: 'pl' | 'en'
	kind: 'plain' | 'invitation' | 'reset' | 'role-notice'
	subject?: string
	body?: string
	account?: AccountId
	into?: PartnershipId
	role?: string
	facts?: Readonly<Record<string, string>>
}

/** Puts a mail into the outgoing ones and asks for it to be sent, in the caller's transaction: both or neither. The queue learns its id only. */
export async function insertMail(db: Db, { recipient, account, into, role, facts, ...mail }: NewMail): Promise<void> {
	const id = newId<'mail'>()
	const rest = { account_id: account ?? null, into_partnership: into ?? null, role: role ?? null, facts: JSON.stringify(facts ?? {}) }
	await db
		.insertInto('access.mail')
		.values({ id, recipient, ...mail, ...rest })
		.execute()
	await enqueueOutside(db, MAIL_JOB, { payload: { mail: id } })
}

export type WaitingMail = {
	id: Id<'mail'>
	kind: 'plain' | 'invitation' | 'reset' | 'role-notice'
	recipient: string
	subject: string
	body: string
	lang: 'pl' | 'en'
	account_id: AccountId | null
	into_partnership: string | null
	role: string | null
	facts: unknown
}

/** A mail that has not gone out, locked while it is sent; `undefined` when it has, was taken back, or is held. */
export async function lockWaitingMail(db: Db, id: Id<'mail'>): Promise<WaitingMail | undefined> {
	return db
		.selectFrom('access.mail')
		.select(['id', 'kind', 'recipient', 'subject', 'body', 'lang', 'account_id', 'into_partnership', 'role', 'facts'])
		.where('id', '=', id)
		.where('sent_at', 'is', null)
		.where('held_at', 'is', null)
		.forUpdate()
		.executeTakeFirst()
}

/** The mail went out; what it said is not kept. */
export async function saveSent(db: Db, id: Id<'mail'>): Promise<void> {
	await db.updateTable('access.mail').set({ sent_at: sql`now()`, body: '' }).where('id', '=', id).execute()
}

export async function removeMail(db: Db, id: Id<'mail'>): Promise<void> {
	await db.deleteFrom('access.mail').where('id', '=', id).execute()
}

/** Forgets what is over: sessions at once, links and mails (sent or held) after 30 days, sign-ins after a year. */
export async function removeWhatIsOver(db: Db): Promise<void> {
	const month = sql<Date>`now() - interval '30 days'`
	await db.deleteFrom('access.session').where('ends_at', '<', sql<Date>`now()`).execute()
	await db.deleteFrom('access.link').where('ends_at', '<', month).execute()
	await db.deleteFrom('access.mail').where('sent_at', '<', month).execute()
	await db.deleteFrom('access.mail').where('held_at', '<', month).execute()
	await db.deleteFrom('access.sign_in').where('at', '<', sql<Date>`now() - interval '1 year'`).execute()
}
