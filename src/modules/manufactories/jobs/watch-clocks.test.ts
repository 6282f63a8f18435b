import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobTools } from '#access'
import { addDays, day } from '#kernel/plain-date'
import { outsidePartnerships } from '#platform/db'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { openScene, type Scene } from '#test/scene'
import { employWorker } from '../actions/employ-worker.ts'
import { pauseClock } from '../actions/set-clock.ts'
import { manufactoriesModule } from '../mount.ts'
import { watchClocksJob } from './watch-clocks.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02'), modules: [manufactoriesModule] })
})
afterAll(() => scene.close())

async function runOn(today: string): Promise<void> {
	scene.clock.setTo(day(today))
	const tools: Pick<JobTools, 'inside' | 'owner' | 'publicUrl'> = {
		inside: (_, work) => scene.inside('coordinator', work),
		owner: (work) => outsidePartnerships(scene.owner, work),
		publicUrl: 'https://spoiwo.example',
	}
	await watchClocksJob.run(tools as JobTools, undefined)
	await watchClocksJob.run(tools as JobTools, undefined)
}
const mails = async () => {
	const { rows } = await scene.owner.query('select recipient, subject, body from access.mail order by id')
	return rows.map((row) => ({ to: String(row.recipient), subject: String(row.subject), text: String(row.body) }))
}
const count = async (table: string) => Number((await scene.owner.query(`select count(*) as n from manufactories.${table}`)).rows[0]?.n)

test('tutor and manager are reminded once at each of 90, 60, 30 days and on the day; a missed decision reaches the coordinator', async () => {
	const { person } = await joinedPerson(scene, 'Wilga')
	const manufactory = await protectedManufactory(scene, 'Ogród doświadczeń', { startedOn: day('2026-03-02'), worker: person })
	await runOn('2026-11-30')
	expect(await count('reminder')).toBe(0)
	await runOn('2026-12-02')
	expect((await mails()).map(({ to, subject }) => [to, subject])).toEqual([
		['adviser@testowo.example', 'Ogród doświadczeń: za 90 dni decyzja o formie'],
		['host-manager@testowo.example', 'Ogród doświadczeń: za 90 dni decyzja o formie'],
	])
	expect((await mails())[0]?.text).toContain(`https://spoiwo.example/testowo/manufactories/${manufactory}`)
	for (const on of ['2027-01-01', '2027-01-31', '2027-03-02']) await runOn(on)
	expect(await count('reminder')).toBe(4)
	expect(await count('escalation')).toBe(0)
	expect(await (await scene.get('adviser', '')).text()).toContain('Dziś dzień decyzji o formie')
	await runOn('2027-03-03')
	expect(await count('escalation')).toBe(1)
	expect((await mails()).at(-1)).toMatchObject({
		to: 'coordinator@testowo.example',
		subject: 'Ogród doświadczeń: minął termin decyzji o formie',
	})
	expect(await mails()).toHaveLength(9)
	expect(await (await scene.get('coordinator', '')).text()).toContain('Decyzja po terminie, opieka: Osoba zmyślona (adviser)')
})

test('nobody is reminded of a clock that stands', async () => {
	scene.clock.setTo(day('2026-03-02'))
	const { person } = await joinedPerson(scene, 'Czajka')
	const manufactory = await protectedManufactory(scene, 'Szlak', { startedOn: day('2025-06-01'), worker: person })
	const decided = { reason: 'season', remarks: '', decidedBy: 'Zespół', decidedOn: day('2026-03-02') }
	await scene.inside('coordinator', (act) => pauseClock(act, { ...decided, manufactory, from: day('2026-03-02'), until: null }))
	const before = (await mails()).length
	await runOn('2026-06-10')
	expect((await mails()).length).toBe(before)
})

test('a contract that ran out ends by itself, so that nobody stands by through it', async () => {
	scene.clock.setTo(day('2026-03-02'))
	const { person } = await joinedPerson(scene, 'Pliszka')
	const { person: other } = await joinedPerson(scene, 'Kos')
	const manufactory = await protectedManufactory(scene, 'Pracownia', { startedOn: day('2026-03-02'), worker: person })
	const post = { contract: 'employment-fixed', position: 'pomoc', weeklyMinutes: 600, payGrosze: null, from: day('2026-03-02') }
	await scene.inside('coordinator', (act) =>
		employWorker(act, { manufactory, participant: other, ...post, until: addDays(day('2026-03-02'), 9) }),
	)
	await runOn('2026-03-11')
	expect(await count('departure')).toBe(0)
	await runOn('2026-03-12')
	const { rows } = await scene.owner.query('select last_on, reason, by_id from manufactories.departure')
	expect(rows).toEqual([{ last_on: '2026-03-11', reason: 'contract-ended', by_id: null }])
})
