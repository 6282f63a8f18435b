import { afterEach, expect, test } from 'vitest'
import { findBoundaryBreaches } from '../../bin/lib/boundaries.ts'
import { boundaryRules } from '../../bin/lib/boundary-rules.ts'
import { breaches, innocent } from './planted-imports.ts'
import { plantTree, uproot } from './planted-tree.ts'

let root = ''

afterEach(() => uproot(root))

test('a tree that keeps the map is clean', async () => {
	root = plantTree(innocent)
	expect((await findBoundaryBreaches(root)).findings).toEqual([])
})

test('every rule has a planted breach', () => {
	expect(Object.keys(breaches).sort()).toEqual(boundaryRules.map(({ name }) => name).sort())
})

test('each planted breach is caught at its file', async () => {
	root = plantTree({ ...innocent, ...Object.assign({}, ...Object.values(breaches)) })
	const { findings } = await findBoundaryBreaches(root)
	const caught = new Set(findings.map(({ file, rule }) => `${rule} in ${file}`))
	const missed = Object.entries(breaches).flatMap(([rule, files]) => {
		const first = Object.keys(files)[0] ?? ''
		return caught.has(`${rule} in ${first}`) ? [] : [`${rule} in ${first}`]
	})
	expect(missed).toEqual([])
})

test('every file of the tree is read', async () => {
	root = plantTree(innocent)
	expect((await findBoundaryBreaches(root)).read).toBe(Object.keys(innocent).length + 1)
})
