import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { getNeed, type Need, type NeedId, type NeedWords, saveNeed } from '../store/needs.ts'
import { placed } from './add-need.ts'
import { sameAs } from './new-number.ts'

export type ChangeRefusal = { readonly code: 'changed-meanwhile'; readonly now: Need }

/** The words of a need change; a version read earlier does not overwrite a later one. */
export async function changeNeed(
	act: Act,
	changed: { readonly id: NeedId; readonly version: number; readonly words: NeedWords },
): Promise<Result<void, ChangeRefusal>> {
	await getNeed(act.db, act.partnership, changed.id)
	const words = await placed(act, changed.words)
	if (!(await saveNeed(act.db, act.partnership, { ...changed, words, sameAs: sameAs(words) })))
		return refused({ code: 'changed-meanwhile', now: await getNeed(act.db, act.partnership, changed.id) })
	await journal(act, { deed: 'need.changed', subject: changed.id, facts: { version: changed.version + 1 } })
	return done()
}
