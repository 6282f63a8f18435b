import type { Writable } from 'node:stream'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type PartnershipId, trust } from '#kernel/id'
import { nameStatement } from './statement-names.ts'
import type { Tables } from './tables.generated.ts'

/** The database inside one transaction. Stores take it first; nobody else writes SQL. */
export type Db = Kysely<Tables>

const DATE = 1082
const INT8 = 20

// Statements that come again are planned once and for all values: planning anew each time cost a person's page 20 of its 25 ms (bench: page).
const APP = '-c role=spoiwo_app -c plan_cache_mode=force_generic_plan'

/**
 * A pool that works as the app's role, which owns nothing and sees only the partnership that its transaction names.
 * Statements asked for at once travel at once (`pipeline`); a page that needs them all waits for one answer's time.
 */
export function openPool(connection: pg.ClientConfig, max = 10): pg.Pool {
	const pool = new pg.Pool({ ...connection, max, options: APP, pipeline: true, connectionTimeoutMillis: 5_000, types: TYPES })
	pool.on('error', () => undefined) // an idle connection lost when the server restarts; the next query opens a new one
	pool.on('connect', (client) => client.on('error', () => undefined))
	return pool
}

/** A pool of the owner, for migrations, the job queue, backup and the command line. It looks over every wall: never for pages. */
export function openOwnerPool(connection: pg.ClientConfig, max = 3): pg.Pool {
	const pool = new pg.Pool({ ...connection, max, connectionTimeoutMillis: 5_000, types: TYPES })
	pool.on('error', () => undefined)
	pool.on('connect', (client) => client.on('error', () => undefined))
	return pool
}

/** One transaction inside a partnership. It commits when `work` returns and rolls back when it throws. */
export async function inPartnership<T>(pool: pg.Pool, partnership: PartnershipId, work: (db: Db) => Promise<T>): Promise<T> {
	return inTransaction(pool, `begin; set local spoiwo.partnership = '${partnership}'`, work)
}

/** One transaction outside any partnership: accounts and sign-in sessions only; the walls show nothing. */
export async function outsidePartnerships<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
	return inTransaction(pool, 'begin', work)
}

/** Takes back everything this transaction wrote and goes on in a new one with the same connection and partnership. */
export async function beginAgain(db: Db, partnership: PartnershipId): Promise<void> {
	await run(db, 'rollback')
	await run(db, `begin`)
	await run(db, `set local spoiwo.partnership = '${partnership}'`)
}

/** A transaction that lasts as long as what it gives is read: for files made while they are sent. It ends also when the reader goes away. */
export async function* streamInPartnership<T>(
	pool: pg.Pool,
	partnership: PartnershipId,
	give: (db: Db) => AsyncIterable<T>,
): AsyncGenerator<T> {
	const client = await pool.connect()
	try {
		await client.query(`begin read only; set local spoiwo.partnership = '${partnership}'`)
		yield* give(onOneConnection(client))
	} finally {
		const lost = await client.query('rollback').then(
			() => undefined,
			(error: Error) => error,
		)
		client.release(lost)
	}
}

async function inTransaction<T>(pool: pg.Pool, opening: string, work: (db: Db) => Promise<T>): Promise<T> {
	const client = await pool.connect()
	let broken: Error | undefined
	try {
		const opened = gathered(client).query(opening) // travels with the first statement
		const [value] = await Promise.all([work(onOneConnection(client)), opened])
		await client.query('commit')
		return value
	} catch (error) {
		broken = await client.query('rollback').then(
			() => undefined,
			(lost: Error) => lost,
		)
		throw error
	} finally {
		client.release(broken)
	}
}

function onOneConnection(client: pg.PoolClient): Db {
	const one = {
		query: (sql: string, values: readonly unknown[]) => gathered(client).query(nameStatement(sql, values)),
		release: () => undefined,
	}
	const pool = { connect: async () => one, end: async () => undefined }
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: trust(pool) }) })
}

/** What is asked of a connection in one turn of the loop leaves in one packet: a system call costs more than a statement's building. */
function gathered(client: pg.PoolClient): pg.PoolClient {
	const { stream } = trust<{ connection: { stream: Writable } }>(client).connection
	if (stream.writableCorked === 0) {
		stream.cork()
		process.nextTick(() => stream.uncork())
	}
	return client
}

async function run(db: Db, sql: string): Promise<void> {
	await db.executeQuery({ sql, parameters: [], query: trust({ kind: 'RawNode' }), queryId: trust({ queryId: sql }) })
}

const TYPES = {
	getTypeParser(oid: number, format?: 'text' | 'binary') {
		if (oid === DATE) return (text: string) => text
		if (oid === INT8) return wholeNumber
		return trust<(value: string) => unknown>(pg.types.getTypeParser(oid, trust(format ?? 'text')))
	},
}

function wholeNumber(text: string): number {
	const value = Number(text)
	if (!Number.isSafeInteger(value)) throw new Error(`a number too large to count with: ${text}`)
	return value
}
