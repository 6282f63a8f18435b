import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { addDays, day, type PlainDate } from '#kernel/plain-date'
import { unamended } from '#kernel/reference-list'
import { joinedPerson } from '../../../../test/support/joined.ts'
import { openScene, type Scene } from '../../../../test/support/scene.ts'
import { recordSession, type SessionInput } from './record-session.ts'

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
const presenceOf = (session: Id<'session'>) =>
	scene.inside('coordinator', ({ db }) =>
		db.selectFrom('support.attendance').select(['presence', 'support_id']).where('session_id', '=', session).execute(),
	)
const startOf = (participation: Id<'participation'>) =>
	scene.inside('coordinator', ({ db }) =>
		db.selectFrom('people.participation').select('started_on').where('id', '=', participation).executeTakeFirst(),
	)

test('a meeting that has happened marks presence, begins the support and freezes the entry on its day', async () => {
	const { participation } = await join('Pierwsza')
	const session = await recorded(counselling([participation]))
	expect(await presenceOf(session)).toMatchObject([{ presence: 'present' }])
	expect(await supportsOf(participation)).toMatchObject([
		{ kind: 'counselling', subkind: 'legal-help', started_on: today, source: 'session' },
	])
	expect(await startOf(participation)).toEqual({ started_on: today })
})

test('the next meeting belongs to the same form of support, and one recorded late moves its first day back', async () => {
	const { participation } = await join('Druga')
	await recorded(counselling([participation]))
	const late = await record(counselling([participation], { onDay: addDays(today, -3) }))
	expect(late).toMatchObject({ ok: true, value: { warnings: ['before-start'] } })
	expect(await supportsOf(participation)).toMatchObject([{ started_on: addDays(today, -3) }])
})

test('a meeting to come is planned: nobody is present, nothing begins', async () => {
	const { participation } = await join('Trzecia')
	const session = await recorded(counselling([participation], { onDay: addDays(today, 1) }))
	expect(await presenceOf(session)).toEqual([{ presence: null, support_id: null }])
	expect(await supportsOf(participation)).toEqual([])
	expect(await record(counselling([participation], { onDay: addDays(today, 1), presence: 'present' }))).toMatchObject({
		refusal: { code: 'not-begun' },
	})
})

test('a meeting before the declaration or beside another one is recorded with a warning', async () => {
	const { participation } = await join('Czwarta', today)
	await recorded(counselling([participation], { startsAt: '09:00' }))
	expect(await record(counselling([participation], { startsAt: '09:30' }))).toMatchObject({ value: { warnings: ['overlap'] } })
	expect(await record(counselling([participation], { onDay: day('2025-12-30') }))).toMatchObject({
		value: { warnings: ['before-declaration', 'before-programme', 'before-start'] },
	})
})

test('a coach records nobody who is not theirs, and an unknown kind or a lonely support group is refused', async () => {
	const { participation } = await join('Piąta')
	expect(await scene.inside('coach', (act) => recordSession(act, counselling([participation])))).toMatchObject({
		refusal: { code: 'person-not-open' },
	})
	expect(await record(counselling([participation], { kind: 'magic', subkind: null }))).toMatchObject({ refusal: { code: 'unknown-kind' } })
	expect(await record(counselling([participation], { kind: 'support-group', subkind: null }))).toMatchObject({
		refusal: { code: 'kind-not-in-mode' },
	})
	expect(await record(counselling([]))).toMatchObject({ refusal: { code: 'nobody-expected' } })
	const { participation: other } = await join('Szósta')
	expect(await record(counselling([participation, other]))).toMatchObject({ refusal: { code: 'one-person-only' } })
})

test('an open meeting holds a head count and no participant', async () => {
	const session = await recorded(
		counselling([], { kind: 'information-meeting', subkind: null, mode: 'group', headCount: 24, programme: scene.programme }),
	)
	expect(await presenceOf(session)).toEqual([])
})

test('recording one more meeting of a person takes four statements', async () => {
	const { participation } = await join('Jedenasta')
	await recorded(counselling([participation]))
	const statements: string[] = []
	await scene.inside('coordinator', async (act) => {
		const counting = act.db.withPlugin({
			transformQuery: ({ node }) => {
				statements.push(node.kind)
				return node
			},
			transformResult: async ({ result }) => result,
		})
		const result = await recordSession(
			{ ...act, db: counting, amendments: unamended },
			counselling([participation], { onDay: addDays(today, -1) }),
		)
		expect(result.ok).toBe(true)
	})
	expect(statements).toHaveLength(4)
})
