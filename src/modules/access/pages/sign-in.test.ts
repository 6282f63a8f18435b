import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hashPassword } from '#platform/password'
import { openScene, type Scene } from '#test/scene'
import { visitor } from '#test/visitor'
import { accessModule } from '../mount.ts'

const PASSWORD = 'cztery słowa bez sensu'
const EMAIL = 'coach@testowo.example'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
})
afterAll(() => scene.close())
beforeEach(async () => {
	await scene.owner.query(
		'update access.account set password_hash = $1, failed_signs = 0, locked_until = null, totp_secret = null, totp_last_step = null',
		[await hashPassword(PASSWORD)],
	)
	await scene.owner.query('delete from access.sign_in')
})

const wrong = { email: EMAIL, password: 'nie to hasło' }
const right = { email: EMAIL, password: PASSWORD }
const failed = async () =>
	(await scene.owner.query('select failed_signs from access.account where email = $1', [EMAIL])).rows[0].failed_signs

test('the sign-in page lets in with e-mail, in any case, and password, and leads back to the page that asked', async () => {
	const zofia = visitor(scene.app)
	const answer = await zofia.post('/sign-in', {
		email: ` ${EMAIL.toUpperCase()} `,
		password: PASSWORD,
		return: '/testowo/journal?on=2026-03-02',
	})
	expect([answer.status, answer.to]).toEqual([303, '/testowo/journal?on=2026-03-02'])
	expect((await zofia.get('/account')).text).toContain(EMAIL)
})

test('the sign-in page says the same to an unknown e-mail, a wrong password and an account that rests', async () => {
	const sentence = (text: string) => /<div class="error-summary[\s\S]*?<\/ul>/.exec(text)?.[0]
	const unknown = await visitor(scene.app).post('/sign-in', { ...right, email: 'nikt@testowo.example' })
	const bad = await visitor(scene.app).post('/sign-in', wrong)
	await scene.owner.query("update access.account set locked_until = '2099-01-01' where email = $1", [EMAIL])
	const resting = await visitor(scene.app).post('/sign-in', right)
	expect([unknown.status, bad.status, resting.status]).toEqual([422, 422, 422])
	expect(sentence(unknown.text)).toBeDefined()
	expect(new Set([unknown, bad, resting].map((answer) => sentence(answer.text))).size).toBe(1)
})

test('the sign-in page asks for what is missing at its field and gives back the e-mail but never the password', async () => {
	const answer = await visitor(scene.app).post('/sign-in', { email: EMAIL, password: '' })
	expect(answer.status).toBe(422)
	expect(answer.text).toContain(`value="${EMAIL}"`)
	expect(answer.text).toContain('password-error')
	expect((await visitor(scene.app).post('/sign-in', wrong)).text).not.toContain(wrong.password)
})

test('the sign-in page rests the account after five wrong tries, also against the right password, and counts none of those meanwhile', async () => {
	for (let tries = 0; tries < 5; tries++) await visitor(scene.app).post('/sign-in', wrong)
	expect((await visitor(scene.app).post('/sign-in', right)).status).toBe(422)
	expect(await failed()).toBe(5)
	const outcomes = await scene.owner.query('select outcome, count(*)::int from access.sign_in group by outcome order by outcome')
	expect(outcomes.rows).toEqual([
		{ outcome: 'locked', count: 1 },
		{ outcome: 'wrong-password', count: 5 },
	])
})

test('the sign-in page forgets wrong tries once somebody is in', async () => {
	await visitor(scene.app).post('/sign-in', wrong)
	await visitor(scene.app).post('/sign-in', right)
	expect(await failed()).toBe(0)
})

test('the sign-in page never leads to another site, nor back to signing out', async () => {
	for (const away of [
		'https://evil.example/',
		'//evil.example',
		'/\\evil.example',
		'javascript:alert(1)',
		'/\t/evil.example',
		'/sign-out',
		'',
	])
		expect((await visitor(scene.app).post('/sign-in', { ...right, return: away })).to).toBe('/')
})

test('the sign-in page refuses an account without a password, and a closed one', async () => {
	await scene.owner.query('update access.account set password_hash = null where email = $1', [EMAIL])
	expect((await visitor(scene.app).post('/sign-in', { ...right, password: '' })).status).toBe(422)
	expect((await visitor(scene.app).post('/sign-in', { ...right, password: 'nobody has this password' })).status).toBe(422)
	await scene.owner.query('update access.account set password_hash = $2, closed_at = now() where email = $1', [
		EMAIL,
		await hashPassword(PASSWORD),
	])
	expect((await visitor(scene.app).post('/sign-in', right)).status).toBe(422)
	await scene.owner.query('update access.account set closed_at = null')
})

test('a session is over at once when it was ended, whoever still holds its cookie', async () => {
	const zofia = visitor(scene.app)
	await zofia.post('/sign-in', right)
	const stolen = visitor(scene.app)
	for (const [name, value] of zofia.cookies) stolen.cookies.set(name, value)
	expect((await stolen.get('/account')).status).toBe(200)
	expect((await zofia.post('/sign-out')).to).toBe('/sign-in')
	expect(zofia.cookies.has('session')).toBe(false)
	expect((await stolen.get('/account')).to).toBe('/sign-in?return=%2Faccount')
	expect((await stolen.get('/testowo')).to).toBe('/sign-in?return=%2Ftestowo')
})

test('a session is new at each sign-in: a token planted before is not taken over', async () => {
	const zofia = visitor(scene.app)
	zofia.cookies.set('session', 'planted')
	await zofia.post('/sign-in', right)
	expect(zofia.cookies.get('session')).not.toBe('planted')
	const kept = await scene.owner.query("select count(*)::int as count from access.session where token_hash = sha256('planted')")
	expect(kept.rows[0].count).toBe(0)
})

test('a session is over when its time has passed, and is not found by a made-up token', async () => {
	const zofia = visitor(scene.app)
	await zofia.post('/sign-in', right)
	await scene.owner.query("update access.session set ends_at = now() - interval '1 second' where account_id = $1", [scene.accounts.coach])
	expect((await zofia.get('/account')).status).toBe(303)
	zofia.cookies.set('session', 'x'.repeat(43))
	expect((await zofia.get('/account')).status).toBe(303)
})

test('guesses from one address are slowed down', async () => {
	const scarce = await openScene({ modules: [accessModule] })
	const answers: number[] = []
	for (let tries = 0; tries < 32; tries++) answers.push((await visitor(scarce.app).post('/sign-in', { email: '', password: '' })).status)
	await scarce.close()
	expect(answers.slice(0, 30).every((status) => status === 422)).toBe(true)
	expect(answers.slice(30)).toEqual([429, 429])
})
