import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticeOf } from '#test/notice'
import { openScene, type Scene } from '#test/scene'
import { partnershipModule } from '../mount.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [partnershipModule] })
})
afterAll(() => scene.close())

const as = 'administrator'
const read = async (path: string) => (await scene.get(as, path)).text()
const send = (path: string, form: Record<string, string> = {}) => scene.post(as, path, form)

test('what was added by mistake goes at once, and what something stands on stays', async () => {
	const added = noticeOf(await send('/organisations', { name: 'Pomyłka', sector: 'social', part: 'partner' }))
	expect(await read('/organisations')).toContain('Pomyłka')
	expect(noticeOf(await send(added.undo)).kind).toBe('done')
	expect(await read('/organisations')).not.toContain('Pomyłka')
	expect(noticeOf(await send(`/organisations/${scene.organisation}/removal`)).kind).toBe('refused')
	expect(await read('/organisations')).toContain('Dom Kultury w Testowie')
	const centre = noticeOf(await send('/centres', { name: 'Centrum przez pomyłkę', kind: 'cps' }))
	await send(centre.undo)
	expect(await read('/centres')).not.toContain('Centrum przez pomyłkę')
})

test('a closed team is no longer offered, and works again after the undo', async () => {
	const closing = noticeOf(await send(`/teams/${scene.team}/closing`))
	expect(await read('/centres')).toContain('zamknięty')
	await send(closing.undo)
	expect(await read('/centres')).not.toContain('zamknięty')
})

test('a target that was changed or removed comes back as it was', async () => {
	const at = `/programmes/${scene.programme}`
	const first = noticeOf(await send(`${at}/targets`, { indicator: 'EECO01', value: '110' }))
	const second = noticeOf(await send(`${at}/targets`, { indicator: 'EECO01', value: '95' }))
	await send(second.undo)
	expect(await read(at)).toContain('>110<')
	const removed = noticeOf(await send(`${at}/targets?indicator=EECO01`))
	expect(await read(at)).not.toContain('>110<')
	await send(removed.undo)
	expect(await read(at)).toContain('>110<')
	await send(first.undo)
	expect(await read(at)).not.toContain('>110<')
})
