import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codeWords, factName, isFact } from './journal-facts.ts'
import { deedChoices, deedWords, isDeed } from './journal-words.ts'

const read = (...paths: readonly string[]) =>
	globSync(paths)
		.filter((path) => !/\.test\.tsx?$/.test(path))
		.map((path) => readFileSync(path, 'utf8'))
const actions = read('src/modules/*/actions/**/*.ts')
const sources = [...actions, ...read('src/modules/*/jobs/**/*.ts', 'src/modules/*/pages/**/*.{ts,tsx}', 'src/cli/*.ts', 'demo/**/*.ts')]

/** Texts in quotes after `deed:`, also behind a condition or in a union of types; and the first argument of `entries(`. */
const written = sources.flatMap((source) =>
	[...source.matchAll(/(?:\bdeed: |\bentries\()([^,\n})]*)/g)].flatMap(([, after = '']) =>
		[...after.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, deed = '']) => deed),
	),
)

test('every deed that the program writes has its words', () => {
	expect(new Set(written).size).toBeGreaterThan(60)
	expect([...new Set(written)].filter((deed) => !isDeed(deed))).toEqual([])
	for (const answer of ['confirmed', 'disputed']) expect(isDeed(`session.${answer}`)).toBe(true)
})

test('every fact that stands beside a deed has its name', () => {
	const shorthand = actions.flatMap((source) =>
		[...source.matchAll(/\bfacts(?:: | = )\{([^{}]*)\}/g)].flatMap(([, inside = '']) =>
			inside
				.split(',')
				.map((one) => /^\s*([a-zA-Z]+)/.exec(one)?.[1])
				.filter((key) => key !== undefined),
		),
	)
	expect(shorthand.length).toBeGreaterThan(60)
	expect([...new Set(shorthand)].filter((key) => !isFact(key))).toEqual([])
})

test('deeds to choose from stand by the alphabet, no two called the same', () => {
	for (const lang of ['pl', 'en'] as const) {
		const labels = deedChoices(lang).map(({ label }) => label)
		expect(new Set(labels).size).toBe(labels.length)
		expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other, lang)))
	}
})

test('what comes from elsewhere is shown as it is', () => {
	for (const code of ['constructor', 'toString', 'x.y']) {
		expect(deedWords('pl', code)).toBe(code)
		expect(factName('pl', code)).toBe(code)
		expect(codeWords('pl', code)).toBeUndefined()
	}
})
