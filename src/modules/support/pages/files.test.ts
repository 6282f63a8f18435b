import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { allModules } from '#test/all-modules'
import { joinedPerson } from '#test/joined'
import { noticeOf } from '#test/notice'
import { openScene, type Scene } from '#test/scene'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today, modules: allModules })
})
afterAll(() => scene.close())

const meeting = { mode: 'individual', form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60', topic: '' }

async function met(lastName: string, topic = '') {
	const { person, participation } = await joinedPerson(scene, lastName)
	const answer = await scene.post('coordinator', '/sessions', { ...meeting, topic, participation })
	return { person, participation, session: (answer.headers.get('location') ?? '').split('/').at(-1) ?? '' }
}

const pagesOf = (bytes: Uint8Array) =>
	Buffer.from(bytes)
		.toString('latin1')
		.match(/\/Type \/Page\b/g)?.length

test('the list of meetings goes out as a file with who was there and what she said, as the list is narrowed', async () => {
	const { participation, session } = await met('Eksportowana', 'Umowa najmu')
	await met('Inna', 'Coś innego')
	await scene.post('coordinator', '/paper', { participation, session, [`answer-${session}`]: 'confirmed', witness: 'Osoba zmyślona' })
	const csv = await (await scene.get('coordinator', '/sessions/file?whose=all&format=csv')).text()
	const [, heads = ''] = /^\uFEFF?(.*)/.exec(csv) ?? []
	expect(heads.split(';').slice(0, 3)).toEqual(['Dzień', 'Godzina', 'Co'])
	const line = csv.split(/\r?\n/).find((each) => each.includes('Umowa najmu')) ?? ''
	expect(line).toContain('Zmyślona Eksportowana;obecność;60;potwierdzone;z papieru')
	const hers = await (await scene.get('coordinator', '/sessions/file?whose=all&state=held&format=csv')).text()
	expect(hers).toContain('Eksportowana')
	expect(hers).not.toContain('Inna')
	expect((await scene.get('coach', '/sessions/file?whose=all')).status).toBe(404)
	const entry = await scene.owner.query("select facts from journal.entry where deed = 'sessions.exported' order by id desc limit 1")
	expect(JSON.stringify(entry.rows[0])).not.toContain('Eksportowana')
})

test('slips of many meetings, or of many people, are one PDF with a page for each person', async () => {
	const [one, other] = [await met('Pierwsza'), await met('Druga')]
	const paper = await scene.post('coordinator', '/slips', { session: [one.session, other.session] })
	expect(paper.headers.get('content-type')).toBe('application/pdf')
	expect(pagesOf(new Uint8Array(await paper.arrayBuffer()))).toBe(2)
	const people = await scene.post('coordinator', '/slips', { participant: [one.person, other.person, (await met('Trzecia')).person] })
	expect(pagesOf(new Uint8Array(await people.arrayBuffer()))).toBe(3)
	expect(await (await scene.get('coordinator', '/participants')).text()).toContain('formaction="/testowo/slips"')
})

test('a slip asks only about what waits and only whom one may ask', async () => {
	const { participation, session } = await met('Odpowiadająca')
	expect(noticeOf(await scene.post('coach', '/slips', { session })).kind).toBe('info')
	await scene.post('coordinator', '/paper', { participation, session, [`answer-${session}`]: 'confirmed', witness: 'Osoba zmyślona' })
	expect(noticeOf(await scene.post('coordinator', '/slips', { session })).kind).toBe('info')
	expect(noticeOf(await scene.post('coordinator', '/slips', { session: [] })).kind).toBe('refused')
})
