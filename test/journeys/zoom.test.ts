import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { flawsOfLie } from '../support/lie-of-page.ts'
import { openServedScene, type Served } from '../support/served.ts'
import { addHouse, addPerson, type Person, standByHer } from '../support/world.ts'

vi.setConfig({ testTimeout: 240_000 }) // a busy machine is slow, not wrong
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

/** One page and more of each archetype of the look: today, list, record, form, board, figure, and those of an account. */
const archetypes = () => [
	'',
	'/participants',
	`/participants/${person.participant}`,
	`/participants/${person.participant}/edit`,
	'/referrals/new',
	`/sessions/new?participant=${person.participant}`,
	`/sessions/${person.session}`,
	'/groups',
	'/confirmations',
	'/figures?programme=T1',
	'/figures/T1/EECO01',
	'/reports/new?programme=T1',
	'/imports/new',
	'/organisations',
	'/journal',
]

test('at a zoom of 200 % nothing is cut, nothing lies on anything else, and only tables scroll sideways', async () => {
	// A window of 1280 at 200 % is a window of 640 whose pixels are twice as dense.
	const context = await browser.newContext({
		viewport: { width: 640, height: 450 },
		deviceScaleFactor: 2,
		reducedMotion: 'reduce',
		locale: 'pl-PL',
	})
	await context.addCookies(served.cookies('coordinator'))
	expect(await flawsOf(await context.newPage())).toEqual([])
	await context.close()
})

test('with text alone at 200 % nothing is cut, nothing lies on anything else, and only tables scroll sideways', async () => {
	// What Chromium's own setting of the text's size does: 32 pixels instead of 16, the window as it was.
	const large = await launchBrowser(['--blink-settings=defaultFontSize=32'])
	const context = await large.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'pl-PL' })
	await context.addCookies(served.cookies('coordinator'))
	const page = await context.newPage()
	await page.goto(served.at)
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
	expect(await flawsOf(page)).toEqual([])
	await large.close()
})

async function flawsOf(page: Page): Promise<string[]> {
	const flaws: string[] = []
	for (const path of archetypes()) {
		await page.goto(`${served.at}${path}`)
		flaws.push(...(await flawsOfLie(page)).map((flaw) => `${path || '/'}: ${flaw}`))
	}
	return flaws
}
