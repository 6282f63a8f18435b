import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticeOf } from '#test/notice'
import { openScene, type Scene } from '#test/scene'
import { addPerson, type Person } from '#test/world'
import { peopleModule } from '../mount.ts'

let scene: Scene
let person: Person
beforeAll(async () => {
	scene = await openScene({ modules: [peopleModule([])] })
	person = await addPerson(scene, 'Cofnięta')
})
afterAll(() => scene.close())

const found = async (sql: string, id: string) => (await scene.owner.query<Record<string, unknown>>(sql, [id])).rows[0]

test('a talk after the exit recorded by mistake waits again', async () => {
	const talk = { doneOn: '2.03.2026', reached: 'no', remarks: 'nie ta osoba' }
	const said = noticeOf(await scene.post('coordinator', `/follow-ups/${person.followUp}`, talk))
	const row = 'select done_on, reached, remarks, dropped_at from people.follow_up where id = $1'
	expect(await found(row, person.followUp)).toMatchObject({ reached: false, remarks: 'nie ta osoba' })
	await scene.post('coordinator', said.undo, {})
	expect(await found(row, person.followUp)).toEqual({ done_on: null, reached: null, remarks: '', dropped_at: null })
})

test('a restricted note written by mistake goes by its author alone, and the journal keeps that it was', async () => {
	const form = { category: 'health', content: 'nie do tej osoby' }
	const at = `/participants/${person.participant}/notes`
	const said = noticeOf(await scene.post('coordinator', at, form))
	const note = said.undo.split('/')[4] ?? ''
	const kept = 'select count(*)::int as many from people.restricted_note where id = $1'
	await scene.post('intake', said.undo, {})
	expect(await found(kept, note)).toEqual({ many: 1 })
	await scene.post('coordinator', said.undo, {})
	expect(await found(kept, note)).toEqual({ many: 0 })
	expect(await found('select deed from journal.entry where subject_id = $1 order by id desc', note)).toEqual({ deed: 'note.withdrawn' })
})
