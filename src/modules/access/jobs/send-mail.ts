import { z } from 'zod'
import { parseId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { MailBox } from '#platform/mail'
import { type Outgoing, sendWaitingMail } from '../actions/send-waiting-mail.ts'
import { type Letter, mails } from '../messages/mails.ts'
import { roleNoticeMessages } from '../messages/role-notice.ts'

type Tools = { readonly owner: <T>(work: (db: Db) => Promise<T>) => Promise<T>; readonly mail: MailBox; readonly publicUrl: string }

const Payload = z.object({ mail: z.string() })
const Facts = z.object({ place: z.string().default(''), inviter: z.string().default('') })
const Told = z.object({
	place: z.string(),
	slug: z.string(),
	person: z.string(),
	giver: z.string(),
	manner: z.enum(['given', 'offered', 'own']),
})

/** Sends one mail; what the mail server refuses is thrown, and the worker tries again later. */
export async function sendMail(tools: Tools, payload: unknown): Promise<void> {
	const id = parseId<'mail'>(Payload.parse(payload).mail)
	if (id === undefined) return
	await tools.owner((db) =>
		sendWaitingMail(db, id, (outgoing) => tools.mail({ to: outgoing.mail.recipient, id, ...letterOf(outgoing, tools.publicUrl) })),
	)
}

function letterOf({ mail, path, role }: Outgoing, publicUrl: string): Letter {
	if (mail.kind === 'role-notice') {
		const { slug, ...told } = Told.parse(mail.facts)
		return roleNoticeMessages[mail.lang].mail({ ...told, role, address: `${publicUrl}/${slug}` })
	}
	if (mail.kind === 'plain' || path === undefined) return { subject: mail.subject, text: mail.body }
	const address = `${publicUrl}${path}`
	if (mail.kind === 'reset') return mails[mail.lang].reset(address)
	return mails[mail.lang].invitation({ address, role, ...Facts.parse(mail.facts) })
}
