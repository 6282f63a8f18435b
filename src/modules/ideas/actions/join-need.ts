import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { Absent } from '#platform/absent'
import { journal } from '#platform/journal'
import { type IdeaId, lockIdea } from '../store/ideas.ts'
import { insertAnswered, removeAnswered, type Target } from '../store/links.ts'
import { writingOf } from './ground.ts'

/** A person says that the idea answers this need or niche. */
export async function joinNeed(act: Act, { id, target }: { id: IdeaId; target: Target }): Promise<Result<void, never>> {
	await lockIdea(act.db, act, { id, permission: 'idea.write' })
	if (!(await insertAnswered(act.db, act, { idea: id, target, ...writingOf(act) }))) throw new Absent(target.kind)
	await journal(act, { deed: `idea.${target.kind}-joined`, subject: id, facts: { [target.kind]: target.id } })
	return done()
}

/** It does not answer it after all. */
export async function partNeed(act: Act, { id, target }: { id: IdeaId; target: Target }): Promise<Result<void, never>> {
	await lockIdea(act.db, act, { id, permission: 'idea.write' })
	await removeAnswered(act.db, act, { idea: id, target })
	await journal(act, { deed: `idea.${target.kind}-parted`, subject: id, facts: { [target.kind]: target.id } })
	return done()
}
