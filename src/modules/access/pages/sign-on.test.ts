import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPool } from '#platform/db'
import { newRate } from '#platform/rate'
import { secretsFrom } from '#platform/secrets'
import { openScene, type Scene } from '#test/scene'
import { visitor } from '#test/visitor'
import { createApp } from '../../../app/create-app.ts'
import { inviteMember } from '../actions/invite-member.ts'
import { accessModule } from '../mount.ts'

const PUBLIC_URL = 'http://localhost:3000'

/** What the provider says of whoever signs in there now. */
let person = { sub: 'anna', email: 'coach@testowo.example', email_verified: true }
/** While it is a list, the provider answers nothing: what it was asked waits here. */
let held: (() => void)[] | undefined
let scene: Scene
let server: Server
let app: ReturnType<typeof createApp>
/** The program has one connection here: whoever kept it while waiting for the provider would stop everybody else. */
let onePool: ReturnType<typeof openPool>

beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
	const issuer = await startProvider()
	const oidc = { issuer, clientId: 'spoiwo', clientSecret: 'a secret that both of us know' }
	onePool = openPool(scene.connection, 1)
	app = createApp({
		pool: onePool,
		clock: { ...scene.clock, now: () => new Date() },
		log: pino({ level: 'silent' }),
		rate: newRate(),
		secrets: secretsFrom('a key for tests only, thirty-two characters'),
		modules: [accessModule],
		assets: { css: '/assets/app.css', scripts: [] },
		publicUrl: PUBLIC_URL,
		oidc,
		trustProxy: false,
		dataDir: '/nowhere',
	})
})
afterAll(async () => {
	await onePool.end()
	server.closeAllConnections()
	server.close()
	await scene.close()
})
beforeEach(async () => {
	person = { sub: 'anna', email: 'coach@testowo.example', email_verified: true }
	await scene.owner.query('delete from access.oidc_identity')
})

/** A real OpenID Connect provider on the loopback, whose sign-in page says yes by itself. */
async function startProvider(): Promise<string> {
	server = createServer()
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
	const provider = new Provider(issuer, {
		clients: [
			{ client_id: 'spoiwo', client_secret: 'a secret that both of us know', redirect_uris: [`${PUBLIC_URL}/sign-in/oidc/callback`] },
		],
		claims: { openid: ['sub'], email: ['email', 'email_verified'] },
		features: { devInteractions: { enabled: false } },
		interactions: { url: () => '/yes' },
		cookies: { keys: ['a key of the provider'] },
		findAccount: async (_context: unknown, id: string) => ({ accountId: id, claims: async () => ({ ...person, sub: id }) }),
		loadExistingGrant: async (context: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
			const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId })
			grant.addOIDCScope('openid email')
			await grant.save()
			return grant
		},
	})
	const answer = provider.callback()
	server.on('request', (request, response) => {
		if (held !== undefined) held.push(() => void answer(request, response))
		else if (request.url?.startsWith('/yes')) void provider.interactionFinished(request, response, { login: { accountId: person.sub } })
		else void answer(request, response)
	})
	return issuer
}

/** Follows the provider's redirects with its own cookies until it sends the browser back to us; answers with that address. */
async function throughProvider(address: string): Promise<string> {
	const cookies = new Map<string, string>()
	let at = address
	while (!at.startsWith(PUBLIC_URL)) {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
		for (const line of response.headers.getSetCookie()) {
			const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
			cookies.set(name, value)
		}
		const next = response.headers.get('location')
		if (next === null) throw new Error(`the provider stopped at ${at}: ${response.status} ${await response.text()}`)
		at = new URL(next, at).href
	}
	return at.slice(PUBLIC_URL.length)
}

async function signOn(browser = visitor(app), back = '/account') {
	const begun = await browser.get(`/sign-in/oidc?return=${encodeURIComponent(back)}`)
	const callback = await throughProvider(begun.to ?? '')
	return { browser, callback, answer: await browser.get(callback) }
}

const linked = async () => (await scene.owner.query('select subject from access.oidc_identity')).rows.map((row) => row.subject)

test('the sign-in page offers the provider, and signing on there leads back to the page that asked', async () => {
	expect((await visitor(app).get('/sign-in?return=/account')).text).toContain('/sign-in/oidc?return=%2Faccount')
	const { browser, answer } = await signOn()
	expect([answer.status, answer.to]).toEqual([303, '/account'])
	expect((await browser.get('/account')).text).toContain('coach@testowo.example')
	expect(await linked()).toEqual(['anna'])
})

test('once linked, the identity counts and not the e-mail', async () => {
	await signOn()
	person.email = 'administrator@testowo.example'
	const { browser } = await signOn()
	expect((await browser.get('/account')).text).toContain('coach@testowo.example')
})

test('while the provider keeps silent others are answered, and whoever waits comes through once it speaks', async () => {
	const browser = visitor(app)
	const begun = await browser.get('/sign-in/oidc?return=/account')
	const callback = await throughProvider(begun.to ?? '')
	held = []
	const waiting = browser.get(callback)
	await expect.poll(() => held?.length).toBe(1)
	expect((await visitor(app).get('/sign-in')).status).toBe(200)
	expect([onePool.totalCount, onePool.idleCount, held.length]).toEqual([1, 1, 1])
	const asked = held
	held = undefined
	for (const answer of asked) answer()
	expect(await waiting).toMatchObject({ status: 303, to: '/account' })
})

test('nobody is let in by an e-mail that the provider has not checked', async () => {
	person.email_verified = false
	const { browser, answer } = await signOn()
	expect(answer.status).toBe(422)
	expect(browser.cookies.has('session')).toBe(false)
	expect(await linked()).toEqual([])
})

test('a stranger gets no account', async () => {
	person = { sub: 'obca', email: 'obca@daleko.example', email_verified: true }
	expect((await signOn()).answer.status).toBe(422)
	const found = await scene.owner.query("select count(*)::int as count from access.account where email = 'obca@daleko.example'")
	expect(found.rows[0].count).toBe(0)
})

test('whoever was invited and signs on has accepted the invitation', async () => {
	const place = { slug: 'testowo', name: 'Partnerstwo testowo' }
	await scene.inside('administrator', (act) =>
		inviteMember(act, { email: 'nowa@testowo.example', name: 'Nowa Osoba', role: 'trainer', place }),
	)
	person = { sub: 'nowa', email: 'Nowa@testowo.example', email_verified: true }
	const { browser } = await signOn()
	expect((await browser.get('/testowo')).status).toBe(200)
})

test('an answer meant for another browser, another try, or changed on the way opens nothing', async () => {
	const { callback } = await signOn()
	expect((await visitor(app).get(callback)).status).toBe(422)
	const again = visitor(app)
	await again.get('/sign-in/oidc')
	expect((await again.get(callback)).status).toBe(422)
	const own = visitor(app)
	const begun = await own.get('/sign-in/oidc')
	const answer = await throughProvider(begun.to ?? '')
	expect((await own.get(answer.replace(/state=[^&]+/, 'state=x'))).status).toBe(422)
	expect((await own.get('/sign-in/oidc/callback?error=access_denied')).status).toBe(422)
	expect(own.cookies.has('session')).toBe(false)
})

test('one code is not taken twice', async () => {
	const begun = visitor(app)
	const first = await begun.get('/sign-in/oidc')
	const step = begun.cookies.get('step') ?? ''
	const callback = await throughProvider(first.to ?? '')
	expect((await begun.get(callback)).status).toBe(303)
	const thief = visitor(app)
	thief.cookies.set('step', step)
	expect((await thief.get(callback)).status).toBe(422)
})

test('one-time codes are asked for all the same', async () => {
	await scene.owner.query("update access.account set totp_secret = 'locked' where email = 'coach@testowo.example'")
	const { browser, answer } = await signOn()
	expect(answer.to).toBe('/sign-in/code')
	expect(browser.cookies.has('session')).toBe(false)
	await scene.owner.query('update access.account set totp_secret = null')
})

test('signing on never leads to another site', async () => {
	expect((await signOn(visitor(app), 'https://evil.example')).answer.to).toBe('/')
})

test('where no provider is set these addresses are not there', async () => {
	expect((await visitor(scene.app).get('/sign-in/oidc')).status).toBe(404)
	expect((await visitor(scene.app).get('/sign-in')).text).not.toContain('/sign-in/oidc')
})
