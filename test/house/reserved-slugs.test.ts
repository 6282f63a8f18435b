import { expect, test } from 'vitest'
import { isReservedSlug } from '#partnership'
import { openScene } from '#test/scene'
import { modules } from '../../src/app/modules.ts'

test('no partnership can take the first part of an address of the program itself', async () => {
	const scene = await openScene({ modules })
	const first = scene.app.routes.map(({ path }) => path.split('/')[1] ?? '')
	await scene.close()
	const own = new Set([...first, 'assets', 'icon.svg'].map((part) => part.replace(/\.\w+$/, '')).filter((part) => /^[a-z]/.test(part)))
	expect(own.size).toBeGreaterThan(8)
	expect([...own].filter((part) => !isReservedSlug(part))).toEqual([])
})

test('ordinary names of towns are free', () => {
	for (const slug of ['nowa-huta', 'malopolska', 'barka', 'testowo', 'krakow']) expect(isReservedSlug(slug)).toBe(false)
})
