import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.ts'
import type { Tally } from './tally.ts'

/** The check of the house, the build, then every test; all counted. A run that counted no test is a failure. */
export async function runEverything(root: string, filters: string[]): Promise<Tally> {
	const house = await check(root, { write: false })
	const built = (await run(root, ['bin/build.mjs'])) === 0
	const tests = await runTests(root, filters)
	return { passed: house.passed + Number(built) + tests.passed, failed: house.failed + Number(!built) + tests.failed }
}

async function runTests(root: string, filters: string[]): Promise<Tally> {
	const folder = mkdtempSync(join(tmpdir(), 'spoiwo-tally-'))
	const file = join(folder, 'tally.json')
	try {
		const code = await run(root, ['node_modules/vitest/vitest.mjs', 'run', ...filters], { SPOIWO_TALLY: file })
		const { passed, failed } = readTally(file)
		const fellSilent = failed === 0 && (passed === 0 || code !== 0)
		return { passed, failed: fellSilent ? 1 : failed }
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

function run(root: string, args: string[], env: Record<string, string> = {}): Promise<number> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
		child.on('close', (code) => resolve(code ?? 1))
	})
}

/** The tally that vitest left; none when it fell before the end. */
function readTally(file: string): Tally {
	try {
		const told: unknown = JSON.parse(readFileSync(file, 'utf8'))
		return isTally(told) ? told : { passed: 0, failed: 0 }
	} catch {
		return { passed: 0, failed: 0 }
	}
}

function isTally(told: unknown): told is Tally {
	return typeof told === 'object' && told !== null && 'passed' in told && 'failed' in told
}
