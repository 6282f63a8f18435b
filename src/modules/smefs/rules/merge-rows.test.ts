import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { arbitraryRow } from './arbitrary-row.test.ts'
import { mergeByPerson, mergeRows, personKey } from './merge-rows.ts'
import type { SmefsRow } from './smefs-row.ts'

test('entry from the earliest start, exit from the latest, supports of both', () => {
	const first: SmefsRow = {
		...anybody(),
		startedOn: day('2026-01-10'),
		endedOn: day('2026-02-01'),
		education: 'isced-0-2',
		pathCompleted: false,
	}
	const again: SmefsRow = {
		...first,
		startedOn: day('2026-04-10'),
		endedOn: day('2026-06-01'),
		education: 'isced-3-4',
		pathCompleted: true,
	}
	const merged = mergeRows(again, first)
	expect(merged).toMatchObject({ startedOn: '2026-01-10', endedOn: '2026-06-01', education: 'isced-0-2', pathCompleted: true })
})

test('who came back and has not ended is still in', () => {
	const first: SmefsRow = { ...anybody(), startedOn: day('2026-01-10'), endedOn: day('2026-02-01') }
	const again: SmefsRow = { ...first, startedOn: day('2026-04-10'), endedOn: undefined, situationAtExit: [] }
	expect(mergeRows(first, again).endedOn).toBeUndefined()
	const later: SmefsRow = { ...first, endedOn: undefined }
	expect(mergeRows(first, later).endedOn).toBe('2026-02-01')
})

test('the order of rows does not matter, and merging again changes nothing', () => {
	fc.assert(
		fc.property(fc.array(arbitraryRow, { minLength: 1, maxLength: 4 }), fc.nat(), (rows, turn) => {
			const [first, ...others] = rows as [SmefsRow, ...SmefsRow[]]
			const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)].reverse() as [SmefsRow, ...SmefsRow[]]
			const merged = mergeRows(first, ...others)
			expect(mergeRows(...turned)).toEqual(merged)
			expect(mergeRows(merged)).toEqual(merged)
			expect(mergeRows(merged, merged)).toEqual(merged)
			expect(merged.startedOn).toBe(rows.map(({ startedOn }) => startedOn).sort()[0])
		}),
	)
})

test('a person is known by PESEL, else by the other identifier and the name together', () => {
	const row = anybody()
	const foreigner = { ...row, pesel: undefined, otherIdentifier: 'FA 123', givenName: 'Łesia', surname: 'Ukrainka' }
	expect(personKey(foreigner)).toBe(personKey({ ...foreigner, otherIdentifier: 'fa 123', givenName: 'LESIA' }))
	expect(personKey(foreigner)).not.toBe(personKey({ ...foreigner, surname: 'Inna' }))
	expect(mergeByPerson([foreigner, row, foreigner])).toHaveLength(2)
})

function anybody(): SmefsRow {
	const [row] = fc.sample(
		arbitraryRow.filter(({ pesel }) => pesel !== undefined),
		{ numRuns: 1, seed: 1 },
	)
	if (row === undefined) throw new Error('no row')
	return row
}
