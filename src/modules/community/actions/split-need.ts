import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type StepRefusal, step } from '../rules/need-state.ts'
import { insertParts, insertStep, type StepId } from '../store/need-steps.ts'
import { insertNeed, lockNeeds, type NeedId } from '../store/needs.ts'
import { newNumber, sameAs } from './new-number.ts'

export type SplitRefusal = StepRefusal | { readonly code: 'too-few-parts' }
export type Part = { readonly title: string; readonly lacking: string; readonly forWhom: string }

/** One report tells of several needs: each becomes a need of its own, accepted, in the same place and from the same source; the wider one keeps the trace. */
export async function splitNeed(
	act: Act,
	{ need, parts }: { need: NeedId; parts: readonly Part[] },
): Promise<Result<{ step: StepId; parts: readonly NeedId[] }, SplitRefusal>> {
	if (parts.length < 2) return refused({ code: 'too-few-parts' })
	const [now] = await lockNeeds(act.db, act.partnership, [need])
	const wider = present(now, 'need')
	const decision = step(wider.state, 'split')
	if (!decision.ok) return decision
	const id = await insertStep(act.db, act.partnership, { need, kind: 'split', by: act.account, at: act.now })
	const made: NeedId[] = []
	for (const part of parts) {
		const words = { ...wider, ...part, peopleCount: undefined }
		const born = { words, number: newNumber(), sameAs: sameAs(words), by: act.account, at: act.now, spot: wider.spot }
		const partId = await insertNeed(act.db, act.partnership, born)
		await insertStep(act.db, act.partnership, { need: partId, kind: 'accepted', by: act.account, at: act.now })
		made.push(partId)
	}
	await insertParts(act.db, act.partnership, { step: id, parts: made })
	await journal(act, { deed: 'need.split', subject: need, facts: { parts: made } })
	return done({ step: id, parts: made })
}
