import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBoundaryBreaches } from './boundaries.ts'
import { findOverruns } from './budgets.ts'
import { findDocBreaches } from './docs.ts'
import { findLawBreaches } from './laws.ts'
import type { Finding } from './source-files.ts'

type Outcome = { ok: boolean; detail: string }
type Step = { name: string; run: () => Promise<Outcome> }

/** Runs every check of the house, two at a time, one line each; with `write` the files made from the database are made anew. */
export async function check(root: string, options: { write: boolean }): Promise<{ passed: number; failed: number }> {
	const waiting = steps(root, options.write)
	const tally = { passed: 0, failed: 0 }
	const worker = async () => {
		for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
			const started = performance.now()
			const { ok, detail } = await step.run()
			tally[ok ? 'passed' : 'failed'] += 1
			const seconds = ((performance.now() - started) / 1000).toFixed(1)
			console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds} s)${detail === '' ? '' : ok ? ` ${detail}` : `\n${detail}`}`)
		}
	}
	await Promise.all([worker(), worker()])
	console.log(
		tally.failed === 0
			? `check: all ${tally.passed} steps passed`
			: `check: ${tally.failed} of ${tally.passed + tally.failed} steps failed`,
	)
	return tally
}

function steps(root: string, write: boolean): Step[] {
	const modules = join(root, 'node_modules')
	const node = (name: string, args: string[]): Step => ({ name, run: () => runNode(root, args) })
	return [
		node('types: tsc', [join(modules, 'typescript/bin/tsc'), '-p', root]),
		node('style and lint: biome', [join(modules, '@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', root]),
		{ name: 'budgets: depth, casts, silenced checks', run: async () => judge(findOverruns(root)) },
		{ name: 'boundaries: dependency-cruiser', run: () => boundaries(root) },
		{ name: 'laws: SQL, places, words', run: async () => judge(findLawBreaches(root)) },
		{ name: 'documents: links, lengths', run: async () => judge(findDocBreaches(root)) },
		node('unused: knip', [join(modules, 'knip/bin/knip.js'), '--no-progress']),
		node('schema: dump and table types are fresh', [join(root, 'bin/lib/schema-check.ts'), ...(write ? ['--write'] : [])]),
	]
}

async function boundaries(root: string): Promise<Outcome> {
	const { read, findings } = await findBoundaryBreaches(root)
	if (read === 0) return { ok: false, detail: '  no file was read' }
	return findings.length === 0 ? { ok: true, detail: `${read} files read` } : judge(findings)
}

function judge(found: Finding[]): Outcome {
	return {
		ok: found.length === 0,
		detail: found.map(({ file, line, rule, message }) => `  ${file}${line ? `:${line}` : ''} ${rule}: ${message}`).join('\n'),
	}
}

function runNode(root: string, args: string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
		const output: string[] = []
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
		child.on('close', (code) => resolve({ ok: code === 0, detail: code === 0 ? '' : output.join('').trimEnd() }))
	})
}
