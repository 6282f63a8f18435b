import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { insertNotDouble, removeNotDouble } from '../store/double.ts'
import type { ParticipantId } from '../store/participant.ts'
import { getOpenParticipant } from '../store/person.ts'

type Pair = readonly [ParticipantId, ParticipantId]

/** "These two are not the same person": they are not asked about again. */
export async function judgeNotDouble(act: Act, pair: Pair): Promise<Result<void, never>> {
	for (const id of pair) await getOpenParticipant(act.db, act, { id, permission: 'person.merge' })
	const made = await insertNotDouble(act.db, act, { pair, by: present(act.account, 'account'), at: act.now })
	if (made) await journal(act, { deed: 'participant.judged-different', subject: pair[0], facts: { other: pair[1] } })
	return done()
}

/** The judgement taken back. */
export async function undoNotDouble(act: Act, pair: Pair): Promise<Result<void, never>> {
	for (const id of pair) await getOpenParticipant(act.db, act, { id, permission: 'person.merge' })
	const gone = await removeNotDouble(act.db, act, pair)
	if (gone) await journal(act, { deed: 'participant.judgement-undone', subject: pair[0], facts: { other: pair[1] } })
	return done()
}
