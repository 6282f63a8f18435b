import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { type CheckAsked, followUpsDueBy, type PastCheckRefusal } from '../rules/follow-up.ts'
import { type FollowUpId, findExit, insertFollowUp } from '../store/exit.ts'
import { getParticipation, lockParticipation, type ParticipationId } from '../store/participation.ts'
import { recordFollowUp } from './record-follow-up.ts'

/** What a check found for which no task was made, because its day was long past when the exit came from a file. */
export async function recordPastFollowUp(
	act: Act,
	participation: ParticipationId,
	asked: CheckAsked & { readonly months: number },
): Promise<Result<FollowUpId, PastCheckRefusal>> {
	await getParticipation(act.db, act, { id: participation, permission: 'participation.write' })
	await lockParticipation(act.db, act.partnership, participation)
	const exit = await findExit(act.db, act.partnership, participation)
	if (exit === undefined) return refused({ code: 'not-ended' })
	const due = followUpsDueBy(exit.endedOn, act.today).find(({ months }) => months === asked.months)
	if (due === undefined) return refused({ code: 'not-due-yet' })
	const check = await insertFollowUp(act.db, act.partnership, { participation, exit: exit.id, ...due })
	const recorded = await recordFollowUp(act, check, asked)
	return recorded.ok ? done(check) : recorded
}
