import type { Db } from '#platform/db'
import { insertMail } from '../store/mail.ts'

/** Sends a plain text mail after this transaction commits, once; tried again while the mail server is away. Two lines at most in the subject's place: one. */
export async function postMail(db: Db, mail: { to: string; subject: string; text: string; lang?: 'pl' | 'en' }): Promise<void> {
	const subject = mail.subject.replace(/\s+/g, ' ').trim()
	await insertMail(db, { kind: 'plain', recipient: mail.to, subject, body: mail.text, lang: mail.lang ?? 'pl' })
}
