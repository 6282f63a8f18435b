import fc from 'fast-check'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { type FreshDatabase, freshDatabase } from '#test/database'
import { inPartnership, openOwnerPool, openPool, outsidePartnerships } from './db.ts'
import { journalAll } from './journal.ts'
import { canonical } from './journal-chain.ts'
import { verifyJournal } from './journal-proof.ts'
import { sealJournal } from './journal-seal.ts'

let database: FreshDatabase
let owner: Pool
let app: Pool
const town = newId<'partnership'>()
const other = newId<'partnership'>()

beforeAll(async () => {
	database = await freshDatabase()
	owner = openOwnerPool(database.connection)
	app = openPool(database.connection)
})
afterAll(async () => {
	await Promise.all([owner.end(), app.end()])
	await database.drop()
})
beforeEach(async () => {
	await tamper('delete from journal.entry', 'delete from journal.seal')
	for (const round of [0, 1, 2]) {
		for (const partnership of [town, other]) await write(partnership, 3 + round)
		await outsidePartnerships(owner, sealJournal)
	}
})

async function write(partnership: typeof town, count: number): Promise<void> {
	const entries = Array.from({ length: count }, (_, at) => ({
		deed: 'note.read',
		subject: newId(),
		facts: { at, reason: 'visit', on: '2026-03-02' },
	}))
	await inPartnership(app, partnership, (db) =>
		journalAll({ db, partnership, account: undefined, now: new Date('2026-03-02T09:00:00.123Z') }, entries),
	)
}

/** As the owner of the server with the triggers off: what no right of the program allows. */
async function tamper(...statements: string[]): Promise<void> {
	const client = await owner.connect()
	await client.query('set session_replication_role = replica')
	for (const statement of statements) await client.query(statement)
	await client.query('set session_replication_role = origin')
	client.release()
}

const second = `partnership_id = '${town}' and seal_number = 2`
const broken = async () =>
	(await verifyJournal(owner)).broken.map(({ partnership, seal, what }) => [partnership === town ? 'town' : 'other', seal, what])

test('an untouched journal is proven whole, with the newest hash of each partnership', async () => {
	const proof = await verifyJournal(owner)
	expect(proof).toMatchObject({ partnerships: 2, entries: 24, sealed: 24, broken: [] })
	expect(proof.heads.map((head) => head.seal)).toEqual([3, 3])
})

test('what is not sealed yet is counted and breaks nothing; sealing again changes nothing', async () => {
	await write(town, 2)
	expect(await verifyJournal(owner)).toMatchObject({ entries: 26, sealed: 24, broken: [] })
	expect(await outsidePartnerships(owner, sealJournal)).toBe(2)
	expect(await outsidePartnerships(owner, sealJournal)).toBe(0)
	expect(await verifyJournal(owner)).toMatchObject({ entries: 26, sealed: 26, broken: [] })
})

test('two who seal at once seal every entry once', async () => {
	await write(town, 40)
	const sealed = await Promise.all([outsidePartnerships(owner, sealJournal), outsidePartnerships(owner, sealJournal)])
	expect(sealed.reduce((sum, one) => sum + one, 0)).toBe(40)
	expect(await broken()).toEqual([])
})

test('more than a thousand entries are sealed in several seals', async () => {
	await write(town, 2_300)
	expect(await outsidePartnerships(owner, sealJournal)).toBe(2_300)
	const proof = await verifyJournal(owner)
	expect(proof.broken).toEqual([])
	expect(proof.heads.find((head) => head.partnership === town)?.seal).toBe(6)
})

test('a changed entry shows, whatever of it was changed', async () => {
	const { rows } = await owner.query(`select * from journal.entry where ${second} order by id`)
	const one = `partnership_id = '${town}' and id = '${rows[0].id}'`
	for (const change of [
		`facts = facts || '{"reason":"other"}'`,
		`deed = 'note.written'`,
		'account_id = gen_random_uuid()',
		'subject_id = null',
		`at = at + interval '1 microsecond'`,
		'id = gen_random_uuid()',
	]) {
		await tamper(`update journal.entry set ${change} where ${one}`)
		expect([change, await broken()]).toEqual([change, [['town', 2, 'changed']]])
		await tamper(`delete from journal.entry where ${second}`)
		await owner.query('insert into journal.entry select * from jsonb_populate_recordset(null::journal.entry, $1)', [JSON.stringify(rows)])
		expect(await broken()).toEqual([])
	}
})

test('a removed entry shows, and so does one slipped in', async () => {
	await tamper(`delete from journal.entry where id = (select id from journal.entry where ${second} limit 1) and partnership_id = '${town}'`)
	expect(await broken()).toEqual([['town', 2, 'removed']])
	await tamper(
		`insert into journal.entry (partnership_id, id, at, deed, seal_number) values ('${town}', gen_random_uuid(), now(), 'note.read', 1)`,
	)
	expect(await broken()).toEqual([
		['town', 1, 'added'],
		['town', 2, 'removed'],
	])
})

test('an entry moved to another partnership shows in both', async () => {
	await tamper(`update journal.entry set partnership_id = '${other}' where id = (select id from journal.entry where ${second} limit 1)`)
	expect((await broken()).sort()).toEqual([
		['other', 2, 'added'],
		['town', 2, 'removed'],
	])
})

test('a seal that was rewritten to fit shows, because the next one stands on the old', async () => {
	await tamper(`update journal.seal set hash = repeat('a', 64) where partnership_id = '${town}' and number = 2`)
	expect(await broken()).toEqual([
		['town', 2, 'changed'],
		['town', 3, 'changed'],
	])
})

test('a seal that is gone shows, in the middle with its entries and at the end with them left', async () => {
	await tamper(`delete from journal.seal where partnership_id = '${town}' and number = 2`, `delete from journal.entry where ${second}`)
	expect(await broken()).toEqual([['town', 2, 'seal-missing']])
	await tamper(`delete from journal.seal where partnership_id = '${other}' and number = 3`)
	expect(await broken()).toContainEqual(['other', 3, 'seal-missing'])
})

test('a partnership whose entries are all gone is still proven by its seals', async () => {
	await tamper(`delete from journal.entry where partnership_id = '${town}'`)
	expect((await broken()).filter(([who]) => who === 'town')).toHaveLength(3)
})

test('nobody changes or removes an entry with the triggers in place, not even the owner', async () => {
	await expect(owner.query(`update journal.entry set facts = '{}' where ${second}`)).rejects.toThrow('append-only')
	await expect(owner.query('delete from journal.entry')).rejects.toThrow('append-only')
	await expect(owner.query('delete from journal.seal')).rejects.toThrow('never changed')
	await expect(app.query('update journal.entry set seal_number = 9')).rejects.toThrow('permission denied')
})

test('one value has one text, whatever the order of its names', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const again: unknown = JSON.parse(JSON.stringify(value), (_, own) => turned(own))
			expect(canonical(again)).toBe(canonical(JSON.parse(JSON.stringify(value))))
		}),
	)
})

function turned(own: unknown): unknown {
	if (typeof own !== 'object' || own === null || Array.isArray(own)) return own
	return Object.fromEntries(Object.entries(own).reverse())
}
