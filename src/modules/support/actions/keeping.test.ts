import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { addDays, day, type PlainDate } from '#kernel/plain-date'
import { joinedPerson } from '../../../../test/support/joined.ts'
import { openScene, type Scene } from '../../../../test/support/scene.ts'
import { cancelSession, restoreSession } from './cancel-session.ts'
import { changeSession } from './change-session.ts'
import { completeSupports, reopenSupport } from './complete-supports.ts'
import { joinCircle, leaveCircle, openCircle } from './keep-circle.ts'
import { markAttendance } from './mark-attendance.ts'
import { planSeries } from './plan-series.ts'
import { recordSession, type SessionInput } from './record-session.ts'
import { saveSupportsFromFile } from './save-supports-from-file.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today })
})
afterAll(() => scene.close())

const join = (lastName: string, declaredOn?: PlainDate) => joinedPerson(scene, lastName, declaredOn)
const counselling = (participations: Id<'participation'>[], more: Partial<SessionInput> = {}): SessionInput => ({
	kind: 'counselling',
	subkind: 'legal-help',
	mode: 'individual',
	onDay: today,
	minutes: 60,
	participations,
	...more,
})
const record = (input: SessionInput) => scene.inside('coordinator', (act) => recordSession(act, input))
async function recorded(input: SessionInput): Promise<Id<'session'>> {
	const result = await record(input)
	if (!result.ok) throw new Error(result.refusal.code)
	return result.value.session
}
const supportsOf = (participation: Id<'participation'>) =>
	scene.inside('coordinator', ({ db }) =>
		db
			.selectFrom('support.support')
			.select(['kind', 'subkind', 'started_on', 'source', 'id'])
			.where('participation_id', '=', participation)
			.orderBy('started_on')
			.execute(),
	)

test('a group is marked on one screen; who did not come has no support, and a correction takes it back', async () => {
	const [a, b, c] = await Promise.all([join('Ala'), join('Bela'), join('Cela')])
	const session = await recorded(
		counselling([a.participation, b.participation, c.participation], { kind: 'workshop', subkind: null, mode: 'group' }),
	)
	const mark = (participation: Id<'participation'>, presence: 'present' | 'did-not-come' | 'excused', minutes: number | null = null) => ({
		participation,
		presence,
		minutes,
	})
	const marks = [mark(a.participation, 'present', 30), mark(b.participation, 'did-not-come'), mark(c.participation, 'present')]
	expect(await scene.inside('coordinator', (act) => markAttendance(act, { session, marks }))).toEqual({ ok: true, value: { present: 2 } })
	expect(await supportsOf(a.participation)).toHaveLength(1)
	expect(await supportsOf(b.participation)).toHaveLength(0)
	await scene.inside('coordinator', (act) => markAttendance(act, { session, marks: [mark(a.participation, 'excused')] }))
	expect(await supportsOf(a.participation)).toHaveLength(0)
	const stale = await scene.inside('coordinator', (act) => markAttendance(act, { session, marks, version: 1 }))
	expect(stale).toMatchObject({ refusal: { code: 'changed-meanwhile', version: 3 } })
})

test('a meeting is cancelled with its reason and restored; one that somebody came to is not', async () => {
	const { participation } = await join('Siódma')
	const planned = await recorded(counselling([participation], { onDay: addDays(today, 2) }))
	const cancel = (session: Id<'session'>) =>
		scene.inside('coordinator', (act) => cancelSession(act, { session, reason: 'host-cancelled', remarks: '' }))
	expect(await cancel(planned)).toMatchObject({ ok: true })
	expect(await cancel(planned)).toMatchObject({ ok: true })
	expect(await scene.inside('coordinator', (act) => restoreSession(act, planned))).toMatchObject({ ok: true })
	const held = await recorded(counselling([participation]))
	expect(await cancel(held)).toMatchObject({ refusal: { code: 'somebody-was-present' } })
})

test('two people change one meeting: the second sees what the first saved', async () => {
	const { participation } = await join('Ósma')
	const session = await recorded(counselling([participation]))
	const to = {
		onDay: today,
		startsAt: null,
		minutes: 90,
		kind: 'counselling',
		subkind: 'business',
		place: '',
		topic: 'umowa',
		note: '',
		headCount: null,
	}
	expect(await scene.inside('coordinator', (act) => changeSession(act, { session, version: 1, to }))).toMatchObject({
		ok: true,
		value: { asksAgain: true },
	})
	expect(await scene.inside('coordinator', (act) => changeSession(act, { session, version: 1, to: { ...to, minutes: 30 } }))).toMatchObject(
		{
			refusal: { code: 'changed-meanwhile', current: { minutes: 90, topic: 'umowa' } },
		},
	)
	expect(await supportsOf(participation)).toMatchObject([{ subkind: 'business' }])
})

test('a group meets every week; who joins later is expected from then, who leaves no more', async () => {
	const [a, b] = await Promise.all([join('Dela'), join('Ela')])
	const opened = await scene.inside('coordinator', (act) => openCircle(act, { programme: scene.programme, name: 'Klub pracy' }))
	if (!opened.ok) throw new Error(opened.refusal.code)
	const { circle } = opened.value
	expect(await scene.inside('coordinator', (act) => openCircle(act, { programme: scene.programme, name: 'Klub pracy' }))).toMatchObject({
		refusal: { code: 'circle-name-taken' },
	})
	await scene.inside('coordinator', (act) => joinCircle(act, { circle, participations: [a.participation] }))
	const plan = { from: addDays(today, 1), everyWeeks: 1, times: 4, until: undefined, skip: [addDays(today, 8)] } as const
	const planned = await scene.inside('coordinator', (act) =>
		planSeries(act, { circle, kind: 'workshop', subkind: null, startsAt: '10:00', minutes: 90, place: 'Sala 2', topic: '', plan }),
	)
	expect(planned).toEqual({ ok: true, value: { series: expect.any(String), meetings: 3 } })
	await scene.inside('coordinator', (act) => joinCircle(act, { circle, participations: [b.participation] }))
	await scene.inside('coordinator', (act) => leaveCircle(act, { circle, participation: a.participation }))
	const expectedOf = (participation: Id<'participation'>) =>
		scene.inside('coordinator', ({ db }) =>
			db.selectFrom('support.attendance').select('session_id').where('participation_id', '=', participation).execute(),
		)
	expect(await expectedOf(a.participation)).toHaveLength(0)
	expect(await expectedOf(b.participation)).toHaveLength(3)
})

test('a form of support ends completed, not before it began, and can be opened again', async () => {
	const { participation } = await join('Dziewiąta')
	await recorded(counselling([participation]))
	const [support] = await supportsOf(participation)
	const supports = support ? [support.id] : []
	const end = (endedOn: PlainDate) => scene.inside('coordinator', (act) => completeSupports(act, { supports, endedOn, completed: true }))
	expect(await end(addDays(today, -1))).toMatchObject({ refusal: { code: 'end-before-start' } })
	expect(await end(today)).toEqual({ ok: true, value: { ended: 1 } })
	await expect(scene.inside('coach', (act) => completeSupports(act, { supports, endedOn: today, completed: true }))).rejects.toThrow(
		'absent',
	)
	for (const id of supports) expect(await scene.inside('coordinator', (act) => reopenSupport(act, id))).toMatchObject({ ok: true })
})

test('supports of a file come in once, also without a sub-kind or a day', async () => {
	const { participation } = await join('Dziesiąta')
	const batch = [
		{ participation, kind: 'training', subkind: null, startedOn: null, position: 0 },
		{ participation, kind: 'counselling', subkind: 'legal-help', startedOn: addDays(today, -20), position: 1 },
	]
	const save = () => scene.inside('coordinator', (act) => saveSupportsFromFile(act, batch))
	expect(await save()).toBe(2)
	expect(await save()).toBe(0)
	await recorded(counselling([participation]))
	expect(await supportsOf(participation)).toHaveLength(2)
})
