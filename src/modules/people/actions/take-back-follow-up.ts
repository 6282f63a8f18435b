import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import { type FollowUpId, getFollowUp, saveFollowUpUndone } from '../store/exit.ts'
import { getParticipation, lockParticipation } from '../store/participation.ts'

/**
 * A talk after the exit recorded by mistake: the check waits again. `unasked`: nobody was asked for it, so it goes. Taken back already, nothing
 * changes.
 */
export async function takeBackFollowUp(act: Act, asked: { id: FollowUpId; unasked: boolean }): Promise<Result<void, never>> {
	const { participation, months } = await getFollowUp(act.db, act.partnership, asked.id)
	await getParticipation(act.db, act, { id: participation, permission: 'participation.write' })
	await lockParticipation(act.db, act.partnership, participation)
	const check = await getFollowUp(act.db, act.partnership, asked.id)
	if (check.doneOn === null) return done()
	await saveFollowUpUndone(act.db, act.partnership, { id: asked.id, droppedAt: asked.unasked ? act.now : null })
	await journal(act, { deed: 'follow-up.undone', subject: participation, facts: { months } })
	return done()
}
