import { randomBytes } from 'node:crypto'
import { chownSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The installation's secret: the setting, else one made on the first start and kept in the data folder, readable by the folder's owner alone. */
export function secretKey(setting: string | undefined, dataDir: string): string {
	if (setting !== undefined) return setting
	const file = join(dataDir, 'secret.key')
	mkdirSync(dataDir, { recursive: true, mode: 0o711 })
	if (!statSync(file, { throwIfNoEntry: false })) makeOnce(file, dataDir)
	return readFileSync(file, 'utf8').trim()
}

/** Whole or not at all, and never over another one: a lost key would void every hash made with it. */
function makeOnce(file: string, dataDir: string): void {
	const draft = `${file}.${process.pid}`
	writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
	const owner = statSync(dataDir)
	if (process.getuid?.() === 0) chownSync(draft, owner.uid, owner.gid)
	try {
		linkSync(draft, file)
	} catch (refused) {
		if (!statSync(file, { throwIfNoEntry: false })) throw refused // a second process of ours may have been faster
	} finally {
		rmSync(draft, { force: true })
	}
}
