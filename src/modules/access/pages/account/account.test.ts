import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hashPassword } from '#platform/password'
import { openScene, type Scene } from '#test/scene'
import { visitor } from '#test/visitor'
import { accessModule } from '../../mount.ts'

const PASSWORD = 'cztery słowa bez sensu'
const EMAIL = 'coach@testowo.example'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
})
afterAll(() => scene.close())
beforeEach(async () => {
	await scene.owner.query(
		'update access.account set password_hash = $2, failed_signs = 0, locked_until = null, totp_secret = null where email = $1',
		[EMAIL, await hashPassword(PASSWORD)],
	)
})

async function signedIn(userAgent?: string) {
	const one = visitor(scene.app, userAgent)
	await one.post('/sign-in', { email: EMAIL, password: PASSWORD })
	return one
}

test('the account page says who, where it is signed in and what happened', async () => {
	const phone = await signedIn(
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
	)
	await visitor(scene.app).post('/sign-in', { email: EMAIL, password: 'nie to' })
	const { text } = await phone.get('/account')
	for (const words of [EMAIL, 'Safari, iPhone</strong> (to urządzenie)', 'błędne hasło', 'Wyłączone']) expect(text).toContain(words)
})

test('name and language are saved, and the language of this device changes with it', async () => {
	const zofia = await signedIn()
	expect((await zofia.post('/account', { name: 'Zofia <b>Zmyślona', lang: 'en' })).to).toBe('/account')
	expect((await zofia.get('/account')).text).toContain('value="Zofia &lt;b>Zmyślona"')
	expect((await zofia.get('/account')).text).toContain('My account')
	expect((await zofia.post('/account', { name: ' ', lang: 'de' })).status).toBe(422)
	await zofia.post('/account', { name: 'Zofia', lang: 'pl' })
})

test('a new password asks for the present one and signs other devices out', async () => {
	const [zofia, other] = [await signedIn(), await signedIn()]
	const change = (present: string, password: string) => zofia.post('/account/password', { present, password })
	expect((await change('', 'herbata kot okno zima')).text).toContain('present-error')
	expect((await change('nie to hasło', 'herbata kot okno zima')).text).toContain('present-error')
	expect((await change(PASSWORD, 'krótkie')).text).toContain('password-error')
	expect((await change(PASSWORD, 'herbata kot okno zima')).to).toBe('/account')
	expect((await zofia.get('/account')).status).toBe(200)
	expect((await other.get('/account')).status).toBe(303)
	expect((await visitor(scene.app).post('/sign-in', { email: EMAIL, password: 'herbata kot okno zima' })).status).toBe(303)
})

test('guessing the present password in a borrowed session rests the account too', async () => {
	const zofia = await signedIn()
	for (let tries = 0; tries < 5; tries++) await zofia.post('/account/password', { present: 'nie to', password: 'herbata kot okno zima' })
	expect((await zofia.post('/account/password', { present: PASSWORD, password: 'herbata kot okno zima' })).status).toBe(422)
})

test('one session or all others can be ended, but never somebody else’s', async () => {
	const [zofia, other, third] = [await signedIn(), await signedIn(), await signedIn()]
	const sessions = await scene.owner.query<{ id: string; account_id: string }>(
		'select id, account_id from access.session order by opened_at desc, id desc',
	)
	const foreign = sessions.rows.find((row) => row.account_id !== scene.accounts.coach)
	await zofia.post(`/account/sessions/${foreign?.id}/ending`)
	expect((await scene.owner.query('select 1 from access.session where id = $1', [foreign?.id])).rowCount).toBe(1)
	const others = sessions.rows[1]?.id
	await zofia.post(`/account/sessions/${others}/ending`)
	expect((await other.get('/account')).status).toBe(303)
	expect((await third.get('/account')).status).toBe(200)
	await zofia.post('/account/sessions/others/ending')
	expect((await third.get('/account')).status).toBe(303)
	expect((await zofia.get('/account')).status).toBe(200)
	expect((await zofia.post('/account/sessions/no-id/ending')).status).toBe(404)
})

test('one-time codes are turned on by a code from the picture, with ten recovery codes that each work once', async () => {
	const zofia = await signedIn()
	const { text } = await zofia.get('/account/codes')
	expect(text).toContain('src="data:image/svg+xml;base64,')
	const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '')
	const offer = /name="offer" value="([^"]+)"/.exec(text)?.[1] ?? ''
	const code = generateSync({ secret, epoch: Math.floor(scene.clock.now().getTime() / 1000) })
	expect((await zofia.post('/account/codes', { offer, code: '000000' })).status).toBe(422)
	expect((await zofia.post('/account/codes', { offer: `A${offer}`, code })).status).toBe(422)
	const done = await zofia.post('/account/codes', { offer, code })
	const codes = [...done.text.matchAll(/<code>((?:[a-z2-9]{4}-){3}[a-z2-9]{4})<\/code>/g)].map(([, one = '']) => one)
	expect(new Set(codes).size).toBe(10)
	const kept = await scene.owner.query(
		"select string_agg(code_hash::text, ' ') || (select totp_secret from access.account where email = $1) as all from access.recovery_code",
		[EMAIL],
	)
	expect(kept.rows[0].all).not.toContain(secret)
	expect((await zofia.post('/account/codes', { offer, code })).to).toBe('/account/codes')

	const lost = visitor(scene.app)
	expect((await lost.post('/sign-in', { email: EMAIL, password: PASSWORD })).to).toBe('/sign-in/code')
	expect((await lost.post('/sign-in/code', { code: codes[0]?.toUpperCase() ?? '' })).to).toBe('/')
	expect((await lost.get('/account')).text).toContain('Zostało 9 kodów zapasowych')
	const again = visitor(scene.app)
	await again.post('/sign-in', { email: EMAIL, password: PASSWORD })
	expect((await again.post('/sign-in/code', { code: codes[0] ?? '' })).status).toBe(422)
	expect((await zofia.post('/account/codes/ending', { present: 'nie to' })).status).toBe(422)
	expect((await zofia.post('/account/codes/ending', { present: PASSWORD })).to).toBe('/account')
	expect((await visitor(scene.app).post('/sign-in', { email: EMAIL, password: PASSWORD })).to).toBe('/')
})

test('the secret offered to one account turns nothing on for another', async () => {
	const zofia = await signedIn()
	const offer = /name="offer" value="([^"]+)"/.exec((await zofia.get('/account/codes')).text)?.[1] ?? ''
	const answer = await scene.app.request('/account/codes', {
		method: 'POST',
		body: new URLSearchParams({ offer, code: '123456' }),
		headers: { cookie: `session=${scene.tokens.adviser}`, 'sec-fetch-site': 'same-origin' },
	})
	expect(await answer.text()).toContain('Ta strona czekała za długo')
})

test('the account’s pages ask a stranger to sign in', async () => {
	for (const path of ['/account', '/account/password', '/account/codes'])
		expect((await visitor(scene.app).get(path)).to).toBe(`/sign-in?return=${encodeURIComponent(path)}`)
})
