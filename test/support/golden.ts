import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Compares a text, or bytes, with `test/golden/<name>`; the difference is the message. `UPDATE_GOLDEN=1` writes the file instead: read the diff
 * before you commit it.
 */
export function expectGolden(name: string, actual: string | Uint8Array): void {
	const file = fileURLToPath(new URL(`../golden/${name}`, import.meta.url))
	if (process.env.UPDATE_GOLDEN === '1') write(file, actual)
	if (!existsSync(file)) expect.fail(`test/golden/${name} does not exist: run once with UPDATE_GOLDEN=1 and read what it wrote`)
	const golden = readFileSync(file)
	if (typeof actual === 'string') expect(actual, `test/golden/${name}`).toBe(golden.toString('utf8'))
	else expect(golden.equals(actual), `test/golden/${name} differs in its bytes`).toBe(true)
}

function write(file: string, actual: string | Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true })
	writeFileSync(file, actual)
}
