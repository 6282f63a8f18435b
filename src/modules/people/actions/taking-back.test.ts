import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#access'
import { type Id, newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { insertParticipant, type ParticipantId } from '../store/participant.ts'
import { listStays, type ParticipationId } from '../store/participation.ts'
import { freezeEntry, UNKNOWN } from './freeze-entry.ts'
import { reEnter } from './re-enter.ts'
import { recordExit } from './record-exit.ts'
import { recordFollowUp } from './record-follow-up.ts'
import { saveEntry } from './save-entry.ts'
import { signDeclaration } from './sign-declaration.ts'
import { takeBackDeclaration } from './take-back-declaration.ts'
import { takeBackExit, takeBackReturn } from './take-back-exit.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

const left = { endedOn: day('2026-02-20'), pathCompleted: true, reason: undefined, situations: [] }

async function addPerson(act: Act): Promise<ParticipantId> {
	const made = await insertParticipant(act.db, act.partnership, { firstName: 'Zofia', lastName: 'Pomyłkowa', bornOn: day('1990-05-01') })
	if (!made.ok) throw new Error('taken')
	return made.value
}

async function beginStay(act: Act) {
	const [participant, participation]: [ParticipantId, ParticipationId] = [await addPerson(act), newId()]
	const stay = { partnership_id: act.partnership, id: participation, participant_id: participant, programme_id: scene.programme }
	await act.db.insertInto('people.participation').values(stay).execute()
	await freezeEntry(act, { participation, firstSupportOn: day('2026-01-10') })
	return { participant, participation }
}

async function endStay(act: Act) {
	const begun = await beginStay(act)
	const ended = await recordExit(act, begun.participation, left)
	if (!ended.ok) throw new Error('refused')
	return { ...begun, exit: ended.value.exit }
}

async function journalled(act: Act, subject: string): Promise<string[]> {
	const rows = await act.db.selectFrom('journal.entry').select('deed').where('subject_id', '=', subject).orderBy('id').execute()
	return rows.map(({ deed }) => deed)
}

test('an exit taken back is a mistake and no return: the stay lasts, its talks are gone, the journal keeps both', async () => {
	await scene.inside('coordinator', async (act) => {
		const { participant, participation, exit } = await endStay(act)
		expect((await takeBackExit(act, { participation, exit })).ok).toBe(true)
		expect((await takeBackExit(act, { participation, exit })).ok).toBe(true)
		const [stay] = await listStays(act.db, act.partnership, participant)
		expect(stay).toMatchObject({ exit: null, returns: 0, startedOn: '2026-01-10' })
		expect(stay?.followUps.every(({ dropped }) => dropped)).toBe(true)
		expect(await journalled(act, participation)).toEqual(['participation.started', 'participation.ended', 'participation.exit-undone'])
		expect((await recordExit(act, participation, left)).ok).toBe(true)
	})
})

test('an exit after which somebody talked with her stays, and so does one of another stay', async () => {
	await scene.inside('coordinator', async (act) => {
		const { participant, participation, exit } = await endStay(act)
		const other = await beginStay(act)
		await expect(takeBackExit(act, { participation: other.participation, exit })).rejects.toThrow('absent')
		const [stay] = await listStays(act.db, act.partnership, participant)
		const talk = stay?.followUps[0]?.id ?? newId<'follow-up'>()
		await recordFollowUp(act, talk, { doneOn: act.today, reached: true, employed: true, improved: undefined, remarks: '' })
		expect(await takeBackExit(act, { participation, exit })).toMatchObject({ refusal: { code: 'built-upon' } })
	})
})

test('a return taken back brings the exit and its talks back, unless the stay ended again', async () => {
	await scene.inside('coordinator', async (act) => {
		const { participant, participation, exit } = await endStay(act)
		const back = await reEnter(act, participation, { onDay: act.today, note: '' })
		if (!back.ok) throw new Error('refused')
		expect((await takeBackReturn(act, { participation, reEntry: back.value })).ok).toBe(true)
		expect((await takeBackReturn(act, { participation, reEntry: back.value })).ok).toBe(true)
		const [stay] = await listStays(act.db, act.partnership, participant)
		expect(stay).toMatchObject({ exit: { id: exit }, returns: 0 })
		expect(stay?.followUps.map(({ dropped }) => dropped)).toEqual([false, false, false])
		const again = await reEnter(act, participation, { onDay: act.today, note: '' })
		if (!again.ok) throw new Error('refused')
		await recordExit(act, participation, { ...left, endedOn: act.today })
		expect(await takeBackReturn(act, { participation, reEntry: again.value })).toMatchObject({ refusal: { code: 'built-upon' } })
	})
})

async function declare(act: Act): Promise<{ referral: Id<'referral'>; participation: ParticipationId }> {
	const at = { partnership_id: act.partnership }
	const [participant, referral] = [await addPerson(act), newId<'referral'>()]
	const by = { by_id: scene.accounts.intake, at: act.now }
	const sent = { source: 'ops', received_on: day('2026-02-15'), due_on: day('2026-02-18'), owner_id: scene.accounts.intake } as const
	const told = { ...at, ...by, referral_id: referral }
	await act.db
		.insertInto('people.referral')
		.values({ ...at, ...sent, id: referral, participant_id: participant, programme_id: scene.programme })
		.execute()
	await act.db
		.insertInto('people.first_contact')
		.values({ ...told, id: newId(), on_day: day('2026-02-16'), channel: 'phone', reached: true })
		.execute()
	await act.db
		.insertInto('people.eligibility')
		.values({ ...told, id: newId(), eligible: true, answers: JSON.stringify({ told: {}, findings: [] }) })
		.execute()
	const signed = await signDeclaration(act, { referral, on: act.today })
	if (!signed.ok) throw new Error('refused')
	return { referral, participation: signed.value }
}

test('a declaration taken back leaves no stay and an open referral', async () => {
	await scene.inside('coordinator', async (act) => {
		const { referral, participation } = await declare(act)
		expect((await takeBackDeclaration(act, referral)).ok).toBe(true)
		expect((await takeBackDeclaration(act, referral)).ok).toBe(true)
		const stays = await act.db.selectFrom('people.participation').select('id').where('id', '=', participation).execute()
		expect(stays).toEqual([])
		expect(await journalled(act, referral)).toEqual(['referral.closed', 'referral.declaration-undone'])
		expect((await signDeclaration(act, { referral, on: act.today })).ok).toBe(true)
	})
})

test('a declaration on which something was built stays', async () => {
	const refusal = { refusal: { code: 'built-upon' } }
	await scene.inside('coordinator', async (act) => {
		const begun = await declare(act)
		await freezeEntry(act, { participation: begun.participation, firstSupportOn: act.today })
		expect(await takeBackDeclaration(act, begun.referral)).toMatchObject(refusal)
		const filled = await declare(act)
		await saveEntry({ ...act, now: new Date(act.now.getTime() + 60_000) }, filled.participation, {
			entry: { ...UNKNOWN, education: 'isced-3-4' },
			reason: '',
			version: 1,
		})
		expect(await takeBackDeclaration(act, filled.referral)).toMatchObject(refusal)
	})
})

test('a declaration whose stay has a meeting ahead stays', async () => {
	const { referral, participation } = await scene.inside('coordinator', declare)
	await scene.owner.query(
		`insert into support.support (partnership_id, id, participation_id, kind, source) values ($1, $2, $3, 'counselling', 'staff')`,
		[scene.partnership, newId(), participation],
	)
	await scene
		.inside('coordinator', async (act) => {
			expect(await takeBackDeclaration(act, referral)).toMatchObject({ refusal: { code: 'built-upon' } })
			throw new Error('taken back')
		})
		.catch((error: Error) => expect(error.message).toBe('taken back'))
})

test('the start in the papers is kept beside the first support, and no version of the entry is made for it', async () => {
	await scene.inside('coordinator', async (act) => {
		const { participant, participation } = await beginStay(act)
		const entry = { ...UNKNOWN, sex: null }
		expect((await saveEntry(act, participation, { entry, reason: '', version: 1, papersStartOn: day('2026-01-05') })).ok).toBe(true)
		const [stay] = await listStays(act.db, act.partnership, participant)
		expect(stay).toMatchObject({ papersStartOn: '2026-01-05', startedOn: '2026-01-10', entry: { version: 1 } })
		expect(await journalled(act, participation)).toContain('participation.papers-told')
	})
})
