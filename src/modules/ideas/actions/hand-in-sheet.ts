import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { ideaState, type NotNow } from '../rules/idea-state.ts'
import { type Answered, type SheetRefusal, wholeSheet } from '../rules/sheet.ts'
import { type IdeaId, lockIdea } from '../store/ideas.ts'
import { getRound, insertSheet, listAssessors } from '../store/rounds.ts'
import { awaitVerdict } from './ask-assessors.ts'
import { notNow, staffOf } from './ground.ts'

export type HandInRefusal = NotNow | SheetRefusal | { readonly code: 'not-asked' } | { readonly code: 'already-handed-in' }

/** Hands a sheet in: whole, once, and before seeing anybody else's. The last one in sets the day of the verdict. */
export async function handInSheet(
	act: Act,
	{ id, answers, remarks }: { id: IdeaId; answers: readonly Answered[]; remarks: string },
): Promise<Result<{ complete: boolean }, HandInRefusal>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.assess' })
	const refusal = notNow(idea, 'score')
	if (refusal || idea.round === null) return refusal ?? refused({ code: 'not-now', state: ideaState(idea) })
	const { round } = idea
	const account = staffOf(act)
	const own = (await listAssessors(act.db, act, round)).find((one) => one.account === account)
	if (own === undefined || own.releasedAt !== null) return refused({ code: 'not-asked' })
	if (own.handedInAt !== null) return refused({ code: 'already-handed-in' })
	const whole = wholeSheet((await getRound(act.db, act, round)).criteria, answers)
	if (!whole.ok) return whole
	await insertSheet(act.db, act, { round, account, remarks, scores: whole.value, at: act.now })
	const complete = idea.handedIn + 1 === idea.asked
	if (complete) await awaitVerdict(act, id)
	await journal(act, { deed: 'idea.sheet-handed-in', subject: id, facts: { round, complete } })
	return done({ complete })
}
