import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listStaff } from '#access'
import { dayInPoland } from '#kernel/plain-date'
import { findPartnership, findProgrammeByCode } from '#partnership'
import { present } from '#platform/absent'
import { standingClock } from '#platform/clock'
import { inPartnership, openPool, outsidePartnerships } from '#platform/db'
import { importSmefs } from '#smefs'
import { type FreshDatabase, freshDatabase } from '#test/database'
import { exampleFiles } from './example-files.ts'

const path = (name: string) => fileURLToPath(new URL(`files/${name}`, import.meta.url))
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

test('the files to try stand in demo/files as they are made here', () => {
	for (const [name, content] of exampleFiles()) {
		if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path(name), content)
		expect(readFileSync(path(name)).equals(Buffer.from(content)), name).toBe(true)
	}
})

test('thirty people of the example come into the programme of today without a word', async () => {
	const outcome = await tried('uczestnicy-przyklad.csv')
	expect(outcome).toMatchObject({ rows: 30, created: 30, rejected: 0, problems: [], warnings: [], stopped: false })
})

test('the files with mistakes show every kind of problem and warning', async () => {
	const files = ['uczestnicy-z-bledami.csv', 'uczestnicy-bez-kolumny.csv', 'to-nie-jest-tabela.csv']
	const outcomes = []
	for (const name of files) outcomes.push(await tried(name))
	const kinds = outcomes.flatMap(({ problems, warnings }) => [...problems, ...warnings]).map(({ kind }) => kind)
	expect([...new Set(kinds)].sort()).toEqual([
		'age-differs',
		'date-does-not-exist',
		'end-before-start',
		'header-missing',
		'missing',
		'not-text',
		'pesel-checksum',
		'pesel-date',
		'pesel-length',
		'postcode-format',
		'sex-differs-from-pesel',
		'start-is-not-first-support',
		'support-lists-differ-in-length',
		'too-few-columns',
		'unknown-value',
	])
	expect(outcomes[0]).toMatchObject({ rows: 15, rejected: 11, stopped: true })
})

async function tried(name: string) {
	const place = present(await outsidePartnerships(pool, (db) => findPartnership(db, 'nowa-huta')), 'nowa-huta')
	const clock = standingClock(dayInPoland(new Date()))
	return inPartnership(pool, place.id, async (db) => {
		const staff = await listStaff(db, place.id)
		const { account, name: called } = present(
			staff.find(({ roles }) => roles.includes('coordinator')),
			'a coordinator',
		)
		const programme = present(await findProgrammeByCode(db, place.id, 'NH-TERAZ'), 'a programme').id
		const actor = { account, name: called, roles: ['coordinator'], session: undefined } as const
		const act = { db, partnership: place.id, actor, account, now: clock.now(), today: clock.today() }
		return importSmefs(act, { programme, path: path(name), dryRun: true, acceptValid: false })
	})
}
