import { expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { columnName, type Field, planColumns } from './columns.ts'
import { remarkMessage } from './problem-messages.ts'
import { type ReadRow, readRow } from './read-row.ts'

const zofia = makePesel(day('1985-03-12'), 'woman', 7)
const filled: Partial<Record<Field, string>> = {
	citizenship: 'Obywatelstwo polskie',
	givenName: 'Zofia',
	surname: 'Żak',
	identifier: zofia,
	withoutPesel: 'Nie',
	sex: 'Kobieta',
	age: '40',
	education: 'wyższe (ISCED 5–8)',
	postcode: '31-001',
	labourStatus: 'Osoba bezrobotna',
	labourSubstatus: 'Inne',
	startedOn: '2026-01-16',
	supportKinds: 'doradztwo/konsultacje|krajowe szkolenie/kurs|usługa aktywnej integracji',
	supportSubkinds: 'pomoc psychologiczna||usługa o charakterze zawodowym',
	supportDates: '2026-01-30|2026-02-02|2026-01-16',
}

test('Zofia is read with her three supports, matched by position', () => {
	const read = reading({})
	expect(read).toMatchObject({ kind: 'row', warnings: [] })
	expect(read.kind === 'row' && read.row).toMatchObject({
		pesel: zofia,
		born: '1985-03-12',
		age: 40,
		education: 'isced-5-8',
		labourStatus: 'unemployed',
		labourSubstatus: 'other-unemployed',
		supports: [
			{ kind: 'counselling', subkind: 'psychological-help', startedOn: '2026-01-30' },
			{ kind: 'training', subkind: undefined, startedOn: '2026-02-02' },
			{ kind: 'active-integration', subkind: 'vocational', startedOn: '2026-01-16' },
		],
	})
})

test('days are read as people write them', () => {
	const written = ['16.01.2026', '2026-01-16 08:30', '2026-01-16T08:30:00', '16.01.2026 8:30', '2026–01–16', ' 16.01.2026 r. ', '16.1.2026']
	for (const startedOn of written) expect(rowOf(reading({ startedOn })).startedOn, startedOn).toBe('2026-01-16')
})

test('letter case, hyphen for dash, spaces and the older lists of education do not stop a file', () => {
	const old = {
		sex: 'KOBIETA',
		education: 'Wyższe (ISCED 5-8)',
		labourStatus: 'osoba  bezrobotna zarejestrowana w ewidencji urzędów pracy ',
	}
	expect(rowOf(reading(old))).toMatchObject({ sex: 'woman', education: 'isced-5-8', labourStatus: 'unemployed' })
	for (const education of [
		'gimnazjalne (ISCED 2)',
		'Podstawowe (ISCED 1) lub gimnazjalne (ISCED 2)',
		'Niższe niż podstawowe (ISCED 0 - 2)',
	])
		expect(rowOf(reading({ education })).education).toBe('isced-0-2')
})

test.each<[Partial<Record<Field, string>>, string, Field]>([
	[{ surname: ' ' }, 'missing', 'surname'],
	[{ identifier: '' }, 'missing', 'identifier'],
	[{ postcode: '' }, 'missing', 'postcode'],
	[{ citizenship: 'marsjańskie' }, 'unknown-value', 'citizenship'],
	[{ labourSubstatus: 'osoba ucząca się' }, 'unknown-value', 'labourSubstatus'],
	[{ supportKinds: 'lot|krajowe szkolenie/kurs|staż' }, 'unknown-value', 'supportKinds'],
	[{ disability: 'może' }, 'unknown-value', 'disability'],
	[{ identifier: zofia.slice(1) }, 'pesel-length', 'identifier'],
	[{ identifier: `${zofia.slice(0, 10)}${(Number(zofia[10]) + 1) % 10}` }, 'pesel-checksum', 'identifier'],
	[{ identifier: '00000000000' }, 'pesel-date', 'identifier'],
	[{ identifier: makePesel(day('2027-01-01'), 'woman', 1) }, 'pesel-date', 'identifier'],
	[{ sex: 'Mężczyzna' }, 'sex-differs-from-pesel', 'sex'],
	[{ startedOn: '2026-02-30' }, 'date-does-not-exist', 'startedOn'],
	[{ endedOn: 'wkrótce' }, 'date-does-not-exist', 'endedOn'],
	[{ supportDates: '2026-01-30|31.02.2026|2026-01-16' }, 'date-does-not-exist', 'supportDates'],
	[{ endedOn: '2026-01-15' }, 'end-before-start', 'endedOn'],
	[{ postcode: '31001' }, 'postcode-format', 'postcode'],
	[{ supportDates: '2026-01-30|2026-02-02' }, 'support-lists-differ-in-length', 'supportDates'],
	[{ supportSubkinds: 'pomoc psychologiczna|' }, 'support-lists-differ-in-length', 'supportSubkinds'],
	[{ supportKinds: '', supportSubkinds: '' }, 'support-lists-differ-in-length', 'supportDates'],
])('%o: %s at its column', (change, kind, field) => {
	const { problems } = problemsOf(reading(change))
	const column = columnName(plan({ ...filled, ...change }), field)
	expect(problems).toMatchObject([{ line: 2, kind, column }])
	for (const lang of ['pl', 'en'] as const) expect(problems.map((each) => remarkMessage(lang, each))[0]).toMatch(/^[A-ZŻŹŚŁ„“][^\n]+[.]$/)
})

test('every problem of a row is told', () => {
	const { problems } = problemsOf(reading({ sex: '', postcode: 'x', startedOn: '', education: '?', identifier: '1' }))
	expect(problems.map(({ kind }) => kind).sort()).toEqual(['missing', 'missing', 'pesel-length', 'postcode-format', 'unknown-value'])
})

test('a row shorter than the header is told as such, and nothing is guessed of it', () => {
	expect(problemsOf(readRow(plan(filled), 9, ['Obywatelstwo polskie'])).problems).toMatchObject([{ line: 9, kind: 'too-few-columns' }])
})

test('without a PESEL the identifier is taken as it is and the age of the file counts', () => {
	const row = rowOf(reading({ withoutPesel: 'tak', identifier: 'FA 123', age: '33' }))
	expect(row).toMatchObject({ pesel: undefined, otherIdentifier: 'FA 123', age: 33 })
	expect(problemsOf(reading({ withoutPesel: 'Tak', identifier: 'FA 123', age: 'dużo' })).problems).toMatchObject([
		{ kind: 'unknown-value' },
	])
})

test('another age than the PESEL says, and a start that is not the first support, are warnings', () => {
	const read = reading({ age: '41', startedOn: '2026-01-20' })
	expect(read).toMatchObject({ kind: 'row', row: { age: 40 } })
	expect(read.warnings).toMatchObject([
		{ kind: 'start-is-not-first-support', value: '2026-01-20', column: 'Data rozpoczęcia udziału w projekcie' },
		{ kind: 'age-differs', value: '41', column: 'Wiek w chwili przystąpienia do projektu' },
	])
})

test('supports without sub-kinds and days are taken when both cells are empty', () => {
	expect(rowOf(reading({ supportKinds: 'staż|dotacja', supportSubkinds: '', supportDates: '' })).supports).toHaveLength(2)
	expect(rowOf(reading({ supportKinds: '', supportSubkinds: '', supportDates: '' })).supports).toEqual([])
})

test('several situations at exit hold, in one cell or two columns', () => {
	const both = ['gained-qualification', 'took-up-work']
	const work = 'osoba podjęła pracę/rozpoczęła prowadzenie działalności na własny rachunek'
	expect(rowOf(reading({ situationAtExit: `osoba uzyskała kwalifikacje|${work}` })).situationAtExit).toEqual(both)
	expect(rowOf(reading({ situationAtExit: 'osoba uzyskała kwalifikacje', situationAtExit2: work })).situationAtExit).toEqual(both)
})

function plan(cells: Partial<Record<Field, string>>) {
	const headers = fieldsOf(cells).map((field) => (field === 'situationAtExit2' ? 'Sytuacja (2)' : headerOf(field)))
	return planColumns(headers)
}

function headerOf(field: Field): string {
	return columnName(planColumns([]), field).replace(/^w tym .*/, 'w tym')
}

function fieldsOf(cells: Partial<Record<Field, string>>): Field[] {
	return (Object.keys(cells) as Field[]).sort((a, b) => order(a) - order(b))
}

function order(field: Field): number {
	return field === 'supportSubkinds' ? 1 : 0
}

function reading(change: Partial<Record<Field, string>>): ReadRow {
	const cells = { ...filled, ...change }
	return readRow(
		plan(cells),
		2,
		fieldsOf(cells).map((field) => cells[field] ?? ''),
	)
}

function rowOf(read: ReadRow) {
	if (read.kind !== 'row') throw new Error(JSON.stringify(read.problems))
	return read.row
}

function problemsOf(read: ReadRow) {
	if (read.kind !== 'problems') throw new Error('no problem was found')
	return read
}
