import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultSentence, fileOf } from '#kernel/reference-fault'
import { defineList } from '#kernel/reference-list'
import { isCannotStart } from '#platform/cannot-start'
import { modules } from './modules.ts'
import { listFaults, refuseBrokenLists } from './shipped-lists.ts'

const lists = modules.flatMap((module) => module.references ?? [])

function planted(periods: readonly (readonly [string, string | null])[]) {
	const values = periods.map(([validFrom, validTo]) => ({
		code: 'minimum-wage',
		label: { pl: 'płaca minimalna', en: 'minimum wage' },
		source: 'podrzucone na próbę',
		verified: 'unverified',
		validFrom,
		validTo,
	}))
	const declared = { name: 'test/wages', title: { pl: 'Płace', en: 'Wages' }, facts: z.strictObject({}), continuous: true }
	return [{ references: [defineList({ ...declared, file: { values } })] }]
}

test('every list that ships is whole: each value read, no overlap, no gap', () => {
	expect(lists.length).toBeGreaterThan(13)
	expect(listFaults(modules)).toEqual([])
	expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length)
})

test('a list is named after the file that it ships in', () => {
	const SHIPPED_BY_PART = ['enterprises/legal-form-facts'] // one file a form
	for (const { name } of lists)
		if (!SHIPPED_BY_PART.includes(name))
			expect(readFileSync(join(import.meta.dirname, '../..', fileOf(name)), 'utf8'), name).toContain('"values"')
})

test.each([
	[
		'a gap',
		[
			['2025-01-01', '2025-12-31'],
			['2026-02-01', null],
		],
		'ma lukę w dniach 01.01.2026 – 31.01.2026',
	],
	[
		'an overlap',
		[
			['2025-01-01', '2026-01-31'],
			['2026-01-01', null],
		],
		'zachodzą na siebie w dniach 01.01.2026 – 31.01.2026',
	],
] as const)('the start is refused on %s, in one sentence that names the file, the value and the days', (_, periods, sentence) => {
	const start = () => refuseBrokenLists(planted(periods))
	expect(start).toThrow(`db/reference/test/wages.json`)
	expect(start).toThrow(sentence)
	expect(listFaults(planted(periods))).toHaveLength(1)
	let refused: unknown
	try {
		start()
	} catch (fault) {
		refused = fault
	}
	expect(isCannotStart(refused)).toBe(true)
})

test('a fault is said in English too', () => {
	expect(faultSentence('en', { code: 'unreadable', list: 'a/b', value: 'x', field: 'source' })).toBe(
		'db/reference/a/b.json: the value “x” cannot be read, correct “source”.',
	)
})
