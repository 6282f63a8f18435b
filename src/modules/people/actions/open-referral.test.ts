import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { openScene, type Scene, strangerId } from '#test/scene'
import { openReferral, type ReferralOpened } from './open-referral.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
})
afterAll(() => scene.close())

function wish(given: Partial<ReferralOpened> = {}): ReferralOpened {
	const person = { firstName: 'Łucja', lastName: 'Zmyślona', pesel: '', bornOn: day('1980-05-04'), phone: '600 700 800' }
	const road = {
		programme: scene.programme,
		source: 'ops',
		organisation: undefined,
		receivedOn: day('2026-03-01'),
		team: undefined,
		note: '',
	} as const
	return { known: 'unasked', ...person, ...road, owner: scene.accounts.coach, ...given }
}

const open = (given: Partial<ReferralOpened> = {}, role: 'intake' | 'coach' = 'intake') =>
	scene.inside(role, (act) => openReferral(act, wish(given)))

test('a referral makes the record of a new person, gets its day from the programme and one journal entry', async () => {
	const opened = await open({ lastName: 'Nowa', pesel: makePesel(day('1991-02-03'), 'woman', 7), bornOn: undefined })
	if (!opened.ok) throw new Error(opened.refusal.code)
	const { rows } = await scene.owner.query(
		`select f.due_on, p.born_on, p.sex, p.folded, (select count(*) from journal.entry e where e.subject_id = f.id) as entries
		from people.referral f join people.participant p on p.id = f.participant_id where f.id = $1`,
		[opened.value],
	)
	expect(rows[0]).toMatchObject({ due_on: '2026-03-04', born_on: '1991-02-03', sex: 'woman', entries: 1 })
	expect(rows[0].folded).toContain('lucja nowa')
})

test('the same name and birth day is offered first, and becomes another person only when said so', async () => {
	expect((await open({ lastName: 'Podwójna' })).ok).toBe(true)
	const again = await open({ lastName: 'PODWOJNA', phone: '' })
	expect(again).toMatchObject({ ok: false, refusal: { code: 'person-known', people: [{ lastName: 'Podwójna', same: 'name-and-birth' }] } })
	expect((await open({ lastName: 'Podwojna', known: 'another' })).ok).toBe(true)
})

test('her record is used when chosen, but an open referral to the same programme is not made twice', async () => {
	const first = await open({ lastName: 'Jedyna' })
	const known = await open({ lastName: 'Jedyna' })
	if (!first.ok || known.ok || known.refusal.code !== 'person-known') throw new Error('she was not known')
	const participant = known.refusal.people[0]?.participant ?? strangerId<'participant'>()
	expect(await open({ lastName: 'Jedyna', known: participant })).toEqual({
		ok: false,
		refusal: { code: 'already-referred', referral: first.value },
	})
})

test('a coach who types the PESEL of a person closed to her learns only that another team has to take it', async () => {
	const pesel = makePesel(day('1985-06-07'), 'man', 3)
	expect((await open({ lastName: 'Skryty', pesel, bornOn: undefined, owner: scene.accounts.intake })).ok).toBe(true)
	expect(await open({ lastName: 'Skryty', pesel, bornOn: undefined }, 'coach')).toEqual({ ok: false, refusal: { code: 'known-elsewhere' } })
	await expect(open({ known: strangerId<'participant'>() }, 'coach')).rejects.toThrow('absent')
})

test('a wrong PESEL, tomorrow, and an owner who does not work with people are refused', async () => {
	expect(await open({ pesel: '123' })).toMatchObject({ refusal: { code: 'pesel-length' } })
	expect(await open({ receivedOn: day('2026-03-03') })).toMatchObject({ refusal: { code: 'day-in-future' } })
	expect(await open({ owner: scene.accounts.evaluator })).toMatchObject({ refusal: { code: 'owner-unknown' } })
})
