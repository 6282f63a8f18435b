import { done, type Result, refused } from '#kernel/result'
import type { Db } from '#platform/db'
import { isPassword } from '#platform/password'
import { afterWrongTry, isResting } from '../rules/sign-in.ts'
import { type Account, insertSignIn, lockAccountByEmail, saveFailedSign } from '../store/account.ts'
import { openSession } from '../store/session.ts'

type Signing = { db: Db; now: Date; device: string }
export type SignInRefusal = { code: 'wrong-password' } | { code: 'resting' }
/** Signed in with a session's token, or the password was right and the one-time code is still to come. */
export type SignedInOrHalf = { token: string } | { half: Account }

/**
 * Signs in by e-mail and password. An unknown e-mail, a wrong password and an account without one all sound and last alike.
 * The page that calls this commits also when it is refused: the wrong try is counted.
 */
export async function signIn({ db, now, device }: Signing, given: { email: string; password: string }): Promise<Result<SignedInOrHalf, SignInRefusal>> {
	const account = await lockAccountByEmail(db, given.email)
	if (account !== undefined && isResting(account, now)) return refused({ code: 'resting' })
	const right = await isPassword(given.password, account?.password_hash ?? null)
	if (account === undefined) return refused({ code: 'wrong-password' })
	if (!right) {
		await saveFailedSign(db, account.id, afterWrongTry(account, now))
		await insertSignIn(db, account.id, { outcome: 'wrong-password', device })
		return refused({ code: 'wrong-password' })
	}
	if (account.totp_secret !== null) return done({ half: account })
	await saveFailedSign(db, account.id, { failed: 0, lockedUntil: null })
	await insertSignIn(db, account.id, { outcome: 'signed-in', device })
	return done({ token: await openSession(db, account.id, device) })
}
