import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { allModules } from '#test/all-modules'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { listLearned } from '../store/lessons.ts'
import { employWorker } from './employ-worker.ts'
import { holdLesson, type LessonHeld, markLesson, undoLesson } from './hold-lesson.ts'

let scene: Scene
const today = day('2026-03-12')
beforeAll(async () => {
	scene = await openScene({ today, modules: allModules })
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()

/** A manufactory with two workers in the programme and one who is in none. */
async function team(name: string) {
	const { person: first } = await joinedPerson(scene, `${name} Pierwsza`)
	const { person: second } = await joinedPerson(scene, `${name} Druga`)
	const third = newId<'participant'>()
	const manufactory = await protectedManufactory(scene, name, { startedOn: day('2026-01-05'), worker: first })
	await scene.inside('coordinator', async (act) => {
		const names = {
			first_name: 'Zmyślona',
			last_name: `${name} Trzecia`,
			folded: 'trzecia',
			folded_name: 'trzecia',
			born_on: day('1980-05-05'),
		}
		await act.db
			.insertInto('people.participant')
			.values({ partnership_id: act.partnership, id: third, ...names })
			.execute()
	})
	for (const participant of [second, third]) {
		const post = { contract: 'mandate', position: 'pomoc', weeklyMinutes: 600, payGrosze: null, until: null, acknowledgedOn: today }
		await scene.inside('coordinator', (act) => employWorker(act, { manufactory, participant, from: day('2026-02-01'), ...post }))
	}
	const lesson: LessonHeld = {
		subject: 'marketing',
		onDay: day('2026-03-10'),
		startsAt: '10:00',
		minutes: 120,
		topic: 'Ulotka',
		manufactories: [manufactory],
		expected: [first, second, third],
		came: [first, third],
	}
	return { manufactory, first, second, third, lesson }
}
const learned = async (manufactory: Awaited<ReturnType<typeof team>>['manufactory']) => {
	const rows = await scene.inside('coordinator', (act) => listLearned(act.db, act.partnership, manufactory))
	return new Map(rows.map(({ participant, minutes }) => [participant, minutes]))
}
const hours = async (participant: string) => {
	const asked = `select coalesce(sum(a.minutes), 0)::int as minutes from support.public_attendance a
		join people.participation p on p.id = a.participation_id where p.participant_id = $1`
	return (await scene.owner.query(asked, [participant])).rows[0].minutes
}

test('a lesson is support of those in a programme, counted once; who is in none learns as well', async () => {
	const { manufactory, first, second, third, lesson } = await team('Pracownia')
	const held = await scene.inside('coordinator', (act) => holdLesson(act, lesson))
	if (!held.ok) throw new Error(held.refusal.code)
	expect(await learned(manufactory)).toEqual(
		new Map([
			[first, 120],
			[third, 120],
		]),
	)
	expect([await hours(first), await hours(second), await hours(third)]).toEqual([120, 0, 0])
	const corrected = { lesson: held.value.lesson, manufactory, came: [second] }
	expect(await scene.inside('coordinator', (act) => markLesson(act, corrected))).toMatchObject({ ok: true })
	expect(await learned(manufactory)).toEqual(new Map([[second, 120]]))
	expect([await hours(first), await hours(second)]).toEqual([0, 120])
	await scene.inside('coordinator', (act) => undoLesson(act, held.value.lesson))
	expect(await learned(manufactory)).toEqual(new Map())
	expect(await hours(second)).toBe(0)
})

test('a lesson of two manufactories at once is one meeting of their programme', async () => {
	const one = await team('Ceramika')
	const other = await team('Stolarnia')
	const expected = [one.first, other.first]
	const together = { ...one.lesson, manufactories: [one.manufactory, other.manufactory], expected, came: expected }
	const held = await scene.inside('coordinator', (act) => holdLesson(act, together))
	if (!held.ok) throw new Error(held.refusal.code)
	const asked = 'select count(distinct session_id)::int as n from manufactories.lesson_person where lesson_id = $1'
	expect((await scene.owner.query(asked, [held.value.lesson])).rows).toEqual([{ n: 1 }])
	expect([(await learned(one.manufactory)).size, (await learned(other.manufactory)).size]).toEqual([1, 1])
})

test('a lesson to come expects people and cannot be marked before its day; an unknown subject is refused', async () => {
	const { manufactory, first, lesson } = await team('Herbaciarnia')
	const code = async (changed: Partial<LessonHeld>) => {
		const answer = await scene.inside('coordinator', (act) => holdLesson(act, { ...lesson, ...changed }))
		return answer.ok ? answer.value.lesson : answer.refusal.code
	}
	expect(await code({ subject: 'magic' })).toBe('unknown-subject')
	expect(await code({ expected: [newId<'participant'>()] })).toBe('nobody-there')
	const held = await scene.inside('coordinator', (act) => holdLesson(act, { ...lesson, onDay: addDays(today, 3), came: [] }))
	if (!held.ok) throw new Error(held.refusal.code)
	const early = { lesson: held.value.lesson, manufactory, came: [first] }
	expect(await scene.inside('coordinator', (act) => markLesson(act, early))).toMatchObject({ refusal: { code: 'not-yet' } })
	expect(await learned(manufactory)).toEqual(new Map())
})

test('a lesson is recorded in the browser with everybody on one screen; the host sees it and may not record one', async () => {
	const { manufactory, first, second } = await team('Ogród')
	const home = `/manufactories/${manufactory}`
	const form = formOn(await text(scene.get('adviser', `${home}/lessons/new`)), '/lessons')
	const typed = { ...form, subject: 'grants', minutes: '90', topic: '<i>wniosek</i>', onDay: '11.03.2026' }
	const nobody = await scene.post('adviser', `${home}/lessons`, typed)
	expect(nobody.status).toBe(422)
	expect(await nobody.text()).toContain('Zaznacz przynajmniej jedną osobę.')
	expect((await scene.post('adviser', `${home}/lessons`, { ...typed, came: [first, second] })).status).toBe(303)
	const shown = await text(scene.get('host-manager', home))
	expect(shown).toContain('1,5 z 8 godz.')
	expect(shown).not.toContain('<i>wniosek</i>')
	const lesson = /\/lessons\/([0-9a-f-]{36})"/.exec(shown)?.[1]
	expect(await text(scene.get('host-manager', `${home}/lessons/${lesson}`))).toContain('czeka na potwierdzenie')
	expect((await scene.get('host-manager', `${home}/lessons/new`)).status).toBe(404)
	expect((await scene.post('adviser', `${home}/lessons/${lesson}/attendance`, { ...form, came: [first] })).status).toBe(303)
	expect(await text(scene.get('adviser', `${home}/lessons/${lesson}`))).toContain('nieobecność')
})
