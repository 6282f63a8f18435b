import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { stand, standByAll, standDown } from './relate.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
})
afterAll(() => scene.close())

const rows = async (subject: string) =>
	(await scene.owner.query('select since_on, until_on from access.relationship where subject_id = $1 order by since_on', [subject])).rows
const bonds = async (subject: string) =>
	scene.inside('coordinator', (act) =>
		act.db
			.selectFrom('access.bond')
			.select('account_id')
			.where('partnership_id', '=', act.partnership)
			.where('participant_id', '=', subjectOf(subject))
			.execute(),
	)
const subjectOf = (text: string) => text as ReturnType<typeof newId<'participant'>>
const one = (subjectId: string) => ({ account: scene.accounts.coach, subject: 'participant', subjectId, kind: 'coach' }) as const

test('whoever stands by a person has a bond with her at once, and loses it at once', async () => {
	const subject = newId()
	await scene.inside('coordinator', (act) => stand(act, one(subject)))
	expect(await bonds(subject)).toEqual([{ account_id: scene.accounts.coach }])
	await scene.inside('coordinator', (act) => standDown(act, one(subject)))
	expect(await bonds(subject)).toEqual([])
})

test('asked twice it is one row and one journal entry; ended and begun on one day it goes on; another day it is a new row', async () => {
	const subject = newId()
	const again = () => scene.inside('coordinator', (act) => stand(act, one(subject)))
	const end = () => scene.inside('coordinator', (act) => standDown(act, one(subject)))
	await again()
	await again()
	await end()
	await again()
	expect(await rows(subject)).toEqual([{ since_on: '2026-03-02', until_on: null }])
	await end()
	scene.clock.setTo(day('2026-03-09'))
	await again()
	expect(await rows(subject)).toEqual([
		{ since_on: '2026-03-02', until_on: '2026-03-02' },
		{ since_on: '2026-03-09', until_on: null },
	])
	const { rows: entries } = await scene.owner.query('select deed from journal.entry where subject_id = $1', [subject])
	expect(entries).toHaveLength(5) // begun, ended, begun, ended, begun: the second asking changed nothing
})

test('two people who begin the same at once make one row', async () => {
	const subject = newId()
	const both = await Promise.all(
		[1, 2].map(() => scene.inside('coordinator', (act) => standByAll(act, { ...one(subject), subjectIds: [subject] }))),
	)
	expect(both.flat()).toEqual([subject])
	expect(await rows(subject)).toHaveLength(1)
})
