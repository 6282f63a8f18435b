import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { addDays, addMonths, day, type PlainDate } from '#kernel/plain-date'
import { type InventedJob, type InventedRoad, inventRoad } from '#test/invented-road'
import { openScene, type Scene } from '#test/scene'
import { type Count, countOf, type Figures, type Period } from '../rules/figure.ts'
import { countUntil } from '../rules/over-time.ts'
import type { RoadRule } from '../rules/road.ts'
import { roadOf } from '../rules/rule.ts'
import type { Asked } from './asked.ts'
import { figuresOf } from './figures.ts'
import { listRoadArrivals, listRoadBehind } from './road.ts'
import { road } from './sets.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene()
})
afterAll(() => scene.close())

const START = day('2020-01-01')

test('the database counts what a plain reading of the road counts, and the records behind a figure are as many as it says', async () => {
	await fc.assert(
		fc.asyncProperty(roads(), fc.nat(900), fc.option(fc.nat(500), { nil: undefined }), async (invented, to, from) => {
			const period = { to: addDays(START, to), ...(from === undefined ? {} : { from: addDays(START, from) }) }
			const { figures, behind, grown } = await counted(invented, period)
			expect(figures).toEqual(naive(invented, period))
			expect(behind).toEqual(Object.fromEntries(Object.entries(figures).map(([code, { total }]) => [code, total])))
			expect(grown).toEqual(figures)
		}),
		{ numRuns: 12 },
	)
})

test('records and numbers of another programme are not counted, those without a programme only in the partnership', async () => {
	const invented: InventedRoad = { manufactories: [{ foundedOn: START }], enterprises: [] }
	await scene.inside('coordinator', async (act) => {
		await inventRoad({ act, scene }, invented)
		const of = async (programme: Asked['whose']['programme']) => {
			const whose = { partnership: act.partnership, programme }
			return (await figuresOf(act.db, { whose, definitions: road.indicators, period: { to: START } }))['ROAD-01']?.total
		}
		expect(await of(newId())).toBe(0)
		expect(await of(undefined)).toBeGreaterThanOrEqual(1)
	})
})

/** The same road counted, listed and grown month by month, in a programme of its own. */
async function counted(invented: InventedRoad, period: Period) {
	return scene.inside('coordinator', async (act) => {
		const programme = newId<'programme'>()
		const named = { code: `P-${programme.slice(-12)}`, name: 'Program', from_on: START, to_on: day('2030-12-31') }
		await act.db
			.insertInto('partnership.programme')
			.values({ partnership_id: act.partnership, id: programme, ...named })
			.execute()
		await inventRoad({ act, scene: { programme } }, invented)
		const asked = { whose: { partnership: act.partnership, programme }, definitions: road.indicators, period }
		const behind: Record<string, number> = {}
		for (const definition of road.indicators)
			behind[definition.code] = (await listRoadBehind(act.db, { ...asked, definitions: [definition] }, { asker: act, limit: 1000 })).length
		const arrivals = await listRoadArrivals(act.db, asked)
		const grown = road.indicators.map(({ code }) => [code, countUntil(arrivals.filter((one) => one.code === code))])
		return { figures: await figuresOf(act.db, asked), behind, grown: Object.fromEntries(grown) }
	})
}

/** One record after another, as slowly and plainly as the definitions are written. */
function naive(invented: InventedRoad, { from, to }: Period): Figures {
	const within = ({ on }: Counted) => on <= to && (from === undefined || on >= from)
	return Object.fromEntries(
		road.indicators.map(({ code, rule }) => {
			const asked = roadOf(rule) ?? expect.fail(`${code} is not of the road`)
			return [code, total(counts(invented, asked).filter(within))]
		}),
	)
}

type Counted = { on: PlainDate; sex: string | null }

function counts({ manufactories, enterprises }: InventedRoad, rule: RoadRule): Counted[] {
	const thing = (on: PlainDate | null | undefined): Counted[] => (on ? [{ on, sex: null }] : [])
	if (rule.count === 'manufactory')
		return manufactories.flatMap(({ foundedOn, outcome }) =>
			thing(rule.event === 'founded' ? foundedOn : outcome?.state === rule.event ? outcome.on : undefined),
		)
	if (rule.count === 'enterprise')
		return enterprises
			.filter(({ form }) => rule.forms?.includes(form) ?? true)
			.flatMap(({ foundedOn, closedOn }) => thing(rule.event === 'founded' ? foundedOn : closedOn))
	if (rule.count === 'survival-check')
		return enterprises.flatMap(({ checks }) =>
			checks.filter(({ months, answer }) => months === rule.months && rule.answers.includes(answer)).flatMap(({ doneOn }) => thing(doneOn)),
		)
	return enterprises.flatMap(({ jobs, closedOn }) => jobs.flatMap((job) => countsJob({ job, closedOn }, rule)))
}

function countsJob(
	{ job, closedOn }: { job: InventedJob; closedOn: PlainDate | null },
	rule: Extract<RoadRule, { count: 'job' }>,
): Counted[] {
	if (rule.atRisk !== undefined && rule.atRisk !== riskOf(job)) return []
	const sex = 'person' in job.who ? (job.who.person.sex ?? null) : null
	if (rule.keptMonths === undefined) return [{ on: job.fromOn, sex }]
	const on = addMonths(job.fromOn, rule.keptMonths)
	return [job.untilOn, closedOn].some((end) => end !== null && end < on) ? [] : [{ on, sex }]
}

function riskOf({ who }: InventedJob): 'yes' | 'no' | 'not-known' {
	if ('told' in who) return who.told === null ? 'not-known' : who.told ? 'yes' : 'no'
	const { labourStatus, ageYears = null, disability } = who.person
	if (labourStatus === 'unemployed' || disability === 'yes') return 'yes'
	if (labourStatus === 'inactive' && ageYears !== null && (ageYears <= 30 || ageYears >= 51)) return 'yes'
	return 'not-known' // nobody invented here says that she has a home
}

function total(counted: readonly Counted[]): Count {
	const of = (sex: string | null) => counted.filter((one) => one.sex === sex).length
	return countOf({ women: of('woman'), men: of('man'), unknown: of(null) })
}

function roads(): fc.Arbitrary<InventedRoad> {
	const on = fc.nat(800).map((days) => addDays(START, days))
	const outcome = fc.option(fc.record({ state: fc.constantFrom('independent', 'stays-in-host', 'closed'), on }), { nil: undefined })
	const manufactory = fc.record({ foundedOn: on, outcome })
	const person = fc.record({
		startedOn: on,
		sex: fc.constantFrom('woman', 'man', null),
		ageYears: fc.option(fc.integer({ min: 15, max: 70 })),
		labourStatus: fc.constantFrom('unemployed', 'inactive', 'employed', null),
		disability: fc.constantFrom('yes', 'no', 'refused', null),
	})
	const who = fc.oneof(fc.record({ person }), fc.record({ told: fc.option(fc.boolean()) }))
	const job = fc.record({ who, fromOn: on, lasts: fc.option(fc.nat(600)) }).map(({ who: one, fromOn, lasts }) => ({
		who: one,
		fromOn,
		untilOn: lasts === null ? null : addDays(fromOn, lasts),
	}))
	const check = fc.record({
		months: fc.constantFrom(6, 12, 24, 36),
		answer: fc.constantFrom('alive', 'closed', 'lost-contact'),
		doneOn: on,
	})
	const enterprise = fc.record({
		form: fc.constantFrom('social-cooperative', 'foundation', 'association'),
		foundedOn: on,
		closedOn: fc.option(on),
		jobs: fc.array(job, { maxLength: 4 }),
		checks: fc.uniqueArray(check, { selector: ({ months }) => months, maxLength: 4 }),
	})
	return fc.record({ manufactories: fc.array(manufactory, { maxLength: 5 }), enterprises: fc.array(enterprise, { maxLength: 4 }) })
}
