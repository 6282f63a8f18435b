import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type OwnProcess, ownProcess } from '#test/own-process'
import { isCannotStart } from '../cannot-start.ts'
import { type EmbeddedConnection, type RunningPostgres, startPostgres } from './start-postgres.ts'

const isRoot = process.getuid?.() === 0
const place = mkdtempSync(join(tmpdir(), 'spoiwo with a space '))
afterAll(() => rmSync(place, { recursive: true, force: true }))

test('an empty folder becomes a database, and a second start keeps what was written', async () => {
	const dataDir = join(place, 'first')
	const first = await startPostgres({ dataDir })
	await ask(first.connection, 'create table kept (n int)')
	await ask(first.connection, 'insert into kept values (7)')
	await first.stop()
	const second = await startPostgres({ dataDir })
	const kept = await ask(second.connection, 'select n from kept')
	const ground = await ask(
		second.connection,
		'show server_encoding',
		'show data_checksums',
		'show listen_addresses',
		"select 'ł' > 'z' as after_z",
	)
	await second.stop()
	expect(kept).toEqual([{ n: 7 }])
	expect(ground).toEqual([{ server_encoding: 'UTF8' }, { data_checksums: 'on' }, { listen_addresses: '' }, { after_z: true }])
	expect(existsSync(second.connection.host)).toBe(false)
})

test('after kill -9 of the process that ran it, the next start takes the folder over and finds every acknowledged row', async () => {
	const dataDir = join(place, 'orphan')
	const { owner, told } = await startOwner(dataDir, 'serving')
	await ask(told, 'create table kept as select 1 as n')
	owner.child.kill('SIGKILL')
	await owner.exit
	const next = await startPostgres({ dataDir, serving: true })
	const kept = await ask(next.connection, 'select n from kept')
	await next.stop()
	expect(next.startedHere).toBe(true)
	expect(kept).toEqual([{ n: 1 }])
})

test('a command beside the web server uses its database and leaves it running; a second web server is refused', async () => {
	const dataDir = join(place, 'beside')
	const { owner, told } = await startOwner(dataDir, 'serving')
	const beside = await startPostgres({ dataDir })
	await ask(beside.connection, 'create table written_beside ()')
	await beside.stop()
	expect(beside.startedHere).toBe(false)
	expect(await ask(told, "select to_regclass('written_beside')::text as name")).toEqual([{ name: 'written_beside' }])
	await expect(startPostgres({ dataDir, serving: true })).rejects.toThrow(/używa już inny proces Spoiwa/)
	owner.child.stdin?.end()
	expect(await owner.exit).toBe(0)
})

test('a database that dies while we live comes back by itself', async () => {
	const dataDir = join(place, 'comes back')
	const server = await startPostgres({ dataDir })
	await ask(server.connection, 'create table kept as select 1 as n')
	process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
	await expect.poll(() => ask(server.connection, 'select n from kept').catch(() => 'gone'), { timeout: 20_000 }).toEqual([{ n: 1 }])
	await server.stop()
})

test('data of another major version are refused with a sentence and left as they are', async () => {
	const dataDir = join(place, 'other major')
	mkdirSync(join(dataDir, 'postgres'), { recursive: true })
	writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '14\n')
	const refused = await startPostgres({ dataDir }).catch((error: unknown) => error)
	expect(isCannotStart(refused) && refused.message).toMatch(/PostgreSQL 14, a ten serwer to PostgreSQL 1[5-9]/)
	expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('14\n')
	expect(existsSync(join(dataDir, 'postgres.owner.json'))).toBe(false)
})

test('a folder that cannot be written is refused with a sentence', async () => {
	writeFileSync(join(place, 'a file'), '')
	await expect(startPostgres({ dataDir: join(place, 'a file', 'data') })).rejects.toThrow(/Nie mogę zapisywać w folderze danych/)
})

test.skipIf(isRoot)('a folder without the right to write is refused with a sentence', async () => {
	mkdirSync(join(place, 'closed'))
	chmodSync(join(place, 'closed'), 0o500)
	await expect(startPostgres({ dataDir: join(place, 'closed') })).rejects.toThrow(/Nie mogę zapisywać w folderze danych/)
})

test.runIf(isRoot)('as root the server runs as another user, also below a folder that is closed to it', async () => {
	const closed = join(place, 'closed to others')
	mkdirSync(closed, { mode: 0o700 })
	const server = await startPostgres({ dataDir: join(closed, 'data') })
	const pid = readFileSync(join(closed, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]
	const status = readFileSync(`/proc/${pid}/status`, 'utf8')
	await server.stop()
	expect(/^Uid:\t(\d+)/m.exec(status)?.[1]).not.toBe('0')
	expect(statSync(join(closed, 'data', 'postgres')).uid).toBe(Number(/^Uid:\t(\d+)/m.exec(status)?.[1]))
})

async function startOwner(dataDir: string, role: string): Promise<{ owner: OwnProcess; told: RunningPostgres['connection'] }> {
	const owner = ownProcess('support/postgres-owner.ts', [dataDir, role])
	const told: RunningPostgres = JSON.parse((await owner.nextLine()) ?? '{}')
	return { owner, told: told.connection }
}

async function ask(connection: EmbeddedConnection, ...statements: string[]): Promise<unknown[]> {
	const client = new pg.Client(connection)
	client.on('error', () => undefined)
	await client.connect()
	try {
		const rows: unknown[] = []
		for (const statement of statements) rows.push(...(await client.query(statement)).rows)
		return rows
	} finally {
		await client.end()
	}
}
