import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type StepRefusal, step } from '../rules/need-state.ts'
import { insertStep, type StepId } from '../store/need-steps.ts'
import { lockNeeds, type NeedId } from '../store/needs.ts'

export type MergeRefusal = StepRefusal | { readonly code: 'into-itself' } | { readonly code: 'target-not-open' }

/** Moderation lets a need in: residents see it. */
export async function acceptNeed(act: Act, need: NeedId): Promise<Result<StepId, StepRefusal>> {
	return simpleStep(act, { need, kind: 'accepted', words: '' })
}

/** Moderation does not let it in; whoever reported it reads why. */
export async function declineNeed(act: Act, { need, words }: { need: NeedId; words: string }): Promise<Result<StepId, StepRefusal>> {
	return simpleStep(act, { need, kind: 'declined', words })
}

/** The need is answered: whoever reported it, and residents, read what came of it. */
export async function answerNeed(act: Act, { need, words }: { need: NeedId; words: string }): Promise<Result<StepId, StepRefusal>> {
	return simpleStep(act, { need, kind: 'answered', words })
}

/** Two tell the same: one goes into the other, and both keep the trace. A need that others went into may go on itself. */
export async function mergeNeed(act: Act, { need, into }: { need: NeedId; into: NeedId }): Promise<Result<StepId, MergeRefusal>> {
	if (need === into) return refused({ code: 'into-itself' })
	const [from, target] = await lockNeeds(act.db, act.partnership, [need, into])
	const decision = step(present(from, 'need').state, 'merged')
	if (!decision.ok) return decision
	if (!['reported', 'accepted', 'answered'].includes(present(target, 'need').state)) return refused({ code: 'target-not-open' })
	const id = await insertStep(act.db, act.partnership, { need, kind: 'merged', into, by: act.account, at: act.now })
	await journal(act, { deed: 'need.merged', subject: need, facts: { into } })
	return done(id)
}

async function simpleStep(
	act: Act,
	{ need, kind, words }: { need: NeedId; kind: 'accepted' | 'declined' | 'answered'; words: string },
): Promise<Result<StepId, StepRefusal>> {
	const [now] = await lockNeeds(act.db, act.partnership, [need])
	const decision = step(present(now, 'need').state, kind)
	if (!decision.ok) return decision
	const id = await insertStep(act.db, act.partnership, { need, kind, words, by: act.account, at: act.now })
	await journal(act, { deed: DEEDS[kind], subject: need })
	return done(id)
}

const DEEDS = { accepted: 'need.accepted', declined: 'need.declined', answered: 'need.answered' }
