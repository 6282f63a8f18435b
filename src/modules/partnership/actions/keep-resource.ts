import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { getOrganisation } from '../store/organisation.ts'
import { getResource, insertResource, type Resource, type ResourceId, type ResourceValues, saveResource } from '../store/resource.ts'

export type ResourceRefusal =
	| { readonly code: 'neither-promised-nor-given' }
	| { readonly code: 'ended-before-given' }
	| { readonly code: 'resource-changed-meanwhile'; readonly now: Resource }

/** A room, a machine, somebody's know-how: an organisation promises or gives it. */
export async function offerResource(act: Act, values: ResourceValues): Promise<Result<ResourceId, ResourceRefusal>> {
	const checked = check(values)
	if (!checked.ok) return checked
	await getOrganisation(act.db, act.partnership, values.organisation)
	const id = await insertResource(act.db, act.partnership, { values, by: act.account, at: act.now })
	await journal(act, { deed: 'resource.offered', subject: id, facts: { organisation: values.organisation, kind: values.kind } })
	return done(id)
}

/** It was given, or is at hand no more; a version read earlier does not overwrite a later one. */
export async function changeResource(
	act: Act,
	changed: { id: ResourceId; version: number; values: ResourceValues },
): Promise<Result<void, ResourceRefusal>> {
	const checked = check(changed.values)
	if (!checked.ok) return checked
	if (!(await saveResource(act.db, act.partnership, changed)))
		return refused({ code: 'resource-changed-meanwhile', now: await getResource(act.db, act.partnership, changed.id) })
	await journal(act, { deed: 'resource.changed', subject: changed.id, facts: { kind: changed.values.kind } })
	return done()
}

function check({ promisedOn, givenOn, endedOn }: ResourceValues): Result<void, ResourceRefusal> {
	const from = givenOn ?? promisedOn
	if (from === undefined) return refused({ code: 'neither-promised-nor-given' })
	return endedOn !== undefined && endedOn < from ? refused({ code: 'ended-before-given' }) : done()
}
