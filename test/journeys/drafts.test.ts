import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { look, traveller } from '../support/journey.ts'
import { openServedScene, type Served } from '../support/served.ts'
import { addPerson, type Person, standByHer } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 }) // a busy machine is slow, not wrong
let served: Served
let browser: Browser
let person: Person
beforeAll(async () => {
	served = await openServedScene()
	person = await addPerson(served, 'Wiśniewska')
	await standByHer(served, person)
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser.close()
	await served.close()
})

test('a coach closes the tab in the middle of a meeting and finds all of it again, throws it away and brings it back', async () => {
	const at = `/sessions/new?participant=${person.participant}`
	const before = await traveller(browser, served, { as: 'coach', width: 360 })
	await before.go(at)
	await before.page.locator('summary', { hasText: 'Temat, notatka' }).click()
	await before.page.locator('#topic').fill('Umowa najmu')
	await before.page.locator('#note').fill('Zaczęła szukać mieszkania.')
	await before.page.goto('about:blank')
	await vi.waitFor(async () => expect(await draftsKept()).toBe(1), 10_000)
	await before.context.close()

	const { page, go, context } = await traveller(browser, served, { as: 'coach', width: 360 })
	await go('')
	await look(page, 'drafts-1-today-360')
	await page.locator('#drafts a').first().click()
	await page.getByText('To jest szkic z').waitFor()
	expect(await page.locator('#note').inputValue()).toBe('Zaczęła szukać mieszkania.')
	await look(page, 'drafts-2-found-360')

	await page.getByRole('button', { name: 'Wyrzuć szkic' }).click()
	await page.getByText('Szkic wyrzucony.').waitFor()
	expect(await page.locator('#note').inputValue()).toBe('')
	await page.getByRole('button', { name: 'Cofnij' }).click()
	await page.getByText('To jest szkic z').waitFor()
	expect(await page.locator('#topic').inputValue()).toBe('Umowa najmu')
	await context.close()
})

async function draftsKept(): Promise<number | undefined> {
	const kept = await served.owner.query<{ many: number }>('select count(*)::int as many from platform.draft')
	return kept.rows[0]?.many
}

test('a draft that was sent is gone', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coach' })
	await go(`/participations/${person.ended}/re-entry`)
	await page.locator('#note').fill('Wróciła po chorobie.')
	await page.getByText('Szkic zapisany').waitFor()
	await page.locator('main form button.main-deed').click()
	await page.waitForURL(/participants/)
	await go('')
	expect(await page.getByText('Wróciła').count()).toBe(0)
	expect(await page.locator('#drafts a[href*="re-entry"]').count()).toBe(0)
	await context.close()
})
