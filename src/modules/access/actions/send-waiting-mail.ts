import { type Id, trustId } from '#kernel/id'
import type { Db } from '#platform/db'
import { isRole, type Role } from '../rules/roles.ts'
import { lockAccountByEmail } from '../store/account.ts'
import { insertLink } from '../store/link.ts'
import { lockWaitingMail, removeMail, removeWhatIsOver, saveSent, type WaitingMail } from '../store/mail.ts'

/** What goes out, before its words are found: `path` is the link it carries. */
export type Outgoing = {
	readonly mail: WaitingMail
	readonly path: string | undefined
	/** The role that an invitation offers. */
	readonly role: Role | undefined
}

/** Sends one mail that waits, once. A link in it is made here, so that its secret was never stored; it dies with the transaction when sending fails. */
export async function sendWaitingMail(db: Db, id: Id<'mail'>, send: (outgoing: Outgoing) => Promise<void>): Promise<void> {
	const mail = await lockWaitingMail(db, id)
	if (mail === undefined) return
	const needsLink = mail.kind === 'reset' || mail.kind === 'invitation'
	const path = needsLink ? await linkFor(db, mail) : undefined
	if (needsLink && path === undefined) return removeMail(db, id)
	await send({ mail, path, role: mail.role !== null && isRole(mail.role) ? mail.role : undefined })
	await saveSent(db, id)
}

/** `undefined` when nobody is there to be helped: the e-mail of a reset that belongs to no account. */
async function linkFor(db: Db, mail: WaitingMail): Promise<string | undefined> {
	if (mail.kind === 'reset') {
		const account = await lockAccountByEmail(db, mail.recipient)
		return account && `/resets/${await insertLink(db, { purpose: 'reset', account: account.id })}`
	}
	if (mail.account_id === null || mail.into_partnership === null) return undefined
	const into = trustId<'partnership'>(mail.into_partnership)
	return `/invitations/${await insertLink(db, { purpose: 'invitation', account: mail.account_id, into, role: mail.role ?? undefined })}`
}

/** Forgets sessions, links and mails that are over. */
export async function tidyUp(db: Db): Promise<void> {
	await removeWhatIsOver(db)
}
