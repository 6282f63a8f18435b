import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { secretsFrom } from '../secrets.ts'

/** Tells one installation's secret key from another's without giving it away; `null` when there is no key yet (none is made). */
export function keyMark(setting: string | undefined, dataDir: string): string | null {
	const file = join(dataDir, 'secret.key')
	const key = setting ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
	return key === undefined ? null : secretsFrom(key).seal('the key of an archive').slice(0, 16)
}
