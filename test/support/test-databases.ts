import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** The test server, without a database. */
export type ServerConnection = { host: string; port: number; user: string; password?: string }

/** Starts the names of all databases of one run, so that runs beside each other on one server do not meet. */
export function prefixOfRun(): string {
	return `spoiwo_${randomBytes(4).toString('hex')}`
}

/** Creates a database: empty, else a clone of `template` (some 30 ms). */
export async function createDatabase(server: ServerConnection, name: string, template = 'template0'): Promise<void> {
	await onServer(server, `create database ${name} template ${template} strategy file_copy`)
}

/** Drops one database, whoever is still connected. */
export async function dropDatabase(server: ServerConnection, name: string): Promise<void> {
	await onServer(server, `drop database if exists ${name} with (force)`)
}

/** Drops every database of a run. */
export async function dropDatabases(server: ServerConnection, prefix: string): Promise<void> {
	const names = await onServer(server, `select datname as name from pg_database where starts_with(datname, '${prefix}')`)
	for (const name of names) await dropDatabase(server, name)
}

async function onServer(server: ServerConnection, sql: string): Promise<string[]> {
	const client = new pg.Client({ ...server, database: 'postgres' })
	await client.connect()
	try {
		return (await client.query<{ name: string }>(sql)).rows.map((row) => row.name)
	} finally {
		await client.end()
	}
}
