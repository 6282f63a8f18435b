import type { AccountId } from '#kernel/id'
import { journalAll } from '#platform/journal'
import { endRelationships, insertRelationships, type Standing } from '../store/relationship.ts'
import type { Act } from './act.ts'

type One = { readonly account: AccountId; readonly subject: Standing['subject']; readonly subjectId: string; readonly kind: string }

/** From today the account stands by the subject (`coach` of a participant, `worker` of a team). Asking twice changes nothing. */
export async function stand(act: Act, { subjectId, ...one }: One): Promise<void> {
	await standByAll(act, { ...one, subjectIds: [subjectId] })
}

/** The account stands by the subject no more, at once. Asking twice changes nothing. */
export async function standDown(act: Act, { subjectId, ...one }: One): Promise<void> {
	await standDownFromAll(act, { ...one, subjectIds: [subjectId] })
}

/** `stand` by many subjects in one statement; answers with those where it changed something. One journal entry a subject. */
export async function standByAll(act: Act, standing: Standing): Promise<readonly string[]> {
	if (standing.subjectIds.length === 0) return []
	const changed = await insertRelationships(act.db, act.partnership, { ...standing, on: act.today })
	await journalAll(act, entries('relationship.begun', standing, changed))
	return changed
}

/** `standDown` from many subjects in one statement; answers with those where it changed something. One journal entry a subject. */
export async function standDownFromAll(act: Act, standing: Standing): Promise<readonly string[]> {
	if (standing.subjectIds.length === 0) return []
	const changed = await endRelationships(act.db, act.partnership, { ...standing, on: act.today })
	await journalAll(act, entries('relationship.ended', standing, changed))
	return changed
}

function entries(deed: string, { account, subject, kind }: Standing, subjects: readonly string[]) {
	return subjects.map((id) => ({ deed, subject: id, facts: { account, subject, kind } }))
}
