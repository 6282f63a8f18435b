import { type Act, may } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import type { Spot } from '../rules/coordinates.ts'
import { searchText } from '../rules/search-words.ts'
import { insertStep } from '../store/need-steps.ts'
import { insertNeed, type NeedId, type NeedWords, spellMunicipality } from '../store/needs.ts'
import { newNumber, sameAs } from './new-number.ts'

/** A need told by staff or a partner. Whoever moderates accepts it with that; a partner's waits for moderation as a resident's does. */
export async function addNeed(
	act: Act,
	{ spot, ...given }: NeedWords & { spot?: Spot | undefined },
): Promise<Result<{ id: NeedId; number: string }, never>> {
	const words = await placed(act, given)
	const number = newNumber()
	const id = await insertNeed(act.db, act.partnership, { words, number, sameAs: sameAs(words), by: act.account, at: act.now, spot })
	const accepts = may(act.actor, 'need.moderate')
	if (accepts) await insertStep(act.db, act.partnership, { need: id, kind: 'accepted', by: act.account, at: act.now })
	await journal(act, { deed: 'need.reported', subject: id, facts: { source: words.sourceKind, accepted: accepts } })
	return done({ id, number })
}

/** The same with its municipality as it is already written here. */
export async function placed<T extends { readonly municipality: string }>(act: Act, words: T): Promise<T> {
	const folded = searchText([words.municipality])
	return { ...words, municipality: await spellMunicipality(act.db, act.partnership, { typed: words.municipality, folded }) }
}
