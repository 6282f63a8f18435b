import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, day, type PlainDate } from '#kernel/plain-date'
import { esfPlus } from '../store/sets.ts'
import { type Count, countOf } from './figure.ts'
import { isSmall, type Mark } from './linear-system.ts'
import { publish, shownOf } from './publish.ts'
import { columns, isWithin, tableOf } from './relations.ts'
import { suppress } from './suppress.ts'

const UNEMPLOYED = {
	code: 'EECO02',
	rule: { count: 'participations' as const, where: [{ entry: 'labourStatus' as const, in: ['unemployed'] }] },
}
const LONG_TERM = {
	code: 'EECO03',
	rule: {
		count: 'participations' as const,
		where: [...UNEMPLOYED.rule.where, { entry: 'labourSubstatus' as const, in: ['long-term-unemployed'] }],
	},
}
const [JANUARY, FEBRUARY] = [day('2026-01-31'), day('2026-02-28')]

/** A world that a reader can imagine: women and men, all and some of them. */
type World = { all: Count; some: Count }
const TOP = 11

const worlds: World[] = range(TOP).flatMap((women) =>
	range(TOP).flatMap((men) =>
		range(women).flatMap((someWomen) =>
			range(men).map((someMen) => ({ all: countOf({ women, men }), some: countOf({ women: someWomen, men: someMen }) })),
		),
	),
)

// What is real stays well below what a reader can imagine, so that the edge of the imagined tables tells nothing.
const real = worlds.filter(({ all }) => all.women <= TOP - 4 && all.men <= TOP - 4)

test('a count of one to four is not shown, and the other sex neither when it would tell it', () => {
	const marks = marksOf({ all: countOf({ women: 3, men: 20 }), some: countOf({}) })
	expect(marks.get('EECO02|women')).toBe('small')
	expect([marks.get('EECO02|men'), marks.get('EECO02|total')]).toContain('hidden')
})

test('the long-term unemployed do not tell how few of the unemployed are not', () => {
	const marks = marksOf({ all: countOf({ women: 12 }), some: countOf({ women: 10 }) })
	expect([marks.get('EECO02|women'), marks.get('EECO03|women')]).toContain('hidden')
})

test('figures without small counts are shown whole', () => {
	const marks = marksOf({ all: countOf({ women: 40, men: 30 }), some: countOf({ women: 20, men: 10 }) })
	expect([...marks.values()].every((mark) => mark === 'open')).toBe(true)
})

test('nobody who tries every possible table finds a small count among women, men, totals and related indicators', () => {
	fc.assert(
		fc.property(fc.constantFrom(...real), (world) => {
			const marks = marksOf(world)
			const possible = worlds.filter((other) => fits(cellsOf(other), cellsOf(world), marks))
			expect(pinned(possible.map(cellsOf), cellsOf(world))).toEqual([])
		}),
		{ numRuns: 40 },
	)
})

test('nobody who compares two days finds how few came in between', () => {
	const counts = worlds.filter(({ some }) => some.total === 0).map(({ all }) => all)
	const steps = fc.tuple(fc.constantFrom(...counts.filter(({ women, men }) => women <= TOP - 4 && men <= TOP - 4)), fc.nat(6), fc.nat(6))
	fc.assert(
		fc.property(steps, ([first, women, men]) => {
			const story = [first, countOf({ women: first.women + women, men: first.men + men })]
			const known = overTime(story)
			const later = range(TOP + 7).flatMap((w) => range(TOP + 7).map((m) => countOf({ women: w, men: m })))
			const possible = counts
				.filter((one) => fitsDay(one, JANUARY, known))
				.flatMap((one) =>
					later.filter((two) => two.women >= one.women && two.men >= one.men && fitsDay(two, FEBRUARY, known)).map((two) => [one, two]),
				)
			expect(pinned(possible.map(storyCells), storyCells(story))).toEqual([])
		}),
		{ numRuns: 60 },
	)
})

test('what an earlier day showed is not taken back by a later one', () => {
	const standings = [standing(JANUARY, countOf({ women: 40, men: 30 })), standing(FEBRUARY, countOf({ women: 42, men: 30 }))]
	const marks = publish(standings)
	expect(marks.get(JANUARY)).toEqual(publish(standings.slice(0, 1)).get(JANUARY))
	expect(shownOf('EECO02|women', standings, marks)).toEqual({ hidden: true, last: { number: 40, on: JANUARY } })
	expect(shownOf('EECO02|men', standings, marks)).toEqual({ number: 30 })
})

test('the definitions tell which figures hold which', () => {
	const of = (code: string) => esfPlus.indicators.find((each) => each.code === code) ?? UNEMPLOYED
	expect(isWithin(of('EECO03'), of('EECO02'))).toBe(true)
	expect(isWithin(of('EECO02'), of('EECO03'))).toBe(false)
	expect(isWithin(of('EECR01'), of('EECO04'))).toBe(true)
	expect(isWithin(of('EECR04'), of('EECO02'))).toBe(false)
	const { sums } = tableOf(esfPlus.indicators, Object.fromEntries(esfPlus.indicators.map(({ code }) => [code, countOf({})])))
	expect(sums).toContainEqual({ total: 'EECO01|women', parts: ['EECO02|women', 'EECO04|women', 'EECO05|women'] })
})

function marksOf(world: World): ReadonlyMap<string, Mark> {
	return suppress(tableOf([UNEMPLOYED, LONG_TERM], { EECO02: world.all, EECO03: world.some }))
}

function standing(on: PlainDate, count: Count) {
	return { on, ...tableOf([UNEMPLOYED], { EECO02: count }) }
}

type Known = { story: readonly Count[]; marks: ReturnType<typeof publish> }

function overTime(story: readonly Count[]): Known {
	const [january = countOf({}), february = countOf({})] = story
	return { story, marks: publish([standing(JANUARY, january), standing(FEBRUARY, february)]) }
}

function fitsDay(other: Count, on: PlainDate, { story, marks }: Known): boolean {
	const real = (on === JANUARY ? story[0] : story[1]) ?? countOf({})
	const cells = (count: Count) => Object.fromEntries(columns.map((column) => [`EECO02|${column}`, count[column]]))
	return fits(cells(other), cells(real), marks.get(on) ?? new Map())
}

function storyCells(story: readonly Count[]): Record<string, number> {
	const [one = countOf({}), two = countOf({})] = story
	const each = columns.map(
		(column) =>
			[
				[`1 ${column}`, one[column]],
				[`2 ${column}`, two[column]],
				[`+ ${column}`, two[column] - one[column]],
			] as const,
	)
	return Object.fromEntries(each.flat())
}

function cellsOf({ all, some }: World): Record<string, number> {
	const rows = columns.map(
		(column) =>
			[
				[`EECO02|${column}`, all[column]],
				[`EECO03|${column}`, some[column]],
				[`rest|${column}`, all[column] - some[column]],
			] as const,
	)
	return Object.fromEntries(rows.flat())
}

function fits(other: Record<string, number>, real: Record<string, number>, marks: ReadonlyMap<string, Mark>): boolean {
	return [...marks].every(([key, mark]) => {
		const value = other[key] ?? 0
		return mark === 'open' ? value === real[key] : mark === 'small' ? isSmall(value) : value >= 5
	})
}

/** The small numbers that are the same in every possible table. */
function pinned(possible: readonly Record<string, number>[], real: Record<string, number>): string[] {
	return Object.keys(real).filter((key) => isSmall(real[key] ?? 0) && possible.every((other) => other[key] === real[key]))
}

function range(to: number): number[] {
	return Array.from({ length: to + 1 }, (_, index) => index)
}

test('quarters in which nothing came show what the quarter before showed', () => {
	const cells = [
		{ key: 'women', value: 3, published: true },
		{ key: 'men', value: 40, published: true },
		{ key: 'total', value: 43, published: true },
	]
	const sums = [{ total: 'total', parts: ['women', 'men'] }]
	const days = Array.from({ length: 200 }, (_, index) => addMonths(day('2008-03-31'), index * 3))
	const marks = publish(days.map((on) => ({ on, cells, sums })))
	expect(new Set([...marks.values()].map((own) => JSON.stringify([...own]))).size).toBe(1)
	expect(marks.size).toBe(days.length)
})
