import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { writeCsv } from '#platform/csv'
import { openScene, type Scene } from '#test/scene'
import { arbitraryRow } from '../rules/arbitrary-row.test.ts'
import { mergeByPerson } from '../rules/merge-rows.ts'
import { headerCells, writeRow } from '../rules/write-row.ts'
import { exportSmefs } from './export-smefs.ts'
import { importFile } from './import-file.ts'
import { FILE_HEADER, fileRow, realisticRows } from './participants-rows.test.ts'

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
const _one = async (sql: string) => (await scene.owner.query(sql)).rows[0]
const exported = async () =>
	scene.inside('coordinator', async (act) => (await buffer(Readable.from(exportSmefs(act.db, act, programme)))).toString('utf8'))

test('a disk that fills up in the middle leaves nothing behind', async () => {
	const people = Array.from({ length: 1_200 }, (_, at) =>
		fileRow({ 'PESEL/Inny identyfikator': makePesel(day('1990-01-01'), 'woman', at) }),
	)
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
	const valid = Buffer.from([FILE_HEADER, ...realisticRows().slice(0, 6), ''].join('\r\n'))
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
