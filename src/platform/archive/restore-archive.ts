import { finished } from 'node:stream/promises'
import pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { done, type Result, refused } from '#kernel/result'
import { migrate, readMigrations } from '../migrate.ts'
import { type ArchivedTable, type ArchiveHead, type ArchiveRefusal, ArchiveRefused, HEAD, type SoundArchive } from './archive-format.ts'
import { withoutFollowing } from './derived-tables.ts'
import { findFilledTable, listOwnSchemas, listOwnTables, type OwnTable } from './own-tables.ts'
import { readArchive } from './read-archive.ts'

/** Reads a whole archive and says whether it is sound and this program can restore it, without a database. */
export async function checkArchive(file: string): Promise<Result<SoundArchive, ArchiveRefusal>> {
	return answered(async () => {
		const archive = await readArchive(file, async () => undefined)
		await refuseOtherSchema(archive.head)
		return archive
	})
}

/** What is restored; the rows of the tables to leave out are checked like all others and then not loaded. */
type Restoring = { readonly archive: SoundArchive; readonly leaveOut?: readonly string[] }

/**
 * Loads an archive into an empty database, in one transaction, and commits only when every count and checksum is right. Its rows go into the schema of
 * their time, which is then brought up to today's. As the owner, who need not be a superuser: every foreign key is checked.
 */
export async function restoreArchive(
	connection: pg.ClientConfig,
	file: string,
	{ archive: { head }, leaveOut = [] }: Restoring,
): Promise<Result<SoundArchive, ArchiveRefusal>> {
	return answered(async () => {
		const level = head.migrations.map(({ name }) => name)
		await withClient(connection, (client) => makeRoom(client, level))
		await migrate(connection, level)
		const archive = await withClient(connection, (client) => load(client, file, { head, leaveOut }))
		await migrate(connection)
		return archive
	})
}

async function answered<T>(work: () => Promise<T>): Promise<Result<T, ArchiveRefusal>> {
	try {
		return done(await work())
	} catch (fault) {
		if (fault instanceof ArchiveRefused) return refused(fault.refusal)
		throw fault
	}
}

async function refuseOtherSchema({ migrations }: ArchiveHead): Promise<void> {
	const known = new Map((await readMigrations()).map(({ name, hash }) => [name, hash]))
	for (const { name, hash } of migrations) {
		if (!known.has(name)) throw new ArchiveRefused({ code: 'newer-schema', migration: name })
		if (known.get(name) !== hash) throw new ArchiveRefused({ code: 'other-schema', migration: name })
	}
}

/** A database without a row of ours, whose schema is not past the archive's: an empty newer one is taken down, to be built again at that level. */
async function makeRoom(client: pg.Client, level: readonly string[]): Promise<void> {
	await lockEmpty(client)
	const ledger = await client.query<{ there: boolean }>("select to_regclass('public.migration') is not null as there")
	if (!ledger.rows[0]?.there) return
	const applied = await client.query<{ name: string }>('select name from public.migration')
	if (applied.rows.every(({ name }) => level.includes(name))) return
	for (const schema of await listOwnSchemas(client)) await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`)
	await client.query('delete from public.migration')
}

/** Nobody writes beside a restore: the tables are locked, then looked at. */
async function lockEmpty(client: pg.Client): Promise<OwnTable[]> {
	const tables = await listOwnTables(client)
	if (tables.length > 0) await client.query(`lock table ${tables.map(({ name }) => name).join(', ')} in share row exclusive mode`)
	const filled = await findFilledTable(client, tables)
	if (filled !== undefined) throw new ArchiveRefused({ code: 'not-empty', table: filled })
	return tables
}

type Expected = { readonly head: ArchiveHead; readonly leaveOut: readonly string[] }

async function load(client: pg.Client, file: string, { head: expected, leaveOut }: Expected): Promise<SoundArchive> {
	const own = new Map((await lockEmpty(client)).map((table) => [table.name, table]))
	if (own.size !== expected.tables.length) throw new ArchiveRefused({ code: 'damaged', at: HEAD })
	for (const table of expected.tables) {
		if (!table.columns.every((column) => own.get(table.name)?.columns.includes(column)))
			throw new ArchiveRefused({ code: 'damaged', at: table.name })
	}
	return withoutFollowing(client, [...own.keys()], () => copyRows(client, file, leaveOut))
}

async function copyRows(client: pg.Client, file: string, leaveOut: readonly string[]): Promise<SoundArchive> {
	let open: { table: string; copy: CopyStreamQuery; ended: Promise<void> } | undefined
	const close = async () => {
		open?.copy.end()
		await open?.ended
		open = undefined
	}
	const archive = await readArchive(file, async (table, bytes) => {
		if (leaveOut.includes(table.name)) return
		if (open?.table !== table.name) {
			await close()
			const copy = client.query(copyFrom(copyIn(table)))
			open = { table: table.name, copy, ended: fitting(table.name, finished(copy)) }
			open.ended.catch(() => undefined) // told again when it is waited for
		}
		await sent(open, bytes)
	})
	await close()
	return archive
}

function copyIn({ name, columns }: ArchivedTable): string {
	return `copy ${name} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) from stdin`
}

/** Waits for the network, or for the reason why the server takes no more. */
async function sent({ copy, ended }: { copy: CopyStreamQuery; ended: Promise<void> }, bytes: Buffer): Promise<void> {
	const isSent = await new Promise<boolean>((resolve) => copy.write(bytes, (broken) => resolve(!broken)))
	if (!isSent) await ended
}

/** Class 22 is a value that its column cannot hold, class 23 a constraint. */
async function fitting(table: string, copied: Promise<void>): Promise<void> {
	try {
		await copied
	} catch (fault) {
		const code = fault instanceof pg.DatabaseError ? (fault.code ?? '') : ''
		if (code.startsWith('22') || code.startsWith('23')) throw new ArchiveRefused({ code: 'rows-do-not-fit', table })
		throw fault
	}
}

async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client(connection)
	client.on('error', () => undefined)
	await client.connect()
	try {
		await client.query(
			`begin; set local lock_timeout = '10s'; set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'`,
		)
		const value = await work(client)
		await client.query('commit')
		return value
	} finally {
		await client.end() // what was not committed is gone with the connection
	}
}
