import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPartnerships } from '#partnership'
import { type FreshDatabase, freshDatabase } from '../test/support/database.ts'
import { firstStart } from './first-start.ts'
import { openOwnerPool, openPool, outsidePartnerships } from './platform/db.ts'
import { markStory } from './platform/demo-mark.ts'

let database: FreshDatabase
let pools: { pool: ReturnType<typeof openPool>; ownerPool: ReturnType<typeof openOwnerPool> }
beforeAll(async () => {
	database = await freshDatabase()
	pools = { pool: openPool(database.connection), ownerPool: openOwnerPool(database.connection) }
})
afterAll(async () => {
	await pools.pool.end()
	await pools.ownerPool.end()
	await database.drop()
})

test('a first start that was stopped in the middle of the story tells it again, whole, and a later start tells nothing', {
	timeout: 180_000,
}, async () => {
	await pools.ownerPool.query(
		"insert into partnership.partnership (id, slug, name) values (gen_random_uuid(), 'nowa-huta', 'Pół opowieści')",
	)
	await markStory(pools.ownerPool, 'begun')
	const said: string[] = []
	await firstStart(database.connection, pools, (_, english) => said.push(english))
	expect(said[0]).toContain('interrupted')
	const told = await outsidePartnerships(pools.ownerPool, listPartnerships)
	expect(told.map(({ slug }) => slug)).toEqual(['barka', 'malopolska', 'nowa-huta'])
	said.length = 0
	await firstStart(database.connection, pools, (_, english) => said.push(english))
	expect(said).toEqual([])
})
