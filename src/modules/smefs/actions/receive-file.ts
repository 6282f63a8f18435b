import type { Act, Upload } from '#access'
import { type Id, newId } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { getProgramme } from '#partnership'
import { enqueue } from '#platform/jobs'
import { journal } from '#platform/journal'
import { type ImportId, insertImport } from '../store/import.ts'
import { discardImport } from './discard-import.ts'
import { hashOf, keepFile, keptPath } from './kept-file.ts'

type Received = {
	readonly programme: Id<'programme'>
	readonly upload: Upload
	readonly replaces: ImportId | undefined
	readonly dataDir: string
}

/** Keeps an uploaded file and asks for it to be read, outside of the request. The file that it mends is dropped. */
export async function receiveFile(act: Act, { programme, upload, replaces, dataDir }: Received): Promise<Result<ImportId, never>> {
	await getProgramme(act.db, act.partnership, programme)
	const id = newId<'import'>()
	if (replaces !== undefined) await discardImport(act, replaces, dataDir)
	const fileHash = await hashOf(upload.path)
	await insertImport(act.db, act.partnership, {
		id,
		programme,
		fileName: upload.name,
		fileHash,
		bytes: upload.bytes,
		by: act.account,
		at: act.now,
	})
	await journal(act, { deed: 'file.received', subject: id, facts: { programme, bytes: upload.bytes } })
	await enqueue(act.db, 'smefs.read-file', { payload: { partnership: act.partnership, import: id } })
	await keepFile(upload.path, keptPath(dataDir, id))
	return done(id)
}
