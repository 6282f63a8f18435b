import type { AccountId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { codeStep } from '#platform/one-time-code'
import { tokenHash } from '#platform/secrets'
import { isFreshStep, readRecoveryCode } from '../rules/one-time-code.ts'
import { isResting } from '../rules/sign-in.ts'
import { type Account, lockAccount } from '../store/account.ts'
import { saveCodeStep, useRecoveryCode } from '../store/account-changes.ts'
import { countWrongTry, openDoor, type Signing } from './sign-in.ts'

export type CodeRefusal = { code: 'wrong-code' } | { code: 'resting' }
type Given = { account: AccountId; code: string; unlock: (locked: string) => string }

/** The second half of a sign-in: a one-time code, which works once, or one of the recovery codes, which do too. Wrong ones count towards a rest. */
export async function confirmSignIn(signing: Signing, given: Given): Promise<Result<{ token: string; lang: 'pl' | 'en' }, CodeRefusal>> {
	const account = await lockAccount(signing.db, given.account)
	if (account === undefined || account.totp_secret === null) return refused({ code: 'wrong-code' })
	if (isResting(account, signing.now)) return refused({ code: 'resting' })
	const outcome = await takeCode(signing, account, given)
	if (outcome !== undefined) return done(await openDoor(signing, account, outcome))
	await countWrongTry(signing, account, 'wrong-code')
	return refused({ code: 'wrong-code' })
}

async function takeCode(
	{ db, now }: Signing,
	account: Account,
	{ code, unlock }: Given,
): Promise<'signed-in' | 'recovery-code' | undefined> {
	const step = account.totp_secret === null ? undefined : codeStep(unlock(account.totp_secret), code, now)
	if (isFreshStep(step, account.totp_last_step)) {
		await saveCodeStep(db, account.id, step)
		return 'signed-in'
	}
	const recovery = readRecoveryCode(code)
	const used = recovery !== undefined && (await useRecoveryCode(db, account.id, tokenHash(`${account.id} ${recovery}`)))
	return used ? 'recovery-code' : undefined
}
