import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { readSpot, spellSpot, spotAt } from './coordinates.ts'
import { isStale } from './freshness.ts'
import { readOutlines } from './geo-json.ts'
import { lastStep, mayStep, type NeedState, needStates, type StepKind, stateOf } from './need-state.ts'
import { numberFrom, RANDOMS, readNumber, spellNumber } from './number.ts'
import { flatten, fromWindow, inWindow, unflatten, windowAround } from './projection.ts'
import { everyWord } from './search-words.ts'
import { simplify } from './simplify.ts'
import { letIn } from './spam.ts'

const spots = fc.record({
	latitude: fc.double({ min: 48.6, max: 55.4, noNaN: true }),
	longitude: fc.double({ min: 13.6, max: 24.4, noNaN: true }),
})
const kinds = ['accepted', 'declined', 'merged', 'split', 'answered'] as const satisfies readonly StepKind[]

test('whatever becomes of a need, each step can be taken back, and all of them leave it as it was told', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), (wanted) => {
			const told: { id: string; kind: StepKind; undone: boolean }[] = []
			for (const kind of wanted)
				if (mayStep(stateOf(told), kind)) told.push({ id: String(told.length).padStart(4, '0'), kind, undone: false })
			const seen: NeedState[] = [stateOf(told)]
			for (let last = lastStep(told); last !== undefined; last = lastStep(told)) {
				last.undone = true
				seen.push(stateOf(told))
			}
			expect(seen.at(-1)).toBe('reported')
			expect(seen.every((state) => needStates.includes(state))).toBe(true)
		}),
	)
})

test('a machine is told from a person, and every refusal can be mended', () => {
	const now = new Date('2026-03-02T10:00:00Z')
	const person = { bait: '', openedAt: new Date('2026-03-02T09:58:00Z'), now, waiting: 3 }
	expect(letIn(person).ok).toBe(true)
	for (const [sent, code] of [
		[{ ...person, bait: 'x' }, 'bait-taken'],
		[{ ...person, openedAt: new Date(now.getTime() - 1000) }, 'too-quick'],
		[{ ...person, openedAt: undefined }, 'opened-long-ago'],
		[{ ...person, openedAt: new Date('2026-03-03T10:00:00Z') }, 'opened-long-ago'],
		[{ ...person, openedAt: new Date('2026-02-20T10:00:00Z') }, 'opened-long-ago'],
		[{ ...person, waiting: 500 }, 'too-many-waiting'],
	] as const)
		expect(letIn(sent)).toMatchObject({ refusal: { code } })
})

test('a number is read as it is told, whatever people do to it', () => {
	const randoms = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: RANDOMS, maxLength: RANDOMS })
	fc.assert(
		fc.property(randoms, (given) => {
			const number = numberFrom(given)
			return readNumber(` ${spellNumber(number).toLowerCase()} `) === number && /^[2-9A-HJ-NP-Z]{8}$/.test(number)
		}),
	)
	for (const wrong of ['', 'ABCD', 'ABCD-EFG0', "'; drop table need;--"]) expect(readNumber(wrong)).toBeUndefined()
})

test('a place survives being typed again, flattened, and clicked in a picture', () => {
	fc.assert(
		fc.property(spots, fc.integer({ min: 5, max: 17 }), ({ latitude, longitude }, zoom) => {
			const spot = spotAt(latitude, longitude)
			if (spot === undefined) return false
			const window = { ...windowAround([flatten(spot)], { width: 300, height: 300, mostZoom: 14 }), zoom }
			const clicked = unflatten(fromWindow(window, inWindow(window, flatten(spot))))
			const again = readSpot(spellSpot(spot))
			return clicked !== undefined && Math.abs(clicked.latitude - spot.latitude) < 2e-5 && again?.longitude === spot.longitude
		}),
	)
	expect(readSpot('20,0376 50,0723')).toEqual({ latitude: 50.0723, longitude: 20.0376 })
	for (const wrong of ['Kraków', '50', '48.85, 2.35', '']) expect(readSpot(wrong)).toBeUndefined()
})

test('a simpler line stays as near as was asked, and keeps its ends', () => {
	const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 5, maxLength: 40 })
	fc.assert(
		fc.property(points, fc.integer({ min: 1, max: 20 }), (line, tolerance) => {
			const simpler = simplify(line, tolerance)
			return (
				simpler[0] === line[0] &&
				simpler.at(-1) === line.at(-1) &&
				simpler.every((point) => line.includes(point as [number, number])) &&
				simpler.length <= line.length
			)
		}),
	)
	expect(
		simplify(
			[
				[0, 0],
				[1, 0.01],
				[2, 0],
				[3, 0.01],
				[4, 0],
				[5, 0],
			],
			0.1,
		),
	).toHaveLength(3)
})

test('outlines keep their outer lines of every piece; a jagged one is made simpler', () => {
	const jagged = Array.from({ length: 20_000 }, (_, at) => [19 + at / 100_000, 50 + (at % 2) * 0.002])
	const ring = [...jagged, [19.1, 50.4], jagged[0]]
	const read = readOutlines({
		type: 'FeatureCollection',
		features: [{ properties: { name: 'Gmina' }, geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring]] } }],
	})
	if (!read.ok) throw new Error(read.refusal.code)
	expect(read.value[0]?.rings).toHaveLength(2)
	expect(read.value[0]?.rings[0]?.length).toBeLessThanOrEqual(400)
})

test('a niche is stale the day after its term, also from a leap day', () => {
	expect(isStale(day('2025-03-01'), { today: day('2026-03-01'), months: 12 })).toBe(false)
	expect(isStale(day('2025-02-28'), { today: day('2026-03-01'), months: 12 })).toBe(true)
	expect(isStale(day('2024-02-29'), { today: day('2025-02-28'), months: 12 })).toBe(false)
})

test('a search never breaks the language of the database', () => {
	fc.assert(fc.property(fc.string(), (typed) => /^(?:[\p{L}\p{N}]+:\*(?: & [\p{L}\p{N}]+:\*)*)?$/u.test(everyWord(typed))))
})
