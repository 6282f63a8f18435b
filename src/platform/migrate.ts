import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { homeDir } from './home.ts'

/** One step of the schema: its file, its text and the SHA-256 of that text. */
export type Migration = { name: string; sql: string; hash: string }

const ONE_AT_A_TIME = 7_276_401

/**
 * Brings a database up to the newest migration: plain SQL, in order, each in its own transaction, one process at a time.
 * A migration that changed after it was applied, or that this program does not know, is a fault: nothing is touched.
 * `wanted` stops at those named: the level of an older archive, before its rows are loaded. `isNew`: there was no schema before.
 */
export async function migrate(connection: pg.ClientConfig, wanted?: readonly string[]): Promise<{ applied: string[]; isNew: boolean }> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		await client.query(`select pg_advisory_lock(${ONE_AT_A_TIME})`)
		await client.query("set lock_timeout = '10s'")
		await client.query(LEDGER)
		const known = await readMigrations()
		const done = new Map(
			(await client.query<Migration>('select name, hash from public.migration order by name')).rows.map((row) => [row.name, row.hash]),
		)
		refuseStrangers(known, done)
		const waiting = known.filter(({ name }) => !done.has(name) && (wanted === undefined || wanted.includes(name)))
		for (const migration of waiting) await apply(client, migration)
		await prepareJobs(client, connection)
		return { applied: waiting.map((migration) => migration.name), isNew: done.size === 0 }
	} finally {
		await client.end()
	}
}

const LEDGER = `create table if not exists public.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`

/** Every migration that this program knows, in order. */
export async function readMigrations(): Promise<Migration[]> {
	const folder = join(homeDir(), 'db', 'migrations')
	const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
	return Promise.all(
		names.map(async (name) => {
			const sql = await readFile(join(folder, name), 'utf8')
			return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
		}),
	)
}

function refuseStrangers(known: Migration[], done: Map<string, string>): void {
	const hashes = new Map(known.map((migration) => [migration.name, migration.hash]))
	for (const [name, hash] of done) {
		if (!hashes.has(name)) throw new Error(`the database is newer than this program: it holds migration ${name}`)
		if (hashes.get(name) !== hash) throw new Error(`migration ${name} was changed after it was applied`)
	}
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
	await client.query('begin')
	try {
		await client.query(migration.sql)
		await client.query('insert into public.migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
		await client.query('commit')
	} catch (cause) {
		await client.query('rollback')
		throw new Error(`migration ${migration.name} failed`, { cause })
	}
}

/** The job queue keeps its own schema; the app's role may only ask for a job, never read the queue. */
async function prepareJobs(client: pg.Client, connection: pg.ClientConfig): Promise<void> {
	const ready = await client.query<{ ready: boolean }>(
		"select to_regprocedure('platform.enqueue(text, json, timestamptz, text)') is not null as ready",
	)
	if (ready.rows[0]?.ready) return
	const pool = new pg.Pool({ ...connection, max: 1 })
	pool.on('error', () => undefined)
	pool.on('connect', (one) => one.on('error', () => undefined))
	try {
		await runMigrations({ pgPool: pool })
	} finally {
		await pool.end()
	}
	await client.query(ENQUEUE)
}

const ENQUEUE = `
	create function platform.enqueue(task text, payload json, run_at timestamptz default null, job_key text default null) returns void
		language sql security definer set search_path = pg_catalog, pg_temp
		as $$ select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 25) $$;
	revoke all on function platform.enqueue(text, json, timestamptz, text) from public;
	grant execute on function platform.enqueue(text, json, timestamptz, text) to spoiwo_app`
