import type { Act } from '#access'
import { completedYears, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type Entry, type EntryRefusal, fillingEntry } from '../rules/entry.ts'
import { saysTheSame } from '../rules/file-stay.ts'
import { findEntry, type StoredEntry, saveEntrySnapshot } from '../store/entry-snapshot.ts'
import { getParticipation, lockParticipation, type Participation, type ParticipationId, savePapersStart } from '../store/participation.ts'

export type EntryAsked = {
	readonly entry: Entry
	readonly reason: string
	/** The version that was read; 0 when there was none. */
	readonly version: number
	/** The start that the papers name; `null` for none, left out to leave it as it is. */
	readonly papersStartOn?: PlainDate | null | undefined
}
export type SaveEntryRefusal = EntryRefusal | { readonly code: 'changed-meanwhile'; readonly current: StoredEntry }

/** Fills in the entry; once it is frozen, corrects it by a new version with a reason (`corrected`). The start in the papers makes no version. */
export async function saveEntry(
	act: Act,
	id: ParticipationId,
	asked: EntryAsked,
): Promise<Result<{ corrected: boolean }, SaveEntryRefusal>> {
	await getParticipation(act.db, act, { id, permission: 'participation.write' })
	const stay = await lockParticipation(act.db, act.partnership, id)
	const before = await findEntry(act.db, act.partnership, id)
	if (before !== undefined && saysTheSame(asked.entry, entryOf(before))) {
		await tellPapers(act, stay, asked)
		return done({ corrected: false })
	}
	if (before !== undefined && before.version !== asked.version) return refused({ code: 'changed-meanwhile', current: before })
	const frozen = before?.frozenOn ?? null
	const filled = fillingEntry(asked.entry, frozen === null ? undefined : { reason: asked.reason })
	if (!filled.ok) return filled
	const version = frozen === null ? (before?.version ?? 1) : (before?.version ?? 0) + 1
	const ageYears = frozen === null ? null : ageAtEntry(stay, before)
	const correctionReason = frozen === null ? '' : asked.reason
	const written = {
		participation: id,
		entry: filled.value,
		version,
		frozenOn: frozen,
		ageYears,
		correctionReason,
		by: act.account,
		at: act.now,
	}
	await saveEntrySnapshot(act.db, act.partnership, written)
	await journal(act, { deed: frozen === null ? 'entry.filled' : 'entry.corrected', subject: id, facts: { version } })
	await tellPapers(act, stay, asked)
	return done({ corrected: frozen !== null })
}

async function tellPapers(act: Act, { id, papersStartOn }: Participation, asked: EntryAsked): Promise<void> {
	const startOn = asked.papersStartOn
	if (startOn === undefined || startOn === papersStartOn) return
	await savePapersStart(act.db, act.partnership, { id, startOn })
	await journal(act, { deed: 'participation.papers-told', subject: id, facts: { startOn } })
}

/** The entry without what the store knows besides. */
export function entryOf({
	version: _version,
	frozenOn: _frozenOn,
	ageYears: _ageYears,
	correctionReason: _reason,
	...entry
}: StoredEntry): Entry {
	return entry
}

/** Age on the first day; without a birth day the one that a file told stays. */
function ageAtEntry({ bornOn, startedOn }: Participation, before: StoredEntry | undefined): number | null {
	if (bornOn === null || startedOn === null) return before?.ageYears ?? null
	return completedYears(bornOn, startedOn)
}
