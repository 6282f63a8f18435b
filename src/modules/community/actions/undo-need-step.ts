import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { lastStep } from '../rules/need-state.ts'
import { listPartsGoneOn, listSteps, type StepId, undoStep } from '../store/need-steps.ts'
import { lockNeeds, type NeedId } from '../store/needs.ts'

export type UndoRefusal =
	| { readonly code: 'not-the-last-step' }
	| { readonly code: 'part-went-on'; readonly parts: readonly { readonly id: NeedId; readonly title: string }[] }

/** Takes back the last thing that became of a need. Its parts, after a split, are withdrawn; not when one of them has gone its own way. */
export async function undoNeedStep(act: Act, { need, step }: { need: NeedId; step: StepId }): Promise<Result<void, UndoRefusal>> {
	await lockNeeds(act.db, act.partnership, [need])
	const told = await listSteps(act.db, act.partnership, need)
	const asked = present(
		told.find(({ id }) => id === step),
		'step',
	)
	if (asked.undone) return done()
	if (lastStep(told)?.id !== step) return refused({ code: 'not-the-last-step' })
	const parts = asked.kind === 'split' ? await listPartsGoneOn(act.db, act.partnership, step) : []
	if (parts.length > 0) return refused({ code: 'part-went-on', parts })
	await undoStep(act.db, act.partnership, { id: step, by: act.account, at: act.now })
	await journal(act, { deed: 'need.step-undone', subject: need, facts: { kind: asked.kind } })
	return done()
}
