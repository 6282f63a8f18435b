import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.ts'
import type { Tally } from './tally.ts'

/** The check of the house, then every test; both counted. A run that counted no test is a failure. */
export async function runEverything(root: string, filters: string[]): Promise<Tally> {
	const house = await check(root, { write: false })
	const tests = await runTests(root, filters)
	return { passed: house.passed + tests.passed, failed: house.failed + tests.failed }
}

async function runTests(root: string, filters: string[]): Promise<Tally> {
	const folder = mkdtempSync(join(tmpdir(), 'spoiwo-tally-'))
	const file = join(folder, 'tally.json')
	try {
		const code = await vitest(root, filters, file)
		const { passed, failed } = readTally(file)
		const silentFailure = passed === 0 || (code !== 0 && failed === 0)
		return { passed, failed: silentFailure ? failed + 1 : failed }
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

function vitest(root: string, filters: string[], tallyFile: string): Promise<number> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...filters], {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, SPOIWO_TALLY: tallyFile },
		})
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
