import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'

/** Somebody took the list of enterprises as a file: what it was narrowed to. */
export async function recordListExport(
	act: Act,
	{ format, narrowedBy }: { readonly format: 'csv' | 'xlsx'; readonly narrowedBy: readonly string[] },
): Promise<Result<void, never>> {
	await journal(act, { deed: 'enterprises.exported', facts: { format, narrowedBy } })
	return done()
}
