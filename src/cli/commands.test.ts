import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settings, spoiwo } from '#test/commands'
import { asOwner, bareDatabase, sumsOf } from '#test/filled-database'
import type { FreshDatabase } from '../../test/support/database.ts'

// On a database of its own, through DATABASE_URL, as on a town's server.
const folder = mkdtempSync(join(tmpdir(), 'spoiwo commands '))
const data = join(folder, 'data')
let database: FreshDatabase
const others: FreshDatabase[] = []

beforeAll(async () => {
	database = await bareDatabase()
	expect(await run('partnership', 'create', 'testowo', '--name', 'Partnerstwo zmyślone')).toMatchObject({ code: 0, out: '' })
	expect(
		await run('programme', 'create', 'T1', ...there, '--name', 'Nowa szansa', '--from', '2026-01-01', '--to', '2027-12-31'),
	).toMatchObject({ code: 0, out: '' })
})

afterAll(async () => {
	for (const one of [database, ...others]) await one.drop()
	rmSync(folder, { recursive: true, force: true })
})

const there = ['--partnership', 'testowo']
const inT1 = [...there, '--programme', 'T1']

test('a partnership or a programme that is there already is refused with a reason', async () => {
	const again = await run('partnership', 'create', 'testowo', '--name', 'X')
	expect(again).toMatchObject({ code: 3, out: '' })
	expect(again.err).toContain('już jest')
	expect(await run('programme', 'create', 'T1', ...there, '--name', 'X', '--from', '2026-01-01', '--to', '2026-02-01')).toMatchObject({
		code: 3,
	})
	expect(await run('programme', 'create', 'T2', ...there, '--name', 'X', '--from', '2026-03-01', '--to', '2026-02-01')).toMatchObject({
		code: 3,
	})
})

test('an address of the program itself is no address of a partnership', async () => {
	for (const address of ['sign-in', 'assets', 'healthz', 'admin'])
		expect(await run('partnership', 'create', address, '--name', 'X')).toMatchObject({
			code: 3,
			out: '',
			err: expect.stringContaining('należy do samego programu'),
		})
})

test.each([
	[['programme', 'create', 'T9', '--partnership', 'nigdzie', '--name', 'X', '--from', '2026-01-01', '--to', '2026-02-01']],
	[['user', 'invite', 'a@b.example', '--partnership', 'nigdzie', '--role', 'coach']],
	[['import', 'smefs', 'package.json', '--partnership', 'nigdzie', '--programme', 'T1']],
	[['import', 'smefs', 'package.json', '--partnership', 'testowo', '--programme', 'T404']],
	[['import', 'smefs', 'no-such-file.csv', '--partnership', 'testowo', '--programme', 'T1']],
	[['export', 'smefs', '--partnership', 'nigdzie', '--programme', 'T1', '--out', '-']],
	[['report', 'indicators', '--partnership', 'testowo', '--programme', 'T404', '--format', 'json']],
])('%j names what is not there: exit 3, one sentence in both languages', async (args: string[]) => {
	const { code, out, err } = await run(...args)
	expect({ code, out }).toEqual({ code: 3, out: '' })
	expect(err).toMatch(/^[^\n]+ \/ [^\n]+\n$/)
})

test('an invitation prints its link and nothing else, at the address where people come in', async () => {
	const { code, out } = await run('user', 'invite', 'Zmyslona@Testowo.example', ...there, '--role', 'coach')
	expect(code).toBe(0)
	expect(out).toMatch(/^http:\/\/localhost:3000\/invitations\/[\w-]{40,}\n$/)
	const elsewhere = await spoiwo(['user', 'invite', 'druga@testowo.example', ...there, '--role', 'coach', '--data', data], {
		...settings(database),
		PUBLIC_URL: 'https://spoiwo.example',
	})
	expect(elsewhere.out).toMatch(/^https:\/\/spoiwo\.example\/invitations\//)
})

test('figures leave as JSON, CSV, XLSX and PDF', async () => {
	const { code, out, err } = await run('report', 'indicators', ...inT1, '--to', '2026-06-30', '--format', 'json')
	expect({ code, err }).toEqual({ code: 0, err: '' })
	expect(JSON.parse(out)).toMatchObject({ programme: 'T1', to: '2026-06-30', indicators: { EECO01: { women: 0, men: 0, total: 0 } } })
	expect((await run('report', 'indicators', ...inT1, '--format', 'csv')).out).toContain('EECO01')
	expect((await run('report', 'indicators', ...inT1, '--format', 'xlsx')).bytes.subarray(0, 2).toString()).toBe('PK')
	const paper = join(folder, 'figures.pdf')
	expect(await run('report', 'indicators', ...inT1, '--format', 'pdf', '--out', paper)).toMatchObject({ code: 0, out: '' })
	expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a file with problems writes nothing and says so by exit 3; the JSON has exactly the agreed names', async () => {
	const file = join(folder, 'wrong.csv')
	writeFileSync(file, 'Imię;Nazwisko\nZmyślona;Osoba\n')
	const { code, out } = await run('import', 'smefs', file, ...inT1, '--json')
	expect(code).toBe(3)
	const told = JSON.parse(out)
	expect(Object.keys(told)).toEqual(['rows', 'created', 'updated', 'unchanged', 'rejected', 'problems', 'warnings'])
	expect(Object.keys(told.problems[0])).toEqual(['line', 'column', 'kind', 'value', 'message'])
	expect(told.problems[0]).toMatchObject({ line: 1, kind: 'header-missing' })
	expect((await run('import', 'smefs', file, ...inT1, '--dry-run')).out).toContain('próba')
})

test('a participants file goes in once, comes out, and goes in again without a change', async () => {
	const file = join(folder, 'participants.csv')
	writeFileSync(file, participants())
	expect(JSON.parse((await run('import', 'smefs', file, ...inT1, '--dry-run', '--json')).out)).toMatchObject({
		rows: 1,
		created: 1,
		rejected: 0,
	})
	const first = await run('import', 'smefs', file, ...inT1, '--json')
	expect({ code: first.code, ...JSON.parse(first.out) }).toMatchObject({
		code: 0,
		rows: 1,
		created: 1,
		updated: 0,
		unchanged: 0,
		problems: [],
	})
	expect(JSON.parse((await run('import', 'smefs', file, ...inT1, '--json')).out)).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
	for (const out of [join(folder, 'out.csv'), join(folder, 'out.xlsx')]) {
		expect(await run('export', 'smefs', ...inT1, '--out', out)).toMatchObject({ code: 0, out: '', err: '' })
		expect(JSON.parse((await run('import', 'smefs', out, ...inT1, '--json')).out)).toMatchObject({ rows: 1, unchanged: 1 })
	}
	expect((await run('export', 'smefs', ...inT1, '--out', '-')).out).toContain('85041200042')
	const figures = await run('report', 'indicators', ...inT1, '--to', '2026-12-31', '--format', 'json')
	expect(JSON.parse(figures.out).indicators.EECO01).toEqual({ women: 1, men: 0, total: 1 })
})

test('rows without problems are taken only when that is asked for', async () => {
	const file = join(folder, 'half.csv')
	writeFileSync(file, participants('Zmyślona;Druga;85041200042;Kobieta;Polska;PESEL jest jej;nie wiem;31001;2026-02-30'))
	const stopped = await run('import', 'smefs', file, ...inT1)
	expect(stopped.code).toBe(3)
	expect(stopped.out).toContain('  3, ')
	expect(stopped.err).toContain('niczego nie zapisano')
	const taken = await run('import', 'smefs', file, ...inT1, '--accept-valid', '--json')
	expect({ code: taken.code, ...JSON.parse(taken.out) }).toMatchObject({ code: 0, rows: 2, unchanged: 1, rejected: 1 })
})

test('an export to a folder that is not there is told in one sentence and leaves nothing', async () => {
	const { code, err } = await run('export', 'smefs', ...inT1, '--out', join(folder, 'nowhere', 'x.csv'))
	expect(code).toBe(1)
	expect(err).toContain('nie ma takiego folderu')
	expect(await run('export', 'smefs', ...inT1, '--out', join(folder, 'x.csv'))).toMatchObject({ code: 0, out: '' })
	expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toContain('PESEL')
})

test('a backup comes back into an empty database, into no other', async () => {
	const file = join(folder, 'backup.tar.gz')
	expect(await run('backup', file)).toMatchObject({ code: 0, out: '' })
	expect(statSync(file).mode & 0o777).toBe(0o600)
	const target = await bareDatabase()
	others.push(target)
	const restore = () => spoiwo(['restore', file, '--data', data], settings(target))
	expect(await restore()).toMatchObject({ code: 0, out: '' })
	const { 'access.mail': _held, ...there } = await sumsOf(target.connection)
	const { 'access.mail': _waiting, ...here } = await sumsOf(database.connection)
	expect(there).toEqual(here)
	const again = await restore()
	expect(again.code).toBe(3)
	expect(again.err).toContain('nie jest pusta')
})

test('a file that is no backup is refused before there is a database', async () => {
	const file = join(folder, 'letter.txt')
	writeFileSync(file, 'Dzień dobry')
	const untouched = join(folder, 'untouched')
	expect(await spoiwo(['restore', file, '--data', untouched])).toMatchObject({ code: 3, out: '' })
	expect(existsSync(untouched)).toBe(false)
})

test('a journal that somebody changed is named by its seal', async () => {
	const { sealJournal } = await import('#platform/journal-seal')
	const { openOwnerPool, outsidePartnerships } = await import('#platform/db')
	const owner = openOwnerPool(database.connection, 1)
	await outsidePartnerships(owner, sealJournal)
	await owner.end()
	expect(await run('verify')).toMatchObject({
		code: 0,
		err: '',
		out: expect.stringMatching(/^dziennik .*\npieczęć \/ seal \S+ 1 [0-9a-f]{64}\npodstawa liczb .*astray 0\n$/),
	})
	await asOwner(database.connection, async (client) => {
		await client.query('alter table journal.entry disable trigger keep_entry')
		await client.query(`update journal.entry set facts = '{"from":"2020-01-01"}' where deed = 'programme.opened'`)
		await client.query('alter table journal.entry enable trigger keep_entry')
	})
	const { code, err } = await run('verify')
	expect(code).toBe(3)
	expect(err).toMatch(/Pieczęć 1 .* zmieniono wpis/)
})

test('what figures count is held against the records, and counted anew where it was made false', async () => {
	await asOwner(database.connection, (client) => client.query('update people.participation_fact set age_years = 1'))
	const { code, err } = await run('verify')
	expect([code, err]).toEqual([3, expect.stringMatching(/Podstawa liczb różni się od zapisów w udziałach: [1-9]/)])
	expect((await run('verify', '--recount')).out).toMatch(/podstawa liczb .* participations [1-9]\d*, .* astray 0\n$/)
})

test('a schema that somebody changed by hand is told by its line, and an untouched one shows the heads of the journal', async () => {
	expect((await run('verify')).err).not.toContain('schema.sql')
	await asOwner(database.connection, (client) => client.query('alter table people.participant add column beside text'))
	const { code, err } = await run('verify')
	await asOwner(database.connection, (client) => client.query('alter table people.participant drop column beside'))
	expect(code).toBe(3)
	expect(err).toMatch(/różni się od db\/schema\.sql w wierszu \d+: .*beside text/)
})

test('the doctor tells every matter in a line and is content', async () => {
	const { code, out } = await run('doctor')
	expect(
		out
			.trim()
			.split('\n')
			.map((line) => /^(ok|warn|fail) +(\w+):/.exec(line)?.[2]),
	).toEqual(['node', 'data', 'disk', 'key', 'mail', 'port', 'backup', 'lists', 'database', 'schema', 'locale', 'extensions', 'clock'])
	expect(code).toBe(0)
})

test('a database that does not answer is one sentence', async () => {
	const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' }
	const { code, err } = await spoiwo(['verify', '--data', data], away)
	expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
	expect(await spoiwo(['doctor', '--data', data], away)).toMatchObject({ code: 3 })
})

/** An invented person, and what else is given. */
function participants(...more: string[]): string {
	const head =
		'Imię;Nazwisko;PESEL/Inny identyfikator;Płeć;Obywatelstwo;Wykształcenie;Status osoby na rynku pracy w chwili przystąpienia do projektu'
	const rows = ['Zmyślona;Osoba;85041200042;Kobieta;Obywatelstwo polskie;wyższe (ISCED 5–8);Osoba bezrobotna;31-001;2026-01-12', ...more]
	return `${[`${head};Kod pocztowy;Data rozpoczęcia udziału w projekcie`, ...rows].join('\r\n')}\r\n`
}

function run(...args: string[]) {
	return spoiwo([...args, '--data', data], settings(database))
}
