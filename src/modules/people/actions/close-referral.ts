import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type Closing, type ClosingRefusal, closing, isOpen, type NotNow, referralDeed, referralState } from '../rules/referral.ts'
import { lockReferral, type ReferralId } from '../store/referral.ts'
import { insertClosing } from '../store/referral-steps.ts'

/** Ends a referral without a declaration: why, and what the person was told. Closed already, nothing changes. */
export async function closeReferral(
	act: Act,
	{ referral, ...asked }: Closing & { referral: ReferralId },
): Promise<Result<void, NotNow | ClosingRefusal>> {
	const open = await lockReferral(act.db, act, referral)
	if (!isOpen(referralState(open))) return done()
	const allowed = referralDeed(open, 'close')
	if (!allowed.ok) return allowed
	const decision = closing(asked)
	if (!decision.ok) return decision
	await insertClosing(act.db, act.partnership, { ...asked, referral, by: present(act.account, 'account'), at: act.now })
	await journal(act, { deed: 'referral.closed', subject: referral, facts: { reason: asked.reason, toldBy: asked.toldBy } })
	return done()
}
