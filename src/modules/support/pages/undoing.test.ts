import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { noticeOf } from '#test/notice'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { supportModule } from '../mount.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today, modules: [supportModule] })
})
afterAll(() => scene.close())

const as = 'coordinator'
const read = async (path: string) => (await scene.get(as, path)).text()
const send = (path: string, form: Record<string, string | readonly string[]> = {}) => scene.post(as, path, form)
const place = (answer: Response) => (answer.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
const count = async (from: string, id: string) => {
	const { rows } = await scene.owner.query<{ many: number }>(`select count(*)::int as many from ${from} = $1`, [id])
	return rows[0]?.many
}

async function openGroup(name: string): Promise<string> {
	return place(await send('/groups', { name, programme: scene.programme, leader: '' }))
}

async function recordedFor(participation: string) {
	const form = { mode: 'individual', form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60', participation }
	const answer = await send('/sessions', form)
	return { address: place(answer), undo: noticeOf(answer).undo }
}

test('a meeting recorded for the wrong person is taken back: no support comes of it, and her stay has not begun', async () => {
	const { participation } = await joinedPerson(scene, 'Pomylona')
	const { address, undo } = await recordedFor(participation)
	expect(await count('people.participation where started_on is not null and id', participation)).toBe(1)
	expect(noticeOf(await send(undo)).kind).toBe('done')
	expect(await read(address)).toContain('zapisane przez pomyłkę')
	expect(await count('support.support where participation_id', participation)).toBe(0)
	expect(await count('people.participation where started_on is not null and id', participation)).toBe(0)
	expect(await count('people.entry_snapshot where frozen_on is null and participation_id', participation)).toBe(1)
	const again = await recordedFor(participation)
	expect(await count('people.entry_snapshot where frozen_on is not null and participation_id', participation)).toBe(1)
	expect(again.address).not.toBe(address)
})

test('an earlier support keeps the stay begun when a later meeting is taken back', async () => {
	const { participation } = await joinedPerson(scene, 'Dawna')
	await recordedFor(participation)
	await send((await recordedFor(participation)).undo)
	expect(await count('people.participation where started_on is not null and id', participation)).toBe(1)
	expect(await count('support.support where participation_id', participation)).toBe(1)
})

test('a meeting that she has answered about is not taken from under her words', async () => {
	const { participation } = await joinedPerson(scene, 'Odpowiedziała')
	const { address, undo } = await recordedFor(participation)
	const session = address.split('/')[2] ?? ''
	await send('/paper', { participation, session, [`answer-${session}`]: 'confirmed', witness: 'Osoba zmyślona' })
	expect(noticeOf(await send(undo)).kind).toBe('refused')
	expect(await read(address)).not.toContain('zapisane przez pomyłkę')
})

test('who was taken out of a group by mistake is back in it and on its later meetings', async () => {
	const { participation } = await joinedPerson(scene, 'Wracająca')
	const group = await openGroup('Klub powrotów')
	await send(`${group}/members`, { participation })
	await send(`${group}/series`, { form: 'counselling/legal-help', onDay: '9.03.2026', minutes: '60', everyWeeks: '1', times: '2' })
	const left = noticeOf(await send(`${group}/departures`, { participation }))
	expect(await count('support.attendance where participation_id', participation)).toBe(0)
	await send(left.undo)
	expect(await read(group)).toContain('Wracająca')
	expect(await count('support.attendance where participation_id', participation)).toBe(2)
})

test('a series planned by mistake goes whole, one that began stays', async () => {
	const { participation } = await joinedPerson(scene, 'Seryjna')
	const group = await openGroup('Klub serii')
	await send(`${group}/members`, { participation })
	const plan = { form: 'counselling/legal-help', minutes: '60', everyWeeks: '1', times: '3' }
	const planned = noticeOf(await send(`${group}/series`, { ...plan, onDay: '9.03.2026' }))
	const id = group.split('/')[2] ?? ''
	expect(await count('support.session where circle_id', id)).toBe(3)
	expect(noticeOf(await send(planned.undo)).kind).toBe('done')
	expect(await count('support.session where circle_id', id)).toBe(0)
	const begun = noticeOf(await send(`${group}/series`, { ...plan, onDay: '2.03.2026' }))
	await scene.owner.query(
		"update support.attendance set presence = 'present', marked_by = $1, marked_at = now() where participation_id = $2",
		[scene.accounts.coordinator, participation],
	)
	expect(noticeOf(await send(begun.undo)).kind).toBe('refused')
	expect(await count('support.session where circle_id', id)).toBe(3)
})

test('a group gets another name and leader, is closed with its way back, and two who change it see each other', async () => {
	const group = await openGroup('Klub dawny')
	await openGroup('Klub zajęty')
	const form = formOn(await read(`${group}/change`), '/change')
	expect((await send(`${group}/change`, { ...form, name: 'Klub zajęty' })).status).toBe(422)
	const answer = await send(`${group}/change`, { ...form, name: 'Klub nowy', leader: scene.accounts.coach })
	expect(place(answer)).toBe(group)
	const stale = await send(`${group}/change`, { ...form, name: 'Klub spóźniony' })
	expect(stale.status).toBe(422)
	expect(await stale.text()).toMatch(/Klub spóźniony[\s\S]*Klub nowy/)
	expect(await (await scene.get('coach', '/groups')).text()).toContain('Klub nowy')
	const closing = noticeOf(await send(`${group}/closing`))
	expect(await read(group)).not.toContain('Zapisz spotkanie grupy')
	await send(closing.undo)
	expect(await read(group)).toContain('Zapisz spotkanie grupy')
})
