import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { journal } from '#platform/journal'
import { openScene, type Scene } from '#test/scene'
import { accessModule } from '../../mount.ts'

const record = newId<'note'>()

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [accessModule] })
	await scene.inside('coach', (act) =>
		journal({ ...act, now: new Date('2026-03-01T23:30:00Z') }, { deed: 'note.read', subject: record, facts: { on: '2026-02-28' } }),
	)
	await scene.inside('adviser', (act) => journal(act, { deed: 'note.written', subject: record }))
	for (let turn = 0; turn < 60; turn++)
		await scene.inside('intake', (act) => journal(act, { deed: 'referral.opened', subject: newId(), facts: { turn } }))
	await scene.owner.query(
		"insert into journal.entry (partnership_id, id, at, deed) values (gen_random_uuid(), gen_random_uuid(), now(), 'note.foreign')",
	)
})
afterAll(() => scene.close())

const rowsOf = (text: string) => [...text.matchAll(/<th scope="row">/g)].length
const read = async (path: string) => (await scene.get('administrator', path)).text()

test('only those who may read the journal find it', async () => {
	for (const role of ['coordinator', 'administrator'] as const) expect((await scene.get(role, '/journal')).status).toBe(200)
	for (const role of ['supervisor', 'coach', 'evaluator'] as const) expect((await scene.get(role, '/journal')).status).toBe(404)
})

test('it is paged by key, newest first, without a gap and without another partnership', async () => {
	const first = await read('/journal')
	expect(rowsOf(first)).toBe(50)
	expect(first).not.toContain('foreign')
	const next = /href="\/testowo(\/journal\?after=[^"]+)"/.exec(first)?.[1] ?? ''
	const second = await read(next.replaceAll('&amp;', '&'))
	expect(rowsOf(second)).toBe(12)
	expect([first, second].flatMap((text) => [...text.matchAll(/turn: (\d+)/g)].map(([, turn]) => Number(turn)))).toEqual(
		Array.from({ length: 60 }, (_, at) => 59 - at),
	)
})

test('it says in words what was done, by whom, with days as people write them', async () => {
	const text = await read(`/journal?record=${record}`)
	for (const words of [
		'notatka zastrzeżona: odczytano',
		'notatka zastrzeżona: zapisano',
		'Osoba zmyślona (coach)',
		'dzień: 28.02.2026',
		'za chwilę',
	])
		expect(text).toContain(words)
	expect(rowsOf(text)).toBe(2)
	expect(rowsOf(await read('/journal?deed=note.read'))).toBe(1)
})

test('it can be narrowed to a record, a person and a day of the centre’s calendar', async () => {
	expect(rowsOf(await read(`/journal?record=${record}`))).toBe(2)
	expect(rowsOf(await read(`/journal?account=${scene.accounts.adviser}`))).toBe(1)
	expect(rowsOf(await read('/journal?on=02.03.2026&deed=note.read'))).toBe(1)
	expect(rowsOf(await read('/journal?on=2026-03-01'))).toBe(0)
})

test('a filter that cannot be read hides nothing and says so', async () => {
	expect(await read('/journal?on=31.02.2026')).toContain('Nie ma takiego dnia')
	expect(rowsOf(await read('/journal?account=x&record=y&deed=%25&after=zzz'))).toBe(50)
	expect(rowsOf(await read(`/journal?after=${Buffer.from('["x","y"]').toString('base64url')}`))).toBe(50)
})
