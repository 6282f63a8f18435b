import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/plain-date'
import { eligibility, type PersonFacts, type Requirements, suggestedVerdict, verdict } from './eligibility.ts'
import { answers, labourStatusCodes } from './value-lists.ts'

const today = day('2026-11-21')
const asked: fc.Arbitrary<Requirements> = fc.record({
	labourStatuses: fc.option(fc.subarray([...labourStatusCodes]), { nil: undefined }),
	minAgeYears: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
	maxAgeYears: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
	voivodeships: fc.option(fc.subarray(['małopolskie', 'śląskie']), { nil: undefined }),
	disability: fc.option(fc.boolean(), { nil: undefined }),
})
const person: fc.Arbitrary<PersonFacts> = fc.record({
	bornOn: fc.option(
		fc.integer({ min: 0, max: 36000 }).map((days) => addDays(day('1926-01-01'), days)),
		{ nil: undefined },
	),
	labourStatus: fc.option(fc.constantFrom(...labourStatusCodes), { nil: undefined }),
	voivodeship: fc.option(fc.constantFrom('', 'Małopolskie', 'ŚLĄSKIE', 'opolskie'), { nil: undefined }),
	disability: fc.option(fc.constantFrom(...answers), { nil: undefined }),
})

test('each rule of the programme is answered: met, not met or not known', () => {
	const programme: Requirements = {
		labourStatuses: ['unemployed', 'inactive'],
		minAgeYears: 18,
		maxAgeYears: 29,
		voivodeships: ['Małopolskie'],
		disability: true,
	}
	const found = eligibility(
		programme,
		{ bornOn: day('1996-11-22'), labourStatus: 'employed', voivodeship: 'MALOPOLSKIE', disability: 'refused' },
		today,
	)
	expect(found.map(({ criterion, outcome }) => [criterion, outcome])).toEqual([
		['labour-status', 'not-met'],
		['min-age', 'met'],
		['max-age', 'met'], // thirty only tomorrow
		['voivodeship', 'met'],
		['disability', 'not-known'],
	])
})

test('a programme that asks nothing takes everybody', () => {
	fc.assert(
		fc.property(person, (one) => {
			expect(suggestedVerdict(eligibility({}, one, today))).toBe(true)
		}),
	)
})

test('of a person of whom nothing is known every rule is not known', () => {
	fc.assert(
		fc.property(asked, (rules) => {
			for (const { outcome } of eligibility(rules, {}, today)) expect(outcome).toBe('not-known')
		}),
	)
})

test('more known facts never turn a settled answer into an unknown one', () => {
	fc.assert(
		fc.property(asked, person, (rules, one) => {
			const before = eligibility(rules, { bornOn: one.bornOn }, today)
			const after = eligibility(rules, one, today)
			expect(after.map(({ criterion }) => criterion)).toEqual(before.map(({ criterion }) => criterion))
			for (const [at, { outcome }] of before.entries()) if (outcome !== 'not-known') expect(after[at]?.outcome).toBe(outcome)
		}),
	)
})

test('a verdict against the rules, or without knowing, needs a reason; any verdict with a reason stands', () => {
	fc.assert(
		fc.property(asked, person, fc.boolean(), (rules, one, eligible) => {
			const findings = eligibility(rules, one, today)
			expect(verdict(findings, { eligible, reason: ' ' }).ok).toBe(suggestedVerdict(findings) === eligible)
			expect(verdict(findings, { eligible, reason: 'decyzja komisji' }).ok).toBe(true)
		}),
	)
})
