import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobTools } from '#access'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { outsidePartnerships } from '#platform/db'
import { openScene, type Scene } from '#test/scene'
import { closeEnterprise } from '../actions/enterprise/close-enterprise.ts'
import { foundEnterprise } from '../actions/enterprise/found-enterprise.ts'
import { enterprisesModule } from '../mount.ts'
import { watchSurvivalJob } from './watch-survival.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02'), modules: [enterprisesModule] })
})
afterAll(() => scene.close())

/** The job runs twice in one morning: the second time changes nothing. */
async function runOn(today: string): Promise<void> {
	scene.clock.setTo(day(today))
	const tools: Pick<JobTools, 'inside' | 'owner' | 'publicUrl'> = {
		inside: (_, work) => scene.inside('coordinator', work),
		owner: (work) => outsidePartnerships(scene.owner, work),
		publicUrl: 'https://spoiwo.example',
	}
	await watchSurvivalJob.run(tools as JobTools, undefined)
	await watchSurvivalJob.run(tools as JobTools, undefined)
}

async function founded(name: string): Promise<Id<'enterprise'>> {
	const made = await scene.inside('coordinator', (act) =>
		foundEnterprise(act, {
			...{ name, programmeId: scene.programme, form: 'foundation', foundedOn: day('2026-03-01'), registeredOn: day('2026-03-02') },
			...{ krs: '', regon: '', nip: '', address: '', phone: '', email: '', website: '', offer: '', mainLine: '', otherLines: [] },
			...{ keeper: scene.accounts.adviser, manufactoryId: null, groupId: null },
		}),
	)
	if (!made.ok) throw new Error(made.refusal.code)
	return made.value.enterprise
}
const mails = async () => (await scene.owner.query('select recipient, subject, body from access.mail order by id')).rows

test('the keeper is asked once by mail on the day of a check, and it stands on Today until it is answered', async () => {
	const enterprise = await founded('Fundacja Wilga')
	await runOn('2026-09-01')
	expect(await mails()).toEqual([])
	await runOn('2026-09-02')
	const [mail, ...others] = await mails()
	expect(others).toEqual([])
	expect(mail?.recipient).toBe('adviser@testowo.example')
	expect(mail?.subject).toContain('Fundacja Wilga')
	const at = `/enterprises/${enterprise}/survival/6`
	expect(mail?.body).toContain(`https://spoiwo.example/testowo${at}`)
	await runOn('2026-09-05')
	expect(await mails()).toHaveLength(1)
	const today = async () => (await scene.get('adviser', '')).text()
	expect(await today()).toContain(at)
	const alive = { answer: 'alive', doneOn: '05.09.2026', jobs: '2', atRiskJobs: '1' }
	expect((await scene.post('adviser', at, alive)).status).toBe(303)
	expect(await today()).not.toContain(at)
	expect((await scene.post('adviser', at, alive)).status).toBe(422)
})

test('nobody is asked of an enterprise that closed, and it stands on nobody’s Today', async () => {
	const enterprise = await founded('Fundacja Kos')
	const before = (await mails()).length
	const closing = { enterprise, on: day('2026-09-05'), reason: 'people-left', remarks: '' }
	expect(await scene.inside('coordinator', (act) => closeEnterprise(act, closing))).toMatchObject({ ok: true })
	await runOn('2027-03-01')
	expect((await mails()).slice(before).filter(({ subject }) => String(subject).includes('Kos'))).toEqual([])
	expect(await (await scene.get('adviser', '')).text()).not.toContain(`/enterprises/${enterprise}/survival`)
})
