import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { eligibility, type PersonFacts, type VerdictRefusal, verdict } from '../rules/eligibility.ts'
import { type NotNow, referralDeed } from '../rules/referral.ts'
import { requirementsOf } from '../store/eligibility-record.ts'
import { lockReferral, type ReferralId } from '../store/referral.ts'
import { insertVerdict } from '../store/referral-steps.ts'

export type EligibilityJudged = {
	readonly referral: ReferralId
	readonly told: PersonFacts
	readonly eligible: boolean
	readonly reason: string
}

/** Judges whether the programme may take her: the rules give their answers, the worker decides, with a reason where the two differ. */
export async function judgeEligibility(
	act: Act,
	{ referral, told, eligible, reason }: EligibilityJudged,
): Promise<Result<void, NotNow | VerdictRefusal>> {
	const open = await lockReferral(act.db, act, referral)
	const allowed = referralDeed(open, 'judge')
	if (!allowed.ok) return allowed
	const findings = eligibility(requirementsOf(open.asked), told, act.today)
	const judged = verdict(findings, { eligible, reason })
	if (!judged.ok) return judged
	const by = present(act.account, 'account')
	await insertVerdict(act.db, act.partnership, { referral, eligible, reason, answers: { told, findings }, by, at: act.now })
	const against = findings.filter(({ outcome }) => outcome !== 'met').map(({ criterion, outcome }) => `${criterion}:${outcome}`)
	await journal(act, { deed: 'referral.judged', subject: referral, facts: { eligible, against } })
	return done()
}
