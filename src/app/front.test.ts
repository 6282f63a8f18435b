import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '#test/scene'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [] })
})
afterAll(() => scene.close())

test('without the demo the first page names no accounts and the tour is not there', async () => {
	expect(await (await scene.app.request('/')).text()).not.toContain('Konta pokazowe')
	expect((await scene.app.request('/tour')).status).toBe(404)
})
