import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spoiwo } from '#test/commands'
import { bareDatabase } from '#test/filled-database'
import type { FreshDatabase } from '../../test/support/database.ts'
import { makePesel } from '../kernel/pesel.ts'
import { day } from '../kernel/plain-date.ts'

// Real files through the command, as an office at the terminal runs it: exact lines, columns, kinds and values.
const folder = mkdtempSync(join(tmpdir(), 'spoiwo import '))
const inT1 = ['--partnership', 'testowo', '--programme', 'T1', '--data', join(folder, 'data')]
let database: FreshDatabase

beforeAll(async () => {
	database = await bareDatabase()
	await run('partnership', 'create', 'testowo', '--name', 'Partnerstwo zmyślone', ...inT1.slice(4))
	const span = ['--name', 'Nowa szansa', '--from', '2026-01-01', '--to', '2027-12-31']
	await run('programme', 'create', 'T1', '--partnership', 'testowo', ...span, ...inT1.slice(4))
})
afterAll(async () => {
	await database.drop()
	rmSync(folder, { recursive: true, force: true })
})

const STATUS = 'Status osoby na rynku pracy w chwili przystąpienia do projektu'
const START = 'Data rozpoczęcia udziału w projekcie'
const END = 'Data zakończenia udziału w projekcie'
const IDENTIFIER = 'PESEL/Inny identyfikator'
const AGE = 'Wiek w chwili przystąpienia do projektu'
const KINDS = 'Rodzaj przyznanego wsparcia'
const DAYS = 'Data rozpoczęcia udziału we wsparciu'
const EWA = makePesel(day('1985-05-17'), 'woman', 12)
const WRONG_SUM = `${EWA.slice(0, 10)}${(Number(EWA[10]) + 1) % 10}`

const ROW: Readonly<Record<string, string>> = {
	Imię: 'Ewa',
	Nazwisko: 'Zmyślona',
	[IDENTIFIER]: EWA,
	Płeć: 'Kobieta',
	[AGE]: '',
	Obywatelstwo: 'Obywatelstwo polskie',
	Wykształcenie: 'wyższe (ISCED 5–8)',
	'Kod pocztowy': '31-001',
	[STATUS]: 'Osoba bezrobotna',
	'w tym 1': '',
	[START]: '2026-01-16',
	[END]: '',
	[KINDS]: '',
	'w tym 2': '',
	[DAYS]: '',
}

test.each([
	{ kind: 'missing', column: 'Imię', value: '', changes: { Imię: ' ' } },
	{ kind: 'unknown-value', column: 'Wykształcenie', value: 'profesor', changes: { Wykształcenie: 'profesor' } },
	{ kind: 'unknown-value', column: 'w tym (1)', value: 'kosmonauta', changes: { 'w tym 1': 'kosmonauta' } },
	{ kind: 'pesel-length', column: IDENTIFIER, value: '123', changes: { [IDENTIFIER]: '123' } },
	{ kind: 'pesel-checksum', column: IDENTIFIER, value: WRONG_SUM, changes: { [IDENTIFIER]: WRONG_SUM } },
	{ kind: 'pesel-date', column: IDENTIFIER, value: '85133000000', changes: { [IDENTIFIER]: '85133000000' } },
	{ kind: 'sex-differs-from-pesel', column: 'Płeć', value: 'Mężczyzna', changes: { Płeć: 'Mężczyzna' } },
	{ kind: 'date-does-not-exist', column: START, value: '30.02.2026', changes: { [START]: '30.02.2026' } },
	{ kind: 'end-before-start', column: END, value: '2026-01-15', changes: { [END]: '2026-01-15' } },
	{ kind: 'postcode-format', column: 'Kod pocztowy', value: '31001', changes: { 'Kod pocztowy': '31001' } },
	{
		kind: 'support-lists-differ-in-length',
		column: DAYS,
		value: '2026-01-16',
		changes: { [KINDS]: 'doradztwo/konsultacje|staż', [DAYS]: '2026-01-16' },
	},
])('$kind in the column "$column" with the value "$value" stands at its line', async ({ kind, column, value, changes }) => {
	const { code, told } = await taken(fileOf(ROW, changes))
	expect(code).toBe(3)
	expect(told).toMatchObject({ rows: 2, created: 0, updated: 0, unchanged: 0, rejected: 1 })
	expect(told.problems).toEqual([{ line: 3, column, kind, value, message: expect.stringMatching(/^[A-ZŁŚŻ„].+\.$/) }])
})

test('a header that is missing, a row that is too short and a file that is no text stop everything', async () => {
	const short = await taken(`${fileOf(ROW)}za;krótki\r\n`)
	expect(short).toMatchObject({ code: 3, told: { rejected: 1, problems: [{ line: 3, column: '', kind: 'too-few-columns', value: '2' }] } })
	const headless = await taken(fileOf(ROW).replace('Nazwisko', 'Nazwa'))
	expect(headless).toMatchObject({
		code: 3,
		told: { rows: 0, problems: [{ line: 1, column: 'Nazwisko', kind: 'header-missing', value: '' }] },
	})
	const picture = await taken(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
	expect(picture).toMatchObject({ code: 3, told: { rows: 0, problems: [{ line: 1, column: '', kind: 'not-text', value: '' }] } })
})

test('an age that differs and a start that is not the first support are warnings, told where they stand', async () => {
	const { code, told } = await taken(fileOf({ ...ROW, [AGE]: '20', [KINDS]: 'doradztwo/konsultacje', [DAYS]: '2026-01-20' }), '--dry-run')
	expect(code).toBe(0)
	expect(told.problems).toEqual([])
	expect(told.warnings).toMatchObject([
		{ line: 2, column: START, kind: 'start-is-not-first-support', value: '2026-01-16' },
		{ line: 2, column: AGE, kind: 'age-differs', value: '20' },
	])
})

test('columns in another order, both "w tym", and an XLSX-like header case are found', async () => {
	const turned = Object.fromEntries(Object.entries({ ...ROW, 'w tym 1': 'inne', [KINDS]: 'staż', [DAYS]: '2026-01-16' }).reverse())
	const inOrder = { [STATUS]: '', 'w tym 1': '', [KINDS]: '', 'w tym 2': '' }
	const { code, told } = await taken(
		fileOf({ ...inOrder, ...turned })
			.toUpperCase()
			.replaceAll('W TYM', 'w tym'),
		'--dry-run',
	)
	expect({ code, problems: told.problems, created: told.created }).toEqual({ code: 0, problems: [], created: 1 })
})

test('Windows-1250 without a mark, a semicolon in quotes, and empty lines at the end make no difference', async () => {
	const text = fileOf({ ...ROW, Imię: 'Łucja', Nazwisko: '"Źdźbło; z domu Żółć"', Wykształcenie: 'wyższe (ISCED 5-8)' })
	const first = await taken(iconv.encode(`${text}\r\n\r\n;;;\r\n`, 'windows-1250'))
	expect(first).toMatchObject({ code: 0, told: { rows: 1, created: 1, problems: [] } })
	expect(await taken(text)).toMatchObject({ code: 0, told: { rows: 1, unchanged: 1, problems: [] } })
	expect((await run('export', 'smefs', ...inT1, '--out', '-')).out).toContain('"Źdźbło; z domu Żółć"')
})

test('a file with nothing but its header holds nobody and is no mistake', async () => {
	const { code, told } = await taken(fileOf())
	expect({ code, told }).toEqual({
		code: 0,
		told: { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, problems: [], warnings: [] },
	})
})

test('an empty file is one clear sentence', async () => {
	const { code, told } = await taken('')
	expect(code).toBe(3)
	expect(told.problems).toEqual([
		{
			line: 1,
			column: '',
			kind: 'header-missing',
			value: '',
			message: 'Plik jest pusty, nie ma w nim nawet nagłówka. Pobierz go jeszcze raz z SM EFS.',
		},
	])
})

test.each([folder, join(folder, 'nowhere.csv')])('%s is refused with a sentence: it is no file', async (path) => {
	const { code, out, err } = await run('import', 'smefs', path, ...inT1, '--json')
	expect({ code, out }).toEqual({ code: 3, out: '' })
	expect(err).toMatch(/^Nie mogę przeczytać pliku [^\n]+ \/ The file [^\n]+\n$/)
})

function fileOf(...rows: readonly Readonly<Record<string, string>>[]): string {
	const columns = Object.keys(rows.at(0) ?? ROW)
	const head = columns.map((name) => name.replace(/^(w tym) \d$/, '$1'))
	const lines = rows.map((row) => columns.map((name) => ({ ...ROW, ...row })[name]))
	return [head, ...lines].map((cells) => `${cells.join(';')}\r\n`).join('')
}

type Told = { rows: number; created: number; problems: unknown[]; warnings: unknown[] }

async function taken(content: string | Uint8Array, ...flags: string[]): Promise<{ code: number; told: Told }> {
	const file = join(folder, 'file.csv')
	writeFileSync(file, content)
	const { code, out } = await run('import', 'smefs', file, ...inT1, '--json', ...flags)
	return { code, told: JSON.parse(out) }
}

function run(...args: string[]) {
	const { host = '', port = 5432, user = '', password, database: name = '' } = database.connection
	const query = new URLSearchParams({ host, port: `${port}`, user, ...(typeof password === 'string' ? { password } : {}) })
	return spoiwo(args, { DATABASE_URL: `postgres:///${name}?${query}` })
}
