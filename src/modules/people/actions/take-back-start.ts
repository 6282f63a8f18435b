import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { journal } from '#platform/journal'
import { findEntry, removeFrozenEntry, saveEntrySnapshot } from '../store/entry-snapshot.ts'
import { findExit } from '../store/exit.ts'
import { lockParticipation, type ParticipationId, removeStart } from '../store/participation.ts'
import { entryOf } from './save-entry.ts'

/**
 * The support that a stay began with was recorded by mistake and there is no other: the stay has not begun, its entry is open again. A start of
 * another day, an entry corrected since, and a stay that has ended are left alone: they rest on more than that support. The caller has the right.
 */
export async function takeBackStart(act: Act, asked: { participation: ParticipationId; startedOn: PlainDate }): Promise<void> {
	const { participation, startedOn } = asked
	const stay = await lockParticipation(act.db, act.partnership, participation)
	const entry = await findEntry(act.db, act.partnership, participation)
	if (stay.startedOn !== startedOn || entry?.frozenOn !== startedOn || entry.version !== 1) return
	if ((await findExit(act.db, act.partnership, participation)) !== undefined) return
	await removeStart(act.db, act.partnership, participation)
	await removeFrozenEntry(act.db, act.partnership, participation)
	const open = { frozenOn: null, ageYears: null, correctionReason: '', by: act.account, at: act.now }
	await saveEntrySnapshot(act.db, act.partnership, { participation, entry: entryOf(entry), version: 1, ...open })
	await journal(act, { deed: 'participation.start-undone', subject: participation, facts: { startedOn } })
}
