import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'

/** One mail as plain text. `id` stays the same when sending is tried again, so that a reader's program can tell a double. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly id?: string | undefined }

/** Sends a mail, or throws when it could not: the job that asked is tried again later. */
export type MailBox = (mail: Mail) => Promise<void>

type Settings = { smtpUrl: string | undefined; from: string; outboxDir: string }

/** Mail by the SMTP server of the settings; without one each mail is kept as `outboxDir/*.eml`, for whoever hands it over. */
export function openMailBox({ smtpUrl, from, outboxDir }: Settings): MailBox {
	return smtpUrl === undefined ? keepInOutbox(from, outboxDir) : sendBySmtp(smtpUrl, from)
}

function sendBySmtp(smtpUrl: string, from: string): MailBox {
	const transport = nodemailer.createTransport({
		url: smtpUrl,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
		...SAFE,
	})
	return async (mail) => {
		await transport.sendMail(messageOf(mail, from))
	}
}

/** Written beside and renamed, so that a reader of the outbox never sees half a mail. Sent again, it replaces itself. */
function keepInOutbox(from: string, outboxDir: string): MailBox {
	const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...SAFE })
	return async (mail) => {
		const { message } = await transport.sendMail(messageOf(mail, from))
		const path = join(outboxDir, `${mail.id ?? randomUUID()}.eml`)
		await writeFile(`${path}.part`, message, { mode: 0o600 })
		await rename(`${path}.part`, path)
	}
}

// What stands in a mail is only ever text: nothing is read from files or fetched because of it.
const SAFE = { disableFileAccess: true, disableUrlAccess: true } as const

/** The recipient is one address as it stands, never a list or a header. */
function messageOf({ to, subject, text, id }: Mail, from: string) {
	const sender = /<([^>]+)>/.exec(from)?.[1] ?? from
	const host = sender.split('@')[1] ?? 'localhost'
	return {
		from,
		to: { name: '', address: to },
		subject,
		text,
		...(id === undefined ? {} : { messageId: `<${id}@${host}>` }),
		headers: { 'Auto-Submitted': 'auto-generated' },
	}
}
