import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, stand } from '#access'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { recordSession } from '#support'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { openScene, type Scene } from '#test/scene'
import { manufactoriesModule } from '../../mount.ts'

let scene: Scene
let home: string
let ola: Id<'participant'>
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02'), modules: [manufactoriesModule] })
	const { person, participation } = await joinedPerson(scene, 'Wilga')
	ola = person
	home = `/manufactories/${await protectedManufactory(scene, 'Ogród Doświadczeń', { startedOn: day('2026-02-10'), worker: person })}`
	const meeting = { kind: 'coaching', mode: 'individual', participations: [participation] } as const
	for (const [onDay, minutes] of [
		[day('2026-02-12'), 60],
		[day('2026-02-19'), 90],
	] as const) {
		const recorded = await scene.inside('coordinator', (act) => recordSession(act, { ...meeting, onDay, minutes, presence: 'present' }))
		if (!recorded.ok) throw new Error(recorded.refusal.code)
	}
	const away = { ...meeting, onDay: day('2026-02-26'), minutes: 600, presence: 'did-not-come' } as const
	await scene.inside('coordinator', (act) => recordSession(act, away))
	const at = { subject: 'participant', subjectId: ola, kind: 'coach' } as const
	await scene.inside('coordinator', (act) => stand(act, { account: scene.accounts.coach, ...at }))
})
afterAll(() => scene.close())

const page = async (role: Role, lang: 'pl' | 'en' = 'pl') => (await scene.get(role, home, lang)).text()

test("whoever may see a worker's record sees beside her name what she has been to, and for how long", async () => {
	for (const role of ['coordinator', 'adviser', 'coach'] as const) {
		const html = await page(role)
		expect(html, role).toMatch(/Dotąd: [^;<]+: 2 spotkania, 2,5 godz\.; ostatnio 19\.02\.2026/)
		expect(html, role).toContain('Wsparcie: ')
	}
	expect(await page('coordinator', 'en')).toContain('2 meetings, 2.5 hours; last on 19/02/2026')
})

test("a host's manager, and whoever her record is closed to, see the worker and nothing of her support", async () => {
	for (const role of ['host-manager', 'self-employment'] as const) {
		const html = await page(role)
		expect(html, role).toContain('Zmyślona Wilga')
		expect(html, role).not.toMatch(/Dotąd:|Wsparcie: |bez wsparcia|19\.02\.2026/)
		expect(html, role).not.toContain(`/participants/${ola}`)
	}
})
