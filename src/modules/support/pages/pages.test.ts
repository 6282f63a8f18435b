import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#access'
import type { Id } from '#kernel/id'
import { addDays, day } from '#kernel/plain-date'
import { joinedPerson } from '../../../../test/support/joined.ts'
import { openScene, type Scene } from '../../../../test/support/scene.ts'
import { supportModule } from '../mount.ts'

let scene: Scene
const today = day('2026-03-02')
beforeAll(async () => {
	scene = await openScene({ today, modules: [supportModule] })
})
afterAll(() => scene.close())

const individual = { mode: 'individual', form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60' }

/** Sends the form of a meeting and answers with the address of its page. */
async function recorded(participation: string, more: Record<string, string> = {}): Promise<string> {
	const answer = await scene.post('coordinator', '/sessions', { ...individual, participation, ...more })
	expect(answer.status).toBe(303)
	return (answer.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
}
const idIn = (address: string) => address.split('/')[2] ?? ''
const text = async (answer: Response | Promise<Response>) => (await answer).text()

test('a worker records a meeting in one post and sees it on its page', async () => {
	const { participation } = await joinedPerson(scene, 'Wilk')
	const address = await recorded(participation)
	const page = await text(scene.get('coordinator', address))
	expect(page).toContain('Doradztwo / pomoc prawna')
	expect(page).toContain('Zmyślona Wilk')
	expect(page).toContain('czeka na potwierdzenie')
	expect(await text(scene.get('coordinator', '/sessions'))).toContain(idIn(address))
})

test('the form names her when it is opened from her page, and keeps what was typed when refused', async () => {
	const { person, participation } = await joinedPerson(scene, 'Borsuk')
	expect(await text(scene.get('coordinator', `/sessions/new?participant=${person}`))).toMatch(
		new RegExp(`checked value="${participation}"|value="${participation}"[^>]*checked`),
	)
	const answer = await scene.post('coordinator', '/sessions', { ...individual, participation, onDay: '31.02.2026', topic: 'Umowa najmu' })
	expect(answer.status).toBe(422)
	const page = await answer.text()
	expect(page).toContain('Nie ma takiego dnia')
	expect(page).toContain('31.02.2026')
	expect(page).toContain('Umowa najmu')
})

test('people are found while typing, only those who are open', async () => {
	await joinedPerson(scene, 'Zielińska')
	expect(await text(scene.get('coordinator', '/sessions/people?find=ZIELI'))).toContain('Zielińska')
	expect(await text(scene.get('coach', '/sessions/people?find=zieli'))).not.toContain('Zielińska')
	const kept = await scene.post('coordinator', '/sessions/search', { ...individual, find: 'zieli', note: 'nic nie ginie' })
	expect(kept.status).toBe(200)
	expect(await kept.text()).toMatch(/Zielińska[\s\S]*nic nie ginie/)
})

test('a group is marked on one screen, all present until somebody says otherwise', async () => {
	const [a, b] = await Promise.all([joinedPerson(scene, 'Kos'), joinedPerson(scene, 'Sowa')])
	const answer = await scene.post('coordinator', '/sessions', {
		...individual,
		mode: 'group',
		form: 'workshop',
		participation: [a.participation, b.participation],
	})
	const address = (answer.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
	expect(address).toMatch(/\/attendance$/)
	expect((await text(scene.get('coordinator', address))).match(/checked[^>]*value="present"|value="present"[^>]*checked/g)).toHaveLength(2)
	const marks = { [`presence-${a.participation}`]: 'present', [`presence-${b.participation}`]: 'did-not-come', _version: '1' }
	expect((await scene.post('coordinator', address, marks)).status).toBe(303)
	const stale = await scene.post('coordinator', address, { ...marks, [`presence-${b.participation}`]: 'present' })
	expect(stale.status).toBe(422)
	expect(await stale.text()).toContain('w międzyczasie')
})

test('two people correct one meeting: the second sees both versions', async () => {
	const { participation } = await joinedPerson(scene, 'Jeż')
	const address = `${await recorded(participation)}/change`
	const form = { form: 'counselling/legal-help', onDay: '2.03.2026', minutes: '60', _version: '1' }
	expect((await scene.post('coordinator', address, { ...form, topic: 'pierwsza wersja' })).status).toBe(303)
	const page = await text(scene.post('supervisor', address, { ...form, topic: 'druga wersja' }))
	expect(page).toContain('pierwsza wersja')
	expect(page).toContain('druga wersja')
})

test('a meeting is cancelled with a reason, and the notice takes it back', async () => {
	const { participation } = await joinedPerson(scene, 'Łoś')
	const address = await recorded(participation, { onDay: addDays(today, 3) })
	expect((await scene.post('coordinator', `${address}/cancellation`, {})).status).toBe(422)
	expect((await scene.post('coordinator', `${address}/cancellation`, { reason: 'illness' })).status).toBe(303)
	expect(await text(scene.get('coordinator', address))).toContain('choroba')
	expect((await scene.post('coordinator', `${address}/restoration`, {})).status).toBe(303)
})

/** The code on the page that is shown once. */
async function codeFor(participation: Id<'participation'>, session: string): Promise<string> {
	const page = await text(scene.post('coordinator', '/codes', { participation, session }))
	expect(page).toContain('<svg class="qr"')
	return (/slip-code">([A-Z2-9]{4})-([A-Z2-9]{4})</.exec(page) ?? []).slice(1).join('')
}

test('she confirms from a phone without an account, in plain forms', async () => {
	const { participation } = await joinedPerson(scene, 'Ryś')
	const address = await recorded(participation)
	const code = await codeFor(participation, idIn(address))
	const entered = await scene.post(undefined, '/c', { code: code.toLowerCase() })
	expect(entered.headers.get('location')).toBe(`/testowo/c/${code}?typed=1`)
	const question = await text(scene.get(undefined, `/c/${code}?typed=1`))
	expect(question).toContain('Tak, tak było')
	expect(question).not.toContain('Ryś')
	expect((await scene.post(undefined, `/c/${code}?typed=1`, { session: idIn(address), answer: 'disputed', comment: '' })).status).toBe(422)
	await scene.post(undefined, `/c/${code}?typed=1`, { session: idIn(address), answer: 'confirmed' })
	expect(await text(scene.get(undefined, `/c/${code}`))).toContain('Dziękujemy')
	expect(await text(scene.get('coordinator', address))).toContain('z własnego telefonu (kod)')
})

test('a wrong code gets the same answer as an unknown one', async () => {
	const wrong = await scene.post(undefined, '/c', { code: 'ABCDEFGH' })
	const nonsense = await scene.post(undefined, '/c', { code: 'x' })
	expect([wrong.status, nonsense.status]).toEqual([422, 422])
	expect(await wrong.text()).toContain('Ten kod nie działa')
	expect(await nonsense.text()).toContain('Ten kod nie działa')
})

test('a copied slip shows that it was paper, who copied it and who helped', async () => {
	const { participation } = await joinedPerson(scene, 'Bóbr')
	const address = await recorded(participation)
	const session = idIn(address)
	const form = { participation, session, [`answer-${session}`]: 'confirmed' }
	expect((await scene.post('coordinator', '/paper', { ...form, witness: '' })).status).toBe(422)
	expect((await scene.post('coordinator', '/paper', { ...form, witness: 'Ewa Pomocna' })).status).toBe(303)
	const page = await text(scene.get('coordinator', address))
	expect(page).toContain('z papieru')
	expect(page).toContain('Ewa Pomocna')
	expect(await text(scene.get('coordinator', `${address}/slips`))).toContain('Zmyślona Bóbr')
})

test('the supervisor sees a dispute on the first page and answers it', async () => {
	const { participation } = await joinedPerson(scene, 'Dzik')
	const address = await recorded(participation)
	const code = await codeFor(participation, idIn(address))
	await scene.post(undefined, `/c/${code}`, { session: idIn(address), answer: 'disputed', comment: 'Nie było mnie <b>tam</b>' })
	expect(await text(scene.get('supervisor', ''))).toContain('Zmyślona Dzik')
	const list = await text(scene.get('supervisor', '/confirmations'))
	expect(list).toContain('Nie było mnie &lt;b>tam')
	const answerAt = /\/testowo(\/confirmations\/[0-9a-f-]+\/answer)/.exec(list)?.[1] ?? ''
	expect((await scene.post('supervisor', answerAt, { answer: '' })).status).toBe(422)
	expect((await scene.post('supervisor', answerAt, { answer: 'Poprawiono listę.' })).status).toBe(303)
	expect(await text(scene.get('supervisor', '/confirmations'))).toContain('Poprawiono listę.')
	expect((await scene.get('supervisor', '/confirmations?show=unconfirmed&days=0')).status).toBe(200)
})

test('a group is opened, filled and planned for weeks ahead', async () => {
	const { participation } = await joinedPerson(scene, 'Żbik')
	const opened = await scene.post('coordinator', '/groups', { name: 'Klub integracji', programme: scene.programme, leader: '' })
	const address = (opened.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
	expect((await scene.post('coordinator', `${address}/members`, { participation })).status).toBe(303)
	const series = { form: 'workshop', onDay: '9.03.2026', startsAt: '10:00', minutes: '90', everyWeeks: '2', times: '4', skip: '23.03.2026' }
	expect((await scene.post('coordinator', `${address}/series`, { ...series, times: '' })).status).toBe(422)
	expect((await scene.post('coordinator', `${address}/series`, series)).status).toBe(303)
	const page = await text(scene.get('coordinator', address))
	expect(page.match(/zaplanowane/g)).toHaveLength(3)
	expect(await text(scene.get('coordinator', ''))).not.toContain('Coś poszło nie tak')
})

test('every page answers nobody and the wrong roles as the policy says', async () => {
	const { participation } = await joinedPerson(scene, 'Tur')
	const address = await recorded(participation)
	const outsiders: Role[] = ['evaluator', 'host-manager', 'municipality-representative', 'administrator', 'coach']
	for (const role of outsiders) expect((await scene.get(role, address)).status, role).toBe(404)
	expect((await scene.get(undefined, address)).status).toBe(303)
	for (const state of ['planned', 'held', 'disputed', 'cancelled', 'waits-for-attendance', 'waits-for-confirmation'])
		expect((await scene.get('coordinator', `/sessions?whose=all&state=${state}&from=1.01.2026`, 'en')).status).toBe(200)
})

test('her code is the main deed of a meeting that waits for her word, once on the page', async () => {
	const { participation } = await joinedPerson(scene, 'Czapla')
	const page = await text(scene.get('coordinator', await recorded(participation)))
	expect(page.match(/Kod dla tej osoby/g)).toHaveLength(1)
	expect(page).toMatch(/main-deed"[^>]*>(?:(?!<\/button>).)*Kod dla tej osoby/)
})

test('whoever may read a meeting but not change it is offered no deed that ends in absence', async () => {
	const { participation } = await joinedPerson(scene, 'Perkoz')
	const page = await text(scene.get('intake', await recorded(participation)))
	expect(page).toContain('Zmyślona Perkoz')
	for (const deed of ['Kod dla tej osoby', 'Lista obecności', 'Kartki do podpisu', '/change"']) expect(page).not.toContain(deed)
})

test('meetings can be narrowed to one person, whose record must be open', async () => {
	const { person, participation } = await joinedPerson(scene, 'Bekas')
	const address = await recorded(participation)
	const list = await text(scene.get('coordinator', `/sessions?whose=all&participant=${person}`))
	expect(list).toContain('z osobą: Zmyślona Bekas')
	expect([...list.matchAll(/rowgroup|<th scope="row"/g)]).toHaveLength(1)
	expect(list).toContain(idIn(address))
	expect((await scene.get('coach', `/sessions?whose=all&participant=${person}`)).status).toBe(404)
})

test('a kind at hand is one touch, another comes from the list beside it', async () => {
	const { person, participation } = await joinedPerson(scene, 'Derkacz')
	await recorded(participation)
	const form = await text(scene.get('coordinator', `/sessions/new?participant=${person}`))
	expect(form).toMatch(/type="radio" id="form-[^"]*" name="form"/)
	const sent = { ...individual, participation, form: 'another', anotherForm: 'counselling/legal-help' }
	expect((await scene.post('coordinator', '/sessions', sent)).status).toBe(303)
	expect((await scene.post('coordinator', '/sessions', { ...sent, anotherForm: '' })).status).toBe(422)
})
