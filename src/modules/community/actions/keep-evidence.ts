import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { dropFile, type KeepRefusal, type KeptFileId, keepFile } from '#platform/kept-file'
import { getEvidence, insertEvidence, listEvidence, removeEvidence } from '../store/need-files.ts'
import { lockNeeds, type NeedId } from '../store/needs.ts'

/** One need carries at most so many files. */
const MOST_FILES = 20

export type EvidenceRefusal = KeepRefusal | { readonly code: 'too-many-files'; readonly most: number }
type Brought = { readonly path: string; readonly name: string; readonly bytes: number }

/** A photo or a scan that shows the need. */
export async function addEvidence(
	act: Act,
	{ need, upload }: { need: NeedId; upload: Brought | undefined },
): Promise<Result<KeptFileId, EvidenceRefusal>> {
	await lockNeeds(act.db, act.partnership, [need])
	if ((await listEvidence(act.db, act.partnership, need)).length >= MOST_FILES) return refused({ code: 'too-many-files', most: MOST_FILES })
	const kept = await keepFile(act, upload, { kind: 'paper' })
	if (!kept.ok) return kept
	await insertEvidence(act.db, act.partnership, { need, file: kept.value, by: act.account, at: act.now })
	await journal(act, { deed: 'need.evidence-added', subject: need, facts: { file: kept.value } })
	return kept
}

/** A file that should not be kept goes for good: a photo with a face, a scan with a name. */
export async function dropEvidence(act: Act, { need, file }: { need: NeedId; file: KeptFileId }): Promise<Result<void, never>> {
	await getEvidence(act.db, act.partnership, { need, file })
	await removeEvidence(act.db, act.partnership, { need, file })
	await dropFile(act, file)
	await journal(act, { deed: 'need.evidence-removed', subject: need, facts: { file } })
	return done()
}
