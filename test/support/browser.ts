import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../bin/lib/chromium.ts'

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
]
const OUTPUT = fileURLToPath(new URL('../../test-output/', import.meta.url))

/** The machine's chromium without a window, with a fresh profile that goes with it; `more` are switches of its own. Close it after the tests of a file. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	const executablePath = findChromium()
	if (executablePath === undefined) throw new Error('no chromium on this machine: run `npm test`, or set CHROMIUM_PATH')
	return chromium.launch({ executablePath, headless: true, args: [...QUIET, ...more] })
}

/** Saves what the page looks like, whole, as `test-output/<name>.png` and answers with the file. */
export async function shot(page: Page, name: string): Promise<string> {
	mkdirSync(OUTPUT, { recursive: true })
	const path = join(OUTPUT, `${name}.png`)
	await page.screenshot({ path, fullPage: true })
	return path
}
