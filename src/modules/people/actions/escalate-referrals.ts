import type { Act } from '#access'
import { journalAll } from '#platform/journal'
import { isToEscalate } from '../rules/escalation.ts'
import { referralState } from '../rules/referral.ts'
import { lockAwaitedReferrals, saveEscalation } from '../store/referral-escalation.ts'

/** Puts before the coordinator every open referral whose day has passed; answers how many. */
export async function escalateReferrals(act: Act): Promise<number> {
	const awaited = await lockAwaitedReferrals(act.db, act.partnership, act.today)
	const late = awaited.filter((one) => isToEscalate({ ...one, state: referralState(one) }, act.today))
	if (late.length === 0) return 0
	await saveEscalation(act.db, act.partnership, { referrals: late.map(({ id }) => id), at: act.now })
	await journalAll(
		act,
		late.map(({ id, owner, dueOn }) => ({ deed: 'referral.escalated', subject: id, facts: { owner, dueOn } })),
	)
	return late.length
}

export { listPartnershipIds as listPartnershipsToWatch } from '../store/referral-escalation.ts'
