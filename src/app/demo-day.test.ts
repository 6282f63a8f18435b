import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/plain-date'
import { standingClock } from '#platform/clock'
import { openDemoClock } from '#platform/demo-clock'
import { isStoryTold, markStory, markWithoutDemo } from '#platform/demo-mark'
import { newRate } from '#platform/rate'
import { secretsFrom } from '#platform/secrets'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { manufactoriesModule } from '../modules/manufactories/mount.ts'
import { createApp } from './create-app.ts'
import { demoDayModule } from './demo-day.tsx'

const wall = standingClock(day('2026-03-02'))
const dataDir = mkdtempSync(join(tmpdir(), 'spoiwo-demo-'))
let scene: Scene
let app: ReturnType<typeof createApp>
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02') })
	const demo = openDemoClock(dataDir, wall)
	const modules = [manufactoriesModule, demoDayModule(demo, [manufactoriesModule])]
	const quiet = { log: pino({ level: 'silent' }), rate: newRate(), secrets: secretsFrom('a key for tests only, thirty-two characters') }
	const place = { publicUrl: 'http://localhost:3000', oidc: undefined, trustProxy: false, dataDir, assets: { css: '/a.css', scripts: [] } }
	app = createApp({ ...quiet, ...place, pool: scene.pool, clock: demo, demo, modules })
})
afterAll(async () => {
	await scene.close()
	rmSync(dataDir, { recursive: true, force: true })
})

const cookie = (role: 'administrator' | 'coordinator') => ({ cookie: `lang=pl; session=${scene.tokens[role]}` })
const get = (path: string, role: 'administrator' | 'coordinator' = 'administrator') =>
	app.request(`/testowo${path}`, { headers: cookie(role) })
const post = (path: string, form: Record<string, string>) =>
	app.request(`/testowo${path}`, {
		method: 'POST',
		body: new URLSearchParams(form),
		headers: { ...cookie('administrator'), 'sec-fetch-site': 'same-origin' },
	})

test('the administrator moves the day of the demo; every page says it, jobs run for the new day, and it comes back', async () => {
	const html = await (await get('/demo-day')).text()
	expect(html).toContain('Teraz w pokazie jest 2 marca 2026.')
	expect(html).not.toContain('przesuniętym dniem')
	const form = formOn(html, '/demo-day')
	expect((await post('/demo-day', form)).status).toBe(422)
	expect((await post('/demo-day', { ...form, months: '120', days: '30' })).status).toBe(422)
	expect((await post('/demo-day', { ...form, months: '11', days: '28' })).status).toBe(303)
	expect(await (await get('/manufactories', 'coordinator')).text()).toContain('To jest pokaz z przesuniętym dniem: 2 marca 2027.')
	const { rows } = await scene.owner.query(`select task_identifier as name from graphile_worker.jobs where key like 'demo %'`)
	expect(rows).toContainEqual({ name: 'manufactories.watch-clocks' })
	expect(openDemoClock(dataDir, wall).today()).toBe('2027-03-02')
	expect((await post('/demo-day/return', {})).status).toBe(303)
	expect(await (await get('/demo-day')).text()).not.toContain('przesuniętym dniem')
	expect(existsSync(join(dataDir, 'demo-day.json'))).toBe(false)
	const told = await scene.owner.query(`select facts from journal.entry where deed = 'demo.moved' order by id`)
	expect(told.rows).toEqual([{ facts: { to: '2027-03-02', days: 365 } }, { facts: { to: '2026-03-02', days: -365 } }])
})

test('nobody but the administrator of a demo moves its day, and a place of work has no such page', async () => {
	expect((await get('/demo-day', 'coordinator')).status).toBe(404)
	expect(await (await get('')).text()).toContain('action="/testowo/demo-day"')
	expect(await (await get('', 'coordinator')).text()).not.toContain('/demo-day')
	expect(await (await scene.get('administrator', '')).text()).not.toContain('/demo-day')
	expect((await scene.get('administrator', '/demo-day')).status).toBe(404)
	await markWithoutDemo(scene.owner)
	expect(await isStoryTold(scene.owner)).toBe(false)
	await markStory(scene.owner, 'told')
	expect(await isStoryTold(scene.owner)).toBe(true)
})

test('a kept day that nobody can read is today', () => {
	const folder = mkdtempSync(join(tmpdir(), 'spoiwo-demo-'))
	writeFileSync(join(folder, 'demo-day.json'), '{"aheadDays":-5}')
	expect(openDemoClock(folder, wall).today()).toBe('2026-03-02')
	rmSync(folder, { recursive: true })
})
