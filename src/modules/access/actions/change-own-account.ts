import { randomBytes } from 'node:crypto'
import type { AccountId, Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { codeStep } from '#platform/one-time-code'
import { hashPassword, isPassword } from '#platform/password'
import { tokenHash } from '#platform/secrets'
import type { PasswordRefusal } from '../rules/new-password.ts'
import { readRecoveryCode, recoveryCode } from '../rules/one-time-code.ts'
import { isResting } from '../rules/sign-in.ts'
import { type Account, insertSignIn, lockAccount } from '../store/account.ts'
import { replaceRecoveryCodes, saveCodes, savePassword } from '../store/account-changes.ts'
import { endSession } from '../store/session.ts'
import { endSessions } from '../store/sign-in-history.ts'
import { choosePassword } from './choose-password.ts'
import { countWrongTry, type Signing } from './sign-in.ts'

/** The account's owner at work, in this session. */
export type Own = Signing & { readonly account: AccountId; readonly session: Id<'sign-in-session'> }
export type OwnPasswordRefusal = { code: 'wrong-password' }

const RECOVERY_CODES = 10

/** Changes the password; every other session ends. Wrong present passwords count towards a rest, so that a borrowed session guesses no better. */
export async function changePassword(
	own: Own,
	given: { present: string; password: string },
): Promise<Result<void, PasswordRefusal | OwnPasswordRefusal>> {
	const account = present(await lockAccount(own.db, own.account), 'account')
	const proven = await provePassword(own, account, given.present)
	if (!proven.ok) return proven
	const password = await choosePassword(given.password, account)
	if (!password.ok) return password
	await savePassword(own.db, account.id, await hashPassword(password.value))
	await endSessions(own.db, account.id, own.session)
	await insertSignIn(own.db, account.id, { outcome: 'password-changed', device: own.device })
	return done()
}

export type CodesRefusal = { code: 'wrong-code' } | { code: 'already-on' }
type NewCodes = { secret: string; locked: string; code: string }

/**
 * Turns one-time codes on once a code proves that the app has the secret. Answers with the recovery codes: shown once, only their hashes are kept.
 * What is on already is first turned off, with the password: a borrowed session cannot put a secret of its own in.
 */
export async function turnCodesOn(own: Own, { secret, locked, code }: NewCodes): Promise<Result<readonly string[], CodesRefusal>> {
	const account = present(await lockAccount(own.db, own.account), 'account')
	if (account.totp_secret !== null) return refused({ code: 'already-on' })
	const step = codeStep(secret, code, own.now)
	if (step === undefined) return refused({ code: 'wrong-code' })
	await saveCodes(own.db, account.id, { secret: locked, step })
	const codes = await renewRecoveryCodes(own)
	await insertSignIn(own.db, account.id, { outcome: 'codes-on', device: own.device })
	return done(codes)
}

/** Turns one-time codes off; asks for the password. */
export async function turnCodesOff(own: Own, given: { present: string }): Promise<Result<void, OwnPasswordRefusal>> {
	const account = present(await lockAccount(own.db, own.account), 'account')
	const proven = await provePassword(own, account, given.present)
	if (!proven.ok) return proven
	await saveCodes(own.db, account.id, undefined)
	await replaceRecoveryCodes(own.db, account.id, [])
	await insertSignIn(own.db, account.id, { outcome: 'codes-off', device: own.device })
	return done()
}

/** Ends one session of this account, or all but the present one. */
export async function endOwnSessions(own: Own, which: Id<'sign-in-session'> | 'others'): Promise<void> {
	if (which === 'others') await endSessions(own.db, own.account, own.session)
	else await endSession(own.db, own.account, which)
	await insertSignIn(own.db, own.account, { outcome: 'sessions-ended', device: own.device })
}

async function renewRecoveryCodes({ db, account }: Own): Promise<readonly string[]> {
	const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(16)))
	await replaceRecoveryCodes(
		db,
		account,
		codes.map((code) => tokenHash(`${account} ${readRecoveryCode(code)}`)),
	)
	return codes
}

async function provePassword(own: Own, account: Account, given: string): Promise<Result<void, OwnPasswordRefusal>> {
	const right = await isPassword(given, account.password_hash)
	if (isResting(account, own.now)) return refused({ code: 'wrong-password' })
	if (right) return done()
	await countWrongTry(own, account, 'wrong-password')
	return refused({ code: 'wrong-password' })
}
