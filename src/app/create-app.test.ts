import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deed, page } from '#access'
import { done, refused } from '#kernel/result'
import { moved, shown } from '#platform/reply'
import { openScene, type Scene } from '../../test/support/scene.ts'

const hello = page('/hello', 'person.read', async (view) => shown('Hej', h('p', null, `${view.actor.name} <b>`)))
let counted = 0
const count = deed('/count', 'person.write', async (view) => {
	const result = await view.act(async () => (view.form.n === '0' ? refused({ code: 'zero' }) : done(++counted)))
	return result.ok ? moved(view.url('/hello'), { kind: 'done', text: 'Zapisano' }) : shown('Nie', h('p', null, 'nie'))
})

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [{ name: 'hello', routes: [hello, count] }] })
})
afterAll(() => scene.close())

describe('an address of a partnership', () => {
	test('shows its page to whoever may, with what people typed escaped', async () => {
		const response = await scene.get('coordinator', '/hello')
		expect(response.status).toBe(200)
		expect(await response.text()).toContain('Osoba zmyślona (coordinator) &lt;b>')
	})
	test('is not there for a role that may not', async () => {
		expect((await scene.get('evaluator', '/hello')).status).toBe(404)
	})
	test('asks a stranger to sign in and comes back afterwards', async () => {
		const response = await scene.get(undefined, '/hello?q=a')
		expect(response.headers.get('location')).toBe('/sign-in?return=%2Ftestowo%2Fhello%3Fq%3Da')
	})
	test('does a deed once when it is sent twice', async () => {
		const form = { _key: crypto.randomUUID(), n: '1' }
		const answers = await Promise.all([scene.post('coach', '/count', form), scene.post('coach', '/count', form)])
		expect(answers.map((answer) => answer.headers.get('location'))).toEqual(['/testowo/hello', '/testowo/hello'])
		expect(counted).toBe(1)
	})
	test('takes no form from another site', async () => {
		const response = await scene.app.request('/testowo/count', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
		expect(response.status).toBe(403)
	})
	test('allows no script or style but its own', async () => {
		const policy = (await scene.get('coach', '/hello')).headers.get('content-security-policy')
		expect(policy).toContain("script-src 'self'")
		expect(policy).not.toContain('unsafe')
	})
})
