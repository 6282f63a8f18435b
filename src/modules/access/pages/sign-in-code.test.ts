import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newCodeSecret } from '#platform/one-time-code'
import { hashPassword } from '#platform/password'
import { secretsFrom } from '#platform/secrets'
import { openScene, type Scene } from '#test/scene'
import { visitor } from '#test/visitor'
import { accessModule } from '../mount.ts'

const EMAIL = 'coach@testowo.example'
const right = { email: EMAIL, password: 'cztery słowa bez sensu' }
const secrets = secretsFrom('a key for tests only, thirty-two characters')
const secret = newCodeSecret()

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
})
afterAll(() => scene.close())
beforeEach(async () => {
	await scene.owner.query(
		'update access.account set password_hash = $2, failed_signs = 0, locked_until = null, totp_secret = $3, totp_last_step = null where email = $1',
		[EMAIL, await hashPassword(right.password), secrets.lock(secret)],
	)
})

const failed = async () =>
	(await scene.owner.query('select failed_signs from access.account where email = $1', [EMAIL])).rows[0].failed_signs
const codeAt = (seconds = 0) => generateSync({ secret, epoch: Math.floor(scene.clock.now().getTime() / 1000) + seconds })

test('a one-time code is asked for after the password, lets in, and works once', async () => {
	const zofia = visitor(scene.app)
	expect((await zofia.post('/sign-in', { ...right, return: '/account' })).to).toBe('/sign-in/code')
	expect(zofia.cookies.has('session')).toBe(false)
	const half = zofia.cookies.get('step') ?? ''
	expect((await zofia.post('/sign-in/code', { code: codeAt() })).to).toBe('/account')
	expect((await zofia.get('/account')).status).toBe(200)
	const other = visitor(scene.app)
	other.cookies.set('step', half)
	expect((await other.post('/sign-in/code', { code: codeAt() })).status).toBe(422)
	expect((await other.post('/sign-in/code', { code: codeAt(-30) })).status).toBe(422)
})

test('a wrong code counts towards a rest, which the right one does not lift', async () => {
	const zofia = visitor(scene.app)
	await zofia.post('/sign-in', right)
	for (const code of ['000000', 'abc', '12345', '1234567', '  ', '999 999']) await zofia.post('/sign-in/code', { code })
	expect(await failed()).toBe(5)
	expect((await zofia.post('/sign-in/code', { code: codeAt() })).status).toBe(422)
	expect((await visitor(scene.app).post('/sign-in', right)).status).toBe(422)
})

test('a code cannot be given without the password, with a made-up step, or ten minutes late', async () => {
	const stranger = visitor(scene.app)
	expect((await stranger.post('/sign-in/code', { code: codeAt() })).to).toBe('/sign-in')
	stranger.cookies.set('step', 'bm90IGEgc3RlcA')
	expect((await stranger.post('/sign-in/code', { code: codeAt() })).to).toBe('/sign-in')
	const at = scene.clock.now().getTime()
	stranger.cookies.set('step', secrets.lock(JSON.stringify({ for: 'code', account: scene.accounts.coach, back: '/', at: at - 601_000 })))
	expect((await stranger.post('/sign-in/code', { code: codeAt() })).to).toBe('/sign-in')
	stranger.cookies.set(
		'step',
		secrets.lock(JSON.stringify({ for: 'provider', account: scene.accounts.coach, back: '/', at, verifier: '', state: '', nonce: '' })),
	)
	expect((await stranger.get('/sign-in/code')).to).toBe('/sign-in')
})
