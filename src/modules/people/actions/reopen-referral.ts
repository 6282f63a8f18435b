import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { firstContactDueOn, isOpen, type NotNow, referralDeed, referralState } from '../rules/referral.ts'
import { findOpenReferral, lockReferral, type ReferralId } from '../store/referral.ts'
import { removeClosing, saveDueOn } from '../store/referral-steps.ts'

export type ReopeningRefusal = NotNow | { readonly code: 'already-referred'; readonly referral: ReferralId }

/** Takes a closing back. A day that passed meanwhile is set anew, so that the person is answered and not escalated at once. */
export async function reopenReferral(act: Act, referral: ReferralId): Promise<Result<void, ReopeningRefusal>> {
	const closed = await lockReferral(act.db, act, referral)
	if (isOpen(referralState(closed))) return done()
	const allowed = referralDeed(closed, 'reopen')
	if (!allowed.ok) return allowed
	const other = await findOpenReferral(act.db, act.partnership, closed)
	if (other !== undefined) return refused({ code: 'already-referred', referral: other })
	await removeClosing(act.db, act.partnership, referral)
	if (closed.dueOn < act.today)
		await saveDueOn(act.db, act.partnership, { referral, dueOn: firstContactDueOn(act.today, closed.firstContactDays) })
	await journal(act, { deed: 'referral.reopened', subject: referral, facts: { reason: closed.closing } })
	return done()
}
