import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNeed, listNear, type NeedId } from '#community'
import { day } from '#kernel/plain-date'
import { allModules } from '#test/all-modules'
import { smallPng } from '#test/photos'
import { openScene, type Scene } from '#test/scene'

let scene: Scene
let need: NeedId
beforeAll(async () => {
	scene = await openScene({ modules: allModules })
	const made = await scene.inside('animator', (act) =>
		addNeed(act, {
			title: 'Obiady dla seniorów',
			lacking: 'Starsi ludzie jedzą byle co.',
			forWhom: '',
			municipality: 'Kraków',
			district: '',
			peopleCount: 40,
			sourceKind: 'consultation',
			sourceAbout: '',
			reportedOn: day('2026-03-01'),
		}),
	)
	if (!made.ok) throw new Error('refused')
	need = made.value.id
})
afterAll(() => scene.close())

const html = async (path: string) => (await scene.get('adviser', path)).text()
const pathIn = (response: Response) => (response.headers.get('location') ?? '').replace(`/${scene.slug}`, '')
const demand = {
	topic: 'demand',
	words: 'Ośrodek kupi obiady.',
	source: 'Rozmowa z ośrodkiem',
	saidOn: '2026-03-01',
	payer: 'OPS',
	howOften: 'daily',
	price: '18,50',
	priceFor: 'za obiad',
}

test('a niche is opened from a need and says what is still missing', async () => {
	const opened = await scene.post('adviser', '/niches', { title: 'Obiady w Mistrzejowicach', summary: '', municipality: 'Kraków', need })
	expect(opened.status).toBe(303)
	const page = await html(pathIn(opened))
	expect(page).toContain('Obiady dla seniorów')
	expect(page).toContain('Brakuje: popytu, konkurencji, zasobów, barier, dowodów.')
	const twice = await scene.post('adviser', '/niches', { title: 'Obiady w Mistrzejowicach' })
	expect(twice.status).toBe(422)
	expect(await twice.text()).toContain('Jest już nisza o tej nazwie')
})

test('a statement has a source and a day; a newer one stands in its place and the older one stays', async () => {
	const path = pathIn(await scene.post('adviser', '/niches', { title: 'Naprawa rowerów' }))
	const empty = await scene.post('adviser', `${path}/statements`, { topic: 'demand', saidOn: '2026-03-01' })
	expect(empty.status).toBe(422)
	const wrong = await empty.text()
	for (const sentence of ['Napisz, co wiadomo', 'od kogo albo skąd', 'kto by płacił']) expect(wrong).toContain(sentence)
	expect((await scene.post('adviser', `${path}/statements`, { ...demand, saidOn: '2026-03-09' })).status).toBe(422)
	await scene.post('adviser', `${path}/statements`, demand)
	expect((await html(path)).replace(/\s/g, ' ')).toContain('OPS · codziennie · 18,50 zł za obiad')
	const [{ id: older }] = (await scene.owner.query("select id from community.niche_statement where words = 'Ośrodek kupi obiady.'")).rows
	expect(await html(`${path}/statements/new?topic=demand&replaces=${older}`)).toContain('18,50')
	await scene.post('adviser', `${path}/statements`, { ...demand, words: 'Ośrodek kupi dwa razy więcej.', replaces: older })
	const again = await scene.post('adviser', `${path}/statements`, { ...demand, words: 'Za późno.', replaces: older })
	expect(again.status).toBe(422)
	const page = await html(path)
	expect(page).toMatch(/Ośrodek kupi dwa razy więcej.*Wcześniejsze: 1.*zastąpione nowszym/s)
	const [{ id: newer }] = (await scene.owner.query("select id from community.niche_statement where words like 'Ośrodek kupi dwa%'")).rows
	await scene.post('adviser', `${path}/statements/${newer}/undoing`, {})
	expect(await html(path)).toMatch(/Ośrodek kupi obiady.*Wcześniejsze: 1.*cofnięte/s)
})

test('a statement carries a scan that opens from the niche alone', async () => {
	const path = pathIn(await scene.post('adviser', '/niches', { title: 'Świetlica' }))
	const body = new FormData()
	for (const [name, value] of Object.entries({ ...demand, topic: 'evidence' })) body.append(name, value)
	body.append('file', new Blob([new Uint8Array(smallPng())]), 'wyniki.png')
	const headers = { cookie: `lang=pl; session=${scene.tokens.adviser}`, 'sec-fetch-site': 'same-origin' }
	expect((await scene.app.request(`/${scene.slug}${path}/statements`, { method: 'POST', body, headers })).status).toBe(303)
	const link = /href="\/testowo(\/niches\/[^"]+\/file)"/.exec(await html(path))?.[1] ?? ''
	expect((await scene.get('adviser', link)).headers.get('content-type')).toBe('image/png')
	expect((await scene.get('evaluator', link)).status).toBe(404)
})

test('a niche about which nobody says anything goes stale after a year, says so, and waits on Today', async () => {
	const path = pathIn(await scene.post('adviser', '/niches', { title: 'Pranie pościeli' }))
	await scene.post('adviser', `${path}/statements`, { ...demand, saidOn: '2025-03-01' })
	expect(await html(path)).toContain('nieświeża')
	expect(await html('/niches?shelf=stale')).toContain('Pranie pościeli')
	expect(await html('')).toContain('Pranie pościeli')
	await scene.post('adviser', `${path}/statements`, { ...demand, topic: 'barriers', saidOn: '2026-03-01' })
	expect(await html('/niches?shelf=stale')).not.toContain('Pranie pościeli')
})

test('only a need that was let in joins a niche, and a closed niche is opened again', async () => {
	const path = pathIn(await scene.post('adviser', '/niches', { title: 'Ogród' }))
	await scene.post('partner-representative', '/needs', {
		title: 'Czeka',
		lacking: 'Czeka.',
		municipality: 'Kraków',
		sourceKind: 'report',
		reportedOn: '2026-03-01',
	})
	const [{ id: waiting }] = (await scene.owner.query("select id from community.need where title = 'Czeka'")).rows
	expect((await scene.post('adviser', `${path}/needs`, { need: waiting })).status).toBe(422)
	expect((await scene.post('adviser', `${path}/needs`, { need })).status).toBe(303)
	expect((await scene.post('adviser', `${path}/closure`, { words: '' })).status).toBe(422)
	await scene.post('adviser', `${path}/closure`, { words: 'Powstała manufaktura.' })
	expect(await html(path)).toContain('Zamknięta: Powstała manufaktura.')
	expect(await html('/niches')).not.toContain('>Ogród<')
	await scene.post('adviser', `${path}/reopening`, {})
	expect(await html('/niches')).toContain('>Ogród<')
})

test('needs and niches that share words with something are found by beginnings of words', async () => {
	const near = await scene.inside('adviser', ({ db, partnership }) =>
		listNear(db, partnership, { stems: ['obiad', "x' | !:*"], limit: 10 }),
	)
	expect(near.map(({ kind, title }) => `${kind} ${title}`).sort()).toEqual(['need Obiady dla seniorów', 'niche Obiady w Mistrzejowicach'])
})
