import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { inPartnership } from '#platform/db'
import { openScene, type Scene } from '#test/scene'
import { exportSmefs } from './export-smefs.ts'
import { importFile } from './import-file.ts'
import { EWA, FILE_HEADER, fileRow, realisticRows } from './participants-rows.test.ts'

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

function write(rows: readonly string[], encode: (text: string) => Uint8Array = (text) => Buffer.from(text)): void {
	writeFileSync(path, encode([FILE_HEADER, ...rows, ''].join('\r\n')))
}

const take = (options: { dryRun?: boolean; acceptValid?: boolean } = {}) =>
	scene.inside('coordinator', (act) => importFile(act, { programme, path, dryRun: false, acceptValid: false, ...options }))
const count = async (table: string) => (await scene.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n
const one = async (sql: string) => (await scene.owner.query(sql)).rows[0]
const exported = async () =>
	scene.inside('coordinator', async (act) => (await buffer(Readable.from(exportSmefs(act.db, act, programme)))).toString('utf8'))

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
		fileRow(),
		fileRow({ Imię: '' }),
		fileRow({ Wykształcenie: 'profesor' }),
		fileRow({ [pesel]: '123' }),
		fileRow({ [pesel]: `${EWA.slice(0, 10)}${(Number(EWA[10]) + 1) % 10}` }),
		fileRow({ Płeć: 'Mężczyzna' }),
		fileRow({ [start]: '2026-02-30' }),
		fileRow({ 'Data zakończenia udziału w projekcie': '2026-01-15' }),
		fileRow({ 'Kod pocztowy': '31001' }),
		fileRow({ [kinds]: 'doradztwo|staż', 'Data rozpoczęcia udziału we wsparciu': '2026-01-16' }),
		'za;krótki',
		fileRow({ [pesel]: makePesel(day('2026-02-01'), 'woman', 1) }),
	])
	const found = await take()
	expect(found).toMatchObject({ rows: 12, rejected: 11, created: 0, updated: 0, unchanged: 0, stopped: true })
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
	expect(await count('people.participant')).toBe(0)
})

test('an age that differs and a start that is not the first support are warnings and stop nothing', async () => {
	const pesel = 'PESEL/Inny identyfikator'
	const kinds = 'Rodzaj przyznanego wsparcia'
	write([
		fileRow({ [pesel]: makePesel(day('1990-01-01'), 'woman', 1), 'Wiek w chwili przystąpienia do projektu': '20' }),
		fileRow({
			[pesel]: makePesel(day('1990-01-01'), 'woman', 2),
			[kinds]: 'doradztwo',
			'Data rozpoczęcia udziału we wsparciu': '2026-01-20',
		}),
	])
	const { warnings, created } = await take()
	expect(created).toBe(2)
	expect(warnings.map(({ line, kind }) => [line, kind])).toEqual([
		[2, 'age-differs'],
		[3, 'start-is-not-first-support'],
	])
})

test('the valid rows are taken where that is chosen, the others are not', async () => {
	write([fileRow(), fileRow({ Imię: '' }), fileRow({ 'PESEL/Inny identyfikator': makePesel(day('1990-01-01'), 'woman', 1) })])
	expect(await take()).toMatchObject({ rows: 3, rejected: 1, created: 0, stopped: true })
	expect(await take({ acceptValid: true })).toMatchObject({ rows: 3, rejected: 1, created: 2, stopped: false })
	expect(await count('people.participation')).toBe(2)
})

test('a file without a column, and a file that is no text, write nothing even when valid rows are taken', async () => {
	writeFileSync(path, `${FILE_HEADER.replace('Nazwisko', 'Nazwa')}\r\n${fileRow()}\r\n`)
	expect(await take({ acceptValid: true })).toMatchObject({
		rows: 0,
		rejected: 0,
		stopped: true,
		problems: [{ kind: 'header-missing', line: 1 }],
	})
	writeFileSync(path, `${FILE_HEADER}\r\n${fileRow()}\r\n"${fileRow()}`)
	expect(await take({ acceptValid: true })).toMatchObject({ stopped: true, problems: [{ kind: 'not-text', line: 3 }] })
	expect(await count('people.participant')).toBe(0)
})

test('a changed answer becomes a new version of the frozen entry, with the import as its reason', async () => {
	write([fileRow()])
	await take()
	write([fileRow({ 'Osoba z niepełnosprawnościami': 'Tak' })])
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
	const foreigner = (Imię: string) => fileRow({ Imię, 'PESEL/Inny identyfikator': 'brak', 'brak PESEL': 'Tak' })
	write([foreigner('Oksana'), foreigner('Iryna')])
	expect(await take()).toMatchObject({ created: 2 })
	expect(await take()).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
	expect(await count('people.participant')).toBe(2)
})

test('follow-ups appear for an exit, but not those long past', async () => {
	write([fileRow({ 'Data rozpoczęcia udziału w projekcie': '2025-01-02', 'Data zakończenia udziału w projekcie': '2025-10-15' })])
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
	write([fileRow()])
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
	write([
		fileRow({ Imię: 'E'.repeat(101) }),
		fileRow({ 'Telefon kontaktowy': '6'.repeat(41) }),
		fileRow({ 'PESEL/Inny identyfikator': old }),
	])
	const { problems } = await take({ acceptValid: true })
	expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
		[2, 'unknown-value'],
		[3, 'unknown-value'],
		[4, 'pesel-date'],
	])
})
