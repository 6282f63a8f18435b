import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ImportId } from '../store/import.ts'

/** Where the uploaded file of an import waits, until it is taken or a week has passed. Its name says nothing of what is in it. */
export function keptPath(dataDir: string, id: ImportId): string {
	return join(dataDir, 'imports', id)
}

/** Keeps an uploaded file for its import, readable by the program alone. */
export async function keepFile(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true, mode: 0o700 })
	await rename(from, to).catch(() => copyFile(from, to)) // two disks
	await chmod(to, 0o600)
}

/** Removes the file of an import; one that is gone already is fine. */
export async function dropFile(dataDir: string, id: ImportId): Promise<void> {
	await rm(keptPath(dataDir, id), { force: true })
}

/** Removes files older than `before`, also those whose import was never written down. */
export async function dropFilesBefore(dataDir: string, before: Date): Promise<void> {
	const folder = join(dataDir, 'imports')
	for (const name of await readdir(folder).catch(() => [])) {
		const path = join(folder, name)
		const found = await stat(path).catch(() => undefined)
		if (found !== undefined && found.mtime < before) await rm(path, { force: true })
	}
}

/** The SHA-256 of a file, in hex. */
export async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256')
	for await (const chunk of createReadStream(path)) hash.update(chunk)
	return hash.digest('hex')
}
