import { afterAll, beforeAll, expect, test } from 'vitest'
import { computeFigures } from '#indicators'
import { dayInPoland } from '#kernel/plain-date'
import { findPartnership, listPartnerships } from '#partnership'
import { inPartnership, openOwnerPool, openPool, outsidePartnerships } from '#platform/db'
import { type FreshDatabase, freshDatabase } from '#test/database'
import { demoLogins, tellStory } from './tell-story.ts'

let database: FreshDatabase
let pool: ReturnType<typeof openPool>

beforeAll(async () => {
	database = await freshDatabase('demo_template')
	pool = openPool(database.connection)
}, 180_000)

afterAll(async () => {
	await pool.end()
	await database.drop()
})

async function totals(slug: string, programme: string, own: string): Promise<Record<string, number>> {
	const place = await outsidePartnerships(pool, (db) => findPartnership(db, slug))
	if (place === undefined) throw new Error(`no partnership ${slug}`)
	const now = new Date()
	const asked = { programme, to: dayInPoland(now) }
	const { figures } = await inPartnership(pool, place.id, (db) => computeFigures({ db, partnership: place.id, now }, asked))
	return Object.fromEntries(Object.entries(figures).flatMap(([code, { total }]) => (code.startsWith(own) ? [[code, total]] : [])))
}

/** The figures of the road that are not nought. */
async function reached(slug: string): Promise<Record<string, number>> {
	return Object.fromEntries(Object.entries(await totals(slug, '_road', 'ROAD-')).filter(([, total]) => total > 0))
}

test('ABC gives the table that seed 003 publishes', async () => {
	expect(await totals('malopolska', 'ABC', 'ABC-')).toEqual({
		'ABC-01': 1346, // supported
		'ABC-02': 1307, // finished
		'ABC-03': 391, // clients of trainers
		'ABC-04': 365, // finished coaching
		'ABC-05': 13, // trainers
		'ABC-06': 104, // jobs
		'ABC-07': 6, // own firms
		'ABC-08': 45, // internships
		'ABC-09': 14, // CIS programmes
		'ABC-10': 9, // volunteers
		'ABC-11': 183, // vocational training finished
		'ABC-12': 4, // further education
		'ABC-13': 207, // advised in incubators
		'ABC-14': 242, // trained as founders
		'ABC-15': 492, // at information meetings
	})
})

test('D0106 gives 110 people: 70 unemployed, 30 with disabilities, 10 young', async () => {
	expect(await totals('nowa-huta', 'D0106', 'D0106-')).toEqual({ 'D0106-01': 110, 'D0106-02': 70, 'D0106-03': 30, 'D0106-04': 10 })
})

test('of the eleven manufactories of Nowa Huta one is still a concept; one stands on its own, one stays in its host, one closed', async () => {
	expect(await reached('nowa-huta')).toEqual({
		'ROAD-01': 10, // founded
		'ROAD-02': 1, // independent
		'ROAD-03': 1, // stays in its host
		'ROAD-04': 1, // closed
		'ROAD-11': 1, // entities
		'ROAD-12': 1, // social cooperatives
		'ROAD-31': 5, // jobs
		'ROAD-32': 5, // of people at risk
		'ROAD-35': 5, // kept for 12 months
		'ROAD-36': 5, // of people at risk
		'ROAD-41': 1, // alive after 6 months
		'ROAD-43': 1, // alive after 12 months
	})
})

test('the incubators of Małopolska founded four entities', async () => {
	expect(await reached('malopolska')).toMatchObject({ 'ROAD-11': 4 })
})

test('D0104 gives 500 people, 150 of them took up work', async () => {
	expect(await totals('barka', 'D0104', 'D0104-')).toEqual({ 'D0104-01': 500, 'D0104-02': 400, 'D0104-03': 150 })
})

test('the common indicators count the people of ABC once too', async () => {
	expect(await totals('malopolska', 'ABC', 'EECO01')).toEqual({ EECO01: 1346 })
})

test('the first page names the demo logins of every partnership', async () => {
	const demo = await demoLogins(pool)
	const email = 'koordynacja@nowa-huta.example'
	expect(demo?.accounts).toContainEqual({ place: 'Nowa Huta', post: 'koordynacja', role: 'coordinator', email })
	expect(new Set(demo?.accounts.map(({ place }) => place)).size).toBe(3)
})

test('the story founds three partnerships and no other', async () => {
	const there = await outsidePartnerships(pool, listPartnerships)
	expect(there.map(({ slug }) => slug)).toEqual(['barka', 'malopolska', 'nowa-huta'])
})

test('the story can be told in any year: nobody in it grows too old for a programme of today', async () => {
	const later = await freshDatabase()
	const [app, owner] = [openPool(later.connection), openOwnerPool(later.connection)]
	const told = await tellStory({ pool: app, ownerPool: owner, say: () => undefined, now: new Date('2040-02-29T20:00:00Z') })
	await Promise.all([app.end(), owner.end()])
	await later.drop()
	expect(told).toBe(true)
}, 120_000)

test('a story that is told is not told again', async () => {
	const owner = openOwnerPool(database.connection)
	const again = await tellStory({ pool, ownerPool: owner, say: () => undefined })
	await owner.end()
	expect(again).toBe(false)
})
