import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'

/** That a list was taken as a file. */
export async function recordExport(
	act: Act,
	{ list, format }: { list: 'needs' | 'niches'; format: 'csv' | 'xlsx' },
): Promise<Result<void, never>> {
	await journal(act, { deed: list === 'needs' ? 'needs.exported' : 'niches.exported', facts: { format } })
	return done()
}
