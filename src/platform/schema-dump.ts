import pg from 'pg'

type Part = { title: string; query: string }

/**
 * The schema as one text: tables with columns and constraints, indexes, views, functions, triggers, policies and rights, in a stable order.
 * Made from the catalogue and not by pg_dump, which the embedded server does not carry; the same text from PostgreSQL 15 to 18.
 */
export async function dumpSchema(connection: pg.ClientConfig): Promise<string> {
	const client = new pg.Client(connection)
	await client.connect()
	try {
		await client.query("set search_path = ''")
		const parts: string[] = []
		for (const { title, query } of PARTS)
			parts.push(`-- ${title}\n${(await client.query<{ line: string }>(query)).rows.map((row) => row.line).join('\n')}\n`)
		return `-- Made by bin/check --write from db/migrations. Do not edit.\n\n${parts.join('\n')}`
	} finally {
		await client.end()
	}
}

const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`
const FROM_TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`

const PARTS: readonly Part[] = [
	{
		title: 'tables',
		query: `select format('create table %I.%I (%s);%s', n.nspname, c.relname,
				(select string_agg(format(E'\\n\\t%I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
					case when a.attnotnull then ' not null' else '' end,
					coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), ',' order by a.attnum)
					from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
					where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) || E'\\n',
				case when c.relrowsecurity then format(E'\\nalter table %I.%I enable row level security;', n.nspname, c.relname) else '' end) as line
			${FROM_TABLES} where ${OURS} and c.relkind in ('r', 'p') order by n.nspname collate "C", c.relname collate "C"`,
	},
	{
		title: 'constraints',
		query: `select format('alter table %I.%I add constraint %I %s;', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
			${FROM_TABLES} join pg_constraint k on k.conrelid = c.oid where ${OURS} and k.contype <> 'n'
			order by n.nspname collate "C", c.relname collate "C", k.conname collate "C"`,
	},
	{
		title: 'indexes',
		query: `select pg_get_indexdef(i.indexrelid) || ';' as line ${FROM_TABLES} join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid
			where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
			order by n.nspname collate "C", c.relname collate "C", x.relname collate "C"`,
	},
	{
		title: 'views',
		query: `select format('create view %I.%I%s as%s', n.nspname, c.relname, coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), E'\\n' || pg_get_viewdef(c.oid)) as line
			${FROM_TABLES} where ${OURS} and c.relkind = 'v' order by n.nspname collate "C", c.relname collate "C"`,
	},
	{
		title: 'functions',
		query: `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}
			order by n.nspname collate "C", p.proname collate "C"`,
	},
	{
		title: 'triggers',
		query: `select pg_get_triggerdef(t.oid) || ';' as line ${FROM_TABLES} join pg_trigger t on t.tgrelid = c.oid where ${OURS} and not t.tgisinternal
			order by n.nspname collate "C", c.relname collate "C", t.tgname collate "C"`,
	},
	{
		title: 'policies',
		query: `select format('create policy %I on %I.%I using (%s) with check (%s);', p.polname, n.nspname, c.relname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as line
			${FROM_TABLES} join pg_policy p on p.polrelid = c.oid where ${OURS} order by n.nspname collate "C", c.relname collate "C", p.polname collate "C"`,
	},
	{
		title: 'rights of the app',
		query: `select format('grant %s on %I.%I to spoiwo_app;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"), n.nspname, c.relname) as line
			${FROM_TABLES}, aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
			where ${OURS} and r.rolname = 'spoiwo_app' and c.relkind in ('r', 'p', 'v') group by n.nspname, c.relname order by n.nspname collate "C", c.relname collate "C"`,
	},
]
