import type { Act } from '#access'
import { addDays } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { ideaState, mayDo, type NotNow } from '../rules/idea-state.ts'
import { type IdeaId, type IdeaWords, insertVersion, lockIdea, saveNextStep } from '../store/ideas.ts'
import { termsFor, writingOf } from './ground.ts'

export type ReshapeRefusal =
	| NotNow
	| { readonly code: 'idea-changed' }
	| { readonly code: 'nothing-changed' }
	| { readonly code: 'change-missing' }

/** A new version of an idea, with what changed and why. Before its verification, or after a verdict that asked for it. */
export async function reshapeIdea(
	act: Act,
	{ id, version, words, changed }: { id: IdeaId; version: number; words: IdeaWords; changed: string },
): Promise<Result<number, ReshapeRefusal>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.write' })
	const state = ideaState(idea)
	if (!mayDo(state, 'reshape') && !mayDo(state, 'describe')) return refused({ code: 'not-now', state })
	if (idea.version !== version) return refused({ code: 'idea-changed' })
	if (changed.trim() === '') return refused({ code: 'change-missing' })
	const names = ['title', 'what', 'forWhom', 'needs'] as const
	const different = names.filter((name) => idea[name] !== words[name])
	if (different.length === 0) return refused({ code: 'nothing-changed' })
	await insertVersion(act.db, act, { id, version: version + 1, words, changed, ...writingOf(act) })
	const dueOn = addDays(act.today, (await termsFor(act)).begin)
	await saveNextStep(act.db, act, { id, dueOn })
	await journal(act, { deed: 'idea.reshaped', subject: id, facts: { version: version + 1, changed: different, dueOn } })
	return done(version + 1)
}
