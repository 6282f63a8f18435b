import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id'
import { formOn } from '#test/page-form'
import { filled, type House } from '#test/route-fill'
import { openScene, type Scene } from '#test/scene'
import { addHouse, addPerson, type Person } from '#test/world'
import { modules } from './modules.ts'

let scene: Scene
let person: Person
let house: House
beforeAll(async () => {
	scene = await openScene({ modules })
	person = await addPerson(scene, 'Wilk')
	const { organisation, centre } = scene
	house = { organisation, centre, ...(await addHouse(scene)), code: 'ABCDEFGH', account: newId(), invited: newId() }
})
afterAll(() => scene.close())

const read = async (role: Parameters<Scene['get']>[0], path: string) => (await scene.get(role, path)).text()
/** The address that keeps the draft of the form that goes to `action`, as it stands on the page. */
const draftOn = (html: string, action: string) => {
	const [, address] = new RegExp(`<form[^>]*action="/[^"]*${action}"[^>]*data-draft="/testowo([^"]*)"`).exec(html) ?? []
	if (address === undefined) throw new Error(`the form that goes to ${action} keeps no draft`)
	return address
}

test('every long form gives back what was typed and not sent, to the one who typed it', async () => {
	for (const [at, action, field] of longForms()) {
		const address = draftOn(await read('coordinator', at), action)
		expect((await scene.post('coordinator', address, { [field]: `zaczęte w ${field}`, _at: `/testowo${at}` })).status, at).toBe(200)
		const found = await read('coordinator', at)
		expect(found, at).toContain(`zaczęte w ${field}`)
		expect(found, at).toContain(`${address}/disposal`)
		expect(await read('administrator', at), at).not.toContain(`zaczęte w ${field}`)
	}
})

/** Page, where its form goes, and a field of free text. */
function longForms(): [string, string, string][] {
	const { referral, participant, participation, ended, session, group, followUp, disputed, confirmation } = person
	return [
		['/referrals/new', '/referrals', 'note'],
		[`/referrals/${referral}/contact`, '/contact', 'note'],
		[`/referrals/${referral}/eligibility`, '/eligibility', 'reason'],
		[`/referrals/${referral}/closure`, '/closure', 'remarks'],
		[`/participants/${participant}/edit`, '/edit', 'firstName'],
		[`/participants/${participant}/notes`, '/notes', 'content'],
		[`/participations/${participation}/entry`, '/entry', 'street'],
		[`/participations/${participation}/exit`, '/exit', 'endedOn'],
		[`/participations/${ended}/re-entry`, '/re-entry', 'note'],
		[`/participations/${ended}/past-follow-up`, '/past-follow-up', 'remarks'],
		[`/follow-ups/${followUp}`, followUp, 'remarks'],
		[`/sessions/new?participant=${participant}`, '/sessions', 'note'],
		[`/sessions/new?mode=group`, '/sessions', 'note'],
		[`/sessions/${session}/change`, '/change', 'note'],
		[`/sessions/${session}/attendance`, '/attendance', `minutes-${participation}`],
		[`/sessions/${session}/cancellation`, '/cancellation', 'remarks'],
		[`/groups/${group}/series`, '/series', 'topic'],
		['/groups/new', '/groups', 'name'],
		[`/paper?participation=${participation}&session=${disputed}`, '/paper', 'witness'],
		[`/confirmations/${confirmation}/answer`, '/answer', 'answer'],
		['/organisations/new', '/organisations', 'name'],
		[`/organisations/${scene.organisation}`, scene.organisation, 'place'],
		['/centres/new', '/centres', 'address'],
		['/programmes/new', '/programmes', 'funder'],
		[`/programmes/${scene.programme}`, scene.programme, 'funder'],
		[`/programmes/${scene.programme}`, '/targets', 'indicator'],
		['/reports/preview?programme=T1&to=2026-03-01&leaveOut=nothing', '/reports', 'remarks'],
	]
}

/** One reason or answer of a sentence or two on a form that asks nothing else long: kept by the page when refused, not worth a draft. */
const OF_ONE_SENTENCE = /\/(decline|answer|split|closure|handover|return|reopening|owner|ending|steps\/new|status)$/

test('no long form with room for free text forgets what is typed in it', async () => {
	const routes = modules.flatMap((module) => module.routes).filter(({ method, may }) => method === 'GET' && may !== 'anyone')
	const forgetful: string[] = []
	for (const route of routes) {
		const html = await read('coordinator', filled(scene, route, { person, house }).path)
		const forms = [...html.matchAll(/<form([^>]*method="post"[^>]*)>([\s\S]*?)<\/form>/g)]
		for (const [, head = '', content = ''] of forms)
			if (content.includes('<textarea') && !head.includes('data-draft') && !OF_ONE_SENTENCE.test(route.path)) forgetful.push(route.path)
	}
	expect(forgetful).toEqual([])
})

test('a form that was sent leaves no draft, and one that came back refused keeps what was typed, without a script too', async () => {
	const at = '/organisations/new'
	const form = { ...formOn(await read('coordinator', at), '/organisations'), name: 'Spółdzielnia zmyślona', part: 'partner' }
	expect((await scene.post('coordinator', '/organisations', form)).status).toBe(422)
	expect(await read('coordinator', at)).toContain('Spółdzielnia zmyślona')
	expect(await read('coordinator', '')).toContain('Zaczęte i niewysłane')
	const whole = { ...form, sector: 'public' }
	expect((await scene.post('coordinator', '/organisations', whole)).headers.get('location')).toBe('/testowo/organisations')
	expect(await read('coordinator', at)).not.toContain('Spółdzielnia zmyślona')
})

test('a draft is thrown away with a way back', async () => {
	const at = '/groups/new'
	await scene.post('coach', '/drafts/group-new', { name: 'Klub zmyślonych', _at: `/testowo${at}`, _title: 'Nowa grupa' })
	expect(await read('coach', '')).toMatch(/href="\/testowo\/groups\/new">Nowa grupa/)
	const gone = await scene.post('coach', '/drafts/group-new/disposal', { _at: `/testowo${at}` })
	expect(gone.headers.get('location')).toBe(`/testowo${at}`)
	expect(await read('coach', at)).not.toContain('Klub zmyślonych')
	expect(await read('coach', '')).not.toContain('Nowa grupa')
	await scene.post('coach', `/drafts/group-new/recovery?at=${encodeURIComponent(`/testowo${at}`)}`, {})
	expect(await read('coach', at)).toContain('Klub zmyślonych')
})

test('a draft keeps several ticked boxes, and leads to no page outside the partnership', async () => {
	const at = `/participations/${person.participation}/exit`
	const form = { path: 'completed', _at: 'https://zly.example/' }
	const ticked = [...(await read('coordinator', at)).matchAll(/name="situations" value="([^"]+)"/g)]
		.slice(0, 2)
		.map(([, code = '']) => code)
	await scene.post('coordinator', `/drafts/exit-${person.participation}`, { ...form, situations: ticked })
	expect((await read('coordinator', at)).match(/name="situations"[^>]*checked/g)).toHaveLength(2)
	expect((await scene.post('coordinator', '/drafts/x/disposal', form)).headers.get('location')).toBe('/testowo')
})

test('a draft begun before somebody else changed the record does not overwrite the change', async () => {
	const at = `/participants/${person.double}/edit`
	const form = formOn(await read('coordinator', at), '/edit')
	await scene.post('coordinator', `/drafts/participant-${person.double}`, { ...form, phone: '600 111 111' })
	await scene.owner.query("update people.participant set phone = '600 222 222', version = version + 1 where id = $1", [person.double])
	const draft = formOn(await read('coordinator', at), '/edit')
	const sent = await scene.post('coordinator', at, draft)
	expect(sent.status).toBe(422)
	expect(await sent.text()).toContain('600 222 222')
})
