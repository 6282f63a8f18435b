import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import type { ReferralId } from '../store/referral.ts'
import { closeReferral } from './close-referral.ts'
import { escalateReferrals } from './escalate-referrals.ts'
import { judgeEligibility } from './judge-eligibility.ts'
import { openReferral } from './open-referral.ts'
import { recordFirstContact } from './record-first-contact.ts'
import { reopenReferral } from './reopen-referral.ts'
import { signDeclaration } from './sign-declaration.ts'

let scene: Scene
let serial = 0
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
	await scene.owner.query(`update partnership.programme set eligibility = '{"labourStatuses":["unemployed"],"minAgeYears":18}'`)
})
afterAll(() => scene.close())

async function referred(): Promise<ReferralId> {
	serial += 1
	const person = {
		firstName: 'Róża',
		lastName: `Zmyślona ${'abcdefghijkl'.charAt(serial)}`,
		pesel: '',
		bornOn: day('1980-05-04'),
		phone: '',
	}
	const road = {
		programme: scene.programme,
		source: 'pup',
		organisation: undefined,
		receivedOn: scene.clock.today(),
		team: scene.team,
		note: '',
	} as const
	const opened = await scene.inside('intake', (act) =>
		openReferral(act, { known: 'another', ...person, ...road, owner: scene.accounts.intake }),
	)
	if (!opened.ok) throw new Error(opened.refusal.code)
	return opened.value
}

const contact = (referral: ReferralId, reached: boolean) =>
	scene.inside('intake', (act) =>
		recordFirstContact(act, { referral, on: act.today, channel: 'phone', reached, note: '', nextOn: undefined }),
	)
const judge = (referral: ReferralId, eligible: boolean, reason = '') =>
	scene.inside('intake', (act) =>
		judgeEligibility(act, {
			referral,
			eligible,
			reason,
			told: { bornOn: day('1980-05-04'), labourStatus: 'unemployed', disability: 'no' },
		}),
	)
const sign = (referral: ReferralId) => scene.inside('intake', (act) => signDeclaration(act, { referral, on: act.today }))
const close = (referral: ReferralId) =>
	scene.inside('intake', (act) =>
		closeReferral(act, { referral, reason: 'resigned', remarks: '', message: 'Czekamy, jeśli zmieni Pani zdanie.', toldBy: 'phone' }),
	)

test('from first contact to declaration: a participation, a draft of the entry with what was told, the referral closed as joined', async () => {
	const referral = await referred()
	expect(await judge(referral, true)).toMatchObject({ refusal: { code: 'not-now', state: 'waiting' } })
	expect((await contact(referral, true)).ok).toBe(true)
	expect((await judge(referral, true)).ok).toBe(true)
	const signed = await sign(referral)
	expect(await sign(referral)).toEqual(signed) // asked twice
	if (!signed.ok) throw new Error(signed.refusal.code)
	const { rows } = await scene.owner.query(
		`select x.declared_on, x.started_on, x.team_id, s.labour_status, s.disability, s.frozen_on, c.reason, (select count(*) from people.participation) as stays
		from people.participation x join people.entry_snapshot s on s.participation_id = x.id join people.referral_closing c on c.referral_id = x.referral_id where x.id = $1`,
		[signed.value],
	)
	const stay = { declared_on: '2026-03-02', started_on: null, team_id: scene.team, stays: 1 }
	expect(rows).toEqual([{ ...stay, labour_status: 'unemployed', disability: 'no', frozen_on: null, reason: 'joined' }])
	expect(await contact(referral, true)).toMatchObject({ refusal: { code: 'not-now', state: 'declared' } })
})

test('a verdict against the rules needs a reason, and a refused one leaves nothing behind', async () => {
	const referral = await referred()
	await contact(referral, true)
	expect(await judge(referral, false)).toMatchObject({ refusal: { code: 'reason-needed' } })
	expect((await judge(referral, false, 'bierze już udział w podobnym programie')).ok).toBe(true)
	expect(await sign(referral)).toMatchObject({ refusal: { code: 'not-now', state: 'not-eligible' } })
})

test('a referral closed with a message can be opened again, and twice is not an error', async () => {
	const referral = await referred()
	expect((await close(referral)).ok && (await close(referral)).ok).toBe(true)
	const reopen = () => scene.inside('intake', (act) => reopenReferral(act, referral))
	expect((await reopen()).ok && (await reopen()).ok).toBe(true)
	expect((await contact(referral, true)).ok).toBe(true)
})

test('nobody hangs: the day after its day an unanswered referral is escalated once; a failed call does not stop it, a talk does', async () => {
	const [hanging, answered, tried] = [await referred(), await referred(), await referred()]
	scene.clock.setTo(day('2026-03-05'))
	const late = () => scene.inside('coordinator', escalateReferrals)
	expect(await late()).toBe(0) // due today: there is still time
	await contact(answered, true)
	await contact(tried, false)
	scene.clock.setTo(day('2026-03-06'))
	await late()
	expect(await late()).toBe(0)
	const { rows } = await scene.owner.query<{ id: string }>('select id from people.referral where escalated_at is not null')
	const escalated = rows.map(({ id }) => id)
	expect(escalated).toEqual(expect.arrayContaining([hanging, tried]))
	expect(escalated).not.toContain(answered)
	await contact(tried, true)
	const lifted = await scene.owner.query('select escalated_at from people.referral where id = $1', [tried])
	expect(lifted.rows[0].escalated_at).toBeNull()
})
