import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles, stand } from '#access'
import { day } from '#kernel/plain-date'
import { joinedPerson } from '#test/joined'
import { conceptReady, foundedManufactory, hostOfScene, ideaToFound, protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { manufactoriesModule } from '../mount.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today, modules: [manufactoriesModule] })
	await scene.owner.query(
		`insert into partnership.host (partnership_id, id, organisation_id, since_on) values ($1, gen_random_uuid(), $2, '2025-01-01')`,
		[scene.partnership, scene.organisation],
	)
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const inside = (answer: Response) => (answer.headers.get('location') ?? '').replace(`/${scene.slug}`, '')

test('a manufactory is written down in two steps, founded, staffed and protected, all in the browser', async () => {
	await hostOfScene(scene)
	const idea = await ideaToFound(scene, 'Ogród doświadczeń')
	expect(await text(scene.get('coordinator', '/manufactories'))).toContain('Nie ma jeszcze żadnej manufaktury')
	const first = formOn(await text(scene.get('coordinator', `/manufactories/new?idea=${idea}`)), '/manufactories')
	expect(first.ideaId).toBe(idea)
	const blank = await scene.post('coordinator', '/manufactories', { ...first, offer: 'oprowadza grupy' })
	expect(blank.status).toBe(422)
	expect(await blank.text()).toContain('oprowadza grupy')
	const what = { name: 'Ogród Doświadczeń', line: 'education', concept: 'Nauka przez zabawę.', place: 'Park Lotników' }
	const opened = await scene.post('coordinator', '/manufactories', { ...first, ...what })
	expect(inside(opened)).toMatch(/^\/manufactories\/[0-9a-f-]+\/host$/)
	const home = inside(opened).replace('/host', '')
	expect(await text(scene.get('coordinator', home))).toContain('Wybierz instytucję macierzystą.')
	const host = { organisation: scene.organisation, agreementNumber: 'U/1', agreedOn: '2.02.2026', from: '2.02.2026', until: '31.12.2027' }
	const people = { managerName: 'Pani Zmyślona', tutor: scene.accounts.adviser }
	const second = formOn(await text(scene.get('coordinator', `${home}/host`)), '/host')
	const backwards = await scene.post('coordinator', `${home}/host`, { ...second, ...host, ...people, until: '1.01.2026' })
	expect(backwards.status).toBe(422)
	expect(await backwards.text()).toContain('Umowa kończy się, zanim się zacznie')
	expect((await scene.post('coordinator', `${home}/host`, { ...second, ...host, ...people })).status).toBe(303)
	const ready = await text(scene.get('coordinator', home))
	expect(ready).toContain('Wszystko jest. Można założyć manufakturę.')
	expect((await scene.post('coordinator', `${home}/steps`, formOn(ready, '/steps'))).status).toBe(303)
	const { person } = await joinedPerson(scene, 'Wilga')
	expect(await text(scene.get('coordinator', `${home}/workers/new?q=wilg`))).toContain(`participant=${person}`)
	const contract = formOn(await text(scene.get('coordinator', `${home}/workers/new?participant=${person}`)), '/workers')
	const post = { contract: 'employment-fixed', position: 'edukatorka', weeklyHours: '37,5', pay: '2 400,50', acknowledgedOn: '2.03.2026' }
	expect((await scene.post('coordinator', `${home}/workers`, { ...contract, ...post, weeklyHours: 'dużo' })).status).toBe(422)
	expect((await scene.post('coordinator', `${home}/workers`, { ...contract, ...post })).status).toBe(303)
	const staffed = await text(scene.get('coordinator', home))
	expect(staffed).toContain('37,5 godz. w tygodniu')
	const day = formOn(await text(scene.get('coordinator', `${home}/steps/new`)), '/steps/new')
	const tomorrow = await scene.post('coordinator', `${home}/steps/new`, { ...day, onDay: '3.03.2026' })
	expect(tomorrow.status).toBe(422)
	expect(await tomorrow.text()).toContain('Ten dzień jeszcze nie nadszedł')
	expect((await scene.post('coordinator', `${home}/steps/new`, day)).status).toBe(303)
	const running = await text(scene.get('coordinator', home))
	expect(running).toContain('Decyzja o formie do 02.03.2027.')
	expect(running).toContain('Stan: okres ochronny')
})

test('an organisation that is no host on that day takes no manufactory in', async () => {
	const home = `/manufactories/${await conceptReady(scene, 'Bez gospodarza')}`
	const form = formOn(await text(scene.get('coordinator', `${home}/host`)), '/host')
	const early = await scene.post('coordinator', `${home}/host`, { ...form, from: '1.02.1999' })
	expect(early.status).toBe(422)
	expect(await early.text()).toContain('nie jest tego dnia instytucją macierzystą')
})

test('the clock is stopped, extended and let go from the page; what is wrong stands at its field', async () => {
	const { person } = await joinedPerson(scene, 'Czajka')
	const home = `/manufactories/${await protectedManufactory(scene, 'Warsztat', { startedOn: day('2025-06-01'), worker: person })}`
	const pause = formOn(await text(scene.get('coordinator', `${home}/pauses/new`)), '/pauses')
	const decided = { reason: 'no-premises', decidedBy: 'Zespół sterujący' }
	const early = await scene.post('coordinator', `${home}/pauses`, { ...pause, ...decided, from: '1.05.2025' })
	expect(early.status).toBe(422)
	expect(await early.text()).toContain('Okres ochronny zaczął się 01.06.2025')
	expect((await scene.post('coordinator', `${home}/pauses`, { ...pause, ...decided, from: '1.03.2026' })).status).toBe(303)
	const standing = await text(scene.get('coordinator', home))
	expect(standing).toContain('Zegar stoi od 01.03.2026.')
	expect((await scene.post('coordinator', `${home}/resumption`, formOn(standing, '/resumption'))).status).toBe(303)
	expect(await text(scene.get('coordinator', home))).toContain('02.06.2026')
	const extension = formOn(await text(scene.get('coordinator', `${home}/extensions/new`)), '/extensions')
	const longer = { ...extension, ...decided, reason: 'not-ready', months: '3' }
	expect((await scene.post('coordinator', `${home}/extensions`, { ...longer, months: '0' })).status).toBe(422)
	expect((await scene.post('coordinator', `${home}/extensions`, longer)).status).toBe(303)
	const longerPage = await text(scene.get('coordinator', home))
	expect(longerPage).toContain('o 3 miesiące')
	const undo = /action="[^"]*(\/extensions\/[0-9a-f-]+\/undo)"/.exec(longerPage)?.[1] ?? ''
	expect((await scene.post('coordinator', home + undo, formOn(longerPage, undo))).status).toBe(303)
	expect(await text(scene.get('coordinator', home))).not.toContain('o 3 miesiące')
})

test('closing says what has to be settled first, and keeps what was typed', async () => {
	const { person } = await joinedPerson(scene, 'Sowa')
	const home = `/manufactories/${await protectedManufactory(scene, 'Introligatornia', { startedOn: day('2026-01-05'), worker: person })}`
	const page = await text(scene.get('coordinator', `${home}/closing`))
	expect(page).toContain('Pracują tu jeszcze ludzie.')
	const form = formOn(page, '/closing')
	const refused = await scene.post('coordinator', `${home}/closing`, { ...form, reason: 'no-money', remarks: 'brak dotacji' })
	expect(refused.status).toBe(422)
	expect(await refused.text()).toContain('brak dotacji')
	const concept = `/manufactories/${await conceptReady(scene, 'Niedoszła')}`
	expect((await scene.post('coordinator', `${concept}/closing`, { ...form, reason: 'by-mistake' })).status).toBe(303)
	expect(await text(scene.get('coordinator', concept))).toContain('założona przez pomyłkę')
})

test('a manufactory opens to its host, tutor and to who stands by a worker; to nobody else', async () => {
	const { person } = await joinedPerson(scene, 'Żuraw')
	const { person: coached } = await joinedPerson(scene, 'Kulik')
	const manufactory = await protectedManufactory(scene, 'Teatr cieni', { startedOn: day('2026-01-05'), worker: person })
	const home = `/manufactories/${manufactory}`
	const open = async (role: Role) => (await scene.get(role, home)).status
	const wide: Role[] = ['coordinator', 'supervisor', 'adviser', 'self-employment', 'host-manager']
	for (const role of Object.keys(roles) as Role[]) expect(await open(role), role).toBe(wide.includes(role) ? 200 : 404)
	await scene.owner.query('update manufactories.hosting set manager_id = null, manager_name = $2 where manufactory_id = $1', [
		manufactory,
		'Ktoś',
	])
	expect(await open('host-manager')).toBe(404)
	const at = { subject: 'organisation', subjectId: scene.organisation, kind: 'manager' } as const
	await scene.inside('coordinator', (act) => stand(act, { account: scene.accounts['host-manager'], ...at }))
	expect(await open('host-manager')).toBe(200)
	await scene.inside('coordinator', (act) =>
		stand(act, { account: scene.accounts.coach, subject: 'participant', subjectId: person, kind: 'coach' }),
	)
	const employed = formOn(await text(scene.get('coordinator', `${home}/workers/new?participant=${coached}`)), '/workers')
	const post = { contract: 'mandate', position: 'pomoc', weeklyHours: '10' }
	expect((await scene.post('coordinator', `${home}/workers`, { ...employed, ...post })).status).toBe(303)
	const seen = await text(scene.get('coach', home))
	expect(seen).toContain('Żuraw')
	expect(seen).not.toContain('Kulik')
	expect(seen).not.toContain('Zmień opis')
	expect((await scene.get('coach', `${home}/edit`)).status).toBe(404)
	const hosts = await text(scene.get('host-manager', home))
	expect(hosts).toContain('Kulik')
	expect(hosts).not.toContain(`/participants/${coached}`)
	expect((await scene.get('host-manager', `${home}/closing`)).status).toBe(404)
	const own = formOn(await text(scene.get('host-manager', `${home}/edit`)), '/edit')
	expect(own.ideaId).toBeUndefined()
	expect((await scene.post('host-manager', `${home}/edit`, { ...own, offer: 'spektakle w szkołach' })).status).toBe(303)
	const stale = await scene.post('coordinator', `${home}/edit`, { ...own, offer: 'spektakle w domach' })
	expect(stale.status).toBe(422)
	expect(await stale.text()).toContain('spektakle w szkołach')
	const { rows } = await scene.owner.query('select idea_id from manufactories.manufactory where id = $1', [manufactory])
	expect(rows[0]?.idea_id).not.toBeNull()
})

test('the list is filtered, searched, sorted and taken as a file; states in it are those of the rule', async () => {
	await foundedManufactory(scene, 'Zielona pracownia', today)
	const { person } = await joinedPerson(scene, 'Bocian')
	await protectedManufactory(scene, 'Aleja róż', { startedOn: day('2025-02-01'), worker: person })
	const named = async (query: string, role: Role = 'coordinator') => {
		const html = await text(scene.get(role, `/manufactories?${query}`))
		return [...html.matchAll(/<th scope="row"><a[^>]*>([^<]*)</g)].map(([, name]) => name)
	}
	expect(await named('state=decision-due')).toEqual(['Aleja róż'])
	expect(await named('q=ZIELON')).toEqual(['Zielona pracownia'])
	expect(await named('q=DOM+testowie+zielona')).toEqual(['Zielona pracownia'])
	expect((await named('sort=decision'))[0]).toBe('Aleja róż')
	expect(await named('whose=mine', 'adviser')).toContain('Aleja róż')
	expect(await named('whose=mine')).toEqual([])
	expect(await named(`host=${scene.organisation}&line=culture`)).toContain('Aleja róż')
	expect((await scene.get('coordinator', '/manufactories?after=zzz&host=zzz&state=zzz')).status).toBe(200)
	const csv = await text(scene.get('coordinator', '/manufactories/file?state=decision-due'))
	expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2)
	expect(csv).toContain('czas na decyzję')
	const compared = await text(scene.get('coordinator', '/manufactories/comparison'))
	expect(compared).toContain('Aleja róż')
	expect(compared).toContain('po terminie')
	expect(compared).not.toContain('Niedoszła')
})
