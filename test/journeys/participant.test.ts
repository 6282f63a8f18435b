import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, shot } from '../support/browser.ts'
import { look, traveller } from '../support/journey.ts'
import { openServedScene, type Served } from '../support/served.ts'
import { addPerson, type Person } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 }) // a busy machine is slow, not wrong
let served: Served
let browser: Browser
let person: Person
beforeAll(async () => {
	served = await openServedScene()
	person = await addPerson(served, 'Wiśniewska')
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser.close()
	await served.close()
})

test('she confirms a meeting on a phone without JavaScript, with a code from paper', async () => {
	const code = await codeFor(person.session)
	const { page, go, context } = await traveller(browser, served, { width: 360, javaScript: false })
	await go('/c')
	await shot(page, 'participant-1-code-360')
	await page.locator('input[name=code]').fill(code.toLowerCase())
	await page.locator('main form button').first().click()
	await page.locator('button[name=answer][value=confirmed]').first().click()
	await page.getByText('Dziękujemy').first().waitFor()
	await shot(page, 'participant-2-thanks-360')
	expect(await lastAnswer(person.session)).toEqual({ answer: 'confirmed', comment: '', channel: 'code' })
	await context.close()
})

test('she says that it was otherwise, in her own words, and is asked for them when she forgets', async () => {
	const other = await addPerson(served, 'Lis')
	const code = await codeFor(other.session, other)
	const { page, go, context } = await traveller(browser, served, { width: 360, javaScript: false })
	await go(`/c/${code}`)
	await shot(page, 'participant-3-question-360')
	await page.getByText('Nie, to się nie zgadza').click()
	await page.locator('textarea[name=comment]').waitFor()
	await page.locator('main form button').first().click()
	await page.locator('textarea[name=comment][aria-invalid=true]').waitFor()
	await shot(page, 'participant-4-comment-asked-360')
	await page.locator('textarea[name=comment]').fill('Trwało pół godziny, nie godzinę.')
	await page.locator('main form button').first().click()
	await page.getByText('Dziękujemy').first().waitFor()
	expect(await lastAnswer(other.session)).toMatchObject({
		answer: 'disputed',
		comment: 'Trwało pół godziny, nie godzinę.',
		channel: 'link',
	})
	await context.close()
})

test('her pages hold for everybody: contrast, names of fields, narrow windows, the dark', async () => {
	const third = await addPerson(served, 'Kos')
	const code = await codeFor(third.session, third)
	for (const device of [{ width: 320 }, { width: 360, dark: true }, { width: 1280 }]) {
		const { page, go, context } = await traveller(browser, served, device)
		await go('/c')
		await look(page, `participant-c-${device.width}`)
		await go(`/c/${code}`)
		await look(page, `participant-question-${device.width}`)
		await go('/c/ABCDEFGH')
		await look(page, `participant-wrong-code-${device.width}`)
		await context.close()
	}
})

async function codeFor(session: string, whose: Person = person): Promise<string> {
	const answer = await served.post('coordinator', '/codes', { participation: whose.participation, session })
	const page = await answer.text()
	return (/slip-code">([A-Z2-9]{4})-([A-Z2-9]{4})</.exec(page) ?? []).slice(1).join('')
}

async function lastAnswer(session: string): Promise<unknown> {
	const sql = 'select answer, comment, channel from support.confirmation where session_id = $1 order by id desc limit 1'
	return (await served.owner.query(sql, [session])).rows[0]
}
