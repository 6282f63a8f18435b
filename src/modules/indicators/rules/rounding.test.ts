import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { lawOfRounding, lawOfShifts, type Published, shownNumber, surest } from '#test/patient-reader'
import { type Cell, type Draw, exactly, rounded, type Show } from './rounding.ts'

/** However the shifts fall, nobody becomes as sure as this of a number of one to four people; usually no surer than a guess between two. */
const SURE = 0.9

const seed = fc.nat()
const count = fc.nat(30)
const LAST = day('2050-12-31')
const cell = { name: 'cell', on: day('2026-03-31') }

test('one to four people and nobody look the same, and every other number is a multiple of five', () => {
	fc.assert(
		fc.property(seed, fc.nat(5000), (drawn, number) => {
			const shown = rounded(drawOf(drawn), LAST)(cell, number)
			if (number < 5) expect(shown).toEqual({ below: 5 })
			else expect(shown).toEqual('number' in shown ? { number: 5 * Math.round(shown.number / 5) } : { below: 5 })
		}),
	)
})

test('numbers stay useful: nearly all lie within five of the truth, and they lean to neither side', () => {
	const off = Array.from({ length: 4000 }, (_, at) => shownNumber(rounded(drawOf(at), LAST)(cell, 1346 + (at % 5))) - 1346 - (at % 5))
	expect(off.filter((by) => Math.abs(by) <= 5).length / off.length).toBeGreaterThan(0.95)
	expect(Math.abs(off.reduce((sum, by) => sum + by, 0) / off.length)).toBeLessThan(0.5)
})

test('the same count of the same cell on the same day is always shown alike; whoever may see persons sees it as it is', () => {
	fc.assert(
		fc.property(seed, count, (drawn, number) => {
			expect(rounded(drawOf(drawn), LAST)(cell, number)).toEqual(rounded(drawOf(drawn), LAST)(cell, number))
			expect(exactly(cell, number)).toEqual({ number })
		}),
	)
})

test('the draw follows the law by which the patient reader weighs', () => {
	const shown = Array.from({ length: 4000 }, (_, at) => shownNumber(rounded(drawOf(at), LAST)(cell, 7)))
	for (const number of [0, 5, 10, 15]) {
		const share = shown.filter((each) => each === number).length / shown.length
		expect(Math.abs(share - lawOfShifts([7], [number]))).toBeLessThan(0.03)
	}
})

test('two splits of one figure by sex never make a patient reader sure of a small number', () => {
	fc.assert(
		fc.property(seed, fc.array(fc.nat(6), { minLength: 8, maxLength: 8 }), (drawn, people) => {
			expect(surest(twoSplits(rounded(drawOf(drawn), LAST)), people, 2).sure).toBeLessThan(SURE)
		}),
		{ numRuns: 3 },
	)
})

test('women, men and all of them, two quarters side by side, tell neither a small number nor how few came', () => {
	fc.assert(
		fc.property(seed, fc.tuple(count, fc.nat(12), fc.nat(6), fc.nat(6)), (drawn, people) => {
			expect(surest(twoQuarters(rounded(drawOf(drawn), LAST)), people, 5).sure).toBeLessThan(SURE)
		}),
		{ numRuns: 25 },
	)
})

test('a figure and one within it do not tell how few lie between', () => {
	fc.assert(
		fc.property(seed, fc.tuple(count, fc.nat(6), fc.nat(12), fc.nat(6)), (drawn, people) => {
			expect(surest(related(rounded(drawOf(drawn), LAST)), people, 5).sure).toBeLessThan(SURE)
		}),
		{ numRuns: 25 },
	)
})

test('sixteen quarters in which women come one by one do not average away the three men', () => {
	fc.assert(
		fc.property(seed, fc.integer({ min: 20, max: 60 }), fc.integer({ min: 1, max: 4 }), (drawn, women, men) => {
			expect(surest(manyQuarters(rounded(drawOf(drawn), LAST)), [women, men], 8).sure).toBeLessThan(SURE)
		}),
		{ numRuns: 12 },
	)
})

test('usually the surest of all guesses is no better than one of two', () => {
	const known = Array.from(
		{ length: 40 },
		(_, at) => surest(related(rounded(drawOf(at), LAST)), [at % 23, at % 5, at % 11, at % 4], 5).sure,
	)
	expect(known.reduce((sum, sure) => sum + sure, 0) / known.length).toBeLessThan(1 / 2)
})

test('rounding without the secret shift would give small numbers away', () => {
	const plain = (published: Published): Published => ({ ...published, show: nearest, law: lawOfRounding })
	expect(surest(plain(twoSplits(nearest)), [4, 4, 0, 0, 0, 0, 0, 0], 1).sure).toBe(1) // four women and four men are shown as ten
	expect(surest(plain(manyQuarters(nearest)), [21, 3], 8).sure).toBe(1)
})

/** People by sex, age group and education, two of each. */
function twoSplits(show: Show): Published {
	const groups = ['', 'young', 'old', 'school', 'university']
	const isIn = (group: string, index: number) =>
		group === '' ||
		(group === 'young' ? (index & 2) === 0 : group === 'old' ? (index & 2) > 0 : group === 'school' ? index < 4 : index >= 4)
	const names = groups.flatMap((group) => ['all', 'women', 'men'].map((sex) => ({ group, sex })))
	const sums = names.map(({ group, sex }) => {
		const members = [0, 1, 2, 3, 4, 5, 6, 7].filter((index) => isIn(group, index) && (sex === 'all' || (sex === 'men') === index % 2 > 0))
		return [`${sex} ${group}`, (people: readonly number[]) => members.reduce((sum, index) => sum + (people[index] ?? 0), 0)] as const
	})
	const alike = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => [`alike ${index}`, (people: readonly number[]) => people[index] ?? 0] as const)
	const cells = Object.fromEntries(sums.map(([name, of]) => [name, (people: readonly number[]) => [of(people)]]))
	return { cells, secrets: Object.fromEntries([...sums, ...alike]), show, law: lawOfShifts }
}

function twoQuarters(show: Show): Published {
	const cells: Published['cells'] = {
		women: ([women = 0, , more = 0]) => [women, women + more],
		men: ([, men = 0, , more = 0]) => [men, men + more],
		all: ([women = 0, men = 0, moreWomen = 0, moreMen = 0]) => [women + men, women + men + moreWomen + moreMen],
	}
	return { cells, secrets: secretsOf(cells), show, law: lawOfShifts }
}

/** Women within the narrower figure, other women of the wider one, men alike. */
function related(show: Show): Published {
	const cells: Published['cells'] = {
		'wide women': ([some = 0, others = 0]) => [some + others],
		'wide men': ([, , some = 0, others = 0]) => [some + others],
		'wide all': (people) => [people.reduce((sum, number) => sum + number, 0)],
		'narrow women': ([some = 0]) => [some],
		'narrow men': ([, , some = 0]) => [some],
		'narrow all': ([women = 0, , men = 0]) => [women + men],
	}
	const secrets: Published['secrets'] = {
		...secretsOf(cells),
		'women between': ([, others = 0]) => others,
		'men between': ([, , , others = 0]) => others,
		'all between': ([, women = 0, , men = 0]) => women + men,
	}
	return { cells, secrets, show, law: lawOfShifts }
}

function manyQuarters(show: Show): Published {
	const quarters = Array.from({ length: 16 }, (_, index) => index)
	const cells: Published['cells'] = {
		women: ([women = 0]) => quarters.map((by) => women + by),
		men: ([, men = 0]) => [men],
		all: ([women = 0, men = 0]) => quarters.map((by) => women + men + by),
	}
	return { cells, secrets: { men: ([, men = 0]) => men }, show, law: lawOfShifts }
}

/** Every number of every quarter, and what came between two. */
function secretsOf(cells: Published['cells']): Published['secrets'] {
	const all = Object.entries(cells).flatMap(([name, counts]) => [
		[`${name} at first`, (people: readonly number[]) => counts(people)[0] ?? 0] as const,
		[`${name} later`, (people: readonly number[]) => counts(people).at(-1) ?? 0] as const,
		[`${name} since`, (people: readonly number[]) => (counts(people).at(-1) ?? 0) - (counts(people)[0] ?? 0)] as const,
	])
	return Object.fromEntries(all)
}

function nearest(_: Cell, number: number): ReturnType<Show> {
	const near = 5 * Math.round(number / 5)
	return number < 5 ? { below: 5 } : { number: near }
}

function drawOf(drawn: number): Draw {
	return (name) => (createHash('sha256').update(`${drawn}|${name}`).digest().readUIntBE(0, 6) + 1) / 2 ** 48
}
