import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { onDay } from '#kernel/reference-list'
import { changesBetween } from './changes.ts'
import { type Criterion, confrontations, criteriaList, criteriaOf, readCriteria } from './criteria.ts'
import { deedsIn, type IdeaFacts, ideaState, ideaStates, verdicts } from './idea-state.ts'
import { nearOnes, stemOf } from './likeness.ts'
import { compare, results, type Score } from './results.ts'
import { wholeSheet } from './sheet.ts'
import { termsList, termsOf } from './terms.ts'

const criteria = criteriaOf(onDay(criteriaList.values, day('2026-11-22')))
const full = (score: number) => criteria.map(({ code }) => ({ criterion: code, score, evidence: 'Widać to w zeszycie zamówień.' }))
const byAssessor = (scores: Record<string, number>): Score[] =>
	Object.entries(scores).flatMap(([assessor, score]) => criteria.map(({ code }) => ({ assessor, criterion: code, score })))

test('the list has the three confrontations of the model, and what is our proposal says so', () => {
	expect(new Set(criteria.map(({ confrontation }) => confrontation))).toEqual(new Set(confrontations))
	expect(criteria.every(({ verified, source }) => verified === 'unverified' && source.includes('D0106'))).toBe(true)
	expect(readCriteria(JSON.parse(JSON.stringify(criteria)))).toEqual(criteria)
	expect(termsOf(onDay(termsList.values, day('2026-11-22')))).toMatchObject({ assess: 14, difference: 2 })
})

test('a sheet without a score, or without what shows it, says where', () => {
	const half = full(4).map((one) => (one.criterion === 'passion' ? { ...one, score: undefined } : { ...one, evidence: '' }))
	const result = wholeSheet(criteria, half)
	expect(result).toMatchObject({
		ok: false,
		refusal: { missing: [{ criterion: 'passion', what: 'score' }, { criterion: 'skills', what: 'evidence' }, {}, {}, {}, {}] },
	})
	expect(wholeSheet(criteria, full(3)).ok).toBe(true)
	expect(wholeSheet(criteria, full(6)).ok).toBe(false)
})

test('the board says who differs and by how much', () => {
	const scores = byAssessor({ ola: 4, jan: 4, ewa: 4 }).map((one) =>
		one.assessor === 'jan' && one.criterion === 'price' ? { ...one, score: 1 } : one,
	)
	const price = compare(criteria, scores).find(({ criterion }) => criterion.code === 'price')
	expect(price).toMatchObject({ spread: 3, lowest: ['jan'], highest: ['ola', 'ewa'] })
	expect(compare(criteria, scores).filter(({ spread }) => spread > 0)).toHaveLength(1)
})

test('a weighted result is a mean: all alike give that score, and it never leaves the scores', () => {
	const score = fc.integer({ min: 1, max: 5 })
	fc.assert(
		fc.property(score, (same) => {
			expect(results(criteria, byAssessor({ ola: same, jan: same })).whole).toBeCloseTo(same)
		}),
	)
	fc.assert(
		fc.property(
			fc.array(fc.array(score, { minLength: criteria.length, maxLength: criteria.length }), { minLength: 1, maxLength: 6 }),
			(sheets) => {
				const scores = sheets.flatMap((sheet, assessor) =>
					criteria.map(({ code }, at) => ({ assessor: String(assessor), criterion: code, score: sheet[at] ?? 1 })),
				)
				const { by, whole } = results(criteria, scores)
				const all = sheets.flat()
				for (const value of [...Object.values(by), whole]) {
					expect(value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9)
					expect(value).toBeLessThanOrEqual(Math.max(...all) + 1e-9)
				}
				expect(results(criteria, [...scores].reverse())).toEqual({ by: expect.anything(), whole: expect.closeTo(whole ?? 0) })
			},
		),
	)
})

test('a weight of two counts twice', () => {
	const [first, second] = criteria
	if (first === undefined || second === undefined) throw new Error('no criteria')
	const two: Criterion[] = [
		{ ...first, weight: 2 },
		{ ...second, weight: 1 },
	]
	const scores = [
		{ assessor: 'ola', criterion: first.code, score: 5 },
		{ assessor: 'ola', criterion: second.code, score: 2 },
	]
	expect(results(two, scores).whole).toBeCloseTo(4)
})

test('every idea is in one state, and in each there is something to do', () => {
	const facts: fc.Arbitrary<IdeaFacts> = fc
		.record({
			withdrawn: fc.boolean(),
			round: fc.option(fc.constant('round')),
			asked: fc.nat(5),
			handedIn: fc.nat(5),
			verdict: fc.option(fc.constantFrom(...verdicts)),
			authors: fc.integer({ min: 1, max: 4 }),
			told: fc.nat(4),
		})
		.map((one) => ({ ...one, handedIn: Math.min(one.handedIn, one.asked), told: Math.min(one.told, one.authors) }))
	fc.assert(fc.property(facts, (one) => void expect(ideaStates).toContain(ideaState(one))))
	fc.assert(fc.property(facts, (one) => void expect(deedsIn(ideaState(one)).length).toBeGreaterThan(0)))
	const nobodyYet = { withdrawn: false, round: 'round', asked: 0, handedIn: 0, verdict: null, authors: 1, told: 0 }
	expect(ideaState(nobodyYet)).toBe('assessing')
	expect(ideaState({ ...nobodyYet, asked: 2, handedIn: 2 })).toBe('waits-for-verdict')
	expect(ideaState({ ...nobodyYet, asked: 2, handedIn: 2, verdict: 'go' })).toBe('waits-for-telling')
})

test('inflected words find each other, strangers do not', () => {
	const idea = 'Ogród dla dzieci na osiedlu, warsztaty ogrodnicze i wspólne sadzenie warzyw'
	const near = nearOnes(idea, [
		{ of: 'ogrody', text: 'Na osiedlu Górali nie ma ogrodu, w którym dzieci mogłyby sadzić warzywa' },
		{ of: 'dom', text: 'Brakuje opieki nad starszymi osobami w domu' },
		{ of: 'osiedle', text: 'Ciemno na osiedlach wieczorem' },
	])
	expect(near.map(({ of }) => of)).toEqual(['ogrody', 'osiedle'])
	expect(near[0]?.words).toEqual(['osiedlu', 'ogrodu', 'dzieci', 'sadzić', 'warzywa'])
	expect(near[0]?.words).toContain('ogrodu')
	expect(stemOf('dla')).toBeUndefined()
})

test('the pieces of a comparison make the old text and the new one again', () => {
	const text = fc
		.array(fc.constantFrom('kawa', 'herbata', 'dla', 'dzieci', 'starszych\n', 'na', 'placu'), { maxLength: 30 })
		.map((words) => words.join(' '))
	fc.assert(
		fc.property(text, text, (before, after) => {
			const pieces = changesBetween(before, after)
			const made = (kind: 'gone' | 'new') =>
				pieces
					.filter((piece) => piece.kind !== kind)
					.map((piece) => piece.text)
					.join('')
			expect(made('new')).toBe(before)
			expect(made('gone')).toBe(after)
		}),
	)
	expect(changesBetween('kawa dla dzieci', 'kawa dla starszych')).toEqual([
		{ kind: 'same', text: 'kawa dla' },
		{ kind: 'gone', text: ' dzieci' },
		{ kind: 'new', text: ' starszych' },
	])
})
