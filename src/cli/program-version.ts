import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { homeDir } from '#platform/home'

/** The version of this program, as package.json says it. */
export function programVersion(): string {
	return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(homeDir(), 'package.json'), 'utf8'))).version
}
