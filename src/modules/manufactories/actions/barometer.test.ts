import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { allModules } from '#test/all-modules'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { listRounds } from '../store/barometers.ts'
import { employWorker } from './employ-worker.ts'
import { answerAsWorker, answerBarometer, closeBarometer, closeRunOut, openBarometer } from './hold-barometer.ts'

let scene: Scene
const today = day('2026-03-12')
beforeAll(async () => {
	scene = await openScene({ today, modules: allModules })
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const codes = ['community', 'host', 'team', 'work', 'structures', 'europe']
const all = (score: number) => Object.fromEntries(codes.map((code) => [code, score]))

/** A manufactory with so many workers and an open barometer. */
async function measured(name: string, people: number) {
	const { person } = await joinedPerson(scene, `${name} Pierwsza`)
	const workers = [person]
	const manufactory = await protectedManufactory(scene, name, { startedOn: day('2026-01-05'), worker: person })
	for (let at = 1; at < people; at++) {
		const { person: next } = await joinedPerson(scene, `${name} ${at}`)
		const post = { contract: 'mandate', position: 'pomoc', weeklyMinutes: 600, payGrosze: null, until: null, acknowledgedOn: today }
		await scene.inside('coordinator', (act) => employWorker(act, { manufactory, participant: next, from: day('2026-02-01'), ...post }))
		workers.push(next)
	}
	const opened = await scene.inside('adviser', (act) => openBarometer(act, { manufactory }))
	if (!opened.ok) throw new Error(opened.refusal.code)
	return { manufactory, workers, barometer: opened.value.barometer }
}
const published = async (manufactory: string, voice: string) => {
	const asked =
		"select area, answers::int, average::float from manufactories.public_barometer where manufactory_id = $1 and voice = $2 and area = 'team'"
	return (await scene.owner.query(asked, [manufactory, voice])).rows
}

test('of five workers nobody can tell who said what: counts alone are kept, and they show after the round', async () => {
	const { manufactory, workers, barometer } = await measured('Pracownia', 5)
	for (const [at, participant] of workers.entries()) {
		const answer = { barometer, participant, scores: all(at + 1) }
		expect(await scene.inside('supervisor', (act) => answerAsWorker(act, answer))).toMatchObject({ ok: true })
		expect(await scene.inside('supervisor', (act) => answerAsWorker(act, answer))).toMatchObject({ refusal: { code: 'not-asked' } })
		expect(await published(manufactory, 'workers')).toEqual([])
	}
	const kept = await scene.owner.query('select * from manufactories.barometer_answer where barometer_id = $1', [barometer])
	expect(kept.rows).toEqual([])
	const together = await scene.owner.query(
		'select count(distinct xmin::text)::int as writes, sum(answers)::int as answers from manufactories.barometer_tally where barometer_id = $1',
		[barometer],
	)
	expect(together.rows).toEqual([{ writes: 1, answers: 30 }])
	await scene.inside('adviser', (act) => answerBarometer(act, { barometer, voice: 'tutor', scores: all(2) }))
	await scene.inside('host-manager', (act) => answerBarometer(act, { barometer, voice: 'host', scores: all(4) }))
	const [round] = await scene.inside('coordinator', (act) => listRounds(act.db, act.partnership, manufactory))
	expect(round).toMatchObject({ anonymous: true, asked: 5, answered: 5, closedOn: today })
	expect(await published(manufactory, 'workers')).toEqual([{ area: 'team', answers: 5, average: 3 }])
	expect(await published(manufactory, 'host')).toEqual([{ area: 'team', answers: 1, average: 4 }])
})

test('when too few of an anonymous round answered, their answers are published nowhere', async () => {
	const { manufactory, workers, barometer } = await measured('Kawiarnia', 6)
	for (const participant of workers.slice(0, 4)) {
		await scene.inside('supervisor', (act) => answerAsWorker(act, { barometer, participant, scores: all(1) }))
	}
	await scene.inside('adviser', (act) => closeBarometer(act, barometer))
	expect(await published(manufactory, 'workers')).toEqual([])
	const late = { barometer, participant: workers[4] ?? newId<'participant'>(), scores: all(5) }
	expect(await scene.inside('supervisor', (act) => answerAsWorker(act, late))).toMatchObject({ refusal: { code: 'round-closed' } })
})

test('a small team answers by name, is never published, and whoever does not work there is not asked', async () => {
	const { manufactory, workers, barometer } = await measured('Introligatornia', 2)
	const [first] = workers
	if (first === undefined) throw new Error('nobody works there')
	const half = { barometer, participant: first, scores: { team: 3, elsewhere: 5 } }
	expect(await scene.inside('supervisor', (act) => answerAsWorker(act, half))).toMatchObject({ refusal: { code: 'areas-amiss' } })
	expect(await scene.inside('supervisor', (act) => answerAsWorker(act, { ...half, scores: all(5) }))).toMatchObject({ ok: true })
	const { person } = await joinedPerson(scene, 'Obca')
	const stranger = { barometer, participant: person, scores: all(1) }
	expect(await scene.inside('supervisor', (act) => answerAsWorker(act, stranger))).toMatchObject({ refusal: { code: 'not-asked' } })
	const rows = await scene.owner.query('select participant_id, voice from manufactories.barometer_answer where barometer_id = $1', [
		barometer,
	])
	expect(rows.rows).toEqual([{ participant_id: first, voice: 'workers' }])
	await scene.inside('adviser', (act) => closeBarometer(act, barometer))
	expect(await published(manufactory, 'workers')).toEqual([])
})

test('a quarter has one round; host and tutor speak for themselves alone; a round closes by itself after its last day', async () => {
	const { manufactory, barometer } = await measured('Stolarnia', 1)
	const again = await scene.inside('adviser', (act) => openBarometer(act, { manufactory }))
	expect(again).toMatchObject({ refusal: { code: 'quarter-has-one' } })
	const asHost = await scene.inside('adviser', (act) => answerBarometer(act, { barometer, voice: 'host', scores: all(5) }))
	expect(asHost).toMatchObject({ refusal: { code: 'not-your-voice' } })
	const tutor = (score: number) => scene.inside('adviser', (act) => answerBarometer(act, { barometer, voice: 'tutor', scores: all(score) }))
	await tutor(1)
	await tutor(5)
	await scene.inside('coordinator', (act) => closeRunOut({ ...act, today: addDays(today, 21) }))
	expect(await published(manufactory, 'tutor')).toEqual([])
	await scene.inside('coordinator', (act) => closeRunOut({ ...act, today: addDays(today, 22) }))
	expect(await published(manufactory, 'tutor')).toEqual([{ area: 'team', answers: 1, average: 5 }])
})

test('a worker answers on her own page without an account, and is told first whether she can be recognised', async () => {
	const { manufactory, workers, barometer } = await measured('Ogród', 2)
	const page = `/participants/${workers[0]}/own-keys`
	const slip = await text(scene.post('coordinator', page, formOn(await text(scene.get('coordinator', page)), '/own-keys')))
	const own = `/mine/${/class="slip-code">([^<]+)</.exec(slip)?.[1]?.replace(/[^A-Z0-9]/gi, '')}`
	expect(await text(scene.get(undefined, own))).toContain('Ogród')
	const asked = await text(scene.get(undefined, `${own}/barometers/${barometer}`))
	expect(asked).toContain('mogą się domyślić, która odpowiedź jest Twoja')
	expect(asked).not.toContain('<script')
	const form = formOn(asked, `/barometers/${barometer}`)
	const some = await scene.post(undefined, `${own}/barometers/${barometer}`, { ...form, 'area-team': '5' })
	expect(some.status).toBe(422)
	const given = Object.fromEntries(codes.map((code) => [`area-${code}`, '4']))
	expect(await text(scene.post(undefined, `${own}/barometers/${barometer}`, { ...form, ...given }))).toContain('Odpowiedź jest zapisana')
	expect(await text(scene.get(undefined, own))).not.toContain('Pytanie o Twoją pracę')
	expect(await text(scene.get('adviser', `/manufactories/${manufactory}`))).toContain('Zespół: 1 z 2')
	expect((await scene.get(undefined, `/mine/ABCDEFGHJKLM/barometers/${barometer}`)).status).toBe(303)
})
