import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { getProgramme, type Programme } from '#partnership'
import { journal } from '#platform/journal'

export type ExportFormat = 'csv' | 'xlsx'

/** Writes down that somebody takes the participants of a programme out as a file. */
export async function recordExport(
	act: Act,
	taken: { programme: Id<'programme'>; format: ExportFormat; columns: number },
): Promise<Result<Programme, never>> {
	const programme = await getProgramme(act.db, act.partnership, taken.programme)
	await journal(act, { deed: 'file.exported', subject: programme.id, facts: { format: taken.format, columns: taken.columns } })
	return done(programme)
}
