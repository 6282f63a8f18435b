import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { insertBacker, listAuthors, openAmong, removeBacker, saveAuthorLeft, saveAuthors } from '../store/behind.ts'
import { type IdeaId, lockIdea } from '../store/ideas.ts'
import { writingOf } from './ground.ts'

export type AuthorRefusal = { readonly code: 'author-not-open' } | { readonly code: 'last-author' }

/** One more author: a participant whose record is open to the worker. Added twice is added once. */
export async function addAuthor(
	act: Act,
	{ id, participant }: { id: IdeaId; participant: Id<'participant'> },
): Promise<Result<void, AuthorRefusal>> {
	await lockIdea(act.db, act, { id, permission: 'idea.write' })
	if ((await openAmong(act.db, act, [participant])).length === 0) return refused({ code: 'author-not-open' })
	await saveAuthors(act.db, act, { idea: id, participants: [participant], ...writingOf(act) })
	await journal(act, { deed: 'idea.author-added', subject: id, facts: { participant } })
	return done()
}

/** An author leaves; an idea is never without one. */
export async function removeAuthor(
	act: Act,
	{ id, participant }: { id: IdeaId; participant: Id<'participant'> },
): Promise<Result<void, AuthorRefusal>> {
	await lockIdea(act.db, act, { id, permission: 'idea.write' })
	const authors = await listAuthors(act.db, act, id)
	if (authors.every((author) => author.id === participant)) return refused({ code: 'last-author' })
	if (await saveAuthorLeft(act.db, act, { idea: id, participant, at: act.now }))
		await journal(act, { deed: 'idea.author-left', subject: id, facts: { participant } })
	return done()
}

export type BackerRefusal = { readonly code: 'backer-missing' }

/** Somebody stands behind the idea: an organisation of the partnership, or a person or a firm by name. */
export async function addBacker(
	act: Act,
	{ id, organisation, name, offers }: { id: IdeaId; organisation: Id<'organisation'> | undefined; name: string; offers: string },
): Promise<Result<Id<'backer'>, BackerRefusal>> {
	await lockIdea(act.db, act, { id, permission: 'idea.write' })
	if (organisation === undefined && name === '') return refused({ code: 'backer-missing' })
	const named = organisation === undefined ? { organisation: null, name } : { organisation, name: '' }
	const backer = await insertBacker(act.db, act, { idea: id, ...named, offers, ...writingOf(act) })
	await journal(act, { deed: 'idea.backer-added', subject: id, facts: { backer, organisation: organisation ?? null } })
	return done(backer)
}

/** Does not stand behind it any more. */
export async function dropBacker(act: Act, { id, backer }: { id: IdeaId; backer: Id<'backer'> }): Promise<Result<void, never>> {
	await lockIdea(act.db, act, { id, permission: 'idea.write' })
	if (await removeBacker(act.db, act, { idea: id, backer }))
		await journal(act, { deed: 'idea.backer-left', subject: id, facts: { backer } })
	return done()
}
