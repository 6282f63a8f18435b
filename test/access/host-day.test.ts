import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadIndicatorSet } from '#indicators'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { conceptReady, protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { modules } from '../../src/app/modules.ts'

let scene: Scene
let ola: Id<'participant'>
let own: Id<'manufactory'>
let foreign: Id<'manufactory'>
const today = day('2026-03-02')
const SECRETS = ['80050512345', 'choruje na serce', '600 111 222', 'ulica Zmyślona']
beforeAll(async () => {
	scene = await openScene({ today, modules })
	await scene.inside('coordinator', (act) => loadIndicatorSet(act, 'T1', 'abc'))
	ola = (await joinedPerson(scene, 'Wilga')).person
	own = await protectedManufactory(scene, 'Ogród Doświadczeń', { startedOn: day('2025-03-10'), worker: ola })
	foreign = await conceptReady(scene, 'Cudza pracownia')
	const { owner } = scene
	await owner.query(`update manufactories.hosting set manager_id = null, manager_name = 'Kto inny' where manufactory_id = $1`, [foreign])
	await owner.query('delete from manufactories.rules_acknowledgement')
	await owner.query(`update people.participant set pesel = $2, phone = $3, street = $4 where id = $1`, [
		ola,
		SECRETS[0],
		SECRETS[2],
		SECRETS[3],
	])
	const note = [scene.partnership, crypto.randomUUID(), ola, SECRETS[1], scene.accounts.coordinator]
	await owner.query(
		`insert into people.restricted_note (partnership_id, id, participant_id, category, content, author_id, at) values ($1, $2, $3, 'health', $4, $5, now())`,
		note,
	)
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const home = () => `/manufactories/${own}`

test("a host's manager finds on Today her own manufactories, the next step and what waits, and nothing of others", async () => {
	const html = await text(scene.get('host-manager', ''))
	for (const words of [
		'Twoje manufaktury',
		'Ogród Doświadczeń',
		'1 osoba nie zna jeszcze zasad w pracy',
		'Decyzja o formie do 10.03.2026.',
	])
		expect(html).toContain(words)
	expect(html).not.toContain('Cudza pracownia')
	expect(await text(scene.get('host-manager', '/manufactories'))).not.toContain('Cudza pracownia')
	expect((await scene.get('host-manager', `/manufactories/${foreign}`)).status).toBe(404)
	expect(await text(scene.get('coordinator', ''))).not.toContain('Twoje manufaktury')
})

test("a host's manager runs hers: says who knows the rules, changes the description, and sees of workers what work needs", async () => {
	const html = await text(scene.get('host-manager', home()))
	for (const words of ['Zmyślona Wilga', 'animatorka', '20 godz. w tygodniu']) expect(html).toContain(words)
	for (const offered of ['Zamknij manufakturę', 'Zmień instytucję', 'Przedłuż', 'Zatrudnij osobę', 'Zatrzymaj zegar'])
		expect(html).not.toContain(offered)
	for (const hidden of [...SECRETS, `/participants/${ola}`, 'Wsparcie:', 'bez wsparcia']) expect(html).not.toContain(hidden)
	const known = /action="[^"]*(\/workers\/[0-9a-f-]+\/rules)"/.exec(html)?.[1] ?? ''
	expect((await scene.post('host-manager', home() + known, formOn(html, known))).status).toBe(303)
	expect(await text(scene.get('host-manager', home()))).toContain('zna zasady od 02.03.2026')
	expect(await text(scene.get('host-manager', ''))).not.toContain('nie zna jeszcze zasad')
	const described = formOn(await text(scene.get('host-manager', `${home()}/edit`)), '/edit')
	expect((await scene.post('host-manager', `${home()}/edit`, { ...described, offer: 'oprowadza klasy' })).status).toBe(303)
	const file = await text(scene.get('host-manager', '/manufactories/file?format=csv'))
	expect(file).toContain('Ogród Doświadczeń')
	expect(file).not.toMatch(/Wilga|Cudza/)
})

test("what is not a host manager's to do or to see is not there", async () => {
	const people = ['/participants', `/participants/${ola}`, `/participants/${ola}/own-keys`, '/referrals', '/ideas', '/sessions/new']
	const deciding = ['closing', 'pauses/new', 'extensions/new', 'steps/new', 'host'].map((part) => `${home()}/${part}`)
	for (const path of [...people, ...deciding, '/manufactories/new', '/figures', '/reports', '/members', '/journal'])
		expect((await scene.get('host-manager', path)).status, path).toBe(404)
	const key = { _key: crypto.randomUUID() }
	for (const path of ['closing', 'pauses', 'extensions', 'steps'])
		expect((await scene.post('host-manager', `${home()}/${path}`, key)).status, path).toBe(404)
	const other = (await joinedPerson(scene, 'Kulik')).person
	expect(await text(scene.get('host-manager', `${home()}/workers/new?q=kulik`))).not.toContain(other)
	const post = { ...key, participant: other, contract: 'mandate', position: 'pomoc', weeklyHours: '10', from: '2.03.2026' }
	expect((await scene.get('host-manager', `${home()}/workers/new?participant=${other}`)).status).toBe(404)
	expect((await scene.post('host-manager', `${home()}/workers`, post)).status).toBe(404)
})

test('the municipality and a partner see needs and figures, and no manufactory, idea or person', async () => {
	expect((await scene.get('partner-representative', '/gifts')).status).toBe(200)
	expect((await scene.get('municipality-representative', '/gifts')).status).toBe(404)
	for (const role of ['municipality-representative', 'partner-representative'] as const) {
		for (const path of ['/needs', '/figures', '/organisations']) expect((await scene.get(role, path)).status, `${role} ${path}`).toBe(200)
		for (const path of [
			'/manufactories',
			home(),
			'/manufactories/comparison',
			'/ideas',
			'/participants',
			`/participants/${ola}`,
			'/referrals',
		])
			expect((await scene.get(role, path)).status, `${role} ${path}`).toBe(404)
		const html = (await text(scene.get(role, ''))) + (await text(scene.get(role, '/figures')))
		for (const hidden of ['Wilga', 'Ogród Doświadczeń', ...SECRETS]) expect(html, role).not.toContain(hidden)
	}
})
