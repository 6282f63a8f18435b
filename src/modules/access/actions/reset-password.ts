import { done, type Result, refused } from '#kernel/result'
import { hashPassword } from '#platform/password'
import type { PasswordRefusal } from '../rules/new-password.ts'
import { type Account, insertSignIn, lockAccount } from '../store/account.ts'
import { savePassword } from '../store/account-changes.ts'
import { endResets, lockLink } from '../store/link.ts'
import { insertMail } from '../store/mail.ts'
import { endSessions } from '../store/sign-in-history.ts'
import { choosePassword } from './choose-password.ts'
import type { Signing } from './sign-in.ts'

export type ResetRefusal = { code: 'link-over' } | PasswordRefusal

/** Asks for a way back in. Whether there is such an account only the mail's job finds out, so that this answers and lasts alike for every e-mail. */
export async function askForReset({ db }: Signing, { email, lang }: { email: string; lang: 'pl' | 'en' }): Promise<void> {
	await insertMail(db, { kind: 'reset', recipient: email.trim().toLowerCase(), lang })
}

/** Whose password a reset link changes; locked. `undefined` when the link works no more. */
export async function findReset({ db }: Signing, token: string): Promise<Account | undefined> {
	const link = await lockLink(db, 'reset', token)
	return link && lockAccount(db, link.account)
}

/** Sets a new password by a reset link. Every session ends and every other reset link dies; the person signs in again, with the one-time code if it is on. */
export async function resetPassword(signing: Signing, given: { token: string; password: string }): Promise<Result<void, ResetRefusal>> {
	const account = await findReset(signing, given.token)
	if (account === undefined) return refused({ code: 'link-over' })
	const password = await choosePassword(given.password, account)
	if (!password.ok) return password
	await savePassword(signing.db, account.id, await hashPassword(password.value))
	await endResets(signing.db, account.id)
	await endSessions(signing.db, account.id)
	await insertSignIn(signing.db, account.id, { outcome: 'reset', device: signing.device })
	return done()
}
