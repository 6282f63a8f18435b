import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import {
	findRival,
	getOrganisation,
	insertOrganisation,
	type Organisation,
	type OrganisationId,
	type OrganisationValues,
	saveOrganisation,
} from '../store/organisation.ts'

export type OrganisationRefusal = { code: 'same-name' } | { code: 'another-leader' } | { code: 'changed-meanwhile'; now: Organisation }

/** An organisation comes into the partnership's picture: the leader, a partner, or one from outside that sends people. */
export async function addOrganisation(act: Act, values: OrganisationValues): Promise<Result<OrganisationId, OrganisationRefusal>> {
	const rival = await findRival(act.db, act.partnership, { id: undefined, values })
	if (rival !== undefined) return refused({ code: rival })
	const id = await insertOrganisation(act.db, act.partnership, values)
	if (id === 'taken') return refused({ code: 'same-name' })
	await journal(act, { deed: 'organisation.added', subject: id, facts: { part: values.part, sector: values.sector } })
	return done(id)
}

/** What is known of an organisation changes; a version read earlier does not overwrite a later one. */
export async function changeOrganisation(
	act: Act,
	changed: { id: OrganisationId; version: number; values: OrganisationValues },
): Promise<Result<void, OrganisationRefusal>> {
	const rival = await findRival(act.db, act.partnership, changed)
	if (rival !== undefined) return refused({ code: rival })
	if (!(await saveOrganisation(act.db, act.partnership, changed)))
		return refused({ code: 'changed-meanwhile', now: await getOrganisation(act.db, act.partnership, changed.id) })
	await journal(act, { deed: 'organisation.changed', subject: changed.id })
	return done()
}
