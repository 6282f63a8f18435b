import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { countWithoutWorker, listCaseloads, listWithoutWorker } from '../store/assignment-list.ts'
import { insertParticipant, type ParticipantId } from '../store/participant.ts'
import { assignReferrals } from './assign-referrals.ts'
import { assignWorkers, handOverPeople } from './assign-workers.ts'
import { openReferral } from './open-referral.ts'
import { undoAssignment } from './undo-assignment.ts'

let scene: Scene
let people: ParticipantId[]
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
	const { partnership, accounts } = scene
	await scene.owner.query(`insert into access.membership (partnership_id, account_id, role) values ($1, $2, 'coach')`, [
		partnership,
		accounts.supervisor,
	])
})
afterAll(() => scene.close())
beforeEach(async () => {
	await scene.owner.query('truncate people.participant, access.relationship cascade')
	people = await scene.inside('intake', async (act) => {
		const made: ParticipantId[] = []
		for (const lastName of ['Żak', 'Łoś', 'Adamiak']) {
			const person = await insertParticipant(act.db, act.partnership, { firstName: 'Ewa', lastName })
			if (!person.ok) throw new Error(person.refusal.code)
			made.push(person.value)
			const stay = {
				partnership_id: act.partnership,
				id: newId<'participation'>(),
				participant_id: person.value,
				programme_id: scene.programme,
			}
			await act.db
				.insertInto('people.participation')
				.values({ ...stay, declared_on: act.today })
				.execute()
		}
		return made
	})
})

const loads = async () => {
	const all = await scene.inside('coordinator', (act) => listCaseloads(act.db, act, 'coach'))
	return Object.fromEntries(all.filter((one) => one.people > 0).map((one) => [one.name, one.people]))
}
const waiting = async () =>
	(await scene.inside('coordinator', (act) => listWithoutWorker(act.db, act, { kind: 'coach' }))).map((one) => one.lastName)
const give = (participants: readonly ParticipantId[]) =>
	scene.inside('coordinator', (act) => assignWorkers(act, { participants, worker: scene.accounts.coach, kind: 'coach' }))

test('people without a coach are listed in Polish order, and leave the list when given one; the undo brings them back', async () => {
	expect(await waiting()).toEqual(['Adamiak', 'Łoś', 'Żak'])
	const given = await give(people.slice(0, 2))
	if (!given.ok) throw new Error(given.refusal.code)
	expect(given.value.count).toBe(2)
	expect(await waiting()).toEqual(['Adamiak'])
	expect(await loads()).toEqual({ 'Osoba zmyślona (coach)': 2 })
	await scene.inside('coordinator', (act) => undoAssignment(act, given.value.assignment))
	await scene.inside('coordinator', (act) => undoAssignment(act, given.value.assignment))
	expect(await waiting()).toEqual(['Adamiak', 'Łoś', 'Żak'])
})

test('given twice, a person has the coach once; undone and given again the same day, she has her again', async () => {
	const first = await give(people)
	expect(await give(people)).toMatchObject({ ok: true, value: { count: 0 } })
	if (first.ok) await scene.inside('coordinator', (act) => undoAssignment(act, first.value.assignment))
	expect(await give(people)).toMatchObject({ ok: true, value: { count: 3 } })
	expect(await loads()).toEqual({ 'Osoba zmyślona (coach)': 3 })
})

test('everybody of one coach goes to another in one deed, and back', async () => {
	await give(people)
	const { coach, supervisor } = scene.accounts
	const handed = await scene.inside('coordinator', (act) => handOverPeople(act, { from: coach, to: supervisor, kind: 'coach' }))
	if (!handed.ok) throw new Error(handed.refusal.code)
	expect(await loads()).toEqual({ 'Osoba zmyślona (supervisor)': 3 })
	await scene.inside('coordinator', (act) => undoAssignment(act, handed.value.assignment))
	expect(await loads()).toEqual({ 'Osoba zmyślona (coach)': 3 })
})

test('nobody chosen, and a worker of another trade, are refused; a coach may give nobody away', async () => {
	expect(await give([])).toMatchObject({ refusal: { code: 'nobody-chosen' } })
	const { adviser, coach } = scene.accounts
	expect(
		await scene.inside('coordinator', (act) => assignWorkers(act, { participants: people, worker: adviser, kind: 'coach' })),
	).toMatchObject({
		refusal: { code: 'worker-unknown' },
	})
	expect(await scene.inside('coach', (act) => assignWorkers(act, { participants: people, worker: coach, kind: 'coach' }))).toMatchObject({
		value: { count: 0 },
	})
	expect(await scene.inside('coach', (act) => countWithoutWorker(act.db, act, 'coach'))).toEqual({ count: 0, over: false })
})

test('referrals get another owner together, and the undo gives each back to whom it was', async () => {
	const { intake, coach, supervisor } = scene.accounts
	const opened = await scene.inside('intake', async (act) => {
		const road = {
			programme: scene.programme,
			source: 'ops',
			organisation: undefined,
			receivedOn: act.today,
			team: undefined,
			note: '',
		} as const
		const one = { known: 'another', firstName: 'Ewa', pesel: '', bornOn: undefined, phone: '', ...road } as const
		const both = [
			await openReferral(act, { ...one, lastName: 'Pierwsza', owner: intake }),
			await openReferral(act, { ...one, lastName: 'Druga', owner: coach }),
		]
		return both.flatMap((result) => (result.ok ? [result.value] : []))
	})
	const given = await scene.inside('coordinator', (act) => assignReferrals(act, { referrals: opened, owner: supervisor, team: scene.team }))
	if (!given.ok) throw new Error(given.refusal.code)
	const owners = async () =>
		(await scene.owner.query('select owner_id, team_id from people.referral where id = any($1) order by id', [opened])).rows
	expect(await owners()).toEqual(opened.map(() => ({ owner_id: supervisor, team_id: scene.team })))
	await scene.inside('coordinator', (act) => undoAssignment(act, given.value.assignment))
	expect(await owners()).toEqual([
		{ owner_id: intake, team_id: null },
		{ owner_id: coach, team_id: null },
	])
})
