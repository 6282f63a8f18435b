import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Role } from '#access'
import { day } from '#kernel/plain-date'
import { launchBrowser } from '../support/browser.ts'
import { look, traveller } from '../support/journey.ts'
import { addKnownPerson, addRoadHost } from '../support/road-town.ts'
import { sendForm } from '../support/send-form.ts'
import { openServedDemo, type Served } from '../support/served.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 }) // a busy machine is slow, not wrong
const CRITERIA = ['people', 'product', 'money', 'market', 'organisation']
let served: Served
let browser: Browser
/** What the road has made so far: each step stands on the one before, as in one sitting. */
const made = { participant: '', idea: '', manufactory: '', enterprise: '' }

beforeAll(async () => {
	served = await openServedDemo({ today: day('2026-03-02') })
	made.participant = await addKnownPerson(served)
	await addRoadHost(served)
	browser = await launchBrowser()
})
afterAll(async () => {
	await browser.close()
	await served.close()
})

test('what she wants to do becomes an idea', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coach' })
	await go(`/participants/${made.participant}/aspirations/new`)
	await look(page, 'road-01-aspiration')
	const strengths = { strengths: 'Umie i lubi', needs: 'Miejsca i maszyny' }
	await sendForm(page, '/aspirations', { words: 'Szyję torby z banerów i nie umiem przestać', maturity: '4', ...strengths })
	await page.locator('a[href*="/ideas/new?"]').first().click()
	await page.waitForURL(/ideas\/new/)
	await look(page, 'road-02-idea')
	const words = { what: 'Torby i pokrowce z banerów', forWhom: 'Mieszkańcy i instytucje', needs: 'Dwie maszyny' }
	await sendForm(page, '/ideas', { title: 'Torby z banerów', ...words })
	made.idea = idAt(page.url(), 'ideas')
	await look(page, 'road-03-idea-page')
	await context.close()
})

test('two people score the idea, each alone, and somebody decides that it goes on', async () => {
	const coordinator = await traveller(browser, served, { as: 'coordinator' })
	await coordinator.go(`/ideas/${made.idea}/assessors`)
	await look(coordinator.page, 'road-04-assessors')
	const { accounts } = served
	await sendForm(coordinator.page, '/assessors', { account: [accounts.adviser, accounts['self-employment']] })
	for (const role of ['adviser', 'self-employment'] as const) await scoreAs(role)
	await coordinator.go(`/ideas/${made.idea}/verdict`)
	await look(coordinator.page, 'road-06-verdict')
	await sendForm(coordinator.page, '/verdict', { verdict: 'go', reasons: 'Umie to i są chętni.', answer: 'Zaczynamy razem.' })
	await coordinator.go(`/ideas/${made.idea}/telling`)
	await look(coordinator.page, 'road-07-telling')
	await coordinator.context.close()
})

test('the idea becomes a manufactory inside a host, and she is employed there', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coordinator' })
	await go('/manufactories/new')
	await look(page, 'road-08-concept')
	const concept = { line: 'leisure', concept: 'Pracownia szycia z banerów', place: 'Klub na parterze', programmeId: served.programme }
	await sendForm(page, '/manufactories', { name: 'Pracownia Toreb', ideaId: made.idea, ...concept })
	made.manufactory = idAt(page.url(), 'manufactories')
	await go(`/manufactories/${made.manufactory}/host`)
	await look(page, 'road-09-host')
	const agreement = { agreementNumber: 'UM/1', agreedOn: '2026-03-02', from: '2026-03-02', until: '2028-12-31' }
	const who = { organisation: served.organisation, manager: served.accounts['host-manager'], tutor: served.accounts.adviser }
	await sendForm(page, '/host', { ...who, ...agreement })
	await sendForm(page, '/steps')
	await go(`/manufactories/${made.manufactory}/workers/new?participant=${made.participant}`)
	await look(page, 'road-10-employ')
	const contract = { contract: 'employment-permanent', position: 'krawcowa', weeklyHours: '20', pay: '2500' }
	await sendForm(page, '/workers', { ...contract, from: '2026-03-02', acknowledgedOn: '2026-03-02' })
	await sendForm(page, '/steps')
	expect(await page.locator('main').innerText()).toContain('02.03.2027')
	await look(page, 'road-11-protected')
	await context.close()
})

test('she sees her work on her phone, by the code of her slip', async () => {
	const { page, context } = await onHerPhone()
	expect(await page.locator('main').innerText()).toContain('Pracownia Toreb')
	await look(page, 'road-12-own-360')
	await context.close()
})

test('half a year of work: money, a lent thing, a test of the market, a review', async () => {
	await moveDay('6')
	const { page, go, context } = await traveller(browser, served, { as: 'host-manager' })
	const at = `/manufactories/${made.manufactory}`
	await go(`${at}/money/new`)
	await look(page, 'road-14-money')
	const line = { day1: '2026-09-01', document1: 'FV/1', what1: 'Nici', category1: 'materials', source1: 'host', amount1: '120,50' }
	await sendForm(page, '/money/entries', line)
	await go(`${at}/loans/new`)
	await look(page, 'road-15-loan')
	const thing = { name: 'Maszyna do szycia', inventoryNumber: 'M/1', owner: served.organisation, value: '1500' }
	await sendForm(page, '/loans', { ...thing, from: '2026-09-02', due: '2027-06-30', paper: 'UŻ/1', signedOn: '2026-09-02' })
	await page.locator('a[href$="/handover"]').first().click()
	await page.waitForURL(/handover/)
	await sendForm(page, '/handover', { onDay: '2026-09-02', condition: 'good' })
	await go(`${at}/market-tests/new`)
	await look(page, 'road-16-market')
	const sold = { offered: 'Torba', toWhom: 'Kiermasz', onDay: '2026-09-01', price: '70', cost: '30', result: 'sold', revenue: '700' }
	await sendForm(page, '/market-tests', { ...sold, learned: 'Kupują prezenty' })
	await go(`${at}/reviews/new`)
	await look(page, 'road-17-review')
	const readiness = CRITERIA.map((code) => [`score-${code}`, '4'] as const)
	const evidence = CRITERIA.map((code) => [`evidence-${code}`, 'Zamówienia i rachunki'] as const)
	const heard = { heldOn: '2026-09-02', present: ['tutor', 'host', made.participant], wentWell: 'Sprzedajemy' }
	await sendForm(page, '/reviews/new', { ...heard, ...Object.fromEntries([...readiness, ...evidence]) })
	await look(page, 'road-18-at-a-glance')
	await context.close()
})

test('after a year the form is decided: the centre, the host and she herself are heard', async () => {
	await moveDay('6')
	const { page, go, context } = await traveller(browser, served, { as: 'coordinator' })
	const at = `/manufactories/${made.manufactory}/form`
	await go(at)
	await look(page, 'road-20-adviser')
	await go(`${at}/voices`)
	await sendForm(page, '/deciding')
	await go(`${at}/voices/own`)
	await look(page, 'road-21-own-voice')
	await sendForm(page, '/voices/own', {
		voice: 'centre',
		'stance-own-business': 'for',
		'reasons-own-business': 'Jedna osoba, stałe zamówienia.',
	})
	await speakAsHost(at)
	await speakAsWorker()
	await go(`${at}/decision`)
	await look(page, 'road-24-decision')
	await sendForm(page, '/decision', { form: 'own-business', on: '2027-03-02', reasons: 'Tak chce i tak się opłaca.' })
	await look(page, 'road-25-decided')
	await context.close()
})

test('the manufactory leaves its host: she and her machine move into the firm', async () => {
	const { page, go, context } = await traveller(browser, served, { as: 'coordinator' })
	const at = `/manufactories/${made.manufactory}/spin-off`
	await go(at)
	await sendForm(page, '/spin-off')
	await look(page, 'road-26-checklist')
	await go(`/enterprises/new?manufactory=${made.manufactory}`)
	await look(page, 'road-27-enterprise')
	const firm = { name: 'Torby Krawiec', form: 'own-business', foundedOn: '2027-03-02', keeper: served.accounts.adviser }
	await sendForm(page, '/enterprises', { ...firm, manufactoryId: made.manufactory, programmeId: served.programme, mainLine: '13.92.Z' })
	made.enterprise = idAt(page.url(), 'enterprises')
	await go(at)
	await page.locator('a[href$="/answer"]').first().click()
	await page.waitForURL(/answer/)
	await look(page, 'road-28-contract')
	const post = { contract: 'employment-permanent', position: 'krawcowa', weeklyHours: '20' }
	await sendForm(page, '/answer', { answer: 'done', onDay: '2027-03-02', ...post })
	await go(at)
	await page.locator('li, tr').filter({ hasText: 'Maszyna do szycia' }).locator('a[href$="/answer"]').last().click()
	await page.waitForURL(/answer/)
	await look(page, 'road-29-thing')
	await sendForm(page, '/answer', { answer: 'done', onDay: '2027-03-02', outcome: 'bought', price: '900', paper: 'FV/9' })
	await go(at)
	await look(page, 'road-30-checklist-on-its-way')
	await go(`/enterprises/${made.enterprise}`)
	expect(await page.locator('main').innerText()).toContain('krawcowa')
	await look(page, 'road-31-enterprise')
	await context.close()
})

test('half a year later the firm is asked whether it lives, and the answer stands in the list', async () => {
	await moveDay('6')
	const { page, go, context } = await traveller(browser, served, { as: 'adviser' })
	await go('')
	expect(await page.locator('main').innerText()).toContain('Torby Krawiec')
	await go(`/enterprises/${made.enterprise}/survival/6`)
	await look(page, 'road-32-survival')
	await sendForm(page, '/survival/6', { answer: 'alive', doneOn: '2027-09-02', jobs: '1', atRiskJobs: '1', revenue: 'up-to-50' })
	await look(page, 'road-33-lives')
	await go('/enterprises')
	expect(await page.getByRole('row').filter({ hasText: 'Torby Krawiec' }).innerText()).toContain('działa')
	await look(page, 'road-34-enterprises')
	await context.close()
})

async function scoreAs(role: Role): Promise<void> {
	const { page, go, context } = await traveller(browser, served, { as: role })
	await go(`/ideas/${made.idea}/sheet`)
	await look(page, `road-05-sheet-${role}`)
	for (const each of await page.locator('input[type=radio][name^="score-"][value="4"]').all()) await each.check({ force: true })
	for (const each of await page.locator('[name^="evidence-"]').all()) await each.fill('Rozmowa i wizyta')
	await sendForm(page, '/sheet')
	await context.close()
}

async function speakAsHost(at: string): Promise<void> {
	const { page, go, context } = await traveller(browser, served, { as: 'host-manager' })
	await go(`${at}/voices/own`)
	await look(page, 'road-22-host-voice')
	await sendForm(page, '/voices/own', { voice: 'host', 'stance-own-business': 'for', 'reasons-own-business': 'Zostaje u nas sala.' })
	await context.close()
}

async function speakAsWorker(): Promise<void> {
	const { page, context } = await onHerPhone()
	await page.goto(`${page.url()}/form`)
	await look(page, 'road-23-worker-voice-360')
	await sendForm(page, '/form', { 'stance-own-business': 'for' })
	await context.close()
}

/** Her own page on her phone, opened with the code of a slip that her coach has just made: a key lasts a year at most. */
async function onHerPhone() {
	const coach = await traveller(browser, served, { as: 'coach' })
	await coach.go(`/participants/${made.participant}/own-keys`)
	await sendForm(coach.page, '/own-keys')
	const code = await coach.page.locator('.slip-code').innerText()
	await coach.context.close()
	const phone = await traveller(browser, served, { width: 360 })
	await phone.go('/mine')
	await phone.page.locator('input[name=code]').fill(code)
	await phone.page.locator('main form button').first().click()
	await phone.page.waitForURL(/\/mine\/[^/]+$/)
	return phone
}

async function moveDay(months: string): Promise<void> {
	const { page, go, context } = await traveller(browser, served, { as: 'administrator' })
	await go('/demo-day')
	await look(page, 'road-13-demo-day')
	await sendForm(page, '/demo-day', { months })
	await context.close()
}

function idAt(url: string, what: string): string {
	return new RegExp(`/${what}/([0-9a-f-]{36})`).exec(url)?.[1] ?? ''
}
