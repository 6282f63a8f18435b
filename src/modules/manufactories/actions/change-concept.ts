import { type Act, may } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { lockManufactory, type Manufactory, type ManufactoryId, type ManufactoryWritten, saveManufactory } from '../store/manufactory.ts'

export type ChangeRefusal = { readonly code: 'name-taken' } | { readonly code: 'changed-meanwhile'; readonly current: Manufactory }

const FIELDS = ['name', 'ideaId', 'programmeId', 'line', 'offer', 'concept', 'place'] as const

/** Changes what is written of a manufactory. Its idea and programme are changed by whoever decides; others leave them as they are. */
export async function changeConcept(
	act: Act,
	change: { manufactory: ManufactoryId; version: number; to: ManufactoryWritten },
): Promise<Result<void, ChangeRefusal>> {
	const held = await lockManufactory(act.db, act, { id: change.manufactory, permission: 'manufactory.write' })
	if (held.version !== change.version) return refused({ code: 'changed-meanwhile', current: held })
	const { ideaId, programmeId } = may(act.actor, 'manufactory.decide') ? change.to : held
	const to = { ...change.to, ideaId, programmeId }
	const fields = FIELDS.filter((name) => to[name] !== held[name])
	if (fields.length === 0) return done()
	if (!(await saveManufactory(act.db, act.partnership, { ...to, id: held.id }))) return refused({ code: 'name-taken' })
	await journal(act, { deed: 'manufactory.changed', subject: held.id, facts: { fields } })
	return done()
}
