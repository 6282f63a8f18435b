import pg from 'pg'
import { startPostgres } from '../../src/platform/postgres/start-postgres.ts'

// Writes numbered rows into the embedded database of a folder for as long as it lives, and prints each number once the server has acknowledged it.
const server = await startPostgres({ dataDir: process.argv[2] ?? '', serving: true })
const client = new pg.Client(server.connection)
client.on('error', () => undefined) // the server is killed a moment before we are
await client.connect()
await client.query('create table if not exists row_of_loop (n bigint primary key)')
const { rows } = await client.query<{ next: string }>('select coalesce(max(n), 0) + 1 as next from row_of_loop')
for (let n = Number(rows[0]?.next); ; n++) {
	await client.query('insert into row_of_loop values ($1)', [n])
	process.stdout.write(`${n}\n`)
}
