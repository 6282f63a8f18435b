import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act, Role } from '#access'
import { stand } from '#access'
import { type Id, newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { listDoubles } from '../store/double.ts'
import { findEntry } from '../store/entry-snapshot.ts'
import { insertParticipant, type NewParticipant } from '../store/participant.ts'
import { listStays } from '../store/participation.ts'
import { getOpenParticipant } from '../store/person.ts'
import { listNotes } from '../store/restricted-note.ts'
import { editParticipant } from './edit-participant.ts'
import { freezeEntry, UNKNOWN } from './freeze-entry.ts'
import { judgeNotDouble } from './judge-not-double.ts'
import { mergePeople, undoMerge } from './merge-people.ts'
import { reEnter } from './re-enter.ts'
import { recordExit, recordSituations } from './record-exit.ts'
import { recordFollowUp } from './record-follow-up.ts'
import { saveEntry } from './save-entry.ts'
import { readNote, writeNote } from './write-note.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

async function person(act: Act, change: Partial<NewParticipant> = {}): Promise<Id<'participant'>> {
	const made = await insertParticipant(act.db, act.partnership, {
		firstName: 'Zofia',
		lastName: 'Zmyślona',
		bornOn: day('1990-05-01'),
		sex: 'woman',
		...change,
	})
	if (!made.ok) throw new Error('taken')
	return made.value
}

async function stay(act: Act, participant: Id<'participant'>, programme = scene.programme): Promise<Id<'participation'>> {
	const id = newId<'participation'>()
	await act.db
		.insertInto('people.participation')
		.values({ partnership_id: act.partnership, id, participant_id: participant, programme_id: programme, declared_on: act.today })
		.execute()
	return id
}

const as = <T>(role: Role, work: (act: Act) => Promise<T>) => scene.inside(role, work)

test('the first support begins the stay and freezes the entry, once', async () => {
	await as('coordinator', async (act) => {
		const participation = await stay(act, await person(act))
		await saveEntry(act, participation, { entry: { ...UNKNOWN, education: 'isced-0-2' }, reason: '', version: 0 })
		expect(await freezeEntry(act, { participation, firstSupportOn: day('2026-03-01') })).toEqual({
			startedOn: '2026-03-01',
			differs: false,
		})
		expect(await freezeEntry(act, { participation, firstSupportOn: day('2026-02-01') })).toEqual({ startedOn: '2026-03-01', differs: true })
		expect(await findEntry(act.db, act.partnership, participation)).toMatchObject({
			frozenOn: '2026-03-01',
			ageYears: 35,
			sex: 'woman',
			education: 'isced-0-2',
			version: 1,
		})
		expect(await saveEntry(act, participation, { entry: { ...UNKNOWN, education: 'isced-3-4' }, reason: '', version: 1 })).toMatchObject({
			refusal: { code: 'reason-missing' },
		})
		expect((await saveEntry(act, participation, { entry: { ...UNKNOWN, education: 'isced-3-4' }, reason: 'pomyłka', version: 1 })).ok).toBe(
			true,
		)
		expect(await findEntry(act.db, act.partnership, participation)).toMatchObject({
			frozenOn: '2026-03-01',
			ageYears: 35,
			education: 'isced-3-4',
			version: 2,
			correctionReason: 'pomyłka',
		})
	})
})

test('an exit brings three talks; a return revokes it and drops those not held', async () => {
	await as('coordinator', async (act) => {
		const participant = await person(act, { lastName: 'Wracająca' })
		const participation = await stay(act, participant)
		const leave = { endedOn: day('2026-02-20'), pathCompleted: false, reason: 'illness' as const, situations: [] }
		expect(await recordExit(act, participation, leave)).toMatchObject({ refusal: { code: 'not-started' } })
		await freezeEntry(act, { participation, firstSupportOn: day('2026-01-10') })
		expect(await recordExit(act, participation, leave)).toMatchObject({ ok: true })
		expect(await recordExit(act, participation, leave)).toMatchObject({ refusal: { code: 'already-ended' } })
		expect(await recordSituations(act, participation, ['took-up-work', 'gained-qualification'])).toMatchObject({ value: { late: false } })
		const [before] = await listStays(act.db, act.partnership, participant)
		expect(before?.exit?.situations).toEqual(['gained-qualification', 'took-up-work'])
		expect(before?.followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-05-20', '2026-08-20', '2027-02-20'])
		const talk = before?.followUps[0]?.id ?? newId<'follow-up'>()
		expect(
			(await recordFollowUp(act, talk, { doneOn: act.today, reached: true, employed: true, improved: undefined, remarks: '' })).ok,
		).toBe(true)
		expect((await reEnter(act, participation, { onDay: act.today, note: '' })).ok).toBe(true)
		const [after] = await listStays(act.db, act.partnership, participant)
		expect(after).toMatchObject({ exit: null, returns: 1, startedOn: '2026-01-10' })
		expect(after?.followUps.map(({ dropped }) => dropped)).toEqual([false, true, true])
	})
})

test('the second of two people who edit one record sees both versions', async () => {
	await as('coordinator', async (act) => {
		const id = await person(act, { lastName: 'Edytowana' })
		const { id: _id, mergedInto: _into, version, ...data } = await getOpenParticipant(act.db, act, { id })
		const asked = { ...data, pesel: '', bornOn: data.bornOn ?? undefined, sex: data.sex ?? undefined, version }
		expect((await editParticipant(act, id, { ...asked, phone: '600 700 800' })).ok).toBe(true)
		expect(await editParticipant(act, id, { ...asked, phone: '111 222 333' })).toMatchObject({
			refusal: { code: 'changed-meanwhile', current: { phone: '600 700 800' } },
		})
	})
})

test('a note opens to its author and the named reader only, each reading stands in the journal', async () => {
	const { participant, note } = await as('coach', async (act) => {
		const participant = await person(act, { lastName: 'Zastrzeżona' })
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: participant, kind: 'coach' })
		const written = await writeNote(act, { participant, category: 'health', content: 'Zmyślona treść', readers: [scene.accounts.adviser] })
		if (!written.ok) throw new Error('refused')
		return { participant, note: written.value }
	})
	await as('coordinator', async (act) => {
		expect(await listNotes(act.db, act, participant)).toEqual([])
		await expect(readNote(act, { participant, note })).rejects.toThrow('absent')
	})
	await as('adviser', async (act) => {
		expect(await readNote(act, { participant, note })).toMatchObject({ value: { content: 'Zmyślona treść' } })
		const read = await act.db
			.selectFrom('journal.entry')
			.select('account_id')
			.where('deed', '=', 'note.read')
			.where('subject_id', '=', note)
			.execute()
		expect(read).toEqual([{ account_id: scene.accounts.adviser }])
	})
	expect((await scene.get('coordinator', `/participants/${participant}/notes/${note}`)).status).toBe(404)
})

const STATE = [
	'people.participant',
	'people.participation',
	'people.referral',
	'people.restricted_note',
	'people.exit',
	'people.follow_up',
	'people.entry_snapshot',
] as const

async function stateNow(act: Act): Promise<string> {
	const tables: unknown[] = []
	for (const table of STATE) tables.push((await act.db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort())
	const around = await act.db
		.selectFrom('access.relationship')
		.select(['account_id', 'subject_id', 'kind'])
		.where('until_on', 'is', null)
		.execute()
	return JSON.stringify([tables, around.map((row) => JSON.stringify(row)).sort()])
}

test('the undo of a merge restores exactly what was', async () => {
	await as('coordinator', async (act) => {
		const kept = await person(act, { lastName: 'Podwójna' })
		const gone = await person(act, { lastName: 'Podwojna', phone: '600 100 200', email: 'zofia@zmyslona.example', pesel: '90050112345' })
		const participation = await stay(act, gone)
		await freezeEntry(act, { participation, firstSupportOn: day('2026-01-10') })
		await recordExit(act, participation, { endedOn: day('2026-02-20'), pathCompleted: true, reason: undefined, situations: [] })
		await writeNote(act, { participant: gone, category: 'other', content: 'Zmyślona', readers: [] })
		await stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: gone, kind: 'coach' })
		expect(await listDoubles(act.db, act)).toMatchObject([{ one: kept, other: gone, why: 'name-and-birth' }])
		const before = await stateNow(act)
		const merged = await mergePeople(act, { kept, gone })
		if (!merged.ok) throw new Error('refused')
		expect(await getOpenParticipant(act.db, act, { id: kept })).toMatchObject({ pesel: '90050112345', phone: '600 100 200' })
		expect(await listStays(act.db, act.partnership, kept)).toHaveLength(1)
		expect(await listNotes(act.db, act, kept)).toHaveLength(1)
		expect(await listDoubles(act.db, act)).toEqual([])
		expect((await undoMerge(act, merged.value)).ok).toBe(true)
		expect(await stateNow(act)).toBe(before)
		expect((await undoMerge(act, merged.value)).ok).toBe(true)
		await judgeNotDouble(act, [gone, kept])
		expect(await listDoubles(act.db, act)).toEqual([])
	})
})
