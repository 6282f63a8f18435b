import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobTools } from '#access'
import { day } from '#kernel/plain-date'
import { outsidePartnerships } from '#platform/db'
import { openScene, type Scene } from '#test/scene'
import { openReferral } from '../actions/open-referral.ts'
import { escalateReferralsJob } from './escalate-referrals.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
})
afterAll(() => scene.close())

test('the quarter-hourly job goes round the partnerships and escalates what nobody answered', async () => {
	const road = {
		programme: scene.programme,
		source: 'self',
		organisation: undefined,
		receivedOn: day('2026-03-02'),
		team: undefined,
		note: '',
	} as const
	const who = {
		known: 'unasked',
		firstName: 'Ola',
		lastName: 'Zmyślona',
		pesel: '',
		bornOn: undefined,
		phone: '',
		owner: scene.accounts.intake,
	} as const
	await scene.inside('intake', (act) => openReferral(act, { ...who, ...road }))
	scene.clock.setTo(day('2026-03-06'))
	const tools: Pick<JobTools, 'inside' | 'owner'> = {
		inside: (_, work) => scene.inside('coordinator', work),
		owner: (work) => outsidePartnerships(scene.owner, work),
	}
	await escalateReferralsJob.run(tools as JobTools, undefined)
	await escalateReferralsJob.run(tools as JobTools, undefined)
	const { rows } = await scene.owner.query(`select count(*) as entries from journal.entry where deed = 'referral.escalated'`)
	expect(rows).toEqual([{ entries: 1 }])
})
