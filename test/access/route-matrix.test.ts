import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAccount, inviteMember, permissions, type Role, type Route, roles, saveMembership, scopeOf } from '#access'
import { modules } from '../../src/app/modules.ts'
import { inPartnership, outsidePartnerships } from '../../src/platform/db.ts'
import { expectGolden } from '../support/golden.ts'
import { filled, type House, isPersonal } from '../support/route-fill.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { addHouse, addPerson, type Person, standByHer } from '../support/world.ts'

type Who = Role | 'nobody'
type Whose = 'hers' | 'strangers' | 'house'
type Asked = { route: Route; who: Who; whose: Whose; status: number | 'sign-in' }

const everyRole = permissionsOf(roles)
/** Where askers are slowed down, these ask. */
const FEW: readonly Who[] = ['nobody', 'coach', 'coordinator']
const everybody: readonly Who[] = ['nobody', ...everyRole]
const routes = modules.flatMap((module) => module.routes)
/** What takes something back, asked last: whoever comes second finds it gone. */
const takesBack = ({ path }: Route) => /\/(undo|withdrawal|removal|revocation)$/.test(path)
const endsIt = ({ path }: Route) => path.endsWith('/withdrawal')
const deeds = routes.filter(({ method }) => method === 'POST')
const inside: readonly Route[] = [
	...routes.filter(({ method }) => method === 'GET'),
	...deeds.filter((route) => !takesBack(route)),
	...deeds.filter((route) => takesBack(route) && !endsIt(route)),
	...deeds.filter(endsIt),
]

let scene: Scene
let people: Record<Whose, Person>
let house: House
const answers: Asked[] = []

beforeAll(async () => {
	scene = await openScene({ modules })
	const [hers, strangers] = [await addPerson(scene, 'Bliska'), await addPerson(scene, 'Obca')]
	await standByHer(scene, hers)
	people = { hers, strangers, house: hers }
	const { organisation, centre } = scene
	house = { organisation, centre, ...(await newcomers(scene)), code: 'ABCDEFGH', ...(await addHouse(scene)) }
	for (const route of inside) await askAsEverybody(route)
})
afterAll(() => scene.close())

test('no address breaks, whoever asks and about whomever', () => {
	expect(told(answers.filter(({ status }) => typeof status === 'number' && status >= 500))).toEqual([])
})

test('nobody gets in without signing in', () => {
	const asked = answers.filter(({ route, who }) => who === 'nobody' && route.may !== 'anyone')
	expect(told(asked.filter(({ status }) => status !== 'sign-in'))).toEqual([])
})

test('what a role may not do is not there for it', () => {
	expect(told(answers.filter((asked) => scopeFor(asked) === undefined && asked.who !== 'nobody' && asked.status !== 404))).toEqual([])
})

test('what a role may do for everybody answers for everybody', () => {
	const wrong = answers.filter((asked) => scopeFor(asked) === 'all' && !isOpened(asked) && !isOpenedByName(asked) && !isGone(asked))
	expect(told(wrong)).toEqual([])
})

test('what a role may do for its own people answers for them, and a stranger is not there', () => {
	const related = answers.filter((asked) => scopeFor(asked) === 'related' && isPersonal(asked.route) && !isOpenedByName(asked))
	expect(told(related.filter((asked) => asked.whose === 'hers' && !isOpened(asked) && !isGone(asked)))).toEqual([])
	expect(told(related.filter((asked) => asked.whose === 'strangers' && asked.status !== 404))).toEqual([])
})

test('a paper of a manufactory opens to whoever sees the manufactory, and to nobody else', () => {
	const asked = answers.filter(({ route }) => route.path.endsWith('/papers/:file'))
	const opened = (whose: Whose) => asked.filter((each) => each.whose === whose && isOpened(each)).map(({ who }) => who)
	expect(opened('hers')).toEqual(expect.arrayContaining(['coordinator', 'coach', 'host-manager']))
	expect(opened('strangers')).not.toContain('coach')
	expect(opened('strangers')).not.toContain('host-manager')
	for (const who of ['nobody', 'evaluator', 'municipality-representative'] as const)
		expect([...opened('hers'), ...opened('strangers')]).not.toContain(who)
})

test('every route, every role: as it was agreed', () => {
	expectGolden('routes.txt', [...permissionTable(), '', ...outsideTable(), '', ...inside.flatMap(routeTable)].join('\n').concat('\n'))
})

async function askAsEverybody(route: Route): Promise<void> {
	const whom: readonly Whose[] = isPersonal(route) ? ['hers', 'strangers'] : ['house']
	for (const whose of whom) {
		const { path, form } = filled(scene, route, { person: people[whose], house })
		const ask = async (who: Who) => {
			const role = who === 'nobody' ? undefined : who
			const response = route.method === 'GET' ? await scene.get(role, path) : await scene.post(role, path, form)
			await response.arrayBuffer()
			const toSignIn = response.headers.get('location')?.startsWith('/sign-in?') === true
			answers.push({ route, who, whose, status: toSignIn ? 'sign-in' : response.status })
		}
		const whoAsks = route.perMinute === undefined ? everybody : FEW
		if (route.method === 'GET') await Promise.all(whoAsks.map(ask))
		else for (const who of whoAsks) await ask(who)
	}
}

function scopeFor({ route, who }: Asked): 'all' | 'related' | undefined {
	if (route.may === 'anyone') return 'all'
	if (who === 'nobody') return undefined
	return route.may === 'signed-in' ? 'all' : scopeOf([who], route.may)
}

function isOpened({ status }: Asked): boolean {
	return status === 200 || status === 303 || status === 422
}

/** A restricted note opens to its author and those named, a group to whoever leads it, not by role alone: here both are the coordinator's. An own page opens by its key, a paper by what it belongs to. */
function isOpenedByName({ route, who }: Asked): boolean {
	// whom the host employs is chosen by somebody who may open her record
	if (who === 'host-manager' && route.path === '/manufactories/:manufactory/workers') return true
	const byKey = route.path.startsWith('/mine/:token') || route.path.endsWith('/papers/:file')
	return byKey || (who !== 'coordinator' && (route.path.endsWith('/notes/:note') || route.path.startsWith('/groups/:group')))
}

/** Somebody took it back before. */
function isGone({ route, who, whose, status }: Asked): boolean {
	if (status !== 404 || !takesBack(route)) return false
	const mine = answers.filter((asked) => asked.route === route && asked.whose === whose)
	return mine
		.slice(
			0,
			mine.findIndex((asked) => asked.who === who),
		)
		.some(isOpened)
}

function told(asked: readonly Asked[]): string[] {
	return asked.map(({ route, who, whose, status }) => `${route.method} ${route.path} ${who} ${whose}: ${status}`)
}

function permissionTable(): string[] {
	const held = (scope: string, permission: (typeof permissions)[number]) =>
		everyRole.filter((role) => scopeOf([role], permission) === scope)
	return permissions.map(
		(permission) =>
			`${permission}: all ${held('all', permission).join(' ') || '-'}; related ${held('related', permission).join(' ') || '-'}`,
	)
}

function outsideTable(): string[] {
	return modules.flatMap((module) => module.outside ?? []).map(({ method, path, may }) => `outside ${method} ${path} [${may}]`)
}

function routeTable(route: Route): string[] {
	const mine = answers.filter((asked) => asked.route === route)
	const whom = [...new Set(mine.map(({ whose }) => whose))]
	return [
		`${route.method} ${route.path} [${route.may}]`,
		...whom.map((whose) => `  ${whose}: ${byStatus(mine.filter((asked) => asked.whose === whose))}`),
	]
}

function byStatus(asked: readonly Asked[]): string {
	const statuses = [...new Set(asked.map(({ status }) => status))].sort((one, other) => String(one).localeCompare(String(other)))
	const whoGot = (status: Asked['status']) => everybody.filter((who) => asked.some((each) => each.who === who && each.status === status))
	return statuses.map((status) => `${status} ${whoGot(status).join(' ')}`).join('; ')
}

/** Somebody invited, and somebody whose roles the matrix may give and take away. */
async function newcomers(scene: Scene): Promise<{ account: string; invited: string }> {
	const place = { slug: scene.slug, name: 'Partnerstwo' }
	const invitee = { email: 'zaproszona@testowo.example', name: 'Osoba zmyślona', role: 'coach', place } as const
	const invited = await scene.inside('administrator', (act) => inviteMember(act, invitee))
	if (!invited.ok) throw new Error('the invitation was refused')
	const member = { email: 'odchodzi@testowo.example', name: 'Osoba zmyślona' }
	const account = await outsidePartnerships(scene.pool, (db) => insertAccount(db, member))
	await inPartnership(scene.pool, scene.partnership, (db) => saveMembership(db, { partnership: scene.partnership, account, role: 'coach' }))
	return { account, invited: invited.value.account }
}

function permissionsOf(all: Readonly<Record<string, unknown>>): Role[] {
	return Object.keys(all).filter((name): name is Role => name in roles)
}
