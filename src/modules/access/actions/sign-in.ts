import { done, type Result, refused } from '#kernel/result'
import type { Db } from '#platform/db'
import { isPassword } from '#platform/password'
import { afterWrongTry, isResting } from '../rules/sign-in.ts'
import type { SignOutcome } from '../rules/sign-outcome.ts'
import { type Account, insertSignIn, lockAccountByEmail, saveFailedSign } from '../store/account.ts'
import { openSession } from '../store/session.ts'

/** Signing in happens outside every partnership. The page that calls an action here commits also when it is refused: the wrong try is counted. */
export type Signing = { readonly db: Db; readonly now: Date; readonly device: string }
export type SignInRefusal = { code: 'wrong-password' } | { code: 'resting' }
/** Signed in with a session's token, or the password was right and the one-time code is still to come. */
export type SignedInOrHalf = { token: string; lang: 'pl' | 'en' } | { half: Account }

/**
 * Signs in by e-mail and password. An unknown e-mail, a wrong password, an account without one and an account that rests all sound and last alike:
 * the password is always compared, and a try while the account rests is not counted.
 */
export async function signIn(signing: Signing, given: { email: string; password: string }): Promise<Result<SignedInOrHalf, SignInRefusal>> {
	const account = await lockAccountByEmail(signing.db, given.email)
	const right = await isPassword(given.password, account?.password_hash ?? null)
	if (account === undefined) return refused({ code: 'wrong-password' })
	if (isResting(account, signing.now)) {
		await insertSignIn(signing.db, account.id, { outcome: 'locked', device: signing.device })
		return refused({ code: 'resting' })
	}
	if (!right) {
		await countWrongTry(signing, account, 'wrong-password')
		return refused({ code: 'wrong-password' })
	}
	return done(await letIn(signing, account, 'signed-in'))
}

/** A wrong password or code: one more towards a rest. */
export async function countWrongTry(
	{ db, now, device }: Signing,
	account: Account,
	outcome: 'wrong-password' | 'wrong-code',
): Promise<void> {
	await saveFailedSign(db, account.id, afterWrongTry(account, now))
	await insertSignIn(db, account.id, { outcome, device })
}

/** Opens a session, or asks for the one-time code first where it is turned on. */
export async function letIn(signing: Signing, account: Account, outcome: SignOutcome): Promise<SignedInOrHalf> {
	return account.totp_secret === null ? openDoor(signing, account, outcome) : { half: account }
}

/** Opens a session; what went wrong before is forgotten. */
export async function openDoor(
	{ db, device }: Signing,
	account: Account,
	outcome: SignOutcome,
): Promise<{ token: string; lang: 'pl' | 'en' }> {
	await saveFailedSign(db, account.id, { failed: 0, lockedUntil: null })
	await insertSignIn(db, account.id, { outcome, device })
	return { token: await openSession(db, account.id, device), lang: account.lang }
}
