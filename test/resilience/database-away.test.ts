import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { throwawaySettings } from '../../src/platform/postgres/server-settings.ts'
import { type RunningPostgres, startPostgres } from '../../src/platform/postgres/start-postgres.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { addPerson, type Person } from '../support/world.ts'

// A server of its own, so that nobody else's tests lose theirs.
const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo away '))
let server: RunningPostgres
let scene: Scene
let person: Person

beforeAll(async () => {
	server = await startPostgres({ dataDir, settings: throwawaySettings })
	await migrate(server.connection)
	scene = await openScene({ modules, database: { connection: server.connection, drop: async () => undefined } })
	person = await addPerson(scene, 'Kowalska')
})
afterAll(async () => {
	await scene.close()
	await server.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

const pages = ['', '/participants', '/sessions', '/referrals', '/figures']
const key = crypto.randomUUID()

test('while the database is away pages say so, a form writes nothing, and everything comes back by itself', async () => {
	expect(await statuses()).toEqual(pages.map(() => 200))
	const meetings = await countMeetings()

	const gone = performance.now()
	const back = await takeAway()
	const [asked, page, form, ready, alive] = await Promise.all([
		statuses(),
		scene.get('coordinator', '/participants').then((answer) => answer.text()),
		record(),
		scene.app.request('/readyz'),
		scene.app.request('/healthz'),
	])
	expect(asked).toEqual(pages.map(() => 503))
	expect(page).toContain('<html lang="pl"')
	expect(page).not.toMatch(/ECONN|postgres|\.ts:/)
	expect([form.status, ready.status, alive.status]).toEqual([503, 503, 200])

	await sleep(Math.max(0, 10_000 - (performance.now() - gone)))
	expect((await statuses()).every((status) => status === 503)).toBe(true)
	await back()
	expect(await statuses()).toEqual(pages.map(() => 200))
	expect(await countMeetings()).toBe(meetings)
	expect((await record()).status).toBe(303)
	expect((await record()).status).toBe(303)
	expect(await countMeetings()).toBe(meetings + 1)
})

/** Stops the server and cuts every connection, as when its machine is gone; answers with how it comes back. */
async function takeAway(): Promise<() => Promise<void>> {
	const sql = "select pid from pg_stat_activity where backend_type = 'client backend'"
	const connections = (await scene.owner.query<{ pid: number }>(sql)).rows
	const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
	process.kill(postmaster, 'SIGSTOP')
	for (const { pid } of connections) process.kill(pid, 'SIGKILL')
	return async () => {
		process.kill(postmaster, 'SIGCONT')
		while ((await scene.app.request('/readyz')).status !== 200) await sleep(100)
	}
}

function statuses(): Promise<number[]> {
	return Promise.all(pages.map(async (path) => (await scene.get('coordinator', path)).status))
}

function record(): Promise<Response> {
	const meeting = { mode: 'individual', form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60' }
	return scene.post('coordinator', '/sessions', { ...meeting, participation: person.participation, _key: key })
}

async function countMeetings(): Promise<number> {
	return (await scene.owner.query('select from support.session')).rowCount ?? 0
}
