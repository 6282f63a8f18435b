import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { day, type PlainDate } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { conceptReady, foundedManufactory, ideaToFound, protectedManufactory } from '#test/manufactory'
import { openScene, type Scene } from '#test/scene'
import { listExtensions, listPauses } from '../store/clock.ts'
import { getManufactory } from '../store/manufactory.ts'
import { changeConcept } from './change-concept.ts'
import { acknowledgeRules, employWorker, recordDeparture, takeBackDeparture, takeBackWorker } from './employ-worker.ts'
import { openConcept } from './open-concept.ts'
import { extendClock, pauseClock, resumeClock, takeBackOfClock } from './set-clock.ts'
import { steerManufactory, takeBackStep } from './steer.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today })
})
afterAll(() => scene.close())

const get = (id: Id<'manufactory'>) => scene.inside('coordinator', (act) => getManufactory(act.db, act, { id }))
const lead = (
	manufactory: Id<'manufactory'>,
	to: Parameters<typeof steerManufactory>[1]['to'],
	more: { onDay?: PlainDate; reason?: string } = {},
) => scene.inside('coordinator', (act) => steerManufactory(act, { manufactory, to, onDay: today, reason: '', remarks: '', ...more }))
const employ = (manufactory: Id<'manufactory'>, participant: Id<'participant'>, more: Partial<Parameters<typeof employWorker>[1]> = {}) =>
	scene.inside('coordinator', (act) =>
		employWorker(act, {
			manufactory,
			participant,
			contract: 'employment-permanent',
			position: 'przewodnik',
			weeklyMinutes: 2400,
			payGrosze: null,
			from: today,
			until: null,
			...more,
		}),
	)
const decided = { reason: 'other', remarks: '', decidedBy: 'Zespół sterujący', decidedOn: today }
const deeds = async (subject: string) => {
	const { rows } = await scene.owner.query('select deed from journal.entry where subject_id = $1 order by id', [subject])
	return rows.map((row) => String(row.deed))
}

test('a concept says all that is missing; with it the manufactory is founded, once', async () => {
	const opened = await scene.inside('coordinator', (act) =>
		openConcept(act, { name: 'Pusta', ideaId: null, programmeId: null, line: 'other', offer: '', concept: '', place: '' }),
	)
	if (!opened.ok) throw new Error(opened.refusal.code)
	expect(await lead(opened.value.manufactory, 'founded')).toMatchObject({
		refusal: { code: 'still-missing', needs: ['idea', 'concept', 'place', 'host', 'tutor'] },
	})
	const ready = await conceptReady(scene, 'Ogród doświadczeń')
	expect(await lead(ready, 'founded', { onDay: day('2026-03-03') })).toMatchObject({ refusal: { code: 'day-not-come' } })
	expect(await lead(ready, 'founded')).toMatchObject({ ok: true })
	expect(await lead(ready, 'founded')).toMatchObject({ ok: true })
	expect(await deeds(ready)).toEqual(['manufactory.opened', 'manufactory.hosted', 'manufactory.tutored', 'manufactory.led'])
})

test('an idea without the verdict go does not found a manufactory', async () => {
	const ready = await conceptReady(scene, 'Bez oceny')
	await scene.owner.query(`insert into ideas.verdict_reopening (partnership_id, verdict_id, reason, by_id, at)
		select v.partnership_id, v.id, 'nowe fakty', v.by_id, now() from ideas.verdict v join manufactories.manufactory m on m.idea_id = v.idea_id where m.name = 'Bez oceny'`)
	expect(await lead(ready, 'founded')).toMatchObject({ refusal: { needs: ['verdict'] } })
})

test('two manufactories of one name are refused, and two people who change one see each other', async () => {
	const idea = await ideaToFound(scene, 'Teatr')
	const written = { name: 'Teatr cieni', ideaId: idea, programmeId: null, line: 'culture', offer: '', concept: '', place: '' }
	const opened = await scene.inside('coordinator', (act) => openConcept(act, written))
	if (!opened.ok) throw new Error(opened.refusal.code)
	expect(await scene.inside('coordinator', (act) => openConcept(act, written))).toMatchObject({ refusal: { code: 'name-taken' } })
	const change = (concept: string) =>
		scene.inside('coordinator', (act) =>
			changeConcept(act, { manufactory: opened.value.manufactory, version: 1, to: { ...written, concept } }),
		)
	expect(await change('Spektakle dla szkół')).toMatchObject({ ok: true })
	expect(await change('Spektakle w domach')).toMatchObject({
		refusal: { code: 'changed-meanwhile', current: { concept: 'Spektakle dla szkół' } },
	})
})

test('the protective period begins with people who know the rules, and lasts as long as the model says', async () => {
	const manufactory = await foundedManufactory(scene, 'Szlakiem huty', day('2026-02-01'))
	expect(await lead(manufactory, 'protected')).toMatchObject({ refusal: { needs: ['workers'] } })
	const { person } = await joinedPerson(scene, 'Wilga')
	const employed = await employ(manufactory, person)
	if (!employed.ok) throw new Error(employed.refusal.code)
	expect(await lead(manufactory, 'protected')).toMatchObject({ refusal: { needs: ['rules'] } })
	await scene.inside('host-manager', (act) => acknowledgeRules(act, { worker: employed.value.worker, on: today }))
	expect(await lead(manufactory, 'protected')).toMatchObject({ ok: true })
	expect(await get(manufactory)).toMatchObject({ kept: 'protected', decisionOn: '2027-03-02', months: 12, workers: 1 })
	expect(await scene.inside('coordinator', (act) => takeBackStep(act, manufactory))).toMatchObject({ ok: true })
	expect(await get(manufactory)).toMatchObject({ kept: 'founded', decisionOn: null })
})

test('nobody has more than one full post in the whole partnership, whoever asks at once', async () => {
	const { person } = await joinedPerson(scene, 'Żuraw')
	const one = await foundedManufactory(scene, 'Pierwsza pracownia', today)
	const two = await foundedManufactory(scene, 'Druga pracownia', today)
	const answers = await Promise.all([employ(one, person), employ(two, person)])
	expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
	expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'more-than-one-post', full: 2400 } })
	expect(await employ(two, person, { weeklyMinutes: 60 })).toMatchObject({ ok: false })
	const insert = `insert into manufactories.worker (partnership_id, id, manufactory_id, participant_id, contract, position, weekly_minutes, full_time, from_on, by_id, at)
		select partnership_id, gen_random_uuid(), manufactory_id, participant_id, contract, position, weekly_minutes, full_time, from_on, by_id, at
		from manufactories.worker where participant_id = $1`
	await expect(scene.owner.query(insert, [person])).rejects.toThrow('worker_one_full_post')
})

test('who leaves may work elsewhere; the departure cannot be taken back then', async () => {
	const { person } = await joinedPerson(scene, 'Kulik')
	const one = await foundedManufactory(scene, 'Pracownia lalek', today)
	const two = await foundedManufactory(scene, 'Pracownia map', today)
	const first = await employ(one, person)
	if (!first.ok) throw new Error(first.refusal.code)
	const worker = first.value.worker
	const leave = (lastOn: PlainDate) =>
		scene.inside('host-manager', (act) => recordDeparture(act, { worker, lastOn, reason: 'resigned', remarks: '' }))
	expect(await leave(day('2026-03-01'))).toMatchObject({ refusal: { code: 'leaves-before-she-came' } })
	expect(await leave(day('2026-03-31'))).toMatchObject({ ok: true })
	const comeBack = () => scene.inside('coordinator', (act) => takeBackDeparture(act, worker))
	const second = await employ(two, person, { from: day('2026-04-01') })
	if (!second.ok) throw new Error(second.refusal.code)
	expect(await comeBack()).toMatchObject({ refusal: { code: 'more-than-one-post', on: '2026-04-01' } })
	await scene.inside('coordinator', (act) => takeBackWorker(act, second.value.worker))
	expect(await comeBack()).toMatchObject({ ok: true })
	expect((await get(one)).workers).toBe(1)
})

test('pauses move the decision by their days, extensions by their months, and both can be taken back', async () => {
	const { person } = await joinedPerson(scene, 'Czajka')
	const manufactory = await protectedManufactory(scene, 'Warsztat rowerów', { startedOn: day('2025-06-01'), worker: person })
	const pause = (from: string, until: string | null) =>
		scene.inside('coordinator', (act) =>
			pauseClock(act, { ...decided, manufactory, from: day(from), until: until === null ? null : day(until) }),
		)
	expect(await pause('2025-08-01', '2025-08-10')).toMatchObject({ ok: true })
	expect(await pause('2025-08-10', '2025-08-12')).toMatchObject({ refusal: { code: 'pauses-overlap' } })
	expect(await pause('2025-05-31', null)).toMatchObject({ refusal: { code: 'pause-before-start' } })
	expect((await get(manufactory)).decisionOn).toBe('2026-06-11')
	expect(await pause('2026-03-01', null)).toMatchObject({ ok: true })
	expect(await get(manufactory)).toMatchObject({ pausedSince: '2026-03-01' })
	await scene.inside('coordinator', (act) => resumeClock(act, { manufactory, lastOn: today }))
	expect(await get(manufactory)).toMatchObject({ decisionOn: '2026-06-13', pausedSince: null })
	const extended = await scene.inside('coordinator', (act) => extendClock(act, { ...decided, manufactory, months: 2, late: false }))
	expect(extended).toMatchObject({ ok: true })
	expect((await get(manufactory)).decisionOn).toBe('2026-08-13')
	const [first] = await scene.inside('coordinator', (act) => listPauses(act.db, act.partnership, manufactory))
	const [only] = await scene.inside('coordinator', (act) => listExtensions(act.db, act.partnership, manufactory))
	if (first === undefined || only === undefined) throw new Error('no pause, no extension')
	await scene.inside('coordinator', (act) => takeBackOfClock(act, { manufactory, extension: only.id }))
	await scene.inside('coordinator', (act) => takeBackOfClock(act, { manufactory, pause: first.id }))
	expect((await get(manufactory)).decisionOn).toBe('2026-06-03')
})

test('an extension after the decision date is refused, or told apart when it is meant', async () => {
	const { person } = await joinedPerson(scene, 'Bocian')
	const manufactory = await protectedManufactory(scene, 'Kawiarnia sąsiedzka', { startedOn: day('2025-03-01'), worker: person })
	const extend = (late: boolean) => scene.inside('coordinator', (act) => extendClock(act, { ...decided, manufactory, months: 3, late }))
	expect(await extend(false)).toMatchObject({ refusal: { code: 'decision-date-passed', decisionOn: '2026-03-01' } })
	expect(await extend(true)).toMatchObject({ ok: true })
	const [row] = await scene.inside('coordinator', (act) => listExtensions(act.db, act.partnership, manufactory))
	expect(row).toMatchObject({ late: true, months: 3 })
	expect((await get(manufactory)).decisionOn).toBe('2026-06-01')
})

test('closing asks that people leave first, from any state, and can be taken back', async () => {
	const { person } = await joinedPerson(scene, 'Sowa')
	const manufactory = await protectedManufactory(scene, 'Introligatornia', { startedOn: day('2026-01-05'), worker: person })
	expect(await lead(manufactory, 'closed', { reason: 'no-market' })).toMatchObject({ refusal: { needs: ['contracts-ended'] } })
	const { rows } = await scene.owner.query('select id from manufactories.worker where manufactory_id = $1', [manufactory])
	for (const { id } of rows)
		await scene.inside('coordinator', (act) => recordDeparture(act, { worker: id, lastOn: today, reason: 'other', remarks: '' }))
	expect(await lead(manufactory, 'independent')).toMatchObject({ refusal: { code: 'not-from-here', state: 'protected' } })
	expect(await lead(manufactory, 'closed', { reason: 'no-market' })).toMatchObject({ ok: true })
	expect(await get(manufactory)).toMatchObject({ kept: 'closed' })
	await scene.inside('coordinator', (act) => takeBackStep(act, manufactory))
	expect(await get(manufactory)).toMatchObject({ kept: 'protected' })
})

test('two coordinators decide at once: one decision stands, the other is told the state', async () => {
	const { person } = await joinedPerson(scene, 'Rybitwa')
	const manufactory = await protectedManufactory(scene, 'Pracownia gier', { startedOn: day('2025-02-01'), worker: person })
	const answers = await Promise.all([lead(manufactory, 'independent'), lead(manufactory, 'stays-in-host')])
	expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
	expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'not-from-here' } })
	expect(await lead(manufactory, 'protected', { reason: 'reopened' })).toMatchObject({ ok: true })
	expect(await lead(manufactory, 'stays-in-host')).toMatchObject({ ok: true })
})

test('a tutor stands by who works there, until the person leaves', async () => {
	const { person } = await joinedPerson(scene, 'Dzięcioł')
	const manufactory = await protectedManufactory(scene, 'Ptaki i ludzie', { startedOn: day('2026-01-05'), worker: person })
	const bonds = async () => {
		const asked = 'select 1 from access.bond where account_id = $1 and participant_id = $2'
		return (await scene.owner.query(asked, [scene.accounts.adviser, person])).rows.length
	}
	expect(await bonds()).toBe(1)
	const { rows } = await scene.owner.query('select id from manufactories.worker where manufactory_id = $1', [manufactory])
	await scene.inside('adviser', (act) => recordDeparture(act, { worker: rows[0]?.id, lastOn: today, reason: 'other', remarks: '' }))
	expect(await bonds()).toBe(0)
})
