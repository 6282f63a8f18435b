import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type ReEntryRefusal, reEntering } from '../rules/re-entry.ts'
import { findExit, insertReEntry, type ReEntryId } from '../store/exit.ts'
import { getParticipation, lockParticipation, type ParticipationId } from '../store/participation.ts'

/** She is back: the same stay goes on. */
export async function reEnter(
	act: Act,
	id: ParticipationId,
	asked: { onDay: PlainDate; note: string },
): Promise<Result<ReEntryId, ReEntryRefusal>> {
	await getParticipation(act.db, act, { id, permission: 'participation.write' })
	await lockParticipation(act.db, act.partnership, id)
	const exit = await findExit(act.db, act.partnership, id)
	const decision = reEntering(exit, asked.onDay, act.today)
	if (!decision.ok) return decision
	if (exit === undefined) return refused({ code: 'not-ended' })
	const { onDay } = decision.value
	const made = await insertReEntry(act.db, act.partnership, {
		participation: id,
		exit: exit.id,
		onDay,
		note: asked.note,
		by: act.account,
		at: act.now,
	})
	await journal(act, { deed: 'participation.resumed', subject: id, facts: { onDay } })
	return done(made)
}
