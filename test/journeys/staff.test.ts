import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { look, tabTo, traveller, typeAt } from '../support/journey.ts'
import { openServedScene, type Served } from '../support/served.ts'
import { addHouse, addPerson, type Person, standByHer } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 }) // a busy machine is slow, not wrong
let served: Served
let browser: Browser
let person: Person
beforeAll(async () => {
	served = await openServedScene()
	person = await addPerson(served, 'Wiśniewska')
	await standByHer(served, person)
	await addHouse(served)
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser.close()
	await served.close()
})

test('intake takes somebody in by keyboard alone: from the referral to the declaration', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'intake' })
	await go('/referrals/new')
	await look(page, 'intake-1-referral-new')
	await typeAt(page, '#firstName', 'Halina')
	await typeAt(page, '#lastName', 'Nowakowska')
	await typeAt(page, '#bornOn', '3.05.1984')
	await typeAt(page, '#phone', '600 700 800')
	await tabTo(page, '#programme')
	await page.keyboard.type('T1')
	await tabTo(page, '#source')
	await page.keyboard.press('ArrowDown')
	await pressSend(page, 'Przyjmij skierowanie')
	await page.waitForURL(/referrals\/[0-9a-f-]{36}/)
	await look(page, 'intake-2-referral')

	await pressLink(page, '/contact')
	await look(page, 'intake-3-contact')
	await tabTo(page, '#reached')
	await page.keyboard.press('Space')
	await tabTo(page, '#channel')
	await page.keyboard.press('Space')
	await pressSend(page, 'Zapisz kontakt')
	await page.waitForURL(/referrals\/[0-9a-f-]{36}$/)

	await pressLink(page, '/eligibility')
	await look(page, 'intake-4-eligibility')
	await tabTo(page, '#eligible')
	await page.keyboard.press('Space')
	await pressSend(page, 'Zapisz decyzję')
	await page.waitForURL(/referrals\/[0-9a-f-]{36}$/)

	await pressLink(page, '/declaration')
	await look(page, 'intake-5-declaration')
	await pressSend(page, 'Zapisz deklarację')
	await page.waitForURL(/participants\/[0-9a-f-]{36}$/)
	expect(await page.locator('h1').innerText()).toContain('Halina Nowakowska')
	await look(page, 'intake-6-participant')
	await context.close()
})

test('a coach on a phone records a meeting and makes a code for her', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coach', width: 360 })
	await go('')
	await look(page, 'coach-1-today-360')
	await go(`/participants/${person.participant}`)
	await look(page, 'coach-2-participant-360')
	await page.locator('a[href*="/sessions/new?participant="]').first().click()
	await page.waitForURL(/sessions\/new/)
	await look(page, 'coach-3-session-new-360')
	await page.locator('#form').selectOption('counselling/legal-help')
	await page.locator('input[name=minutes][value="60"]').check({ force: true })
	await page.locator('summary', { hasText: 'Temat, notatka' }).click()
	await page.locator('#topic').fill('Umowa najmu')
	await page.getByRole('button', { name: 'Zapisz spotkanie' }).click()
	await page.waitForURL(/sessions\/[0-9a-f-]{36}/)
	await look(page, 'coach-4-session-360')
	await page.locator('form[action$="/codes"] button').first().click()
	await page.locator('.slip-code').waitFor()
	await look(page, 'coach-5-code-360')
	await context.close()
})

test('a supervisor reads what she disputes and answers it', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'supervisor' })
	await go('/confirmations')
	await look(page, 'supervisor-1-confirmations')
	await page.locator(`a[href$="/confirmations/${person.confirmation}/answer"]`).first().click()
	await page.locator('#answer').waitFor()
	await look(page, 'supervisor-2-answer')
	await page.locator('#answer').fill('Sprawdziliśmy listę: spotkanie trwało 45 minut.')
	await page.getByRole('button', { name: 'Zapisz odpowiedź' }).click()
	await page.getByRole('status').first().waitFor()
	await look(page, 'supervisor-3-answered')
	expect(await page.getByRole('row').filter({ hasText: '45 min' }).innerText()).toContain('Sprawdziliśmy listę')
	await context.close()
})

test('a coordinator opens a figure to its records and submits a report; the language stays as chosen', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coordinator' })
	await go('/figures?programme=T1')
	await look(page, 'coordinator-1-figures')
	await page.locator('a[href*="/figures/T1/EECO01"]').first().click()
	await page.waitForURL(/figures\/T1\/EECO01/)
	await look(page, 'coordinator-2-figure')
	await page.locator('a[href*="/EECO01/records"]').first().click()
	await page.waitForURL(/records/)
	expect(await page.locator('main').innerText()).toContain('Wiśniewska')
	await look(page, 'coordinator-3-records')
	await go('/reports/new?programme=T1')
	await look(page, 'coordinator-4-report-new')
	await page.getByRole('button', { name: 'Policz i pokaż' }).click()
	await page.getByRole('button', { name: 'Złóż raport' }).click()
	await page.waitForURL(/reports\/[0-9a-f-]{36}/)
	await look(page, 'coordinator-5-report')
	await page.locator('form[action="/language"] button').first().click()
	await page.locator('html[lang=en]').waitFor()
	expect(page.url()).toMatch(/reports\/[0-9a-f-]{36}/)
	await go('/participants')
	expect(await page.locator('html').getAttribute('lang')).toBe('en')
	await look(page, 'coordinator-6-participants-english')
	await context.close()
})

test('an evaluator sees figures with small counts hidden and not one name', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'evaluator' })
	await go('')
	await look(page, 'evaluator-1-today')
	await go('/figures?programme=T1')
	await look(page, 'evaluator-2-figures')
	const row = page.getByRole('row').filter({ hasText: 'EECO01' }).first()
	expect(await row.innerText()).not.toMatch(/\t[1-4]\t/)
	await page.locator('a[href*="/figures/T1/EECO01"]').first().click()
	await look(page, 'evaluator-3-figure')
	expect(await page.content()).not.toMatch(/Wiśniewska|Nowakowska/)
	expect(await page.locator('a[href*="/records"]').count()).toBe(0)
	await context.close()
})

test('the picture of every main page is fit for a narrow window, a zoomed one and the dark', async () => {
	const small = await traveller(browser, served, { as: 'coordinator', width: 320, dark: true })
	const wide = await traveller(browser, served, { as: 'coordinator', width: 1280 })
	const pages = [
		'',
		'/participants',
		`/participants/${person.participant}`,
		'/sessions',
		'/referrals',
		'/figures?programme=T1',
		'/reports?programme=T1',
	]
	const more = [
		'/organisations',
		'/centres',
		'/programmes',
		'/imports',
		'/imports/new',
		'/exports',
		'/journal',
		'/confirmations',
		'/groups',
		'/people/without-worker',
	]
	const wrong: unknown[] = []
	for (const path of [...pages, ...more]) {
		const file = `page${path.replace(/[0-9a-f-]{36}/, 'one').replace(/[?=/]+/g, '-') || '-today'}`
		const seen = async ({ page, go }: Traveller, size: number) => {
			await go(path)
			await look(page, `${file}-${size}`).catch((fault: Error) => wrong.push(`${path} ${size}: ${fault.message.slice(0, 600)}`))
		}
		await Promise.all([seen(small, 320), seen(wide, 1280)])
	}
	expect(wrong).toEqual([])
	await small.context.close()
	await wide.context.close()
})

type Traveller = Awaited<ReturnType<typeof traveller>>
type Page = Traveller['page']

async function pressSend(page: Page, words: string): Promise<void> {
	await page.getByRole('button', { name: words }).waitFor()
	await tabTo(page, 'main form[method=post] button[type=submit]:not([formaction])')
	await page.keyboard.press('Enter')
}

async function pressLink(page: Page, end: string): Promise<void> {
	await tabTo(page, `a[href$="${end}"]`)
	await page.keyboard.press('Enter')
	await page.waitForURL((url) => url.pathname.endsWith(end))
}
