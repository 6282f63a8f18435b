import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type IdeaState, ideaState, type NotNow } from '../rules/idea-state.ts'
import type { Channel } from '../rules/telling.ts'
import { listAuthors } from '../store/behind.ts'
import { getIdea, type IdeaId, lockIdea, saveNextStep } from '../store/ideas.ts'
import { removeTelling, saveTelling } from '../store/verdicts.ts'
import { termsFor, writingOf } from './ground.ts'

export type TellRefusal = NotNow | { readonly code: 'not-an-author' } | { readonly code: 'told-in-future' }

/** An author has heard the answer: how, when, from whom. */
export async function tellAuthor(
	act: Act,
	told: { id: IdeaId; participant: Id<'participant'>; channel: Channel; toldOn: PlainDate },
): Promise<Result<void, TellRefusal>> {
	const { id, participant, channel, toldOn } = told
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.write' })
	if (idea.verdictId === null) return refused({ code: 'not-now', state: ideaState(idea) })
	if (toldOn > act.today) return refused({ code: 'told-in-future' })
	const authors = await listAuthors(act.db, act, id)
	if (!authors.some((author) => author.id === participant)) return refused({ code: 'not-an-author' })
	await saveTelling(act.db, act, { verdict: idea.verdictId, participant, channel, toldOn, ...writingOf(act) })
	await journal(act, { deed: 'idea.author-told', subject: id, facts: { participant, channel, toldOn } })
	await afterTelling(act, id)
	return done()
}

/** The mark was a mistake: she has not heard it. */
export async function untellAuthor(
	act: Act,
	{ id, participant }: { id: IdeaId; participant: Id<'participant'> },
): Promise<Result<void, NotNow>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.write' })
	if (idea.verdictId === null) return refused({ code: 'not-now', state: ideaState(idea) })
	if (!(await removeTelling(act.db, act, { verdict: idea.verdictId, participant }))) return done()
	await saveNextStep(act.db, act, { id, dueOn: addDays(act.today, (await termsFor(act)).tell) })
	await journal(act, { deed: 'idea.author-untold', subject: id, facts: { participant } })
	return done()
}

/** Everybody has heard it: a new version has its day, and where nothing waits here there is none. */
export async function afterTelling(act: Act, id: IdeaId): Promise<void> {
	const state: IdeaState = ideaState(await getIdea(act.db, act, { id, permission: 'idea.read' }))
	if (state === 'waits-for-telling') return
	const dueOn = state === 'to-reshape' ? addDays(act.today, (await termsFor(act)).reshape) : null
	await saveNextStep(act.db, act, { id, dueOn })
}
