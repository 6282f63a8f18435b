import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type ExitAsked, type ExitRefusal, exiting, type SituationRefusal, situationsFound } from '../rules/exit.ts'
import { followUpsAfter } from '../rules/follow-up.ts'
import { type ExitId, findExit, insertExit, saveSituations } from '../store/exit.ts'
import { getParticipation, lockParticipation, type ParticipationId } from '../store/participation.ts'

/** Ends a stay; the checks at 3, 6 and 12 months come with it. `late`: the situation is told after the four weeks. */
export async function recordExit(
	act: Act,
	id: ParticipationId,
	asked: ExitAsked,
): Promise<Result<{ late: boolean; exit: ExitId }, ExitRefusal>> {
	await getParticipation(act.db, act, { id, permission: 'participation.write' })
	const stay = await lockParticipation(act.db, act.partnership, id)
	const before = await findExit(act.db, act.partnership, id)
	const decision = exiting({ startedOn: stay.startedOn, ended: before !== undefined }, asked, act.today)
	if (!decision.ok) return decision
	const exit = decision.value
	const checks = followUpsAfter(exit.endedOn)
	const made = await insertExit(act.db, act.partnership, { participation: id, exit, checks, by: act.account, at: act.now })
	const { endedOn, pathCompleted, reason, situations } = exit
	await journal(act, { deed: 'participation.ended', subject: id, facts: { endedOn, pathCompleted, reason, situations } })
	return done({ late: exit.late, exit: made })
}

/** What was found out of her situation after the exit; it may be mended. */
export async function recordSituations(
	act: Act,
	id: ParticipationId,
	situations: readonly string[],
): Promise<Result<{ late: boolean }, SituationRefusal>> {
	await getParticipation(act.db, act, { id, permission: 'participation.write' })
	await lockParticipation(act.db, act.partnership, id)
	const exit = await findExit(act.db, act.partnership, id)
	if (exit === undefined) return refused({ code: 'not-ended' })
	const found = situationsFound(exit.endedOn, situations, act.today)
	if (!found.ok) return found
	await saveSituations(act.db, act.partnership, { exit: exit.id, ...found.value })
	await journal(act, { deed: 'exit.situation-told', subject: id, facts: { situations: found.value.situations, late: found.value.late } })
	return done({ late: found.value.late })
}
