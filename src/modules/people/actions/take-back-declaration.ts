import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { firstContactDueOn, referralState } from '../rules/referral.ts'
import { type TakingBackRefusal, takingBackDeclaration } from '../rules/taking-back.ts'
import { lockParticipation } from '../store/participation.ts'
import { lockReferral, type ReferralId } from '../store/referral.ts'
import { findDeclared } from '../store/referral-declaration.ts'
import { removeClosing, saveDueOn } from '../store/referral-steps.ts'
import { getDeclaredStay, removeStay } from '../store/reversal.ts'

/**
 * The declaration was a mistake: the stay that it made goes, and the referral is open again. Only while nothing hangs on the stay;
 * afterwards the stay is ended like any other. Taken back already, nothing changes. The journal keeps that it was.
 */
export async function takeBackDeclaration(act: Act, referral: ReferralId): Promise<Result<void, TakingBackRefusal>> {
	const closed = await lockReferral(act.db, act, referral)
	if (referralState(closed) !== 'declared') return done()
	const participation = present(await findDeclared(act.db, act.partnership, closed), 'participation')
	await lockParticipation(act.db, act.partnership, participation)
	const allowed = takingBackDeclaration(await getDeclaredStay(act.db, act.partnership, { participation, referral }))
	if (!allowed.ok) return allowed
	if (!(await removeStay(act.db, act.partnership, participation))) return refused({ code: 'built-upon' })
	await removeClosing(act.db, act.partnership, referral)
	if (closed.dueOn < act.today)
		await saveDueOn(act.db, act.partnership, { referral, dueOn: firstContactDueOn(act.today, closed.firstContactDays) })
	await journal(act, { deed: 'referral.declaration-undone', subject: referral, facts: { participation, programme: closed.programme } })
	return done()
}
