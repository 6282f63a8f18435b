import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './database.ts'

test('every test file gets a migrated database of its own', async () => {
	const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
	const client = new pg.Client(one.connection)
	await client.connect()
	const { rows } = await client.query("select to_regclass('public.migration') is not null as migrated, current_database() <> $1 as own", [
		other.connection.database,
	])
	await client.end()
	await Promise.all([one.drop(), other.drop()])
	expect(rows).toEqual([{ migrated: true, own: true }])
})
