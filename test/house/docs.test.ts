import { afterEach, expect, test } from 'vitest'
import { findDocBreaches } from '../../bin/lib/docs.ts'
import { plantTree, uproot } from './planted-tree.ts'

let root = ''

afterEach(() => uproot(root))

test('links that lead somewhere are fine, to files, headings and the web', () => {
	root = plantTree({
		'README.md': '[a](docs/a.md) [b](#here) [c](https://example.org/x) ![d](docs/a.md#part)\n',
		'docs/a.md': '[back](../README.md)\n',
		'src/modules/people/README.md': 'people\n',
	})
	expect(findDocBreaches(root)).toEqual([])
})

test('a dead link, a long README and a module without one are found', () => {
	root = plantTree({
		'README.md': 'first\n[a](docs/a.md)\n',
		'src/modules/people/README.md': 'line\n'.repeat(41),
		'src/modules/support/index.ts': 'export {}\n',
	})
	expect(findDocBreaches(root)).toEqual([
		{ file: 'README.md', line: 2, rule: 'link', message: 'docs/a.md does not exist' },
		{ file: 'src/modules/people/README.md', rule: 'length', message: '41 lines, at most 40' },
		{ file: 'src/modules/support', rule: 'readme', message: 'has no README.md' },
	])
})
