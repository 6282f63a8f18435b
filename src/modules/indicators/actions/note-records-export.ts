import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'

/** Keeps who took the records behind a figure out of the program, and how many. */
export async function noteRecordsExport(
	act: Act,
	taken: { programme: Id<'programme'> | undefined; indicator: string; format: string; people: number },
): Promise<Result<void, never>> {
	const { programme, ...facts } = taken
	await journal(act, { deed: 'records.exported', subject: programme, facts })
	return done()
}
