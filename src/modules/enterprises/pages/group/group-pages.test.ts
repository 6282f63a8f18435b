import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { enterprisesModule } from '../../mount.ts'

let scene: Scene
let home: string
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02'), modules: [enterprisesModule] })
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const formAt = async (path: string, to: string) => formOn(await text(scene.get('adviser', path)), to)

test('a group is opened on its form; a day to come and a name that is taken are said at their fields', async () => {
	const form = { ...(await formAt('/initiative-groups/new', '/initiative-groups')), name: 'Pod lipą', assumptions: 'kawiarnia' }
	const early = await scene.post('adviser', '/initiative-groups', { ...form, begunOn: '03.03.2026' })
	expect(early.status).toBe(422)
	expect(await early.text()).toMatch(/kawiarnia[\s\S]*Ten dzień jeszcze nie nadszedł/)
	const opened = await scene.post('adviser', '/initiative-groups', form)
	expect(opened.status).toBe(303)
	home = opened.headers.get('location')?.replace('/testowo', '').split(/[?#]/)[0] ?? ''
	const again = await scene.post('adviser', '/initiative-groups', { ...form, _key: '' })
	expect(await again.text()).toContain('Jest już grupa o tej nazwie')
	expect((await scene.get('evaluator', home)).status).toBe(404)
	expect((await scene.post('coach', '/initiative-groups', form)).status).toBe(404)
})

test('members are participants, organisations or somebody by name, each once, exactly one at a time', async () => {
	const { person } = await joinedPerson(scene, 'Wilga')
	const add = (member: Record<string, string>) => scene.post('coordinator', `${home}/members`, member)
	expect((await scene.post('adviser', `${home}/members`, { participant: person })).status).toBe(404) // her record is not open to him
	for (const member of [{ participant: person }, { organisation: scene.organisation }, { name: 'Osoba zmyślona z gminy' }])
		expect((await add(member)).status).toBe(303)
	expect(await text(add({ participant: person }))).toContain('już jest w grupie')
	expect(await text(add({}))).toContain('Wybierz jedno')
	expect(await text(add({ organisation: scene.organisation, name: 'Ktoś' }))).toContain('Wybierz jedno')
	const shown = await text(scene.get('coordinator', home))
	for (const words of ['Wilga', 'osoba z projektu', 'organizacja z partnerstwa', 'z nazwy']) expect(shown).toContain(words)
	expect(await text(scene.get('coach', home))).not.toContain('Wilga')
})

test('steps are written with their hours and taken back; an unknown step is refused', async () => {
	const step = { step: 'training', onDay: '01.03.2026', hours: '8', remarks: 'w domu kultury' }
	expect((await scene.post('adviser', `${home}/steps`, { ...step, step: 'flight' })).status).toBe(422)
	expect((await scene.post('adviser', `${home}/steps`, step)).status).toBe(303)
	const shown = await text(scene.get('adviser', home))
	expect(shown).toContain('8 godz.')
	const undo = /action="\/testowo([^"]*\/steps\/[^"]*\/undo)"/.exec(shown)?.[1] ?? ''
	expect((await scene.post('adviser', undo, {})).status).toBe(303)
	expect(await text(scene.get('adviser', home))).not.toContain('w domu kultury')
})

test('who edits a group that somebody else saved meanwhile sees both versions, also after a mistake in the form', async () => {
	const form = await formAt(`${home}/edit`, '/edit')
	expect((await scene.post('coordinator', `${home}/edit`, { ...form, assumptions: 'cukiernia' })).status).toBe(303)
	const mistaken = await scene.post('adviser', `${home}/edit`, { ...form, name: '', assumptions: 'piekarnia' })
	const shown = formOn(await mistaken.text(), '/edit')
	const refused = await scene.post('adviser', `${home}/edit`, { ...shown, name: 'Pod lipą' })
	expect(refused.status).toBe(422)
	const both = await refused.text()
	for (const words of ['Ktoś zmienił tę grupę', 'cukiernia', 'piekarnia']) expect(both).toContain(words)
	expect((await scene.post('adviser', `${home}/edit`, formOn(both, '/edit'))).status).toBe(303)
	expect(await text(scene.get('adviser', home))).toContain('piekarnia')
})

test('a group ends with a reason, takes nobody more, and goes on when that was a mistake', async () => {
	expect((await scene.post('adviser', `${home}/ending`, { on: '02.03.2026', reason: '' })).status).toBe(422)
	expect((await scene.post('adviser', `${home}/ending`, { on: '02.03.2026', reason: 'brak lokalu' })).status).toBe(303)
	expect(await text(scene.get('adviser', home))).toContain('brak lokalu')
	expect(await text(scene.post('adviser', `${home}/members`, { name: 'Ktoś nowy' }))).toContain('zakończyła')
	expect((await scene.post('adviser', `${home}/ending/undo`, {})).status).toBe(303)
	expect(await text(scene.get('adviser', home))).not.toContain('brak lokalu')
})
