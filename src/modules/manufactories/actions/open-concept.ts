import type { Act } from '#access'
import { newId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { insertManufactory, type ManufactoryId, type ManufactoryWritten } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

export type ConceptRefusal = { readonly code: 'name-taken' }

/** Opens a manufactory as a concept: the first of two steps towards its founding. Its name is one of a kind in the partnership. */
export async function openConcept(act: Act, concept: ManufactoryWritten): Promise<Result<{ manufactory: ManufactoryId }, ConceptRefusal>> {
	const id = newId<'manufactory'>()
	const isNew = await insertManufactory(act.db, act.partnership, { ...concept, id, by: staffOf(act), at: act.now })
	if (!isNew) return refused({ code: 'name-taken' })
	await journal(act, {
		deed: 'manufactory.opened',
		subject: id,
		facts: { line: concept.line, idea: concept.ideaId, programme: concept.programmeId },
	})
	return done({ manufactory: id })
}
