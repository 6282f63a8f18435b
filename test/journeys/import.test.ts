import { fileURLToPath } from 'node:url'
import pino from 'pino'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { day } from '#kernel/plain-date'
import { tasksOf } from '../../src/app/job-tools.ts'
import { modules } from '../../src/app/modules.ts'
import { startWorker, type Worker } from '../../src/platform/worker.ts'
import { launchBrowser } from '../support/browser.ts'
import { look, traveller } from '../support/journey.ts'
import { openServedScene, type Served } from '../support/served.ts'

const demoFile = (name: string) => fileURLToPath(new URL(`../../demo/files/${name}`, import.meta.url))
vi.setConfig({ testTimeout: 120_000 }) // a busy machine is slow, not wrong
let served: Served
let worker: Worker
let browser: Browser
beforeAll(async () => {
	served = await openServedScene({ today: day('2026-11-20') })
	const { pool, owner, clock, dataDir } = served
	const tools = { pool, ownerPool: owner, clock, mail: async () => undefined, dataDir, publicUrl: served.at }
	worker = await startWorker(owner, pino({ level: 'error' }), tasksOf(modules, tools))
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser.close()
	await worker.stop()
	await served.close()
})

test('a file with mistakes is told row by row and writes nothing; a good one brings its people in', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coordinator' })
	const send = async (name: string) => {
		await go('/imports/new')
		await page.locator('#programme').selectOption(served.programme)
		await page.locator('#file').setInputFiles(demoFile(name))
		await page.getByRole('button', { name: 'Sprawdź plik' }).click()
		await page.waitForURL(/imports\/[0-9a-f-]{36}/)
		await page.locator('#import-state:not([hx-trigger])').waitFor({ timeout: 60_000 })
	}
	await send('uczestnicy-z-bledami.csv')
	await look(page, 'import-1-mistakes')
	expect(await page.locator('main').innerText()).toMatch(/PESEL/)
	expect(await peopleIn()).toBe(0)

	await send('uczestnicy-przyklad.csv')
	await look(page, 'import-2-read')
	await page.locator('form[action$="/taking"] button').first().click()
	await page.locator('#import-state:not([hx-trigger]) [role=status]').waitFor()
	await look(page, 'import-3-done')
	expect(await peopleIn()).toBe(30)

	await send('uczestnicy-przyklad.csv')
	await look(page, 'import-4-nothing-new')
	await go('/participants')
	await look(page, 'import-5-participants')
	expect(await page.locator('h1').innerText()).toContain('30')
	await context.close()
})

async function peopleIn(): Promise<number> {
	return (await served.owner.query('select from people.participant')).rowCount ?? 0
}
