import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Id, newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { steerManufactory } from '#manufactories'
import { joinedPerson } from '../../../../../test/support/joined.ts'
import { protectedManufactory } from '../../../../../test/support/manufactory.ts'
import { openScene, type Scene } from '../../../../../test/support/scene.ts'
import { enterprisesModule } from '../../mount.ts'
import { listJobs } from '../../store/enterprise/jobs.ts'
import { findSpinoff, listItems } from '../../store/spinoff/spinoff.ts'
import { listChecks } from '../../store/survival/checks.ts'
import { foundEnterprise } from '../enterprise/found-enterprise.ts'
import { addFounder } from '../enterprise/keep-founders.ts'
import { openGroup } from '../group/keep-group.ts'
import { addMember, recordGroupStep } from '../group/keep-members.ts'
import { correctEntry, enterSupport } from '../support/enter-support.ts'
import { planFading } from '../support/plan-fading.ts'
import { answerCheck } from '../survival/answer-check.ts'
import { answerItem, takeBackAnswer } from './answer-item.ts'
import { beginSpinoff } from './begin-spinoff.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [enterprisesModule] })
})
afterAll(() => scene.close())

const written = (name: string) => ({
	...{ name, programmeId: scene.programme, form: 'social-cooperative', foundedOn: day('2026-03-01'), registeredOn: day('2026-03-02') },
	...{ krs: '', regon: '', nip: '', address: '', phone: '', email: '', website: '', offer: 'warsztaty', mainLine: '', otherLines: [] },
	...{ keeper: scene.accounts.adviser, manufactoryId: null, groupId: null },
})

async function independent(name: string): Promise<{ manufactory: Id<'manufactory'>; person: Id<'participant'> }> {
	const { person } = await joinedPerson(scene, name)
	const manufactory = await protectedManufactory(scene, name, { startedOn: day('2025-01-15'), worker: person })
	const step = { manufactory, to: 'independent', onDay: day('2026-03-01'), reason: '', remarks: '' } as const
	const led = await scene.inside('coordinator', (act) => steerManufactory(act, step))
	expect(led).toMatchObject({ ok: true })
	return { manufactory, person }
}

test('a manufactory leaves its host: its worker ends there and begins in the enterprise by itself, and it can be taken back', async () => {
	const { manufactory, person } = await independent('Sikora')
	const founded = await scene.inside('coordinator', (act) => foundEnterprise(act, { ...written('Sikora'), manufactoryId: manufactory }))
	if (!founded.ok) throw new Error(founded.refusal.code)
	const { enterprise } = founded.value
	await scene.inside('coordinator', (act) => beginSpinoff(act, manufactory))
	const items = await scene.inside('coordinator', async ({ db, partnership }) => {
		const spinoff = await findSpinoff(db, partnership, manufactory)
		expect(spinoff).toMatchObject({ enterpriseId: enterprise, form: 'social-cooperative' })
		return spinoff === undefined ? [] : listItems(db, partnership, spinoff.id)
	})
	const item = items.find(({ code }) => code === 'worker-contract')?.id ?? newId<'spinoff-item'>()
	const contract = { contract: 'employment-permanent', position: 'animatorka', weeklyMinutes: 1200, until: null, participant: person }
	const given = { item, answer: 'done', onDay: day('2026-03-02'), reason: '', outcome: null, contract } as const
	expect(await scene.inside('coordinator', (act) => answerItem(act, given))).toMatchObject({ ok: true })
	const jobs = () => scene.inside('coordinator', (act) => listJobs(act.db, act, [enterprise]))
	expect(await jobs()).toMatchObject([{ participantId: person, from: '2026-03-02', fte: 0.5, employment: true }])
	const left = 'select last_on, reason from manufactories.departure'
	expect((await scene.owner.query(left)).rows).toEqual([{ last_on: '2026-03-01', reason: 'to-enterprise' }])
	expect(await scene.inside('coordinator', (act) => answerItem(act, given))).toMatchObject({ refusal: { code: 'answered-already' } })
	expect(await scene.inside('coordinator', (act) => takeBackAnswer(act, item))).toMatchObject({ ok: true })
	expect(await jobs()).toEqual([])
	expect((await scene.owner.query(left)).rows).toEqual([])
})

test('two legal persons found a cooperative; a number that cannot be right is refused; checks are planned by themselves', async () => {
	const wrong = await scene.inside('coordinator', (act) => foundEnterprise(act, { ...written('Opoka'), nip: '5260250275' }))
	expect(wrong).toMatchObject({ refusal: { code: 'number-wrong', register: 'nip', fault: 'checksum' } })
	const founded = await scene.inside('coordinator', (act) => foundEnterprise(act, { ...written('Opoka'), nip: '5260250274' }))
	if (!founded.ok) throw new Error(founded.refusal.code)
	const { enterprise } = founded.value
	const founder = { kind: 'organisation', participant: null, organisation: scene.organisation, name: '', shareGrosze: null } as const
	const add = (one: Parameters<typeof addFounder>[1]['founder']) =>
		scene.inside('coordinator', (act) => addFounder(act, { enterprise, founder: one }))
	expect(await add(founder)).toMatchObject({ ok: true })
	expect(await add({ ...founder, organisation: null, name: 'Gmina zmyślona' })).toMatchObject({ ok: true })
	expect(await add(founder)).toMatchObject({ refusal: { code: 'founder-already' } })
	const checks = await scene.inside('coordinator', ({ db, partnership }) => listChecks(db, partnership, [enterprise]))
	expect(checks.map(({ months, dueOn }) => [months, dueOn])).toEqual([
		[6, '2026-09-02'],
		[12, '2027-03-02'],
		[24, '2028-03-02'],
		[36, '2029-03-02'],
	])
})

test('support that rises without a reason is refused; an entry is corrected by its opposite', async () => {
	const founded = await scene.inside('coordinator', (act) => foundEnterprise(act, written('Zdrojowianka')))
	if (!founded.ok) throw new Error(founded.refusal.code)
	const { enterprise } = founded.value
	const quarter = (business: number, reason = '') => ({ minutes: { business }, grosze: 0, reason })
	const plan = (quarters: ReturnType<typeof quarter>[]) => ({ beginsOn: day('2026-01-01'), endsOn: day('2026-06-30'), quarters })
	const keep = (version: number, quarters: ReturnType<typeof quarter>[]) =>
		scene.inside('coordinator', (act) => planFading(act, { enterprise, version, plan: plan(quarters) }))
	expect(await keep(0, [quarter(60), quarter(120)])).toMatchObject({ refusal: { code: 'rises-without-reason', number: 2 } })
	expect(await keep(0, [quarter(60), quarter(120, 'otwarcie lokalu')])).toMatchObject({ ok: true })
	expect(await keep(0, [quarter(60), quarter(30)])).toMatchObject({ refusal: { code: 'changed-meanwhile' } })
	const entry = { enterprise, onDay: day('2026-03-02'), field: 'legal', minutes: 90, grosze: 0, remarks: '' }
	const entered = await scene.inside('coordinator', (act) => enterSupport(act, entry))
	if (!entered.ok) throw new Error(entered.refusal.code)
	await scene.inside('coordinator', (act) => correctEntry(act, { enterprise, entry: entered.value.entry }))
	const { rows } = await scene.owner.query('select sum(minutes)::int as minutes, count(*)::int as rows from enterprises.fading_entry')
	expect(rows).toEqual([{ minutes: 0, rows: 2 }])
})

test('an initiative group walks its steps and founds an enterprise; one that closed is asked no more', async () => {
	const group = {
		name: 'Klucz',
		programmeId: null,
		assumptions: 'opieka',
		plan: '',
		owner: scene.accounts.adviser,
		begunOn: day('2026-01-02'),
	}
	const opened = await scene.inside('adviser', (act) => openGroup(act, group))
	if (!opened.ok) throw new Error(opened.refusal.code)
	const groupId = opened.value.group
	const member = { participant: null, organisation: null, name: 'Osoba zmyślona' }
	expect(await scene.inside('adviser', (act) => addMember(act, { ...member, group: groupId }))).toMatchObject({ ok: true })
	const step = { group: groupId, step: 'training', onDay: day('2026-02-01'), minutes: 480, remarks: '' }
	expect(await scene.inside('adviser', (act) => recordGroupStep(act, step))).toMatchObject({ ok: true })
	const association = { ...written('Stowarzyszenie Klucz'), form: 'association', groupId }
	const founded = await scene.inside('adviser', (act) => foundEnterprise(act, association))
	if (!founded.ok) throw new Error(founded.refusal.code)
	const twice = await scene.inside('adviser', (act) => foundEnterprise(act, { ...association, name: 'Drugie' }))
	expect(twice).toMatchObject({ refusal: { code: 'taken', what: 'origin' } })
	const told = {
		enterprise: founded.value.enterprise,
		months: 6,
		doneOn: day('2026-03-02'),
		jobs: null,
		atRiskJobs: null,
		revenue: null,
		helped: [],
		remarks: '',
	}
	const closing = { on: day('2026-03-02'), reason: 'people-left' }
	const answered = await scene.inside('adviser', (act) => answerCheck(act, { ...told, answer: 'closed', closing }))
	expect(answered).toMatchObject({ ok: true })
	const { rows } = await scene.owner.query("select closing_reason from enterprises.public_enterprise where name = 'Stowarzyszenie Klucz'")
	expect(rows).toEqual([{ closing_reason: 'people-left' }])
})

test('the pages open for who may read them and stay closed to the others', async () => {
	const { rows } = await scene.owner.query("select id from enterprises.enterprise where name = 'Opoka'")
	for (const path of [
		'',
		'/new',
		'/lines?q=opieka',
		`/${rows[0].id}`,
		`/${rows[0].id}/edit`,
		`/${rows[0].id}/jobs/new`,
		`/${rows[0].id}/support/plan`,
		`/${rows[0].id}/survival/6`,
	])
		expect([path, (await scene.get('coordinator', `/enterprises${path}`)).status]).toEqual([path, 200])
	expect((await scene.get('coordinator', '/initiative-groups')).status).toBe(200)
	expect((await scene.get('municipality-representative', '/enterprises')).status).toBe(404)
	expect((await scene.post('adviser', `/enterprises/${rows[0].id}/jobs`, { name: '' })).status).toBe(422)
	const { rows: items } = await scene.owner.query(
		'select i.id, s.manufactory_id from enterprises.spinoff_item i join enterprises.spinoff s on s.id = i.spinoff_id limit 1',
	)
	const way = `/manufactories/${items[0].manufactory_id}/spin-off`
	for (const path of [way, `${way}/items/new`, `${way}/items/${items[0].id}/answer`, `${way}/items/${items[0].id}/owner`])
		expect([path, (await scene.get('coordinator', path)).status]).toEqual([path, 200])
	const list = await (await scene.get('coach', '/enterprises')).text()
	expect(list).toContain('Opoka')
})
