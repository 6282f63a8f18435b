import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobTools } from '#access'
import { day } from '#kernel/plain-date'
import { outsidePartnerships } from '#platform/db'
import { openScene, type Scene } from '#test/scene'
import { addHouse } from '#test/world'
import { communityModule } from '../mount.ts'
import { forgetReportersJob } from './forget-reporters.ts'

let scene: Scene
let need: string
beforeAll(async () => {
	scene = await openScene({ modules: [communityModule], today: day('2026-03-02') })
	need = (await addHouse(scene)).need
})
afterAll(() => scene.close())

const count = async (text: string) => (await scene.owner.query<{ n: number }>(`select count(*)::int as n ${text}`)).rows[0]?.n
const reporters = () => count('from community.reporter')
async function runOn(on: string): Promise<void> {
	scene.clock.setTo(day(on))
	const tools: Pick<JobTools, 'inside' | 'owner'> = {
		inside: (_, work) => scene.inside('coordinator', work),
		owner: (work) => outsidePartnerships(scene.owner, work),
	}
	await forgetReportersJob.run(tools as JobTools, undefined)
}

test('who reported a need is known for a year after the last thing that happened to it, then nobody knows', async () => {
	await runOn('2027-02-20')
	expect(await reporters()).toBe(1)
	await runOn('2027-02-21')
	expect(await reporters()).toBe(0)
	expect(await count('from community.need')).toBe(4)
	const told = await scene.owner.query("select subject_id, facts from journal.entry where deed = 'need.reporter-forgotten'")
	expect(told.rows).toEqual([{ subject_id: need, facts: { byItself: true } }])
})

test('a need that somebody answered lately keeps its reporter, so that she can be told', async () => {
	await scene.owner.query('insert into community.reporter (partnership_id, need_id, name) values ($1, $2, $3)', [
		scene.partnership,
		need,
		'Osoba zmyślona',
	])
	const answer = [scene.partnership, need, '2027-06-01T10:00:00Z']
	await scene.owner.query(
		"insert into community.need_step (partnership_id, id, need_id, kind, words, at) values ($1, gen_random_uuid(), $2, 'answered', 'Tak', $3)",
		answer,
	)
	await runOn('2028-05-31')
	expect(await reporters()).toBe(1)
	await runOn('2028-06-02')
	expect(await reporters()).toBe(0)
})
