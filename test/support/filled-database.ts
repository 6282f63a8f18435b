import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { inject } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { listOwnTables } from '../../src/platform/archive/own-tables.ts'
import { rowSum } from '../../src/platform/archive/row-sum.ts'
import type { FreshDatabase } from './database.ts'
import { createDatabase, dropDatabase } from './test-databases.ts'

/** A database with nothing in it, not even our schema. */
export async function bareDatabase(): Promise<FreshDatabase> {
	const { connection, prefix } = inject('testServer')
	const name = `${prefix}_${randomBytes(6).toString('hex')}`
	await createDatabase(connection, name)
	return { connection: { ...connection, database: name }, drop: () => dropDatabase(connection, name) }
}

/** Puts an invented partnership into a database, with texts that are hard to carry, rows that refer to rows of their own table, and a journal. */
export async function fill(connection: pg.ClientConfig): Promise<void> {
	await asOwner(connection, async (client) => {
		const [partnership, account, organisation, centre, branch] = [newId(), newId(), newId(), newId(), newId()]
		await client.query('insert into partnership.partnership (id, slug, name) values ($1, $2, $3)', [partnership, 'testowo', HARD])
		await client.query('insert into access.account (id, email, name) values ($1, $2, $3)', [
			account,
			'zmyslona@testowo.example',
			'Osoba zmyślona',
		])
		await client.query("insert into access.membership (partnership_id, account_id, role) values ($1, $2, 'coordinator')", [
			partnership,
			account,
		])
		await client.query(
			"insert into partnership.organisation (partnership_id, id, name, sector, part) values ($1, $2, $3, 'public', 'leader')",
			[partnership, organisation, HARD],
		)
		// The branch sorts before the centre that it belongs to, when its id does.
		const [first, second] = [centre, branch].sort()
		await client.query(
			"insert into partnership.centre (partnership_id, id, organisation_id, name, kind) values ($1, $2, $3, 'Centrum', 'cps')",
			[partnership, second, organisation],
		)
		await client.query("insert into partnership.centre (partnership_id, id, branch_of, name, kind) values ($1, $2, $3, 'Filia', 'cps')", [
			partnership,
			first,
			second,
		])
		await client.query(
			`insert into journal.entry (partnership_id, id, at, account_id, deed, facts)
				select $1, gen_random_uuid(), now() - make_interval(secs => n), $2, 'note.read', jsonb_build_object('n', n, 'code', repeat('x', 600)) from generate_series(1, 3000) n`,
			[partnership, account],
		)
	})
}

/** Rows and checksum of every table of ours, sorted by their whole text. */
export async function sumsOf(connection: pg.ClientConfig): Promise<Record<string, { rows: number; sha256: string }>> {
	return asOwner(connection, async (client) => {
		await client.query("set timezone = 'UTC'")
		const sums: Record<string, { rows: number; sha256: string }> = {}
		for (const { name } of await listOwnTables(client)) {
			const sum = rowSum()
			for await (const chunk of client.query(copyTo(`copy (select t.* from ${name} t order by t::text collate "C") to stdout`)))
				sum.add(chunk)
			sums[name] = sum.total()
		}
		return sums
	})
}

/** One connection of the owner, closed again. */
export async function asOwner<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		return await work(client)
	} finally {
		await client.end()
	}
}

const HARD = 'Zażółć\tgęślą \\jaźń\n„\\N” \\.'
