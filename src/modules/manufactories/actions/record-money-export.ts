import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import type { ManufactoryId } from '../store/listed.ts'

/** Somebody took the entries of a budget, or the list of lent things, as a file. */
export async function recordMoneyExport(
	act: Act,
	taken: { deed: 'budget.exported' | 'loans.exported'; manufactory?: ManufactoryId; format: 'csv' | 'xlsx'; narrowedBy: readonly string[] },
): Promise<Result<void, never>> {
	const { deed, manufactory, format, narrowedBy } = taken
	await journal(act, { deed, subject: manufactory, facts: { format, narrowedBy } })
	return done()
}
