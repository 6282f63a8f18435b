import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type CentreId, type CentreValues, insertCentre } from '../store/centre.ts'

/** A centre opens its doors, or a branch of one. */
export async function openCentre(act: Act, values: CentreValues): Promise<Result<CentreId, { code: 'same-name' }>> {
	const id = await insertCentre(act.db, act.partnership, values)
	if (id === undefined) return refused({ code: 'same-name' })
	await journal(act, { deed: 'centre.opened', subject: id, facts: { kind: values.kind } })
	return done(id)
}
