import type { Act } from '#access'
import type { AccountId } from '#kernel/id'
import { present } from '#platform/absent'
import { valuesOn } from '#reference'
import { type IdeaDeed, type IdeaFacts, ideaState, mayDo, type NotNow } from '../rules/idea-state.ts'
import { type Terms, termsList, termsOf } from '../rules/terms.ts'
import type { Written } from '../store/ideas.ts'

/** Who writes and when; ideas are written down by somebody who signed in. */
export function writingOf(act: Act): Written {
	return { by: staffOf(act), at: act.now }
}

/** The account that acts. */
export function staffOf(act: Act): AccountId {
	return present(act.account, 'an account')
}

/** How long each step may wait, as this partnership has it today. The list is continuous: one that lacks a term is a fault. */
export async function termsFor(at: Pick<Act, 'db' | 'partnership' | 'today'>): Promise<Terms> {
	return present(termsOf(await valuesOn(at, termsList, at.today)), 'terms')
}

/** The refusal of a deed that does not fit the state; `undefined` when it fits. */
export function notNow(idea: IdeaFacts, deed: IdeaDeed): { ok: false; refusal: NotNow } | undefined {
	const state = ideaState(idea)
	return mayDo(state, deed) ? undefined : { ok: false, refusal: { code: 'not-now', state } }
}
