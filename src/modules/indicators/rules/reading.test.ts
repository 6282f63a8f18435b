import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import type { Definition } from './definition.ts'
import { countOf } from './figure.ts'
import type { Arrival } from './over-time.ts'
import { type Given, groupsOf, historyOf, readingOf } from './reading.ts'
import { type Cell, exactly, rounded } from './rounding.ts'

const ALL: Definition = { code: 'EECO01', name: { pl: 'Wszyscy', en: 'All' }, source: '', rule: { count: 'participations', where: [] } }
const TRAINERS: Definition = { ...ALL, code: 'ABC-05', rule: { count: 'leaders', of: ['coaching'] } }
const unshifted = rounded((name) => (/\|(up|down|\d{4}-\d\d-\d\d)$/.test(name) ? 1 : 0.5), day('2030-01-01'))

test('trainers are staff: whoever may see no persons is told their number as it is', () => {
	const { lines } = readingOf(given(unshifted), { EECO01: countOf({ women: 3, men: 18 }), 'ABC-05': countOf({ unknown: 3 }) })
	expect(lines.map(({ shown }) => shown.total)).toEqual([{ number: 20 }, { number: 3 }])
	expect(lines[0]?.shown.women).toEqual({ below: 5 })
})

test('two indicators with the same rule are one number, drawn once', () => {
	const asked: string[] = []
	const noting = (cell: Cell, count: number) => {
		asked.push(cell.name)
		return exactly(cell, count)
	}
	readingOf({ ...given(noting), definitions: [ALL, { ...ALL, code: 'ABC-01' }] }, {})
	expect(new Set(asked).size).toBe(4)
})

test('the share of a target tells no more than the number that is shown', () => {
	const shares = [18, 22].map((men) => readingOf(given(unshifted), { EECO01: countOf({ men }) }).lines[0]?.share)
	expect(shares).toEqual([50, 50])
})

test('ages and schools are all listed, so that a group which is not there tells nothing; small places stand together', () => {
	const arrivals = [...came('Kraków', 30), ...came('Tarnów', 12), ...came('Klucze', 3), ...came('Bolesław', 4)]
	const places = groupsOf(given(unshifted), ALL, { arrivals, split: 'municipality' })
	expect(places.map(({ split, shown }) => [split, shown.total])).toEqual([
		['Kraków', { number: 30 }],
		['Tarnów', { number: 10 }],
		['others', { number: 5 }],
	])
	const ages = groupsOf(given(unshifted), ALL, { arrivals: came('18-29', 3), split: 'age' })
	expect(ages.map(({ shown }) => shown.total)).toEqual(Array.from({ length: 5 }, () => ({ below: 5 })))
	const exact = groupsOf({ ...given(exactly), seen: 'exact' }, ALL, { arrivals, split: 'municipality' })
	expect(exact.map(({ split }) => split)).toEqual(['Bolesław', 'Klucze', 'Kraków', 'Tarnów'])
})

test('a figure over time is told by quarters, and a programme long over is not drawn for years', () => {
	const arrivals = [...came('', 12, '2020-01-01'), ...came('', 9, '2020-05-01'), ...came('', 2, '2020-08-01')]
	const history = historyOf({ ...given(unshifted), since: day('2020-01-01') }, ALL, arrivals)
	expect(history).toEqual([
		{ day: '2020-03-31', value: 10 },
		{ day: '2020-06-30', value: 20 },
		{ day: '2020-09-30', value: 25 },
		{ day: '2020-12-31', value: 25 },
	])
})

function given(show: Given['show']): Given {
	return {
		definitions: [ALL, TRAINERS],
		targets: new Map([['EECO01', 40]]),
		period: { to: day('2026-09-30') },
		seen: 'rounded',
		show,
	}
}

function came(split: string, count: number, month = '2026-01-01'): Arrival[] {
	return [{ code: 'EECO01', split, sex: 'woman', month: day(month), count }]
}
