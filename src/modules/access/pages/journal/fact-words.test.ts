import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unamended } from '#kernel/reference-list'
import { allModules as modules } from '#test/all-modules'
import { codeWords } from '../../messages/journal-facts.ts'
import { isRole } from '../../rules/roles.ts'
import { listWords } from './fact-words.ts'

const lists = modules.flatMap((module) => module.references ?? [])
const hasWords = (code: string) =>
	isRole(code) || codeWords('pl', code) !== undefined || listWords({ lang: 'pl', amendments: unamended }, lists, code) !== undefined
const read = (...paths: readonly string[]) =>
	globSync(paths)
		.filter((path) => !/\.test\.tsx?$/.test(path))
		.map((path) => readFileSync(path, 'utf8'))

test('every value of every list has its words in the journal', () => {
	const codes = lists.flatMap((list) => list.in(unamended).map(({ code }) => code)).filter((code) => !/^\d+$/.test(code))
	expect(codes.length).toBeGreaterThan(100)
	expect(codes.filter((code) => !hasWords(code))).toEqual([])
})

test('every code that the rules know has its words', () => {
	const rules = read('src/modules/{people,support,partnership,community,ideas,manufactories}/rules/**/*.ts')
	const codes = rules.flatMap((rule) =>
		[...rule.matchAll(/export const \w+ = \[([^\]]*)\] as const/g)].flatMap(([, inside = '']) =>
			[...inside.matchAll(/'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
		),
	)
	expect(codes.length).toBeGreaterThan(50)
	expect([...new Set(codes)].filter((code) => !hasWords(code))).toEqual([])
})

test('every column that a list can be taken out with has its words', () => {
	const pages = read(
		'src/modules/{people,support,partnership,community,ideas,manufactories,enterprises}/pages/**/*{columns,file}*.{ts,tsx}',
	)
	const keys = pages.flatMap((page) => [...page.matchAll(/\bkey: '([a-zA-Z-]+)'/g)].map(([, key = '']) => key))
	expect(keys.length).toBeGreaterThan(15)
	expect([...new Set(keys)].filter((key) => !hasWords(key))).toEqual([])
})
