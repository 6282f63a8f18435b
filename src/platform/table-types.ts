import pg from 'pg'

type Column = { schema: string; table: string; column: string; type: string; nullable: boolean; defaulted: boolean; view: boolean }
type Reference = { schema: string; table: string; column: string; target: string }

/**
 * The TypeScript of every table and view, for `tables.generated.ts`: ids branded by what they name (from the foreign keys and the column's name),
 * days as `PlainDate`, `check (x in (...))` as a union of its values.
 */
export async function tableTypes(connection: pg.ClientConfig): Promise<string> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		const columns = (await client.query<Column>(COLUMNS)).rows
		const checks = await readChecks(client)
		const references = await readReferences(client)
		return write(columns, (column) => typeOf(column, checks, references))
	} finally {
		await client.end()
	}
}

const SCHEMAS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`

const COLUMNS = `
	select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
		not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as defaulted, c.relkind = 'v' as view
	from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
	where ${SCHEMAS} and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
	order by n.nspname collate "C", c.relname collate "C", a.attnum`

async function readChecks(client: pg.Client): Promise<Map<string, string>> {
	const rows = await client.query<{ key: string; definition: string }>(`
		select n.nspname || '.' || c.relname || '.' || a.attname as key, pg_get_constraintdef(k.oid) as definition
		from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
		join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
		where k.contype = 'c' and array_length(k.conkey, 1) = 1 and ${SCHEMAS}`)
	const unions = new Map<string, string>()
	for (const { key, definition } of rows.rows) {
		const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1]
		if (list !== undefined) unions.set(key, list.replace(/::\w+/g, '').split(', ').join(' | '))
	}
	return unions
}

async function readReferences(client: pg.Client): Promise<Map<string, string>> {
	const rows = await client.query<Reference>(`
		select n.nspname as schema, c.relname as table, a.attname as column,
			case when o.attname = 'id' then t.relname else regexp_replace(o.attname, '_id$', '') end as target
		from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class t on t.oid = k.confrelid
		join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[array_length(k.conkey, 1)]
		join pg_attribute o on o.attrelid = k.confrelid and o.attnum = k.confkey[array_length(k.confkey, 1)]
		where k.contype = 'f' and ${SCHEMAS}`)
	return new Map(rows.rows.map((row) => [`${row.schema}.${row.table}.${row.column}`, row.target]))
}

function typeOf(column: Column, checks: Map<string, string>, references: Map<string, string>): string {
	const key = `${column.schema}.${column.table}.${column.column}`
	const base = checks.get(key) ?? (column.type === 'uuid' ? idOf(column, references.get(key)) : (TYPES[column.type] ?? 'unknown'))
	const full =
		column.nullable && !column.view ? `${base} | null` : column.view && column.column !== 'partnership_id' ? `${base} | null` : base
	if (full === 'Json') return column.defaulted ? 'DefaultedJson' : full
	return column.defaulted && !column.view ? `Generated<${full}>` : full
}

const TYPES: Record<string, string> = {
	text: 'string',
	date: 'PlainDate',
	'time without time zone': 'string',
	'timestamp with time zone': 'Date',
	integer: 'number',
	smallint: 'number',
	bigint: 'number',
	numeric: 'string',
	boolean: 'boolean',
	jsonb: 'Json',
	bytea: 'Buffer',
	'text[]': 'string[]',
	'uuid[]': 'string[]',
}

const ACCOUNT_COLUMNS = /^(by|owner|leader|author|account|made_by|marked_by|recorded_by|submitted_by|undone_by)(_id)?$/

function idOf({ schema, table, column }: Column, target: string | undefined): string {
	if (schema === 'access' && table === 'session' && column === 'id') return "Id<'sign-in-session'>"
	if (column === 'partnership_id' || (table === 'partnership' && column === 'id')) return 'PartnershipId'
	if (target === 'account' || ACCOUNT_COLUMNS.test(column) || (table === 'account' && column === 'id')) return 'AccountId'
	if (target !== undefined && column !== 'id') return `Id<'${kebab(target)}'>`
	if (column === 'id') return `Id<'${kebab(table)}'>`
	return column.endsWith('_id') && column !== 'subject_id' ? `Id<'${kebab(column.slice(0, -3))}'>` : 'string'
}

function kebab(name: string): string {
	return name.replaceAll('_', '-')
}

function write(columns: Column[], type: (column: Column) => string): string {
	const tables = Map.groupBy(columns, (column) => `${column.schema}.${column.table}`)
	const blocks = [...tables].map(
		([name, own]) => `\t'${name}': {\n${own.map((column) => `\t\t${column.column}: ${type(column)}`).join('\n')}\n\t}`,
	)
	return `// Made by bin/check --write from db/migrations. Do not edit.
import type { ColumnType, Generated as Defaulted } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'

type Generated<T> = Defaulted<T>
/** Read as a value whose shape its reader checks; written as JSON text. */
type Json = ColumnType<unknown, string, string>
type DefaultedJson = ColumnType<unknown, string | undefined, string>

export type Tables = {
${blocks.join('\n')}
}
`
}
