import { expect, test } from 'vitest'
import { columnName, planColumns } from './columns.ts'
import { headerCells } from './write-row.ts'

test('columns are found in any order, whatever the letter case, spaces and kind of dash', () => {
	const plan = planColumns(['PŁEĆ', ' imię ', 'Nr  budynku', 'adres e–mail', 'pesel / inny identyfikator'])
	expect(Object.fromEntries(plan.at)).toEqual({ sex: 0, givenName: 1, building: 2, email: 3, identifier: 4 })
	expect(columnName(plan, 'sex')).toBe('PŁEĆ')
})

test('the first „w tym” belongs to the status, the second to the kind of support', () => {
	const plan = planColumns(['w tym', 'Imię', 'W TYM'])
	expect(Object.fromEntries(plan.at)).toEqual({ labourSubstatus: 0, givenName: 1, supportSubkinds: 2 })
	expect(columnName(plan, 'supportSubkinds')).toBe('w tym (2)')
})

test('a lone „w tym” belongs to the column on its left', () => {
	const status = 'Status osoby na rynku pracy w chwili przystąpienia do projektu'
	expect(planColumns([status, 'Rodzaj przyznanego wsparcia', 'w tym']).at.get('supportSubkinds')).toBe(2)
	expect(planColumns(['Rodzaj przyznanego wsparcia', status, 'w tym']).at.get('labourSubstatus')).toBe(2)
})

test('required columns that are not there are named; columns that we do not know are listed', () => {
	const plan = planColumns([...headerCells().filter((header) => header !== 'Kod pocztowy'), 'Uwagi', ''])
	expect(plan.missing).toEqual(['Kod pocztowy'])
	expect(plan.unknown).toEqual(['Uwagi'])
	expect(planColumns([]).missing).toHaveLength(9)
	expect(plan.width).toBe(headerCells().length)
})
