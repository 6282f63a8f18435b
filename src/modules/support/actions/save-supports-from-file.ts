import type { Act } from '#access'
import { type FileSupport, insertFileSupports } from '../store/supports.ts'

/** Forms of support from an SM EFS file, many at once; those that are there stay as they are. Answers with how many were new. The importer journals its batch. */
export async function saveSupportsFromFile(act: Act, batch: readonly FileSupport[]): Promise<number> {
	return insertFileSupports(act.db, act.partnership, batch)
}
