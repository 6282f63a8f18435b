import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#access'
import { modules } from '../../src/app/modules.ts'
import { filled, type House } from '../support/route-fill.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { addHouse, addPerson, type Person, standByHer } from '../support/world.ts'

let scene: Scene
let hers: Person
let house: House
let before: Map<string, string>
let after: Map<string, string>
let stranger: Person

/** What the front line looks at: everything with names, counts, searches and files, but the figures, which count everybody. */
const pages = modules.flatMap((module) => module.routes).filter((route) => route.method === 'GET' && !isAboutEverybody(route.path))
const searches = [
	'/participants?q=obca',
	'/participants?q=zmyslona',
	'/participants?sort=since',
	'/participants?programme=',
	'/sessions/people?find=obca',
]
const lists = [
	'',
	'/referrals?q=obca',
	'/referrals?shelf=open',
	'/referrals?shelf=all',

	'/sessions?whose=all',
	'/sessions?whose=all&state=cancelled',
	'/sessions?whose=all&state=disputed',
]
const files = ['csv', 'xlsx', 'pdf'].map((format) => `/figures/T1/EECO01/records/${format}`)

beforeAll(async () => {
	scene = await openScene({ modules })
	hers = await addPerson(scene, 'Bliska')
	await standByHer(scene, hers)
	house = {
		organisation: scene.organisation,
		centre: scene.centre,
		account: scene.accounts.coach,
		invited: '',
		code: 'ABCDEFGH',
		...(await addHouse(scene)),
	}
	before = await everythingSeenBy('coach')
	stranger = await addPerson(scene, 'Obca')
	after = await everythingSeenBy('coach')
})
afterAll(() => scene.close())

test('a stranger changes nothing that a coach sees: no list, no count, no search, no file', () => {
	const changed = [...after].filter(([path, text]) => text !== before.get(path)).map(([path]) => path)
	expect(changed).toEqual([])
})

test('no id of a stranger stands on any page of a coach', () => {
	const ids = Object.values(stranger)
	const seen = [...after].filter(([, text]) => ids.some((id) => text.includes(id))).map(([path]) => path)
	expect(seen).toEqual([])
})

test('her own person is there, so that the pages compared are not empty', async () => {
	expect(after.get('/participants')).toContain('Bliska')
	expect(after.get('/figures/T1/EECO01/records/csv')).toContain('Bliska')
	expect(after.get('/sessions?whose=all')).toContain('Bliska')
	expect(await (await scene.get('coordinator', '/participants')).text()).toContain('Obca')
	const value = '/lists/support-kinds/values/counselling/2021-01-01'
	expect(await (await scene.get('coordinator', value)).text()).toMatch(/\d+ zapis(y|ów)? używa/)
	expect(after.get(value)).toContain('widzą ci, którzy widzą wszystkich')
})

test('whoever may not see persons meets no name on any page', async () => {
	const roles = ['evaluator', 'partner-representative', 'municipality-representative', 'administrator'] as const
	for (const role of roles) {
		const seen = [...(await everythingSeenBy(role))].filter(([, text]) => /Bliska|Obca|Zmyślona/.test(text)).map(([path]) => path)
		expect({ role, seen }).toEqual({ role, seen: [] })
	}
})

test('the manager of a host meets the names of those who work in her manufactory, there and nowhere else', async () => {
	const seen = [...(await everythingSeenBy('host-manager'))]
	const named = seen.filter(([, text]) => text.includes('Bliska')).map(([path]) => path)
	expect(named).toContain(`/manufactories/${hers.manufactory}`)
	expect(named.filter((path) => !path.startsWith(`/manufactories/${hers.manufactory}`) && path !== '')).toEqual([])
	expect(seen.filter(([, text]) => text.includes('Obca')).map(([path]) => path)).toEqual([])
})

async function everythingSeenBy(role: Role): Promise<Map<string, string>> {
	const addresses = [...pages.map((route) => filled(scene, route, { person: hers, house }).path), ...searches, ...lists, ...files]
	const seen = await Promise.all(addresses.map(async (path) => [path, await textOf(role, path)] as const))
	return new Map(seen)
}

/** The page without what is new on every look: the keys of its forms, the moment a file was made. */
async function textOf(role: Role, path: string): Promise<string> {
	const response = await scene.get(role, path)
	if (path.endsWith('/xlsx') || path.endsWith('/pdf')) return `${response.status} ${(await response.arrayBuffer()).byteLength > 0}`
	return (await response.text()).replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, 'KEY')
}

/** Figures and reports count everybody: a coach may read them, and sees in the records behind them only her own. Things to lend, enterprises and groups that prepare one are the partnership's. */
function isAboutEverybody(path: string): boolean {
	if (path.endsWith('/loans/new') || /^\/(enterprises|initiative-groups)(\/file)?$/.test(path)) return true
	return path.startsWith('/reports') || (path.startsWith('/figures') && !path.endsWith('/records/:format'))
}
