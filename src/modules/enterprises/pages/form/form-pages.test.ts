import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { makeOwnKey } from '#people'
import { joinedPerson } from '#test/joined'
import { protectedManufactory } from '#test/manufactory'
import { formOn } from '#test/page-form'
import { openScene, type Scene } from '#test/scene'
import { secretsFrom } from '../../../../platform/secrets.ts'
import { giveWorkersVoice } from '../../actions/form/give-voice.ts'
import { openDeciding } from '../../actions/form/open-deciding.ts'
import { enterprisesModule } from '../../mount.ts'

let scene: Scene
let manufactory: Id<'manufactory'>
let person: Id<'participant'>
let home: string
beforeAll(async () => {
	scene = await openScene({ today: day('2026-03-02'), modules: [enterprisesModule] })
	person = (await joinedPerson(scene, 'Wilga')).person
	manufactory = await protectedManufactory(scene, 'Ogród Zmyślony', { startedOn: day('2025-03-01'), worker: person })
	home = `/manufactories/${manufactory}/form`
})
afterAll(() => scene.close())

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const CHOICE = /polecam|zalecam|rekomend|najleps|recommend|\bbest\b/i

test('staff read what a manufactory may become, each doubted fact marked; an unknown form is absent', async () => {
	const all = await text(scene.get('evaluator', '/legal-forms'))
	for (const name of ['Spółdzielnia socjalna', 'Fundacja', 'Koło gospodyń wiejskich', 'Zostaje w instytucji']) expect(all).toContain(name)
	const one = await text(scene.get('coordinator', '/legal-forms/work-cooperative', 'en'))
	expect(one).toContain('some sources say 10')
	expect(one).toContain('class="doubt"')
	expect((await scene.get('coordinator', '/legal-forms/kingdom')).status).toBe(404)
})

test('the adviser says by which rule a form is closed and what opens it; a what-if saves nothing', async () => {
	const now = await text(scene.get('coordinator', home))
	expect(now).toContain('Nikt jeszcze nie powiedział, co jest ważne')
	expect(now).not.toMatch(CHOICE)
	const six = await text(scene.get('coordinator', `${home}?what-if=yes&persons=6&shareProfit=no&outsideMoney=none`))
	expect(six).toContain('Nic nie zostało zapisane')
	expect(six).toContain('Zakłada je co najmniej 7 osób fizycznych.')
	expect(six).toContain('Potrzeba jeszcze 1 osoby (jest 6).')
	expect(six).not.toMatch(CHOICE)
	const seven = await text(scene.get('coordinator', `${home}?what-if=yes&persons=7&shareProfit=no&outsideMoney=none`))
	expect(seven).not.toContain('Potrzeba jeszcze 1 osoby (jest 6).')
	expect((await scene.get('coordinator', `${home}?what-if=yes&capital=duzo`)).status).toBe(422)
	const { rows } = await scene.owner.query('select count(*)::int as all from enterprises.form_facts')
	expect(rows).toEqual([{ all: 0 }])
})

test('what people say is saved, comes back, and what matters to them orders the differences', async () => {
	const form = formOn(await text(scene.get('coordinator', `${home}/facts?persons=7`)), '/facts')
	expect(form.persons).toBe('7')
	const wrong = await scene.post('coordinator', `${home}/facts`, { ...form, atRisk: '9' })
	expect(wrong.status).toBe(422)
	expect(await wrong.text()).toContain('To więcej niż wszystkich osób')
	const said = { ...form, atRisk: '3', shareProfit: 'no', 'weight-safe-property': '3', 'weight-own-say': '1' }
	expect((await scene.post('coordinator', `${home}/facts`, said)).status).toBe(303)
	const page = await text(scene.get('coordinator', home))
	expect(page).toContain('(bardzo ważne)')
	expect(page.indexOf('(bardzo ważne)')).toBeLessThan(page.indexOf('(trochę ważne)'))
})

test('voices are given by account and from paper, with reasons and with who helped; hostile text is only text', async () => {
	const closed = await text(scene.get('coordinator', `${home}/voices`))
	expect((await scene.post('coordinator', `${home}/deciding`, formOn(closed, '/deciding'))).status).toBe(303)
	const own = formOn(await text(scene.get('coordinator', `${home}/voices/own`)), '/own')
	const silent = await scene.post('coordinator', `${home}/voices/own`, { ...own, 'stance-foundation': 'for' })
	expect(silent.status).toBe(422)
	expect(await silent.text()).toContain('Dopisz, dlaczego (Fundacja).')
	const spoken = { ...own, 'stance-foundation': 'against', 'reasons-foundation': '<b>nie ma</b> fundatora' }
	expect((await scene.post('coordinator', `${home}/voices/own`, spoken)).status).toBe(303)
	const host = formOn(await text(scene.get('host-manager', `${home}/voices/own`)), '/own')
	const agrees = { ...host, voice: 'centre', 'stance-association': 'for', 'reasons-association': 'jest siedem osób' }
	expect((await scene.post('host-manager', `${home}/voices/own`, agrees)).status).toBe(303)
	const paper = formOn(await text(scene.get('coordinator', `${home}/voices/workers/${person}`)), `/workers/${person}`)
	const unnamed = await scene.post('coordinator', `${home}/voices/workers/${person}`, { ...paper, 'stance-association': 'for' })
	expect(unnamed.status).toBe(422)
	const helped = { ...paper, helper: 'Ewa Zmyślona', 'stance-association': 'for', dissent: 'wolę poczekać' }
	expect((await scene.post('coordinator', `${home}/voices/workers/${person}`, helped)).status).toBe(303)
	const heard = await text(scene.get('coordinator', `${home}/voices`))
	expect(heard).toContain('pomagał(a): Ewa Zmyślona')
	expect(heard).toContain('&lt;b>nie ma')
	expect(heard).toContain('(instytucja)')
})

test('the decision is made once, signed, printed in both languages, and opened again with a reason; the old one is seen', async () => {
	const decision = formOn(await text(scene.get('coordinator', `${home}/decision`)), '/decision')
	expect(decision.form).toBeUndefined()
	expect((await scene.post('coordinator', `${home}/decision`, decision)).status).toBe(422)
	const made = { ...decision, form: 'association', reasons: 'Jest siedem osób.' }
	expect((await scene.post('coordinator', `${home}/decision`, made)).status).toBe(303)
	const late = await scene.post('supervisor', `${home}/decision`, { ...made, _key: '', form: 'foundation' })
	expect(late.status).toBe(422)
	expect(await late.text()).toContain('Ktoś zdecydował w tym czasie: Stowarzyszenie (w KRS)')
	const signing = formOn(await text(scene.get('coordinator', `${home}/signatures/new`)), '/signatures/new')
	expect((await scene.post('coordinator', `${home}/signatures/new`, { ...signing, name: 'Jan Zmyślony' })).status).toBe(303)
	for (const lang of ['pl', 'en']) {
		const minutes = await scene.get('coordinator', `${home}/minutes?lang=${lang}`)
		expect(minutes.headers.get('content-type')).toContain('application/pdf')
		expect(
			Buffer.from(await minutes.arrayBuffer())
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-')
	}
	const reopening = formOn(await text(scene.get('coordinator', `${home}/reopening`)), '/reopening')
	expect((await scene.post('coordinator', `${home}/reopening`, reopening)).status).toBe(422)
	expect((await scene.post('coordinator', `${home}/reopening`, { ...reopening, reason: 'Zmieniło się.' })).status).toBe(303)
	const after = await text(scene.get('coordinator', `${home}/voices`))
	expect(after).toContain('Wcześniejsze decyzje')
	expect(after).toContain('wolę poczekać')
})

test('a worker says where she stands on her own page, without an account; a wrong key opens nothing', async () => {
	await scene.inside('coordinator', (act) => openDeciding(act, { manufactory, reason: '' }))
	const { seal } = secretsFrom('a key for tests only, thirty-two characters')
	const made = await scene.inside('coordinator', (act) => makeOwnKey(act, { participant: person, seal }))
	if (!made.ok) throw new Error('no key')
	const own = `/mine/${made.value.key}/form`
	const form = formOn(await text(scene.get(undefined, own)), '/form')
	expect((await scene.post(undefined, own, form)).status).toBe(422)
	const spoken = await scene.post(undefined, own, { ...form, 'stance-foundation': 'abstains' })
	expect(await spoken.text()).toContain('Twój głos jest zapisany')
	const voices = await text(scene.get('coordinator', `${home}/voices`))
	expect(voices).toContain('na własnej stronie')
	expect((await scene.get(undefined, '/mine/AAAA-AAAA-AAAA-AAAA/form')).status).toBe(404)
	const other = await joinedPerson(scene, 'Obca')
	expect(
		await scene.inside('coordinator', (act) =>
			giveWorkersVoice(act, { participant: other.person, stances: [{ form: 'foundation', stance: 'for', reasons: '' }], dissent: '' }),
		),
	).toMatchObject({ refusal: { code: 'no-deciding' } })
})

test('who has no part in the manufactory sees nothing of it, and only who decides may decide', async () => {
	expect((await scene.get('evaluator', home)).status).toBe(404)
	expect((await scene.get('coach', home)).status).toBe(404)
	expect((await scene.get('host-manager', `${home}/decision`)).status).toBe(404)
	expect((await scene.get(undefined, `${home}/voices`)).status).toBe(303)
})
