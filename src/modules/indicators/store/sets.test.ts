import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ruleInWords } from '../messages/definition.ts'
import { kindLabel } from '../rules/kind-labels.ts'
import { compile } from '../rules/plan.ts'
import { type Condition, participationsOf, type Rule } from '../rules/rule.ts'
import { ruleSchema } from './definition-schema.ts'
import { esfPlus, programmeSet, programmeSetNames } from './sets.ts'

const all = [esfPlus, ...programmeSetNames.map((name) => programmeSet(name) ?? esfPlus)]
const rules = all.flatMap((set) => set.indicators.map(({ code, rule }) => ({ code, rule })))
const conditions = rules.flatMap(({ rule }) => participationsOf(rule) ?? [])

test('ESF+ has its seventeen outputs and six results for persons, entities left out', () => {
	const codes = esfPlus.indicators.map(({ code }) => code)
	const outputs = Array.from({ length: 17 }, (_, index) => `EECO${String(index + 1).padStart(2, '0')}`)
	expect(codes).toEqual([...outputs, 'EECR01', 'EECR02', 'EECR03', 'EECR04', 'EECR05', 'EECR06'])
	expect(esfPlus.indicators.every(({ verified }) => verified !== undefined)).toBe(true)
})

test('every situation, status and education that a rule names is one that the SM EFS file knows', () => {
	const situations = new Set(codesOf('situation-at-exit'))
	expect(
		conditions.flatMap((condition) => ('situation' in condition ? condition.situation : [])).filter((code) => !situations.has(code)),
	).toEqual([])
	const lists = {
		labourStatus: 'labour-status',
		labourSubstatus: 'labour-substatus',
		education: 'education',
		disability: 'yes-no-refused',
		minority: 'yes-no-refused',
	} as const
	for (const [fact, list] of Object.entries(lists)) {
		const known = new Set(codesOf(list))
		expect(namedBy(fact).filter((code) => !known.has(code))).toEqual([])
	}
})

test('every kind of support that a rule names is one that a centre records or a file knows', () => {
	const kinds = rules.flatMap(({ rule }) => kindsOf(rule))
	expect(kinds.length).toBeGreaterThan(10)
	expect(kinds.filter((kind) => kindLabel(kind) === undefined)).toEqual([])
})

test('the set of ABC aims at the published table', () => {
	const targets = programmeSet('abc')?.indicators.map(({ target }) => target)
	expect(targets).toEqual([1346, 1307, 391, 365, 13, 104, 6, 45, 14, 9, 183, 4, 207, 242, 492])
})

test('every rule can be said in both languages without a code left over', () => {
	for (const { rule } of rules) {
		for (const lang of ['pl', 'en'] as const) expect(ruleInWords(lang, rule)).not.toMatch(/undefined|[a-z]-[a-z]+-|labour[A-Z]/)
	}
})

test('a question that several indicators ask is looked up once', () => {
	const plan = compile(rules.map(({ rule }, index) => ({ code: `X${index}`, rule })))
	expect(new Set(plan.lookups.map(({ name }) => name)).size).toBe(plan.lookups.length)
})

test('a rule with a word that nobody knows is no rule', () => {
	expect(ruleSchema.safeParse({ count: 'participations', where: [{ entry: 'shoeSize', in: ['42'] }] }).success).toBe(false)
	expect(ruleSchema.safeParse({ count: 'participations', where: [], having: 1 }).success).toBe(false)
})

function codesOf(list: string): string[] {
	const file: unknown = JSON.parse(readFileSync(new URL(`../../../../db/reference/smefs/${list}.json`, import.meta.url), 'utf8'))
	return z
		.object({ values: z.array(z.object({ code: z.string() })) })
		.parse(file)
		.values.map(({ code }) => code)
}

function namedBy(fact: string): string[] {
	return conditions.flatMap((condition) => {
		if (!('entry' in condition) || condition.entry !== fact || condition.entry === 'ageYears') return []
		return 'in' in condition ? condition.in : condition.notIn
	})
}

function kindsOf(rule: Rule): readonly string[] {
	if (rule.count === 'leaders' || rule.count === 'attendees') return rule.of
	if (rule.count !== 'participations') return []
	return rule.where.flatMap((condition: Condition) =>
		'support' in condition ? condition.support : 'session' in condition ? condition.session : [],
	)
}
