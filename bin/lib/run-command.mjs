import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from '../build.mjs'
import { ensureInstalled, ensureRuntime, root } from './runtime.mjs'
import { giveUp } from './say.mjs'

/** Sees to Node, the libraries and the build, then becomes `dist/cli.js` with these arguments (in this process: signals arrive directly). */
export async function runCommand(metaUrl, args) {
	await ensureRuntime(metaUrl, { small: true })
	ensureInstalled()
	await build()
	const program = join(root, 'dist', 'cli.js')
	if (!existsSync(program)) giveUp('brakuje src/cli/main.ts.', 'src/cli/main.ts is missing.')
	process.argv = [process.execPath, program, ...args]
	await import(pathToFileURL(program).href)
}
