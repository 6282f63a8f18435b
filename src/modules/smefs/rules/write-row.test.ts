import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryRow } from './arbitrary-row.test.ts'
import { planColumns } from './columns.ts'
import { readRow } from './read-row.ts'
import { headerCells, writeRow } from './write-row.ts'

const plan = planColumns(headerCells())

test('what is written reads back as the same row, whatever the row', () => {
	fc.assert(
		fc.property(arbitraryRow, (row) => {
			const back = readRow(plan, 2, writeRow(row))
			expect(back).toMatchObject({ kind: 'row', row })
			expect(back.kind === 'row' && writeRow(back.row)).toEqual(writeRow(row))
		}),
		{ numRuns: 1_000 },
	)
})

test('the written header holds both columns „w tym” and every required column', () => {
	expect(headerCells().filter((header) => header === 'w tym')).toHaveLength(2)
	expect(plan.missing).toEqual([])
	expect(plan.unknown).toEqual([])
})

test('a name that a spreadsheet would run as a formula is written behind an apostrophe, a phone is not', () => {
	const [row] = fc.sample(arbitraryRow, 1)
	if (row === undefined) return
	const cells = writeRow({ ...row, surname: '=HYPERLINK("x")', phone: '+48 600 100 200', givenName: '-Ewa' })
	expect(cells).toContain('\'=HYPERLINK("x")')
	expect(cells).toContain("'-Ewa")
	expect(cells).toContain('+48 600 100 200')
})
