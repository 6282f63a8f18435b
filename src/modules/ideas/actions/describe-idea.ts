import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { addDays } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { getAspiration } from '../store/aspirations.ts'
import { insertOrigins, openAmong, saveAuthors } from '../store/behind.ts'
import { type IdeaId, type IdeaWords, insertIdea, insertVersion } from '../store/ideas.ts'
import { staffOf, termsFor, writingOf } from './ground.ts'

export type IdeaInput = IdeaWords & {
	readonly authors: readonly Id<'participant'>[]
	readonly aspirations: readonly Id<'aspiration'>[]
}
export type DescribeRefusal = { readonly code: 'author-missing' } | { readonly code: 'author-not-open' }

/** Writes an idea down: whose it is, out of which aspirations, and who sees to it by when. */
export async function describeIdea(act: Act, input: IdeaInput): Promise<Result<IdeaId, DescribeRefusal>> {
	const { title, what, forWhom, needs } = input
	const origins = []
	for (const id of new Set(input.aspirations)) origins.push(await getAspiration(act.db, act, { id, permission: 'idea.write' }))
	const authors = [...new Set([...input.authors, ...origins.map(({ participant }) => participant)])]
	if (authors.length === 0) return refused({ code: 'author-missing' })
	if ((await openAmong(act.db, act, authors)).length < authors.length) return refused({ code: 'author-not-open' })
	const dueOn = addDays(act.today, (await termsFor(act)).begin)
	const id = await insertIdea(act.db, act, { owner: staffOf(act), dueOn, ...writingOf(act) })
	await insertVersion(act.db, act, { id, version: 1, words: { title, what, forWhom, needs }, changed: '', ...writingOf(act) })
	await saveAuthors(act.db, act, { idea: id, participants: authors, ...writingOf(act) })
	await insertOrigins(act.db, act, { idea: id, aspirations: origins.map((origin) => origin.id) })
	await journal(act, { deed: 'idea.described', subject: id, facts: { authors, aspirations: origins.map((origin) => origin.id), dueOn } })
	return done(id)
}
