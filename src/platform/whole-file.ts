import { createWriteStream, existsSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cannotStart } from './cannot-start.ts'

/**
 * Writes a file whole or not at all: beside its place first, on the disk, then under its name, readable by its owner alone. What stood there before
 * stays until then. A folder that is not there, not writable or full is thrown by `cannotStart`.
 */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array | string>): Promise<void> {
	const target = resolve(path)
	const draft = `${target}.${process.pid}.part`
	try {
		await pipeline(chunks, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }))
		await rename(draft, target)
		await settle(dirname(target))
	} catch (fault) {
		throw explained(fault, target)
	} finally {
		if (existsSync(draft)) rmSync(draft, { force: true })
	}
}

/** The name itself on the disk too. */
async function settle(folder: string): Promise<void> {
	const handle = await open(folder, 'r')
	await handle.sync().catch(() => undefined) // some file systems of containers know no sync of folders
	await handle.close()
}

function explained(fault: unknown, target: string): unknown {
	const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
	const reason = REASONS[code]
	return reason === undefined
		? fault
		: cannotStart(`Nie mogę zapisać pliku ${target}: ${reason.pl}.`, `The file ${target} cannot be written: ${reason.en}.`, fault)
}

const REASONS: Readonly<Record<string, { pl: string; en: string }>> = {
	ENOENT: { pl: 'nie ma takiego folderu', en: 'there is no such folder' },
	ENOTDIR: { pl: 'nie ma takiego folderu', en: 'there is no such folder' },
	EACCES: { pl: 'brak uprawnień', en: 'no permission' },
	EPERM: { pl: 'brak uprawnień', en: 'no permission' },
	EROFS: { pl: 'dysk jest tylko do odczytu', en: 'the disk is read-only' },
	ENOSPC: { pl: 'brak miejsca na dysku', en: 'the disk is full' },
	EDQUOT: { pl: 'brak miejsca na dysku', en: 'the disk is full' },
	EISDIR: { pl: 'to jest folder', en: 'it is a folder' },
}
