import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '#test/scene'
import { enterprisesModule } from '../../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [enterprisesModule] })
})
afterAll(() => scene.close())
const page = async (q: string) => (await scene.get('adviser', `/enterprises/lines?q=${encodeURIComponent(q)}`)).text()

test('a line of business is found by a word or by how its code begins, and where the names come from is marked', async () => {
	const found = await page('opieka dzienna')
	expect(found).toContain('88.91.Z')
	expect(found).not.toContain('86.99.A')
	expect(found).toContain('class="doubt"')
	expect(await page('88.91')).toContain('Opieka dzienna nad dziećmi')
	expect(await page('nie ma takiej')).toContain('Nic nie pasuje')
})

test('where more lines fit than are shown, it is said how many', async () => {
	expect(await page('')).toContain('Pierwsze 50 z 727')
	expect(await page('opieka')).not.toContain('Pierwsze 50')
})
