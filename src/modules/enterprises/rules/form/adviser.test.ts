import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { unamended } from '#kernel/reference-list'
import { advise, differences, inTheWay, type Reading, toKnow } from './adviser.ts'
import { ruleNames } from './conditions.ts'
import { changedFacts, type FormFacts, factNames, factsFrom, nothingKnown, outsideMoney } from './form-facts.ts'
import { criteriaOn, formLists, knownForms, legalFormFacts, legalForms } from './legal-forms.ts'

const reader = { today: day('2026-11-21'), amendments: unamended }
const forms = knownForms(reader)

/** A small team in a town with everything told, that wants nothing which closes a form. */
const team: FormFacts = {
	persons: 3,
	atRisk: 3,
	organisations: 0,
	capital: 0,
	revenue: 200_000,
	outsideMoney: 'none',
	equalSay: false,
	shareProfit: false,
	business: true,
	rural: false,
	circleThere: false,
	moreMembers: true,
	hostAgrees: false,
}

function of(code: string, facts: Partial<FormFacts>): Reading {
	const found = advise(forms, { ...team, ...facts }).find(({ form }) => form.code === code)
	if (found === undefined) throw new Error(code)
	return found
}
const verdict = (code: string, facts: Partial<FormFacts> = {}) => of(code, facts).verdict
const closedBy = (code: string, facts: Partial<FormFacts> = {}) =>
	inTheWay(of(code, facts)).map(({ rule, outcome }) => ({ rule, ...outcome }))

test('the shipped lists have no fault: no gap, no overlap, every fact of a known form, every way but those of one reads a rule', () => {
	expect(formLists.flatMap((list) => list.faults())).toEqual([])
	const codes = new Set(legalForms.values.map(({ code }) => code))
	expect(legalFormFacts.values.filter(({ facts, code }) => !codes.has(facts.form) || !code.startsWith(`${facts.form}.`))).toEqual([])
	expect(new Set(legalFormFacts.values.flatMap(({ facts }) => facts.rule ?? []))).toEqual(new Set(ruleNames))
})

test('every form of the issue is there, jurisdiction first, and each tells founders, capital, register, liability, profit, tax, duties, support, time and fit', () => {
	expect(forms.map(({ form }) => form.code)).toEqual([
		'social-cooperative',
		'foundation',
		'association',
		'simple-association',
		'non-profit-company',
		'work-cooperative',
		'rural-women-circle',
		'own-business',
		'stays-in-host',
	])
	expect(forms.every(({ form }) => form.facts.jurisdiction === 'PL')).toBe(true)
	for (const { form, facts } of forms)
		for (const topic of ['founders', 'capital', 'register', 'liability', 'profit', 'tax', 'duties', 'support', 'time-cost', 'fits'])
			expect({ form: form.code, topic, told: facts.some((fact) => fact.facts.topic === topic) }).toEqual({
				form: form.code,
				topic,
				told: true,
			})
})

test('three people at risk open a social cooperative, and are told of the two more members within a year', () => {
	expect(verdict('social-cooperative')).toBe('open')
	expect(toKnow(of('social-cooperative', {})).map(({ rule }) => rule)).toEqual(['members-later-at-least'])
	expect(verdict('social-cooperative', { moreMembers: false })).toBe('open-if')
	expect(verdict('social-cooperative', { persons: 5, atRisk: 5, moreMembers: false })).toBe('open')
})

test('two legal persons open a social cooperative without anybody else', () => {
	expect(verdict('social-cooperative', { persons: 0, atRisk: 0, organisations: 2 })).toBe('open')
	expect(verdict('social-cooperative', { persons: 0, atRisk: 0, organisations: 1 })).toBe('closed')
})

test('two people close a social cooperative: one is missing', () => {
	expect(verdict('social-cooperative', { persons: 2, atRisk: 2 })).toBe('closed')
	expect(closedBy('social-cooperative', { persons: 2, atRisk: 2 })).toEqual([{ rule: 'persons-at-least', is: 'unmet', have: 2, need: 3 }])
})

test('a social cooperative needs two people at risk among its members', () => {
	expect(closedBy('social-cooperative', { persons: 4, atRisk: 1 })).toContainEqual({
		rule: 'at-risk-at-least',
		is: 'unmet',
		have: 1,
		need: 2,
	})
	expect(verdict('social-cooperative', { persons: 4, atRisk: 2 })).toBe('open-if')
})

test('six people close an association in KRS; one more opens it', () => {
	expect(verdict('association', { persons: 6 })).toBe('closed')
	expect(closedBy('association', { persons: 6 })).toEqual([{ rule: 'persons-at-least', is: 'unmet', have: 6, need: 7 }])
	expect(verdict('association', { persons: 7 })).toBe('open')
})

test('three people open a simple association only when they do no business', () => {
	expect(closedBy('simple-association', { business: true })).toEqual([{ rule: 'no-business', is: 'unmet' }])
	expect(verdict('simple-association', { business: false })).toBe('open')
	expect(verdict('simple-association', { business: false, persons: 2 })).toBe('closed')
})

test('a foundation needs one founder, person or organisation, and 1,000 zł to do business', () => {
	expect(verdict('foundation', { persons: 1, business: false })).toBe('open')
	expect(verdict('foundation', { persons: 0, organisations: 1, business: false })).toBe('open')
	expect(verdict('foundation', { persons: 0, organisations: 0, business: false })).toBe('closed')
	expect(closedBy('foundation', { capital: 99_999 })).toEqual([{ rule: 'capital-if-business', is: 'unmet', have: 99_999, need: 100_000 }])
	expect(verdict('foundation', { capital: 100_000 })).toBe('open')
})

test('a non-profit company needs 5,000 zł; one legal person must be no single-member company', () => {
	expect(verdict('non-profit-company', { capital: 500_000 })).toBe('open')
	expect(closedBy('non-profit-company', { capital: 499_999 })).toEqual([
		{ rule: 'capital-at-least', is: 'unmet', have: 499_999, need: 500_000 },
	])
	expect(verdict('non-profit-company', { capital: 500_000, persons: 0, organisations: 1 })).toBe('open-if')
	expect(toKnow(of('non-profit-company', { capital: 500_000, persons: 1 })).map(({ rule }) => rule)).toEqual(['remember'])
})

test('a circle of rural women needs ten adults in the country', () => {
	expect(verdict('rural-women-circle', { persons: 10, rural: true })).toBe('open')
	expect(verdict('rural-women-circle', { persons: 9, rural: true })).toBe('closed')
	expect(verdict('rural-women-circle', { persons: 10, rural: false })).toBe('closed')
	expect(verdict('rural-women-circle', { persons: 10, rural: true, circleThere: true })).toBe('open-if')
})

test('the number of founders of a work cooperative is told as unverified', () => {
	const [finding] = inTheWay(of('work-cooperative', { persons: 4 }))
	expect(finding?.fact.verified).toBe('unverified')
})

test('who wants to share the profit finds only the forms that allow it open', () => {
	const open = advise(forms, { ...team, persons: 10, shareProfit: true }).filter(({ verdict: is }) => is !== 'closed')
	expect(open.map(({ form }) => form.code)).toEqual(['work-cooperative', 'own-business'])
})

test('who wants one vote each keeps a foundation and a company only if it is written down', () => {
	expect(verdict('non-profit-company', { capital: 500_000, equalSay: true })).toBe('open-if')
	expect(verdict('social-cooperative', { equalSay: true })).toBe('open')
})

test('it stays in the host when the host agrees', () => {
	expect(verdict('stays-in-host')).toBe('closed')
	expect(verdict('stays-in-host', { hostAgrees: true })).toBe('open')
})

test('with nothing known nothing is closed: each form says what to find out', () => {
	const readings = advise(forms, nothingKnown)
	expect(new Set(readings.map(({ verdict: is }) => is))).toEqual(new Set(['open-if']))
	expect(readings.every((reading) => inTheWay(reading).every(({ outcome }) => outcome.is === 'ask' || outcome.is === 'check'))).toBe(true)
})

test('a fact that ended is told no more', () => {
	const told = (on: string) =>
		knownForms({ ...reader, today: day(on) }).some(({ facts }) => facts.some(({ code }) => code === 'rural-women-circle.cash-register'))
	expect([told('2023-12-31'), told('2024-01-01')]).toEqual([true, false])
})

test('what people said goes before records; what neither tells stays unknown', () => {
	const { facts, origin } = factsFrom({ ...nothingKnown, persons: 7 }, { persons: 4, atRisk: 2 })
	expect([facts.persons, facts.atRisk, facts.capital]).toEqual([7, 2, null])
	expect([origin.persons, origin.atRisk, origin.capital]).toEqual(['said', 'record', 'unknown'])
	expect(changedFacts(team, { ...team, persons: 4 })).toEqual(['persons'])
})

test('the lines of the comparison follow the weights of the people; the forms stay in the order of the list', () => {
	const lines = differences(forms, { criteria: criteriaOn(reader), weights: { 'own-say': 1, 'safe-property': 3, 'low-tax': 0 } })
	expect(lines.map(({ criterion }) => criterion.code)).toEqual(['safe-property', 'own-say'])
	expect([...(lines[0]?.told.keys() ?? [])]).toEqual(forms.map(({ form }) => form.code))
})

const anyFacts: fc.Arbitrary<FormFacts> = fc.record({
	persons: fc.option(fc.nat(20)),
	atRisk: fc.option(fc.nat(20)),
	organisations: fc.option(fc.nat(3)),
	capital: fc.option(fc.nat(1_000_000)),
	revenue: fc.option(fc.nat(2_000_000)),
	outsideMoney: fc.option(fc.constantFrom(...outsideMoney)),
	equalSay: fc.option(fc.boolean()),
	shareProfit: fc.option(fc.boolean()),
	business: fc.option(fc.boolean()),
	rural: fc.option(fc.boolean()),
	circleThere: fc.option(fc.boolean()),
	moreMembers: fc.option(fc.boolean()),
	hostAgrees: fc.option(fc.boolean()),
})
const RANK = { open: 0, 'open-if': 1, closed: 2 }

test('the same facts give the same answer', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			expect(advise(forms, { ...facts })).toEqual(advise(forms, { ...facts }))
		}),
	)
})

test('it never chooses: every form is there in the order of the list, whatever the facts, and nothing in the answer claims a rank', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const readings = advise(forms, facts)
			expect(readings.map(({ form }) => form.code)).toEqual(forms.map(({ form }) => form.code))
			for (const reading of readings) expect(Object.keys(reading).sort()).toEqual(['common', 'form', 'verdict', 'ways'])
			expect(JSON.stringify(readings).match(/"(score|rank|points)"|recommend|\bbest\b|polecam|zalecam|najlep/i)).toBeNull()
		}),
	)
})

test('a closed form always says by which rule, a half-open one what it waits for, an open one has nothing in the way', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			for (const reading of advise(forms, facts)) {
				const kinds = inTheWay(reading).map(({ outcome }) => outcome.is)
				expect(kinds.length > 0).toBe(reading.verdict !== 'open')
				expect(kinds.includes('unmet')).toBe(reading.verdict === 'closed')
			}
		}),
	)
})

test('one more founder, organisation or złoty never makes a form less open', () => {
	const growing = fc.constantFrom('persons', 'organisations', 'capital' as const)
	fc.assert(
		fc.property(anyFacts, growing, (facts, name) => {
			const more = { ...facts, [name]: (facts[name] ?? 0) + 1, atRisk: facts.atRisk === null ? null : facts.atRisk + 1 }
			const before = advise(forms, { ...facts, [name]: facts[name] ?? 0 })
			advise(forms, more).forEach((reading, at) => {
				expect(RANK[reading.verdict]).toBeLessThanOrEqual(RANK[before[at]?.verdict ?? 'closed'])
			})
		}),
	)
})

test('learning a fact never opens a form that stays closed by another: an answer only moves forms that asked for it', () => {
	fc.assert(
		fc.property(anyFacts, fc.constantFrom(...factNames), (facts, name) => {
			const known = advise(forms, facts)
			advise(forms, { ...facts, [name]: null }).forEach((reading, at) => {
				if (reading.verdict === 'open') expect(known[at]?.verdict).not.toBe('closed')
			})
		}),
	)
})
