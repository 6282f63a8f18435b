import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openScene, type Scene } from '#test/scene'
import { newId } from '#kernel/id'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { writeCsv } from '#platform/csv'
import { inPartnership } from '#platform/db'
import { arbitraryRow } from '../rules/arbitrary-row.test.ts'
import { mergeByPerson } from '../rules/merge-rows.ts'
import { headerCells, writeRow } from '../rules/write-row.ts'
import { exportSmefs } from './export-smefs.ts'
import { importFile } from './import-file.ts'

const dir = mkdtempSync(join(tmpdir(), 'spoiwo-smefs-'))
const path = join(dir, 'file.csv')
let scene: Scene
let programme: Scene['programme']
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
})
afterAll(async () => {
	await scene.close()
	rmSync(dir, { recursive: true })
})
beforeEach(async () => {
	await scene.owner.query('truncate people.participant cascade; truncate journal.entry')
	programme = scene.programme
})

const EWA = makePesel(day('1985-05-17'), 'woman', 12)
const JAN = makePesel(day('2003-11-30'), 'man', 7)
const HEADER = headerCells().join(';')

/** A row of the file, all of it right, changed where a test says so. */
function row(changes: Record<string, string> = {}): string {
	const cells: Record<string, string> = {
		Obywatelstwo: 'Obywatelstwo polskie',
		Imię: 'Ewa',
		Nazwisko: 'Zmyślona',
		'PESEL/Inny identyfikator': EWA,
		'brak PESEL': 'Nie',
		Płeć: 'Kobieta',
		Wykształcenie: 'wyższe (ISCED 5–8)',
		'Kod pocztowy': '31-001',
		'Status osoby na rynku pracy w chwili przystąpienia do projektu': 'Osoba bezrobotna',
		'Data rozpoczęcia udziału w projekcie': '2026-01-16',
		...changes,
	}
	let within = 0
	return headerCells()
		.map((header) => cells[header === 'w tym' ? `w tym ${++within}` : header] ?? '')
		.join(';')
}

function write(rows: readonly string[], encode: (text: string) => Uint8Array = (text) => Buffer.from(text)): void {
	writeFileSync(path, encode([HEADER, ...rows, ''].join('\r\n')))
}

const take = (options: { dryRun?: boolean; acceptValid?: boolean } = {}) =>
	scene.inside('coordinator', (act) => importFile(act, { programme, path, dryRun: false, acceptValid: false, ...options }))
const count = async (table: string) => (await scene.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n
const one = async (sql: string) => (await scene.owner.query(sql)).rows[0]
const exported = async () =>
	scene.inside('coordinator', async (act) => (await buffer(Readable.from(exportSmefs(act.db, act, programme)))).toString('utf8'))

/** Twenty rows as offices write them: every spelling that is let in, one person three times. */
function realisticRows(): string[] {
	const people = Array.from({ length: 12 }, (_, at) =>
		row({ Nazwisko: `Wymyślona-${at}`, 'PESEL/Inny identyfikator': makePesel(day('1990-01-01'), 'woman', at), Imię: 'Łucja' }),
	)
	return [
		row(),
		row({
			Imię: 'EWA',
			'Data rozpoczęcia udziału w projekcie': '02.02.2026',
			'Data zakończenia udziału w projekcie': '2026-02-20 00:00:00',
		}),
		row({ 'Data rozpoczęcia udziału w projekcie': '2025-12-01', Wykształcenie: 'Ponadgimnazjalne (ISCED 3) lub policealne (ISCED 4)' }),
		row({ Imię: 'Jan', 'PESEL/Inny identyfikator': JAN, Płeć: 'mężczyzna', Wykształcenie: 'WYŻSZE (ISCED 5-8)', 'w tym 1': 'inne' }),
		row({
			Imię: 'Oksana',
			'PESEL/Inny identyfikator': 'AB123456',
			'brak PESEL': 'tak',
			'Wiek w chwili przystąpienia do projektu': '41',
			Obywatelstwo: 'Brak polskiego obywatelstwa lub UE - obywatel kraju spoza UE/bezpaństwowiec',
		}),
		row({
			'PESEL/Inny identyfikator': makePesel(day('1970-02-28'), 'woman', 3),
			'Rodzaj przyznanego wsparcia': 'doradztwo/konsultacje|krajowe szkolenie/kurs|usługa aktywnej integracji',
			'w tym 2': 'pomoc psychologiczna||usługa o charakterze zawodowym',
			'Data rozpoczęcia udziału we wsparciu': '2026-01-30|02.02.2026|2026-01-16 08:00',
			'Osoba z niepełnosprawnościami': 'Odmowa podania informacji',
		}),
		row({ Imię: 'Maria', 'PESEL/Inny identyfikator': makePesel(day('1966-06-06'), 'woman', 1), 'Kod pocztowy': '31–001' }),
		row({
			Imię: 'Ola',
			'PESEL/Inny identyfikator': ` ${makePesel(day('2001-01-31'), 'woman', 1)} `,
			'Adres e-mail': '',
			'Telefon kontaktowy': '',
		}),
		...people,
	]
}

test('a file as offices write it goes in, and one person is one participation from the earliest start to the latest end', async () => {
	write(realisticRows())
	expect(await take()).toMatchObject({
		rows: 20,
		people: 18,
		created: 18,
		updated: 2,
		unchanged: 0,
		rejected: 0,
		problems: [],
		stopped: false,
	})
	const ewa = await one(`select x.started_on::text, s.education, s.age_years, s.frozen_on::text, e.ended_on::text from people.participant p
		join people.participation x on x.participant_id = p.id join people.entry_snapshot s on s.participation_id = x.id and s.current
		left join people.exit e on e.participation_id = x.id where p.pesel = '${EWA}'`)
	expect(ewa).toEqual({ started_on: '2025-12-01', education: 'isced-3-4', age_years: 40, frozen_on: '2025-12-01', ended_on: '2026-02-20' })
	const oksana = await one(`select p.pesel, p.other_identifier, s.age_years, s.citizenship from people.participant p
		join people.participation x on x.participant_id = p.id join people.entry_snapshot s on s.participation_id = x.id where p.first_name = 'Oksana'`)
	expect(oksana).toEqual({ pesel: null, other_identifier: 'AB123456', age_years: 41, citizenship: 'non-eu' })
	expect(await count('support.support')).toBe(3)
})

test('Windows-1250, UTF-8 and UTF-8 with a mark say the same', async () => {
	const encodings = [(text: string) => iconv.encode(text, 'windows-1250'), Buffer.from, (text: string) => Buffer.from(`\ufeff${text}`)]
	const taken = []
	for (const encode of encodings) {
		write(
			realisticRows().map((each) => each.replace('–', '-')),
			(text) => encode(text),
		)
		taken.push(await take())
	}
	expect(taken.map(({ created, updated, unchanged }) => [created, updated, unchanged])).toEqual([
		[18, 2, 0],
		[0, 0, 20],
		[0, 0, 20],
	])
})

test('importing the same file twice changes nothing, not even the journal', async () => {
	write(realisticRows())
	await take()
	const before = await exported()
	const versions = await one('select sum(version)::int as n from people.participation')
	const entries = await count('journal.entry')
	expect(await take()).toMatchObject({ created: 0, updated: 0, unchanged: 20 })
	expect(await exported()).toBe(before)
	expect(await one('select sum(version)::int as n from people.participation')).toEqual(versions)
	expect(await count('journal.entry')).toBe(entries + 1)
})

test('a dry run tells what would come and writes nothing', async () => {
	write(realisticRows())
	expect(await take({ dryRun: true })).toMatchObject({ created: 18, updated: 2, unchanged: 0 })
	for (const table of ['people.participant', 'people.participation', 'support.support', 'journal.entry']) expect(await count(table)).toBe(0)
	await take()
	expect(await take({ dryRun: true })).toMatchObject({ created: 0, updated: 0, unchanged: 20 })
})

test('each problem is told at its row and column, and nothing is written', async () => {
	const pesel = 'PESEL/Inny identyfikator'
	const start = 'Data rozpoczęcia udziału w projekcie'
	const kinds = 'Rodzaj przyznanego wsparcia'
	write([
		row(),
		row({ Imię: '' }),
		row({ Wykształcenie: 'profesor' }),
		row({ [pesel]: '123' }),
		row({ [pesel]: `${EWA.slice(0, 10)}${(Number(EWA[10]) + 1) % 10}` }),
		row({ Płeć: 'Mężczyzna' }),
		row({ [start]: '2026-02-30' }),
		row({ 'Data zakończenia udziału w projekcie': '2026-01-15' }),
		row({ 'Kod pocztowy': '31001' }),
		row({ [kinds]: 'doradztwo|staż', 'Data rozpoczęcia udziału we wsparciu': '2026-01-16' }),
		'za;krótki',
		row({ [pesel]: makePesel(day('2026-02-01'), 'woman', 1) }),
		row({ [pesel]: makePesel(day('1990-01-01'), 'woman', 1), 'Wiek w chwili przystąpienia do projektu': '20' }),
		row({ [pesel]: makePesel(day('1990-01-01'), 'woman', 2), [kinds]: 'doradztwo', 'Data rozpoczęcia udziału we wsparciu': '2026-01-20' }),
	])
	const found = await take()
	expect(found).toMatchObject({ rows: 14, rejected: 11, created: 0, updated: 0, unchanged: 0, stopped: true })
	expect(found.problems.map(({ line, kind, column }) => [line, kind, column])).toEqual([
		[3, 'missing', 'Imię'],
		[4, 'unknown-value', 'Wykształcenie'],
		[5, 'pesel-length', pesel],
		[6, 'pesel-checksum', pesel],
		[7, 'sex-differs-from-pesel', 'Płeć'],
		[8, 'date-does-not-exist', start],
		[9, 'end-before-start', 'Data zakończenia udziału w projekcie'],
		[10, 'postcode-format', 'Kod pocztowy'],
		[11, 'support-lists-differ-in-length', 'Data rozpoczęcia udziału we wsparciu'],
		[12, 'too-few-columns', ''],
		[13, 'pesel-date', pesel],
	])
	expect(found.warnings.map(({ line, kind }) => [line, kind])).toEqual([
		[14, 'age-differs'],
		[15, 'start-is-not-first-support'],
	])
	expect(await count('people.participant')).toBe(0)
	expect(await take({ acceptValid: true })).toMatchObject({ rows: 14, rejected: 11, created: 3, stopped: false })
	expect(await count('people.participation')).toBe(3)
})

test('a file without a column, and a file that is no text, write nothing even when valid rows are taken', async () => {
	writeFileSync(path, `${HEADER.replace('Nazwisko', 'Nazwa')}\r\n${row()}\r\n`)
	expect(await take({ acceptValid: true })).toMatchObject({
		rows: 0,
		rejected: 0,
		stopped: true,
		problems: [{ kind: 'header-missing', line: 1 }],
	})
	writeFileSync(path, `${HEADER}\r\n${row()}\r\n"${row()}`)
	expect(await take({ acceptValid: true })).toMatchObject({ stopped: true, problems: [{ kind: 'not-text', line: 3 }] })
	expect(await count('people.participant')).toBe(0)
})

test('a changed answer becomes a new version of the frozen entry, with the import as its reason', async () => {
	write([row()])
	await take()
	write([row({ 'Osoba z niepełnosprawnościami': 'Tak' })])
	expect(await take()).toMatchObject({ created: 0, updated: 1 })
	const versions = await scene.owner.query(
		'select version, current, disability, correction_reason as why from people.entry_snapshot order by version',
	)
	expect(versions.rows).toEqual([
		{ version: 1, current: false, disability: null, why: '' },
		{ version: 2, current: true, disability: 'yes', why: 'import' },
	])
})

test('people without a PESEL who share an identifier stay apart, also the second time', async () => {
	const foreigner = (Imię: string) => row({ Imię, 'PESEL/Inny identyfikator': 'brak', 'brak PESEL': 'Tak' })
	write([foreigner('Oksana'), foreigner('Iryna')])
	expect(await take()).toMatchObject({ created: 2 })
	expect(await take()).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
	expect(await count('people.participant')).toBe(2)
})

test('follow-ups appear for an exit, but not those long past', async () => {
	write([row({ 'Data rozpoczęcia udziału w projekcie': '2025-01-02', 'Data zakończenia udziału w projekcie': '2025-10-15' })])
	await take()
	const due = await scene.owner.query('select months, due_on::text as on from people.follow_up order by months')
	expect(due.rows).toEqual([
		{ months: 6, on: '2026-04-15' },
		{ months: 12, on: '2026-10-15' },
	])
})

test('the file of one partnership says nothing to another', async () => {
	const other = { partnership: newId<'partnership'>(), programme: newId<'programme'>() }
	await scene.owner.query(`insert into partnership.partnership (id, slug, name) values ($1, 'inne', 'Inne')`, [other.partnership])
	await scene.owner.query(
		`insert into partnership.programme (partnership_id, id, code, name, from_on, to_on) values ($1, $2, 'I1', 'I', '2026-01-01', '2027-01-01')`,
		[other.partnership, other.programme],
	)
	write([row()])
	await take()
	const asked = { programme: other.programme, path, dryRun: false, acceptValid: false }
	const there = await scene.inside('coordinator', async (act) =>
		inPartnership(scene.pool, other.partnership, (db) => importFile({ ...act, db, partnership: other.partnership }, asked)),
	)
	expect(there).toMatchObject({ created: 1, updated: 0 })
	expect((await exported()).match(new RegExp(EWA, 'g'))).toHaveLength(1)
	const owners = await scene.owner.query('select distinct partnership_id from people.participant')
	expect(owners.rows).toHaveLength(2)
})

test('a name or a number longer than a record holds is told, and so is a PESEL of the nineteenth century', async () => {
	const old = makePesel(day('1899-12-31'), 'woman', 3)
	write([row({ Imię: 'E'.repeat(101) }), row({ 'Telefon kontaktowy': '6'.repeat(41) }), row({ 'PESEL/Inny identyfikator': old })])
	const { problems } = await take({ acceptValid: true })
	expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
		[2, 'unknown-value'],
		[3, 'unknown-value'],
		[4, 'pesel-date'],
	])
})

test('a disk that fills up in the middle leaves nothing behind', async () => {
	const people = Array.from({ length: 1_200 }, (_, at) => row({ 'PESEL/Inny identyfikator': makePesel(day('1990-01-01'), 'woman', at) }))
	write(people)
	await fillDiskAt(1_000)
	await expect(take()).rejects.toMatchObject({ code: '53100' })
	await scene.owner.query('drop function people.disk_full cascade')
	for (const table of ['people.participant', 'people.participation', 'people.entry_snapshot', 'journal.entry'])
		expect(await count(table)).toBe(0)
	expect(await take()).toMatchObject({ created: 1_200 })
})

test('what comes out goes in again unchanged, here and in an empty place', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(arbitraryRow, { minLength: 1, maxLength: 6 }), async (rows) => {
			await scene.owner.query('truncate people.participant cascade')
			writeFileSync(path, await buffer(writeCsv([headerCells(), ...rows.map((each) => writeRow(each))])))
			expect(await take()).toMatchObject({ rows: rows.length, rejected: 0, people: mergeByPerson(rows).length })
			const first = await exported()
			writeFileSync(path, first)
			expect(await take()).toMatchObject({ created: 0, updated: 0, problems: [] })
			await scene.owner.query('truncate people.participant cascade')
			expect(await take()).toMatchObject({ updated: 0, unchanged: 0 })
			expect((await exported()).split('\r\n').sort()).toEqual(first.split('\r\n').sort())
		}),
		{ numRuns: 20 },
	)
})

test('150 broken files: taken whole or not at all, never in part', async () => {
	const valid = Buffer.from([HEADER, ...realisticRows().slice(0, 6), ''].join('\r\n'))
	const broken = fc.tuple(fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(valid.length), fc.boolean())
	await fc.assert(
		fc.asyncProperty(broken, async ([changes, end, acceptValid]) => {
			const file = Uint8Array.from(valid)
			for (const [at, byte] of changes) file[at] = byte
			writeFileSync(path, end % 3 === 0 ? file.subarray(0, end) : file)
			await scene.owner.query('truncate people.participant cascade')
			const found = await take({ acceptValid })
			expect(await count('people.participation')).toBe(found.stopped ? 0 : found.created)
			expect(found.created + found.updated + found.unchanged + found.rejected).toBe(found.stopped ? found.rejected : found.rows)
		}),
		{ numRuns: 150 },
	)
})

/** PostgreSQL says "disk full" at some row, as it does when the volume is. */
async function fillDiskAt(rows: number): Promise<void> {
	await scene.owner.query(`create function people.disk_full() returns trigger language plpgsql as $$ begin
		if (select count(*) from people.participation) >= ${rows} then raise exception 'No space left on device' using errcode = 'disk_full'; end if;
		return null; end $$`)
	await scene.owner.query(
		'create trigger disk_full after insert on people.participation for each statement execute function people.disk_full()',
	)
}
