import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { SmefsRow } from '../rules/smefs-row.ts'

/** A row of the file on its way: whose it is (`personKey`), where it stands, what it says. */
export type StagedRow = { readonly key: string; readonly line: number; readonly row: SmefsRow }

/**
 * A temporary table of this transaction: rows of one person may stand anywhere in a long file, and the server sorts them without filling
 * our memory. It is gone with the transaction. Needs the right TEMPORARY, which PostgreSQL gives to everybody by default.
 */
export async function openStaging(db: Db): Promise<void> {
	await sql`drop table if exists pg_temp.smefs_staged`.execute(db)
	await sql`create temporary table smefs_staged (key text collate "C" not null, line integer not null, row json not null) on commit drop`.execute(
		db,
	)
}

/** Adds rows: one statement. */
export async function stageRows(db: Db, rows: readonly StagedRow[]): Promise<void> {
	if (rows.length === 0) return
	const [keys, lines, texts] = [rows.map(({ key }) => key), rows.map(({ line }) => line), rows.map(({ row }) => JSON.stringify(row))]
	await sql`insert into pg_temp.smefs_staged select * from unnest(${keys}::text[], ${lines}::int[], ${texts}::json[])`.execute(db)
}

/** All rows are in: makes them readable in order. */
export async function sortStaging(db: Db): Promise<void> {
	await sql`create index smefs_staged_order on pg_temp.smefs_staged (key, line)`.execute(db)
	await sql`analyze pg_temp.smefs_staged`.execute(db)
}

/** The rows in the order of their keys, `size` at a time. */
export async function* readStaging(db: Db, size: number): AsyncIterable<readonly StagedRow[]> {
	let after = { key: '', line: 0 }
	for (;;) {
		const found = await sql<StagedRow>`select key, line, row from pg_temp.smefs_staged
			where (key, line) > (${after.key}, ${after.line}::int) order by key, line limit ${size}`.execute(db)
		const last = found.rows.at(-1)
		if (last === undefined) return
		yield found.rows
		after = last
	}
}
