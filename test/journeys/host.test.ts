import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { launchBrowser } from '../support/browser.ts'
import { joinedPerson } from '../support/joined.ts'
import { look, traveller } from '../support/journey.ts'
import { protectedManufactory } from '../support/manufactory.ts'
import { openServedScene, type Served } from '../support/served.ts'

vi.setConfig({ testTimeout: 120_000 }) // a busy machine is slow, not wrong
let served: Served
let browser: Browser
let worker: Id<'participant'>
let manufactory: Id<'manufactory'>
beforeAll(async () => {
	served = await openServedScene({ today: day('2026-03-02') })
	worker = (await joinedPerson(served, 'Konstantynopolitańczykiewicz-Wilga')).person
	const name = 'Ogród Doświadczeń i Międzypokoleniowa Pracownia Konserwatorska'
	manufactory = await protectedManufactory(served, name, { startedOn: day('2025-03-10'), worker })
	await served.owner.query(`update partnership.centre set phone = '12 345 67 89'`)
	await served.owner.query('delete from manufactories.rules_acknowledgement')
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser.close()
	await served.close()
})

test("a host's manager opens the day, her manufactory, and records that somebody knows the rules at work", async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'host-manager' })
	await go('')
	await look(page, 'host-1-today')
	await page.locator('a[href$="#people"]').first().click()
	await page.waitForURL(/manufactories\/[0-9a-f-]{36}#people/)
	await look(page, 'host-2-manufactory')
	await page.getByRole('button', { name: 'Zna zasady od dziś' }).click()
	await page.getByText('Zapisane: ta osoba zna zasady instytucji.').waitFor()
	await go('')
	expect(await page.locator('main').innerText()).not.toContain('nie zna jeszcze zasad')
	await context.close()
})

test("a host's manager reads the day and her manufactories on a phone, in the dark", async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'host-manager', width: 360, dark: true })
	for (const [path, name] of [
		['', 'today'],
		['/manufactories', 'list'],
		[`/manufactories/${manufactory}`, 'manufactory'],
	] as const) {
		await go(path)
		await look(page, `host-3-${name}-360`)
	}
	await context.close()
})

test('a worker opens her own page on a phone by the code of her slip; no script comes with it', async () => {
	const slip = await (await served.post('coordinator', `/participants/${worker}/own-keys`, { _key: crypto.randomUUID() })).text()
	const code = /class="slip-code">([^<]+)</.exec(slip)?.[1] ?? ''
	for (const dark of [false, true]) {
		const { page, go, context } = await traveller(browser, served, { width: 360, dark })
		await go('/mine')
		await page.getByLabel('Kod').fill(code.toLowerCase())
		await page.getByRole('button', { name: 'Otwórz' }).click()
		await page.getByRole('heading', { name: 'Twoja praca' }).waitFor()
		expect(await page.locator('script').count()).toBe(0)
		await look(page, `host-4-own-page-360-${dark ? 'dark' : 'light'}`)
		await context.close()
	}
})
