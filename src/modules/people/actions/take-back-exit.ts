import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import { type TakingBackRefusal, takingBackExit, takingBackReturn } from '../rules/taking-back.ts'
import type { ExitId, ReEntryId } from '../store/exit.ts'
import { getParticipation, lockParticipation, type ParticipationId } from '../store/participation.ts'
import { getExitToTakeBack, getReturnToTakeBack, saveExitMistaken, saveReturnUndone } from '../store/reversal.ts'

/** The exit was a mistake: the stay lasts as if it had not been, which is not a return. Taken back already, nothing changes. */
export async function takeBackExit(
	act: Act,
	asked: { participation: ParticipationId; exit: ExitId },
): Promise<Result<void, TakingBackRefusal>> {
	const { participation, exit } = asked
	await holdStay(act, participation)
	const made = await getExitToTakeBack(act.db, act.partnership, asked)
	if (made.mistaken) return done()
	const allowed = takingBackExit(made)
	if (!allowed.ok) return allowed
	await saveExitMistaken(act.db, act.partnership, { exit, at: act.now })
	await journal(act, { deed: 'participation.exit-undone', subject: participation, facts: { exit } })
	return done()
}

/** The return was a mistake: the exit is in force again, with its talks. Taken back already, nothing changes. */
export async function takeBackReturn(
	act: Act,
	asked: { participation: ParticipationId; reEntry: ReEntryId },
): Promise<Result<void, TakingBackRefusal>> {
	const { participation, reEntry } = asked
	await holdStay(act, participation)
	const made = await getReturnToTakeBack(act.db, act.partnership, asked)
	if (made.undone) return done()
	const allowed = takingBackReturn(made)
	if (!allowed.ok) return allowed
	await saveReturnUndone(act.db, act.partnership, { reEntry, exit: made.exit, at: act.now })
	await journal(act, { deed: 'participation.return-undone', subject: participation, facts: { exit: made.exit } })
	return done()
}

async function holdStay(act: Act, id: ParticipationId): Promise<void> {
	await getParticipation(act.db, act, { id, permission: 'participation.write' })
	await lockParticipation(act.db, act.partnership, id)
}
