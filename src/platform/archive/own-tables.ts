import type pg from 'pg'
import type { ArchivedTable } from './archive-format.ts'
import { IS_DERIVED } from './derived-tables.ts'

/** A table of ours, and how a backup sorts its rows so that the same rows always give the same text. */
export type OwnTable = ArchivedTable & { readonly key: readonly string[] }

/**
 * Every table of ours, those that others refer to first: so rows can be loaded with every foreign key checked, without a superuser. Ours are the
 * schemas that the app's role may enter; the job queue, other people's schemas and what is derived from other rows are not. Tables that refer to each other in a ring are a fault.
 */
export async function listOwnTables(client: pg.ClientBase): Promise<OwnTable[]> {
	const { rows } = await client.query<OwnTable & { needs: string[] }>(TABLES)
	const sorted: OwnTable[] = []
	let waiting = rows
	while (waiting.length > 0) {
		const here = new Set(sorted.map(({ name }) => name))
		const ready = waiting.filter(({ needs }) => needs.every((name) => here.has(name)))
		if (ready.length === 0) throw new Error(`tables that refer to each other in a ring: ${waiting.map(({ name }) => name).join(', ')}`)
		sorted.push(...ready.map(({ name, columns, key }) => ({ name, columns, key })))
		waiting = waiting.filter((table) => !ready.includes(table))
	}
	return sorted
}

/** The schemas that hold them. */
export async function listOwnSchemas(client: pg.ClientBase): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(`select n.nspname as name from pg_namespace n where ${OURS} order by 1`)
	return rows.map(({ name }) => name)
}

/** The first of the tables that holds a row, if any does. */
export async function findFilledTable(client: pg.ClientBase, tables: readonly OwnTable[]): Promise<string | undefined> {
	if (tables.length === 0) return undefined
	const each = tables.map(({ name }, index) => `select ${index} as place, '${name}' as name where exists (select from ${name})`)
	const { rows } = await client.query<{ name: string }>(`${each.join(' union all ')} order by place limit 1`)
	return rows[0]?.name
}

const OURS = `exists (select from aclexplode(n.nspacl) g join pg_roles r on r.oid = g.grantee where r.rolname = 'spoiwo_app')
	and n.nspname not in ('public', 'graphile_worker')`

/** Columns that the database computes are left out. Keys of text sort by their bytes, the same under every collation. */
const TABLES = `
	select n.nspname || '.' || c.relname as name,
		(select array_agg(a.attname::text order by a.attnum) from pg_attribute a
			where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
		coalesce((select array_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end order by k.place)
			from pg_index i, unnest(i.indkey::int[]) with ordinality as k (attnum, place), pg_attribute a
			where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum), '{}') as key,
		coalesce((select array_agg(distinct rn.nspname || '.' || rc.relname)
			from pg_constraint f join pg_class rc on rc.oid = f.confrelid join pg_namespace rn on rn.oid = rc.relnamespace
			where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid), '{}') as needs
	from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and not ${IS_DERIVED}
	order by 1`
