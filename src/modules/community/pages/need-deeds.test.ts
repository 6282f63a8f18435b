import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNeed, mergeNeed, undoNeedStep } from '#community'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { communityModule } from '../mount.ts'
import type { NeedId } from '../store/needs.ts'

let scene: Scene
beforeAll(async () => {
	scene = await openScene({ modules: [communityModule] })
})
afterAll(() => scene.close())

const told = {
	title: 'Miejsce na obiad dla starszych',
	lacking: 'Starsi ludzie z bloków jedzą sami i byle co.',
	forWhom: 'samotne osoby po siedemdziesiątce',
	municipality: 'Kraków',
	district: 'Mistrzejowice',
	peopleCount: '40',
}
const words = { ...told, peopleCount: 40, sourceKind: 'conversation', sourceAbout: '', reportedOn: day('2026-03-01') }

test('needs stand by municipality with their counts, and are found without endings of words', async () => {
	await scene.inside('animator', async (act) => {
		await addNeed(act, { ...words, title: 'Naprawa rowerów', municipality: 'Skawina', lacking: 'Nie ma gdzie naprawić roweru.' })
		await addNeed(act, { ...words, title: 'Ogród przy szkole', municipality: ' skawina ', lacking: 'Ogród zarasta.' })
	})
	const html = await (await scene.get('coordinator', '/needs?municipality=Skawina')).text()
	expect(html).toMatch(/Skawina <span class="soft">2 potrzeby<\/span>/)
	const found = await (await scene.get('coordinator', '/needs?q=rowerem')).text()
	expect(found).toContain('Naprawa rowerów')
	expect(found).not.toContain('Ogród przy szkole')
	expect(await (await scene.get('coordinator', '/needs?q=zupełnie+nic+takiego')).text()).toContain('Żadna potrzeba nie pasuje')
	const csv = await (await scene.get('coordinator', '/needs/file?municipality=Skawina&format=csv')).text()
	expect(csv.trim().split('\n')).toHaveLength(3)
})

test("a partner's need waits for moderation, and a partner does not moderate", async () => {
	const sent = await scene.post('partner-representative', '/needs', {
		...told,
		title: 'Świetlica w soboty',
		sourceKind: 'consultation',
		reportedOn: '2026-03-01',
	})
	expect(sent.status).toBe(303)
	const path = (sent.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
	expect(await (await scene.get('partner-representative', path)).text()).toContain('czeka na przyjęcie')
	expect((await scene.post('partner-representative', `${path}/acceptance`, {})).status).toBe(404)
	expect((await scene.post('evaluator', '/needs', told)).status).toBe(404)
})

test('merged and split keep the trace both ways and are undone', async () => {
	const [one, other] = await scene.inside('animator', async (act) => {
		const first = await addNeed(act, { ...words, title: 'Szewc w dzielnicy' })
		const second = await addNeed(act, { ...words, title: 'Naprawa butów' })
		return [first, second].map((made) => (made.ok ? made.value.id : undefined)) as [NeedId, NeedId]
	})
	await scene.post('animator', `/needs/${one}/merge`, { into: other })
	expect(await (await scene.get('animator', `/needs/${one}`)).text()).toMatch(/Połączono z potrzebą .*Naprawa butów/s)
	expect(await (await scene.get('animator', `/needs/${other}`)).text()).toMatch(/Połączone z tą potrzebą.*Szewc w dzielnicy/s)
	const ring = await scene.inside('animator', (act) => mergeNeed(act, { need: other, into: one }))
	expect(ring).toMatchObject({ ok: false, refusal: { code: 'target-not-open' } })
	const step = (await scene.owner.query("select id from community.need_step where need_id = $1 and kind = 'merged'", [one])).rows[0].id
	await scene.post('animator', `/needs/${one}/steps/${step}/undoing`, {})
	expect(await (await scene.get('animator', `/needs/${one}`)).text()).toContain('przyjęta')
	const parts = { title1: 'Naprawa butów i torebek', lacking1: 'Brak.', title2: 'Dorabianie kluczy', lacking2: 'Brak.' }
	expect((await scene.post('animator', `/needs/${other}/split`, { title1: 'Tylko jedna', lacking1: 'Brak.' })).status).toBe(422)
	await scene.post('animator', `/needs/${other}/split`, parts)
	const [part] = (await scene.owner.query("select id from community.need where title = 'Dorabianie kluczy'")).rows
	expect(await (await scene.get('animator', `/needs/${part.id}`)).text()).toMatch(/Część szerszej potrzeby.*Naprawa butów/s)
	const split = (await scene.owner.query("select id from community.need_step where need_id = $1 and kind = 'split'", [other])).rows[0].id
	await scene.post('animator', `/needs/${part.id}/answer`, { words: 'Jest zakład.' })
	expect(await scene.inside('animator', (act) => undoNeedStep(act, { need: other, step: split }))).toMatchObject({
		refusal: { code: 'part-went-on' },
	})
	const answered = (await scene.owner.query("select id from community.need_step where need_id = $1 and kind = 'answered'", [part.id]))
		.rows[0].id
	await scene.post('animator', `/needs/${part.id}/steps/${answered}/undoing`, {})
	await scene.post('animator', `/needs/${other}/steps/${split}/undoing`, {})
	expect(await (await scene.get('animator', `/needs/${part.id}`)).text()).toContain('cofnięta część')
	expect(await (await scene.get('animator', `/needs/${other}`)).text()).toContain('Podziel')
})

test('two who save the same need at once see both versions', async () => {
	const made = await scene.inside('animator', (act) => addNeed(act, { ...words, title: 'Kawiarnia' }))
	const id = made.ok ? made.value.id : ''
	const form = { ...told, sourceKind: 'report', reportedOn: '2026-03-01', _version: '1' }
	expect((await scene.post('animator', `/needs/${id}/entry`, { ...form, title: 'Kawiarnia społeczna' })).status).toBe(303)
	const late = await scene.post('coordinator', `/needs/${id}/entry`, { ...form, title: 'Kawiarnia sąsiedzka' })
	expect(late.status).toBe(422)
	const html = await late.text()
	for (const version of ['Kawiarnia społeczna', 'Kawiarnia sąsiedzka']) expect(html).toContain(version)
})
