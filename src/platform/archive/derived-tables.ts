import type pg from 'pg'

/** A table says of itself, in its comment, that others' rows make it again; a backup leaves it out. */
export const IS_DERIVED = `coalesce(obj_description(c.oid, 'pg_class'), '') ~ '^derived by [a-z_]+\\.[a-z_]+\\(\\)$'`

/**
 * Loads rows as they were: while `work` lasts no trigger of ours answers a row of these tables; afterwards everything derived is made anew. As the owner,
 * who need not be a superuser: triggers of foreign keys stay.
 */
export async function withoutFollowing<T>(client: pg.ClientBase, tables: readonly string[], work: () => Promise<T>): Promise<T> {
	for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
	const value = await work()
	for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
	for (const makes of await listDerivations(client)) await client.query(`select ${makes}`)
	return value
}

/** The calls that make derived tables, each once. */
async function listDerivations(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ call: string }>(
		`select distinct substr(obj_description(c.oid, 'pg_class'), ${'derived by '.length + 1}) as call from pg_class c
			where c.relkind in ('r', 'p') and ${IS_DERIVED} order by 1`,
	)
	return rows.map(({ call }) => call)
}
