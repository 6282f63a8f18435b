import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#test/database'
import { asOwner, bareDatabase, fill, sumsOf } from '#test/filled-database'
import { migrate, readMigrations } from '../migrate.ts'
import { checkArchive, restoreArchive } from './restore-archive.ts'
import { writeArchive } from './write-archive.ts'

const folder = mkdtempSync(join(tmpdir(), 'spoiwo archive '))
const file = join(folder, 'whole.tar.gz')
const maker = { program: '0.0.0', keyMark: null, now: new Date('2026-03-02T09:00:00Z') }
let source: FreshDatabase
const opened: FreshDatabase[] = []

beforeAll(async () => {
	source = await empty()
	await fill(source.connection)
	await writeArchive(source.connection, file, maker)
})

afterAll(async () => {
	for (const database of opened) await database.drop()
	rmSync(folder, { recursive: true, force: true })
})

test('what goes into a backup comes out of it, every table to the byte', async () => {
	const target = await empty()
	expect(await restored(target, file)).toBe('done')
	expect(await sumsOf(target.connection)).toEqual(await sumsOf(source.connection))
})

test('a backup of the restored database holds the same rows as the first', async () => {
	const target = await empty()
	await restored(target, file)
	const again = await writeArchive(target.connection, join(folder, 'again.tar.gz'), maker)
	const first = await checkArchive(file)
	expect(first.ok && again.tables).toEqual(first.ok && first.value.manifest.tables)
})

test('rows of a table that is left out are checked but not loaded; every other table is whole', async () => {
	const target = await empty()
	expect(await restored(target, file, ['access.membership'])).toBe('done')
	const { 'access.membership': left, ...rest } = await sumsOf(target.connection)
	const { 'access.membership': held, ...wanted } = await sumsOf(source.connection)
	expect([left?.rows, held?.rows]).toEqual([0, 1])
	expect(rest).toEqual(wanted)
})

test('a backup is readable by its owner alone and leaves no draft', () => {
	expect(statSync(file).mode & 0o777).toBe(0o600)
	expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a backup that cannot be written leaves nothing, and what stood there before stays', async () => {
	const old = join(folder, 'old.tar.gz')
	writeFileSync(old, 'the backup of yesterday')
	await expect(writeArchive({ ...source.connection, database: 'nobody_made_this' }, old, maker)).rejects.toThrow()
	await expect(writeArchive(source.connection, join(folder, 'no such folder', 'x.tar.gz'), maker)).rejects.toThrow('nie ma takiego folderu')
	expect(readFileSync(old, 'utf8')).toBe('the backup of yesterday')
	expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('an archive cut off anywhere is refused and the database stays empty', async () => {
	const whole = readFileSync(file)
	const target = await empty()
	for (const part of [0.1, 0.5, 0.9, 0.999]) {
		const cut = join(folder, `cut-${part}.tar.gz`)
		writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * part)))
		expect(['breaks-off', 'not-an-archive']).toContain(await restored(target, cut))
	}
	writeFileSync(join(folder, 'last-byte.tar.gz'), whole.subarray(0, -1))
	expect(await restored(target, join(folder, 'last-byte.tar.gz'))).toBe('breaks-off')
	expect(await rowsIn(target)).toBe(0)
})

test('a byte changed anywhere is refused, in the file and in what it holds', async () => {
	const target = await empty()
	const packed = readFileSync(file)
	const unpacked = gunzipSync(packed)
	for (let step = 1; step <= 12; step++) {
		const one = Buffer.from(packed)
		flip(one, Math.floor((packed.length * step) / 13))
		expect(await refusedAs(one)).not.toBe('done')
		const other = Buffer.from(unpacked)
		flip(other, Math.floor((unpacked.length * step) / 13))
		expect(await refusedAs(gzipSync(other))).not.toBe('done')
	}
	async function refusedAs(bytes: Buffer): Promise<string> {
		const damaged = join(folder, 'damaged.tar.gz')
		writeFileSync(damaged, bytes)
		return restored(target, damaged)
	}
	expect(await rowsIn(target)).toBe(0)
})

test('what is no archive of ours is refused', async () => {
	const other = join(folder, 'other')
	for (const bytes of [Buffer.alloc(0), Buffer.from('Imię;Nazwisko\n'), gzipSync('Imię;Nazwisko\n'), gzipSync(Buffer.alloc(2048))]) {
		writeFileSync(other, bytes)
		const checked = await checkArchive(other)
		expect(checked.ok ? 'sound' : checked.refusal.code).toMatch(/not-an-archive|breaks-off/)
	}
	const missing = await checkArchive(join(folder, 'nowhere'))
	expect(missing.ok ? 'sound' : missing.refusal.code).toBe('no-file')
})

test('rows that break a rule of the database are refused before anything is committed', async () => {
	// The sums are made right again, as somebody would who writes an archive by hand.
	const broken = await empty()
	await fill(broken.connection)
	await asOwner(broken.connection, async (client) => {
		await client.query('alter table access.membership drop constraint membership_account_id_fkey')
		await client.query('alter table access.account disable trigger all')
		await client.query('delete from access.account')
	})
	const wrong = join(folder, 'wrong.tar.gz')
	await writeArchive(broken.connection, wrong, maker)
	const target = await empty()
	expect(await restored(target, wrong)).toBe('rows-do-not-fit')
	expect(await rowsIn(target)).toBe(0)
})

test('an owner who is no superuser restores too, as on a managed server', async () => {
	const target = await bare()
	const owner = `${target.connection.database}_owner`
	await asOwner(source.connection, async (client) => {
		await client.query(`create role ${owner} createrole; grant spoiwo_app to ${owner} with admin option`)
		await client.query(`alter database ${target.connection.database} owner to ${owner}`)
	})
	const modest = { ...target, connection: { ...target.connection, options: `-c role=${owner}` } }
	expect(await restored(modest, file)).toBe('done')
	expect(await sumsOf(modest.connection)).toEqual(await sumsOf(source.connection))
	await asOwner(target.connection, (client) =>
		client.query(`reassign owned by ${owner} to current_user; drop owned by ${owner}; drop role ${owner}`),
	)
})

test('a database with rows is not overwritten', async () => {
	const target = await empty()
	await fill(target.connection)
	const before = await sumsOf(target.connection)
	expect(await restored(target, file)).toBe('not-empty')
	expect(await sumsOf(target.connection)).toEqual(before)
})

test('an archive newer than the program, or of another build, is refused', async () => {
	const strange = await empty()
	await asOwner(strange.connection, (client) =>
		client.query("insert into public.migration (name, hash) values ('9999-from-the-future.sql', 'x')"),
	)
	await writeArchive(strange.connection, join(folder, 'newer.tar.gz'), maker)
	expect(await restored(await empty(), join(folder, 'newer.tar.gz'))).toBe('newer-schema')
	await asOwner(strange.connection, (client) => client.query("delete from public.migration where name like '9999%'"))
	await asOwner(strange.connection, (client) => client.query("update public.migration set hash = 'other' where name like '0003%'"))
	await writeArchive(strange.connection, join(folder, 'other-build.tar.gz'), maker)
	expect(await restored(await empty(), join(folder, 'other-build.tar.gz'))).toBe('other-schema')
})

test('an older archive is loaded into the schema of its time and brought up to today', async () => {
	const names = (await readMigrations()).map(({ name }) => name)
	const older = await bare()
	await migrate(
		older.connection,
		names.filter((name) => name < '0010'),
	)
	await fill(older.connection)
	const old = join(folder, 'older.tar.gz')
	await writeArchive(older.connection, old, maker)
	for (const target of [await bare(), await empty()]) {
		expect(await restored(target, old)).toBe('done')
		const applied = await asOwner(target.connection, (client) => client.query('select name from public.migration order by name'))
		expect(applied.rows.map(({ name }) => name)).toEqual(names)
		const there = await sumsOf(older.connection)
		expect((await sumsOf(target.connection))['partnership.centre']).toEqual(there['partnership.centre'])
	}
})

test('no table of ours counts by a sequence, which a backup would not carry', async () => {
	const found = await asOwner(source.connection, (client) =>
		client.query(
			"select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and n.nspname <> 'graphile_worker'",
		),
	)
	expect(found.rows).toEqual([])
})

async function empty(): Promise<FreshDatabase> {
	const database = await freshDatabase()
	opened.push(database)
	return database
}

/** A database with nothing in it, not even our schema. */
async function bare(): Promise<FreshDatabase> {
	const database = await bareDatabase()
	opened.push(database)
	return database
}

async function restored({ connection }: FreshDatabase, from: string, leaveOut: readonly string[] = []): Promise<string> {
	const archive = await checkArchive(from)
	if (!archive.ok) return archive.refusal.code
	const result = await restoreArchive(connection, from, { archive: archive.value, leaveOut })
	return result.ok ? 'done' : result.refusal.code
}

async function rowsIn({ connection }: FreshDatabase): Promise<number> {
	return Object.values(await sumsOf(connection)).reduce((sum, { rows }) => sum + rows, 0)
}

function flip(bytes: Buffer, at: number): void {
	bytes[at] = (bytes[at] ?? 0) ^ 0x10
}
