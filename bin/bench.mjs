import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { ensureInstalled, ensureRuntime, root } from './lib/runtime.mjs'
import { giveUp } from './lib/say.mjs'

// Bundles bench/main.ts and becomes it, with the same arguments.
await ensureRuntime(import.meta.url)
ensureInstalled()
await build()
const entry = join(root, 'bench/main.ts')
if (!existsSync(entry)) giveUp('brakuje bench/main.ts.', 'bench/main.ts is missing.')
const { build: bundle } = await import('esbuild')
const program = join(root, 'dist/bench.js')
await bundle({
	absWorkingDir: root,
	entryPoints: { bench: entry, 'bare-server': join(root, 'bench/bare-server.ts') },
	outdir: join(root, 'dist'),
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node24',
	packages: 'external',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	sourcemap: true,
	logLevel: 'warning',
})
process.setSourceMapsEnabled(true)
process.argv = [process.execPath, program, ...process.argv.slice(2)]
await import(pathToFileURL(program).href)
