import { afterEach, expect, test } from 'vitest'
import { findOverruns } from '../../bin/lib/budgets.ts'
import { findLawBreaches } from '../../bin/lib/laws.ts'
import { innocent } from './planted-imports.ts'
import { lawfulText, lawlessText } from './planted-text.ts'
import { plantTree, uproot } from './planted-tree.ts'

let root = ''

afterEach(() => uproot(root))

test('a tree that keeps the laws is clean', () => {
	root = plantTree({ ...innocent, ...lawfulText })
	expect([...findLawBreaches(root), ...findOverruns(root)]).toEqual([])
})

test.each(lawlessText)('$rule is caught in $file', ({ rule, file, text }) => {
	root = plantTree({ [file]: text })
	const found = [...findLawBreaches(root), ...findOverruns(root)]
	expect(found.map((finding) => finding.rule)).toEqual([rule])
	expect(found[0]?.line).toBeGreaterThan(0)
})

test('a test may cast and the brand file too', () => {
	root = plantTree({ 'src/kernel/id.ts': 'export const a = 1 as number\n', 'src/kernel/a.test.ts': 'export const a = 1 as number\n' })
	expect(findOverruns(root)).toEqual([])
})
