import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { writeWhole } from '../whole-file.ts'
import { type ArchiveHead, type ArchiveManifest, FORMAT, HEAD, MANIFEST } from './archive-format.ts'
import { listOwnTables, type OwnTable } from './own-tables.ts'
import { inWholeRows, rowSum } from './row-sum.ts'
import { type TarFile, tarOf } from './tar.ts'

/** What the program says of itself in an archive. */
export type ArchiveMaker = { readonly program: string; readonly keyMark: string | null; readonly now: Date }

/**
 * Writes everything that the database holds into one file: a compressed tar of COPY texts, from one unchanging view of the database while others go on
 * working. Whole or not at all, readable by its owner alone, in flat memory. Answers with what it wrote.
 */
export async function writeArchive(connection: pg.ClientConfig, file: string, maker: ArchiveMaker): Promise<ArchiveManifest> {
	const client = new pg.Client(connection)
	client.on('error', () => undefined) // a lost connection is told by the query that it breaks
	await client.connect()
	try {
		await client.query(STANDING_STILL)
		const manifest: ArchiveManifest = { head: '', tables: [] }
		const files = archiveFiles(client, await headOf(client, maker), manifest)
		await writeWhole(file, pipeline(Readable.from(tarOf(files)), createGzip({ level: 4 }), endQuietly))
		return manifest
	} finally {
		await client.end()
	}
}

/** Row security off: should a wall ever hide rows from the owner, the backup fails instead of leaving them out. */
const STANDING_STILL = `begin isolation level repeatable read read only;
	set local row_security = off; set local search_path = ''; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
	set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 3; set local client_encoding = 'UTF8'`

/** A broken stream is told to the one who reads it. */
function endQuietly(): void {}

type Head = { readonly head: ArchiveHead; readonly tables: readonly OwnTable[] }

async function headOf(client: pg.Client, { program, keyMark, now }: ArchiveMaker): Promise<Head> {
	const tables = await listOwnTables(client)
	const version = await client.query<{ server_version: string }>('show server_version')
	const migrations = await client.query<{ name: string; hash: string }>('select name, hash from public.migration order by name')
	const named = tables.map(({ name, columns }) => ({ name, columns: [...columns] }))
	const postgres = version.rows[0]?.server_version ?? ''
	return {
		tables,
		head: { format: FORMAT, program, madeAt: now.toISOString(), postgres, keyMark, migrations: migrations.rows, tables: named },
	}
}

async function* archiveFiles(client: pg.Client, { head, tables }: Head, manifest: ArchiveManifest): AsyncGenerator<TarFile> {
	const first = json(HEAD, head)
	manifest.head = createHash('sha256').update(first.bytes).digest('hex')
	yield first
	for (const table of tables) {
		const sum = rowSum()
		let piece = 0
		for await (const bytes of inWholeRows(client.query(copyTo(copyOut(table))))) {
			sum.add(bytes)
			piece += 1
			yield { name: `tables/${table.name}/${String(piece).padStart(6, '0')}.copy`, bytes }
		}
		manifest.tables.push({ name: table.name, ...sum.total() })
	}
	yield json(MANIFEST, manifest)
}

function json(name: string, value: unknown): TarFile {
	return { name, bytes: Buffer.from(`${JSON.stringify(value, null, '\t')}\n`) }
}

function copyOut({ name, columns, key }: OwnTable): string {
	const order = key.length === 0 ? '' : ` order by ${key.join(', ')}`
	return `copy (select ${columns.map((column) => pg.escapeIdentifier(column)).join(', ')} from ${name}${order}) to stdout`
}
