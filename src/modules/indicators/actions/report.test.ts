import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Id, newId, trustId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { invent } from '#test/invented-participations'
import { openScene, type Scene } from '#test/scene'
import { reportJson } from '../pages/figure-report.ts'
import type { LeaveOut } from '../rules/figure.ts'
import { computeFigures } from '../store/compute.ts'
import { listOwnDefinitions } from '../store/definitions.ts'
import { getReport, listDifference } from '../store/reports.ts'
import { loadIndicatorSet } from './load-indicator-set.ts'
import { submitReport } from './submit-report.ts'

let scene: Scene
const wish = { programme: 'T1', period: { to: day('2026-03-02'), leaveOut: 'nothing' as const }, remarks: '' }

beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

test('a programme is given a set of its own with its targets, and again without harm', async () => {
	await scene.inside('coordinator', async (act) => {
		expect(await loadIndicatorSet(act, 'T1', 'abc')).toEqual({ ok: true, value: { indicators: 15 } })
		expect((await loadIndicatorSet(act, 'T1', 'abc')).ok).toBe(true)
		expect(await listOwnDefinitions(act.db, { partnership: act.partnership, programme: scene.programme })).toHaveLength(15)
		expect(await loadIndicatorSet(act, 'T1', 'xyz')).toEqual({ ok: false, refusal: { code: 'unknown-set', set: 'xyz' } })
	})
})

test('a submitted report is frozen, and the people who make the difference to today are named', async () => {
	const kept = await scene.inside('coordinator', async (act) => {
		await invent(act, scene, [{ startedOn: day('2026-02-01'), sex: 'woman', ageYears: 30, labourStatus: 'unemployed', lastName: 'Dawna' }])
		const done = await submitReport(act, wish)
		return done.ok ? done.value : expect.fail('refused')
	})
	await scene.inside('coordinator', async (act) => {
		await invent(act, scene, [{ startedOn: day('2026-02-20'), sex: 'woman', ageYears: 30, labourStatus: 'unemployed', lastName: 'Nowa' }])
		const report = await getReport(act.db, act.partnership, kept)
		expect(report.figures.EECO02).toEqual({ women: 1, men: 0, unknown: 0, total: 1 })
		const now = await computeFigures(act, { programme: 'T1', ...report.period })
		expect(now.figures.EECO02?.total).toBe(2)
		const definition = report.definitions.find(({ code }) => code === 'EECO02') ?? expect.fail('no EECO02')
		const behind = { whose: { partnership: act.partnership, programme: scene.programme }, definition, period: report.period }
		const difference = await listDifference(act.db, behind, { asker: act, report: kept, limit: 10 })
		expect(difference.map(({ lastName, now: counts }) => [lastName, counts])).toEqual([['Nowa', true]])
	})
	await expect(scene.owner.query("update indicators.report set remarks = 'x'")).rejects.toThrow('frozen')
})

test('a report of days that have not passed, or out of order, is refused', async () => {
	await scene.inside('coordinator', async (act) => {
		const later = { ...wish, period: { ...wish.period, to: day('2026-03-03') } }
		expect(await submitReport(act, later)).toMatchObject({ ok: false, refusal: { code: 'not-over-yet' } })
		const turned = { ...wish, period: { ...wish.period, from: day('2026-03-02'), to: day('2026-03-01') } }
		expect(await submitReport(act, turned)).toMatchObject({ ok: false, refusal: { code: 'ends-before-start' } })
	})
})

test('the report for machines says programme, days and each figure', async () => {
	const json = await scene.inside('coordinator', async (act) =>
		reportJson(await computeFigures(act, { programme: 'T1', to: day('2026-02-10') })),
	)
	expect(JSON.parse(json)).toMatchObject({
		programme: 'T1',
		to: '2026-02-10',
		computedAt: '2026-03-02T09:00:00.000Z',
		indicators: { EECO01: { women: 1, men: 0, total: 1 } },
	})
})

test('trainers count once, guests of open meetings count by heads, and only confirmed people stay where so asked', async () => {
	await scene.inside('coordinator', async (act) => {
		const ids = await invent(act, scene, [
			{
				startedOn: day('2026-02-01'),
				sex: 'man',
				supports: [{ kind: 'information-meeting', subkind: null, startedOn: day('2026-02-01'), endedOn: null }],
			},
			{ startedOn: day('2026-02-01'), sex: 'man' },
		])
		const open = { programme: 'T1', to: day('2026-03-02') }
		const before = await computeFigures(act, open)
		const coaching = [await meet(act, { kind: 'coaching', heads: null }), await meet(act, { kind: 'coaching', heads: null })]
		await meet(act, { kind: 'information-meeting', heads: 7 })
		for (const [index, participation] of ids.entries())
			await attend(act, {
				participation,
				session: coaching[index] ?? expect.fail('no meeting'),
				answer: index === 0 ? 'disputed' : 'confirmed',
			})
		const after = await computeFigures(act, open)
		const grown = (code: string) => (after.figures[code]?.total ?? 0) - (before.figures[code]?.total ?? 0)
		expect([grown('ABC-05'), grown('ABC-15'), after.figures['ABC-15']?.unknown]).toEqual([1, 7, 7])
		const men = async (leaveOut: LeaveOut) => (await computeFigures(act, { ...open, leaveOut })).figures['ABC-01']?.men
		expect([await men('nothing'), await men('disputed'), await men('unconfirmed')]).toEqual([2, 1, 1])
	})
})

type Acting = Parameters<typeof invent>[0]

async function meet(
	{ db, partnership, account, now }: Acting,
	{ kind, heads }: { kind: string; heads: number | null },
): Promise<Id<'session'>> {
	const id = newId<'session'>()
	const by = account ?? expect.fail('nobody acts')
	await db
		.insertInto('support.session')
		.values({
			partnership_id: partnership,
			id,
			programme_id: scene.programme,
			kind,
			mode: 'group',
			on_day: day('2026-02-10'),
			minutes: 60,
			head_count: heads,
			leader_id: by,
			made_by: by,
			made_at: now,
		})
		.execute()
	return id
}

type Seen = { participation: Id<'participation'>; session: Id<'session'>; answer: 'confirmed' | 'disputed' }

async function attend({ db, partnership, account, now }: Acting, seen: Seen): Promise<void> {
	const at = { partnership_id: partnership, session_id: seen.session, participation_id: seen.participation }
	await db
		.insertInto('support.attendance')
		.values({ ...at, presence: 'present', marked_by: account ?? null, marked_at: now })
		.execute()
	await db
		.insertInto('support.confirmation')
		.values({
			...at,
			participation_id: trustId(seen.participation),
			id: newId<'confirmation'>(),
			answer: seen.answer,
			comment: 'nie było mnie',
			channel: 'code',
			at: now,
			on_day: day('2026-02-10'),
			minutes: 60,
		})
		.execute()
}
