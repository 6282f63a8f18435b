import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { mayStep } from '../rules/need-state.ts'
import { getNeed, type NeedId } from '../store/needs.ts'
import {
	getNiche,
	insertNiche,
	insertNicheNeed,
	type Niche,
	type NicheId,
	type NicheWords,
	removeNicheNeed,
	saveClosing,
	saveNiche,
} from '../store/niches.ts'
import { accountOf } from './account-of.ts'

export type NicheRefusal = { readonly code: 'same-title' } | { readonly code: 'changed-meanwhile'; readonly now: Niche }
export type JoinRefusal = { readonly code: 'need-not-open' }

/** A chance that somebody noticed: a niche with its first needs. */
export async function openNiche(
	act: Act,
	{ words, needs }: { words: NicheWords; needs: readonly NeedId[] },
): Promise<Result<NicheId, NicheRefusal | JoinRefusal>> {
	const id = await insertNiche(act.db, act.partnership, { words, by: accountOf(act), at: act.now })
	if (id === 'taken') return refused({ code: 'same-title' })
	await journal(act, { deed: 'niche.opened', subject: id, facts: { needs: needs.length } })
	for (const need of needs) {
		const joined = await joinNeed(act, { niche: id, need })
		if (!joined.ok) return joined
	}
	return done(id)
}

/** Its title and summary change; a version read earlier does not overwrite a later one. */
export async function changeNiche(
	act: Act,
	changed: { readonly id: NicheId; readonly version: number; readonly words: NicheWords },
): Promise<Result<void, NicheRefusal>> {
	await getNiche(act.db, act.partnership, changed.id)
	const saved = await saveNiche(act.db, act.partnership, changed)
	if (saved === 'taken') return refused({ code: 'same-title' })
	if (saved === 'changed-meanwhile') return refused({ code: saved, now: await getNiche(act.db, act.partnership, changed.id) })
	await journal(act, { deed: 'niche.changed', subject: changed.id, facts: { version: changed.version + 1 } })
	return done()
}

/** A need that this niche would answer. Only what moderation let in: a niche does not stand on a rumour. */
export async function joinNeed(act: Act, { niche, need }: { niche: NicheId; need: NeedId }): Promise<Result<void, JoinRefusal>> {
	await getNiche(act.db, act.partnership, niche)
	const { state } = await getNeed(act.db, act.partnership, need)
	if (state !== 'answered' && !mayStep(state, 'answered')) return refused({ code: 'need-not-open' })
	await insertNicheNeed(act.db, act.partnership, { niche, need, by: accountOf(act), at: act.now })
	await journal(act, { deed: 'niche.need-joined', subject: niche, facts: { need } })
	return done()
}

/** The need leaves the niche. */
export async function leaveNeed(act: Act, { niche, need }: { niche: NicheId; need: NeedId }): Promise<Result<void, never>> {
	await getNiche(act.db, act.partnership, niche)
	await removeNicheNeed(act.db, act.partnership, { niche, need })
	await journal(act, { deed: 'niche.need-left', subject: niche, facts: { need } })
	return done()
}

/** The chance is gone, or taken: with a word why. Asking twice is not an error. */
export async function closeNiche(act: Act, { niche, words }: { niche: NicheId; words: string }): Promise<Result<void, never>> {
	const now = await getNiche(act.db, act.partnership, niche)
	if (now.closedOn !== null) return done()
	await saveClosing(act.db, act.partnership, { id: niche, closing: { on: act.today, by: accountOf(act), words } })
	await journal(act, { deed: 'niche.closed', subject: niche })
	return done()
}

/** The closing is taken back. */
export async function reopenNiche(act: Act, niche: NicheId): Promise<Result<void, never>> {
	await getNiche(act.db, act.partnership, niche)
	await saveClosing(act.db, act.partnership, { id: niche, closing: undefined })
	await journal(act, { deed: 'niche.reopened', subject: niche })
	return done()
}
