import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { modules } from '../../src/app/modules.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { addHouse, addPerson, standByHer } from '../support/world.ts'

let scene: Scene
let tables: string[]
const elsewhere = newId<'partnership'>()
/** What somebody who found a hole would add to a statement. */
const hostile = ['', 'where true', 'where partnership_id is not null or true', "where partnership_id::text like '%'"]

beforeAll(async () => {
	scene = await openScene({ modules })
	await standByHer(scene, await addPerson(scene, 'Zmyślona'))
	await addHouse(scene)
	await scene.owner.query("insert into partnership.partnership (id, slug, name) values ($1, 'gdzie-indziej', 'Gdzie Indziej')", [elsewhere])
	tables = await names(`select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
		where c.relkind in ('r', 'p') and a.attname = 'partnership_id' and not a.attisdropped and c.relnamespace::regnamespace::text not like 'pg\\_%' order by 1`)
})
afterAll(() => scene.close())

test('every table of a partnership stands behind the wall', async () => {
	const behind = await names(`select c.oid::regclass::text as name from pg_class c join pg_policy p on p.polrelid = c.oid
		where c.relrowsecurity and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
			and pg_get_expr(p.polqual, c.oid) = '(partnership_id = ( SELECT platform.partnership() AS partnership))'
			and pg_get_expr(p.polwithcheck, c.oid) = pg_get_expr(p.polqual, c.oid) order by 1`)
	expect(tables.length).toBeGreaterThan(25)
	expect(behind).toEqual(tables)
	const policies = await names('select polrelid::regclass::text as name from pg_policy order by 1')
	expect(policies, 'one policy a table: another would open the wall').toEqual(tables)
})

test('the rows that are tried below are there', async () => {
	const empty = []
	for (const table of tables) if ((await count(`select from ${table}`)) === 0) empty.push(table)
	expect(empty).toEqual([])
})

test('from another partnership nothing is seen or touched, whatever the filter', async () => {
	for (const table of tables) {
		const mayDo = await rightsOn(table)
		for (const filter of hostile) {
			const touched = await asApp(elsewhere, async (client) => ({
				seen: (await client.query(`select 1 from ${table} ${filter}`)).rowCount,
				changed: mayDo.update ? (await client.query(`update ${table} set partnership_id = partnership_id ${filter}`)).rowCount : 0,
				removed: mayDo.remove ? (await client.query(`delete from ${table} ${filter}`)).rowCount : 0,
			}))
			expect({ table, filter, ...touched }).toEqual({ table, filter, seen: 0, changed: 0, removed: 0 })
		}
	}
})

test('without a partnership in the transaction nothing is seen', async () => {
	for (const table of tables)
		for (const setting of [undefined, '']) {
			const seen = await asApp(setting, async (client) => (await client.query(`select 1 from ${table} where true or true`)).rowCount)
			expect({ table, seen }).toEqual({ table, seen: 0 })
		}
})

test('no row is written into another partnership, and none is moved there', async () => {
	for (const table of tables) {
		const { insert, update } = await rightsOn(table)
		const [row] = (await scene.owner.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t limit 1`)).rows
		if (row === undefined) continue
		const columns = (
			await names(`select quote_ident(attname) as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0
			and not attisdropped and attgenerated = '' order by attnum`)
		).join(', ')
		const copy = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`
		if (insert)
			await expect(
				asApp(elsewhere, (client) => client.query(copy, [row.row])),
				table,
			).rejects.toThrow(/row-level security/)
		const move = `update ${table} set partnership_id = '${elsewhere}'`
		if (update)
			await expect(
				asApp(scene.partnership, (client) => client.query(move)),
				table,
			).rejects.toThrow(/row-level security|append-only|frozen/)
	}
})

test('the views of modules look with the eyes of whoever asks', async () => {
	const views =
		"from pg_class c where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')"
	const all = await names(
		`select c.oid::regclass::text as name ${views} and c.relnamespace::regnamespace::text not like 'graphile%' order by 1`,
	)
	const invoking = await names(`select c.oid::regclass::text as name ${views} and 'security_invoker=true' = any (c.reloptions) order by 1`)
	expect(all.length).toBeGreaterThan(5)
	expect(invoking).toEqual(all)
	for (const view of all)
		expect(await asApp(elsewhere, async (client) => (await client.query(`select 1 from ${view}`)).rowCount), view).toBe(0)
})

test("the program's role owns nothing and stands above nothing", async () => {
	const { rows } = await scene.owner.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
		(select count(*)::int from pg_class where relowner = r.oid) + (select count(*)::int from pg_proc where proowner = r.oid)
			+ (select count(*)::int from pg_namespace where nspowner = r.oid) as owned,
		(select count(*)::int from pg_auth_members where member = r.oid) as member_of
		from pg_roles r where rolname = 'spoiwo_app'`)
	const nothing = {
		rolsuper: false,
		rolbypassrls: false,
		rolcreaterole: false,
		rolcreatedb: false,
		rolreplication: false,
		rolcanlogin: false,
	}
	expect(rows).toEqual([{ ...nothing, owned: 0, member_of: 0 }])
	expect(await asApp(undefined, async (client) => (await client.query('select current_user as who')).rows[0])).toEqual({
		who: 'spoiwo_app',
	})
})

test('the journal, its seals and reports handed in cannot be changed by the program, nor quietly by the owner', async () => {
	for (const table of ['journal.entry', 'journal.seal', 'indicators.report'])
		for (const deed of [`update ${table} set partnership_id = partnership_id`, `delete from ${table}`, `truncate ${table}`])
			await expect(
				asApp(scene.partnership, (client) => client.query(deed)),
				deed,
			).rejects.toThrow(/permission denied/)
	await expect(scene.owner.query("update journal.entry set facts = '{}'")).rejects.toThrow(/append-only/)
	await expect(scene.owner.query('delete from journal.entry')).rejects.toThrow(/append-only/)
	await expect(scene.owner.query("update indicators.report set remarks = ''")).rejects.toThrow(/frozen/)
})

test('the program cannot make objects of its own', async () => {
	for (const deed of ['create table partnership.mine (id int)', 'create schema mine'])
		await expect(
			asApp(scene.partnership, (client) => client.query(deed)),
			deed,
		).rejects.toThrow(/permission denied/)
})

async function names(sql: string): Promise<string[]> {
	return (await scene.owner.query<{ name: string }>(sql)).rows.map(({ name }) => name)
}

async function count(sql: string): Promise<number> {
	return (await scene.owner.query(sql)).rowCount ?? 0
}

async function rightsOn(table: string): Promise<{ insert: boolean; update: boolean; remove: boolean }> {
	const { rows } = await scene.owner.query<{ insert: boolean; update: boolean; remove: boolean }>(
		`select has_table_privilege('spoiwo_app', $1, 'insert') as insert, has_table_privilege('spoiwo_app', $1, 'update') as update,
			has_table_privilege('spoiwo_app', $1, 'delete') as remove`,
		[table],
	)
	return rows[0] ?? { insert: false, update: false, remove: false }
}

/** As the program's role, in a partnership or in none; nothing of it stays. */
async function asApp<T>(partnership: string | undefined, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
	const client = await scene.pool.connect()
	try {
		await client.query('begin')
		if (partnership !== undefined) await client.query("select set_config('spoiwo.partnership', $1, true)", [partnership])
		return await work(client)
	} finally {
		await client.query('rollback')
		client.release()
	}
}
