import type { Act } from '#access'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'

export type ListExported = {
	readonly deed: `${string}.exported`
	readonly format: 'csv' | 'xlsx'
	readonly narrowedBy: readonly string[]
	readonly columns: readonly string[]
}

/** Somebody took a list of persons as a file: what it was narrowed to and which columns it had, never whom it named. */
export async function recordListExport(act: Act, { deed, ...facts }: ListExported): Promise<Result<void, never>> {
	await journal(act, { deed, facts })
	return done()
}
