import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { enqueue } from '#platform/jobs'
import { journal } from '#platform/journal'
import { getImport, type ImportId, moveStage } from '../store/import.ts'

export type TakingRefusal = { readonly code: 'problems' } | { readonly code: 'nothing-to-take' } | { readonly code: 'not-waiting' }

/** Asks for a file that was read to be taken, all of it or only the rows without problems. Asked twice, it is taken once. */
export async function takeFile(act: Act, asked: { id: ImportId; acceptValid: boolean }): Promise<Result<void, TakingRefusal>> {
	const found = await getImport(act.db, act.partnership, asked.id)
	if (found.stage === 'writing' || found.stage === 'done') return done()
	if (found.problems > 0 && !asked.acceptValid) return refused({ code: 'problems' })
	if (found.people === 0) return refused({ code: 'nothing-to-take' })
	const moved = await moveStage(act.db, act.partnership, { ...asked, from: ['read'], to: 'writing', at: act.now })
	if (!moved) return refused({ code: 'not-waiting' })
	await journal(act, { deed: 'file.taken', subject: asked.id, facts: { acceptValid: asked.acceptValid } })
	await enqueue(act.db, 'smefs.write-file', { payload: { partnership: act.partnership, import: asked.id } })
	return done()
}

/** After a failure: reads the file again from its beginning. */
export async function retryFile(act: Act, id: ImportId): Promise<Result<void, TakingRefusal>> {
	const moved = await moveStage(act.db, act.partnership, { id, from: ['failed'], to: 'waiting', at: act.now })
	if (!moved) return refused({ code: 'not-waiting' })
	await enqueue(act.db, 'smefs.read-file', { payload: { partnership: act.partnership, import: id } })
	return done()
}
