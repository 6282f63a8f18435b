import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, type PlainDate } from '#kernel/plain-date'
import { type Invented, invent } from '#test/invented-participations'
import { naiveFigures } from '#test/naive-figures'
import { openScene, type Scene } from '#test/scene'
import type { Definition } from '../rules/definition.ts'
import type { Figures, Period } from '../rules/figure.ts'
import { countUntil, splits } from '../rules/over-time.ts'
import { listArrivals } from './arrivals.ts'
import { figuresOf } from './figures.ts'
import { countPeopleBehind, listMeetingsBehind, listPeopleBehind, listWorkersBehind } from './records.ts'
import { esfPlus, programmeSet } from './sets.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

const definitions: readonly Definition[] = [...esfPlus.indicators, ...(programmeSet('abc')?.indicators ?? [])]
const START = day('2026-01-01')

/** Four people who count by the end of 2026 and one who starts a day too late. */
const small: Invented[] = [
	{
		startedOn: day('2026-01-10'),
		sex: 'woman',
		ageYears: 17,
		labourStatus: 'inactive',
		labourSubstatus: 'in-education',
		education: 'isced-0-2',
		exit: left('2026-03-01', ['seeking-work', 'started-education']),
	},
	{
		startedOn: day('2026-01-12'),
		sex: 'woman',
		ageYears: 18,
		labourStatus: 'unemployed',
		labourSubstatus: 'long-term-unemployed',
		education: 'isced-3-4',
		exit: left('2026-03-01', ['took-up-work', 'gained-qualification']),
		check: { doneOn: day('2026-09-02'), employed: true, improved: true },
	},
	{
		startedOn: day('2026-01-12'),
		sex: 'man',
		ageYears: 29,
		labourStatus: 'unemployed',
		labourSubstatus: 'other-unemployed',
		education: 'isced-5-8',
		disability: 'yes',
		exit: left('2026-03-01', ['took-up-work'], '2026-03-30'),
	},
	{
		startedOn: day('2026-02-01'),
		sex: 'man',
		ageYears: 55,
		labourStatus: 'employed',
		education: 'isced-5-8',
		disability: 'refused',
		degurba: 3,
		exit: left('2026-03-01', ['continues-employment']),
		check: { doneOn: day('2026-09-02'), employed: true, improved: true },
	},
	{ startedOn: day('2027-01-01'), sex: 'woman', ageYears: 60, labourStatus: 'unemployed' },
]

test('a small programme counted by hand', async () => {
	const figures = await counted(small)
	const totals = Object.fromEntries(
		Object.entries(figures)
			.filter(([, { total }]) => total > 0)
			.map(([code, { women, men, total }]) => [code, [women, men, total]]),
	)
	expect(totals).toEqual({
		EECO01: [2, 2, 4],
		EECO02: [1, 1, 2],
		EECO03: [1, 0, 1],
		EECO04: [1, 0, 1],
		EECO05: [0, 1, 1],
		EECO06: [1, 0, 1],
		EECO07: [1, 1, 2],
		EECO08: [0, 1, 1],
		EECO09: [1, 0, 1],
		EECO10: [1, 0, 1],
		EECO11: [0, 2, 2],
		EECO12: [0, 1, 1],
		EECO17: [0, 1, 1],
		// the man's work was found out on the 29th day: too late for "upon leaving"
		EECR01: [1, 0, 1],
		EECR03: [1, 0, 1],
		EECR04: [1, 0, 1],
		EECR05: [1, 0, 1],
		EECR06: [0, 1, 1],
		'ABC-01': [2, 2, 4],
		'ABC-02': [2, 2, 4],
		'ABC-06': [1, 0, 1],
		'ABC-12': [1, 0, 1],
	})
})

test('the database counts what a plain reading of the rows counts', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(person(), { maxLength: 25 }),
			fc.nat(500),
			fc.option(fc.nat(300), { nil: undefined }),
			async (people, to, from) => {
				const period = { to: addDays(START, to), ...(from === undefined ? {} : { from: addDays(START, from) }) }
				expect(await counted(people, period)).toEqual(naiveFigures(definitions, people, period))
			},
		),
		{ numRuns: 25 },
	)
})

test('totals are women, men and people of unknown sex, and every split adds up to them', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(person(), { maxLength: 20 }), fc.constantFrom(...splits), async (people, split) => {
			await inProgramme(people, async (asked, act) => {
				const figures = await figuresOf(act.db, asked)
				const arrivals = await listArrivals(act.db, asked, split)
				const summed = definitions.map(({ code }) => [code, countUntil(arrivals.filter((arrival) => arrival.code === code))])
				expect(Object.fromEntries(summed)).toEqual(figures)
			})
		}),
		{ numRuns: 10 },
	)
})

test('the number of records behind a figure is the figure', async () => {
	const [people] = fc.sample(fc.array(person(), { minLength: 40, maxLength: 40 }), 1)
	await inProgramme(people ?? [], async (asked, act) => {
		const figures = await figuresOf(act.db, asked)
		for (const definition of definitions) {
			const behind = { whose: asked.whose, period: asked.period, definition }
			const found = await listPeopleBehind(act.db, behind, { asker: act, limit: 1000 })
			const workers = await listWorkersBehind(act.db, behind)
			const heads = (await listMeetingsBehind(act.db, behind)).reduce((sum, meeting) => sum + meeting.heads, 0)
			expect([definition.code, found.length + workers.length + heads]).toEqual([definition.code, figures[definition.code]?.total])
			expect(await countPeopleBehind(act.db, behind, act)).toEqual({ all: found.length, open: found.length })
		}
	})
})

type Asked = Parameters<typeof figuresOf>[1]

async function counted(people: Invented[], period: Period = { to: day('2026-12-31') }): Promise<Figures> {
	return inProgramme(people, (asked, act) => figuresOf(act.db, { ...asked, period }))
}

/** A programme of its own for these people. */
async function inProgramme<T>(
	people: readonly Invented[],
	work: (asked: Asked, act: Parameters<typeof invent>[0]) => Promise<T>,
): Promise<T> {
	return scene.inside('coordinator', async (act) => {
		await act.db.deleteFrom('support.support').where('partnership_id', '=', act.partnership).execute()
		await act.db.deleteFrom('people.follow_up').where('partnership_id', '=', act.partnership).execute()
		for (const table of ['people.exit', 'people.entry_snapshot', 'people.participation', 'people.participant'] as const)
			await act.db.deleteFrom(table).where('partnership_id', '=', act.partnership).execute()
		await invent(act, scene, people)
		return work(
			{ whose: { partnership: act.partnership, programme: scene.programme }, definitions, period: { to: day('2027-12-31') } },
			act,
		)
	})
}

function left(endedOn: string, situations: string[], situationsOn?: string) {
	return { endedOn: day(endedOn), pathCompleted: true, situations, situationsOn: situationsOn === undefined ? null : day(situationsOn) }
}

function someDay(): fc.Arbitrary<PlainDate> {
	return fc.nat(400).map((days) => addDays(START, days))
}

function person(): fc.Arbitrary<Invented> {
	const one = <const T>(...values: T[]) => fc.constantFrom(...values)
	return fc.record<Required<Omit<Invented, 'lastName'>>>({
		startedOn: someDay(),
		sex: one('woman', 'man', null),
		ageYears: fc.option(fc.integer({ min: 14, max: 70 })),
		education: one('isced-0-2', 'isced-3-4', 'isced-5-8', null),
		labourStatus: one('unemployed', 'inactive', 'employed', null),
		labourSubstatus: one('long-term-unemployed', 'in-education', 'not-in-education', null),
		disability: one('yes', 'no', 'refused', null),
		degurba: one(1, 2, 3, null),
		gmina: one('', 'Klucze', 'Tarnów'),
		businessFoundedOn: fc.option(someDay()),
		exit: fc.option(
			fc.record({
				endedOn: someDay(),
				pathCompleted: fc.boolean(),
				situations: fc.subarray(['took-up-work', 'seeking-work', 'started-education', 'gained-qualification', 'other']),
				situationsOn: fc.option(someDay()),
			}),
		),
		check: fc.option(fc.record({ doneOn: someDay(), employed: fc.boolean(), improved: fc.boolean() })),
		supports: fc.array(
			fc
				.record({
					kind: one('coaching', 'counselling', 'training', 'internship', 'information-meeting'),
					subkind: one('coaching', 'legal-help', 'vocational-training', 'founders', null),
					startedOn: fc.option(someDay()),
					days: fc.option(fc.nat(60)),
				})
				.map(({ days, ...given }) => ({ ...given, endedOn: days === null ? null : addDays(given.startedOn ?? START, days) })),
			{ maxLength: 3 },
		),
	})
}
