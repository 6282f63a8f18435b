import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '#platform/log'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { addPerson, type Person } from '#test/world'
import { modules } from '../../src/app/modules.ts'

let scene: Scene
let person: Person
const lines: string[] = []
beforeAll(async () => {
	scene = await openScene({ modules, log: openLog('debug', { write: (line) => void lines.push(line) }) })
	person = await addPerson(scene, 'Wilga')
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const codeOn = (html: string) => (/class="slip-code">([^<]+)</.exec(html)?.[1] ?? '').replaceAll('-', '')

/** The tables in which a text stands, whatever the column. */
async function tablesWith(words: string): Promise<string[]> {
	const tables = await scene.owner.query<{ name: string }>(
		`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
	)
	const found: string[] = []
	for (const { name } of tables.rows) {
		const { rowCount } = await scene.owner.query(`select from ${name} x where to_jsonb(x)::text ilike $1 limit 1`, [`%${words}%`])
		if (rowCount !== 0) found.push(name)
	}
	return found
}

test('the code of her own page stands neither in the log nor in the database, also when the page fails', async () => {
	const key = codeOn(await text(scene.post('coordinator', `/participants/${person.participant}/own-keys`, { _key: crypto.randomUUID() })))
	expect(key).toHaveLength(16)
	expect((await scene.post(undefined, '/mine', { code: key, _key: '' })).status).toBe(303)
	expect((await scene.get(undefined, `/mine/${key}`)).status).toBe(200)
	expect((await scene.get(undefined, `/mine/${key}/more`)).status).toBe(404)
	await scene.owner.query('alter table people.own_key rename to own_key_away')
	expect((await scene.get(undefined, `/mine/${key}`)).status).toBe(500)
	await scene.owner.query('alter table people.own_key_away rename to own_key')
	expect(lines.some((line) => line.includes('/mine/:token'))).toBe(true)
	expect(lines.some((line) => line.includes('fault'))).toBe(true)
	expect(lines.filter((line) => line.includes(key))).toEqual([])
	expect(await tablesWith(key)).toEqual([])
})

test('the code of a confirmation stands neither in the log nor in the database, and two clicks still answer once', async () => {
	const made = await scene.post('coordinator', '/codes', { participation: person.participation, session: person.session })
	const code = codeOn(await text(made))
	expect(code).toHaveLength(8)
	const here = `/c/${code}`
	const form = { ...formOn(await text(scene.get(undefined, here)), here), answer: 'confirmed' }
	const [first, second] = [await scene.post(undefined, here, form), await scene.post(undefined, here, form)]
	expect([first.status, second.status]).toEqual([303, 303])
	expect(first.headers.get('location')).toContain(here)
	expect(second.headers.get('location')).toBe(first.headers.get('location'))
	expect(lines.some((line) => line.includes('/c/:code'))).toBe(true)
	expect(lines.filter((line) => line.includes(code))).toEqual([])
	expect(await tablesWith(code)).toEqual([])
})
