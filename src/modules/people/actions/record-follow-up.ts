import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import { type CheckAsked, type CheckRefusal, checking } from '../rules/follow-up.ts'
import { type FollowUpId, getFollowUp, saveFollowUp } from '../store/exit.ts'
import { getParticipation, lockParticipation } from '../store/participation.ts'

/** What a check after the exit found. */
export async function recordFollowUp(act: Act, id: FollowUpId, asked: CheckAsked): Promise<Result<void, CheckRefusal>> {
	const { participation } = await getFollowUp(act.db, act.partnership, id)
	await getParticipation(act.db, act, { id: participation, permission: 'participation.write' })
	await lockParticipation(act.db, act.partnership, participation)
	const check = await getFollowUp(act.db, act.partnership, id)
	const decision = checking(check, asked, act.today)
	if (!decision.ok) return decision
	await saveFollowUp(act.db, act.partnership, { id, checked: decision.value, by: act.account, at: act.now })
	const { reached, employed, improved, doneOn } = decision.value
	await journal(act, {
		deed: 'follow-up.done',
		subject: participation,
		facts: { months: check.months, doneOn, reached, employed, improved },
	})
	return done()
}
