import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wallClock } from '#platform/clock'
import { openPool } from '#platform/db'
import { newRate } from '#platform/rate'
import { secretsFrom } from '#platform/secrets'
import { type FreshDatabase, freshDatabase } from '#test/database'
import { createApp } from '../src/app/create-app.ts'
import { modules } from '../src/app/modules.ts'
import { demoLogins } from './tell-story.ts'

let database: FreshDatabase
let pool: ReturnType<typeof openPool>
let app: ReturnType<typeof createApp>
const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo-demo-'))

beforeAll(async () => {
	database = await freshDatabase('demo_template')
	pool = openPool(database.connection)
	const quiet = { log: pino({ level: 'silent' }), rate: newRate(), secrets: secretsFrom('a key for tests only, thirty-two characters') }
	const place = { publicUrl: 'http://localhost:3000', oidc: undefined, trustProxy: false, dataDir }
	app = createApp({ ...quiet, ...place, pool, modules, clock: wallClock, assets: { css: '/assets/app.css', scripts: [] } })
}, 180_000)

afterAll(async () => {
	await pool.end()
	await database.drop()
	rmSync(dataDir, { recursive: true })
})

/** The Today page of a post of Nowa Huta, signed in with the password of the first page. */
async function today(post: string): Promise<string> {
	const password = (await demoLogins(pool))?.password ?? ''
	const body = new URLSearchParams({ email: `${post}@nowa-huta.example`, password })
	const signed = await app.request('/sign-in', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
	const cookie = signed.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ')
	return (await app.request('/nowa-huta', { headers: { cookie } })).text()
}

test('the coordinator finds referrals that nobody answered, a dispute, a double', async () => {
	const page = await today('koordynacja')
	for (const said of ['Bogdan Popiołek', 'Nikt nie odpowiedział na czas', 'Mieczysław Drozd', 'Pary do sprawdzenia: 1'])
		expect(page).toContain(said)
})

test('intake finds whom to call today and who waits too long', async () => {
	const page = await today('przyjecia')
	for (const said of ['Genowefa Łach', 'Wiesława Sadło', 'Sebastian Kos']) expect(page).toContain(said)
})

test('a trainer finds the meeting of today, the talk of this week and the situation to ask about', async () => {
	const page = await today('trener')
	for (const said of ['Halina Szczygieł-Wierzbicka', '15:30', 'Ryszard Gołąb', 'Damian Szpak']) expect(page).toContain(said)
})

test('every other post that works with people finds something too', async () => {
	for (const post of ['doradztwo', 'posrednictwo', 'samozatrudnienie', 'fundusz', 'szkolenia', 'animacja'])
		expect(await today(post), post).toMatch(/Po terminie|Na dziś|W tym tygodniu/)
})
