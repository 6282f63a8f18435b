import type { Act } from '#access'
import { type ImportId, moveStage } from '../store/import.ts'
import { saveRemarks } from '../store/remark.ts'
import { dropFile } from './kept-file.ts'

/** Drops a file that nobody will take any more, with what was quoted from it. One that is being taken stays. */
export async function discardImport(act: Act, id: ImportId, dataDir: string): Promise<void> {
	const moved = await moveStage(act.db, act.partnership, { id, from: ['read', 'failed'], to: 'dropped', at: act.now })
	if (!moved) return
	await saveRemarks(act.db, act.partnership, { id, problems: [], warnings: [] })
	await dropFile(dataDir, id)
}
