import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'

export type ListExported = { readonly format: 'csv' | 'xlsx'; readonly narrowedBy: readonly string[] }

/** Somebody took the list of manufactories as a file: what it was narrowed to. */
export async function recordListExport(act: Act, { format, narrowedBy }: ListExported): Promise<Result<void, never>> {
	await journal(act, { deed: 'manufactories.exported', facts: { format, narrowedBy } })
	return done()
}
