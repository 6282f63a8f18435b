import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { inSource } from './source-lines.ts'

const dir = mkdtempSync(join(tmpdir(), 'spoiwo-lines-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('a fault is told by its place in the source', () => {
	mkdirSync(join(dir, 'src'))
	writeFileSync(
		join(dir, 'src/early.ts'),
		'export type Nothing = never\n\n\nexport const early = (): number => { throw new Error("here") }\n',
	)
	buildSync({ absWorkingDir: dir, entryPoints: ['src/early.ts'], outfile: 'dist/main.js', format: 'esm', sourcemap: true, bundle: true })
	const frames = [`at early (file://${dir}/dist/main.js:3:9)`, 'at elsewhere (node:internal/timers:10:1)']
	expect(inSource(frames)).toEqual(['at early (../src/early.ts:4:44)', 'at elsewhere (node:internal/timers:10:1)'])
})

test('without a map the line stays as it is', () => {
	expect(inSource(['at somewhere (/nowhere/dist/main.js:1:1)'])).toEqual(['at somewhere (/nowhere/dist/main.js:1:1)'])
})
