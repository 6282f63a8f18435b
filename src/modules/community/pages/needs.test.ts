import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gpsJpeg } from '#test/photos'
import { openScene, type Scene } from '#test/scene'
import { communityModule } from '../mount.ts'

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

/** The hidden moment of the public form, opened some time ago. */
async function opened(): Promise<string> {
	const html = await (await scene.get(undefined, '/needs/new')).text()
	return /name="_opened" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

let later = 0
/** The form is opened, a day passes on the standing clock (a form lives as long), and it is sent. */
async function reported(form: Record<string, string>, file?: { name: string; content: Buffer }): Promise<Response> {
	later += 1
	const mark = await opened()
	const at = Number(mark.split('.')[0])
	const body = new FormData()
	for (const [name, value] of Object.entries({ ...form, _opened: mark })) body.append(name, value)
	if (file) body.append('photo', new Blob([new Uint8Array(file.content)]), file.name)
	expect(at).toBeGreaterThan(0)
	scene.clock.setTo(`2026-03-${String(2 + later).padStart(2, '0')}` as never)
	return scene.app.request(`/${scene.slug}/needs/new`, {
		method: 'POST',
		body,
		headers: { 'sec-fetch-site': 'same-origin', cookie: 'lang=pl' },
	})
}

const numberIn = (response: Response) => new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('number') ?? ''
const waitingCount = async () =>
	(await scene.owner.query("select count(*)::int as n from community.need_now where state = 'reported'")).rows[0].n

test('a resident without an account reports a need, is thanked with a number, and follows what happens', async () => {
	const sent = await reported({ ...told, name: 'Halina', contact: '600 100 200' }, { name: 'ławka.jpg', content: gpsJpeg({ turn: 6 }) })
	expect(sent.status).toBe(303)
	const number = numberIn(sent)
	expect(number).toMatch(/^[A-Z2-9]{8}$/)
	const thanks = await (await scene.get(undefined, `/needs/thanks?number=${number}`)).text()
	expect(thanks).toContain(`${number.slice(0, 4)}-${number.slice(4)}`)
	const before = await (await scene.get(undefined, `/needs/follow/${number.toLowerCase()}`)).text()
	expect(before).toContain('Czeka na przeczytanie')
	expect(await (await scene.get(undefined, '/needs/public')).text()).not.toContain(told.title)
	const { id } = (await scene.owner.query('select id from community.need where number = $1', [number])).rows[0]
	const record = await (await scene.get('animator', `/needs/${id}`)).text()
	for (const seen of ['Halina', '600 100 200', 'ławka.jpg', 'zgłoszenie bez konta']) expect(record).toContain(seen)
	expect(await (await scene.get('partner-representative', `/needs/${id}`)).text()).not.toContain('Halina')
	expect((await scene.post('animator', `/needs/${id}/acceptance`, {})).status).toBe(303)
	const list = await (await scene.get(undefined, '/needs/public')).text()
	expect(list).toContain(told.title)
	for (const hidden of ['Halina', '600 100 200', 'ławka.jpg']) expect(list).not.toContain(hidden)
	await scene.post('animator', `/needs/${id}/answer`, { words: 'Od maja działa stołówka w klubie seniora.' })
	const after = await (await scene.get(undefined, `/needs/follow/${number}`)).text()
	expect(after).toContain('Od maja działa stołówka')
	expect(after).not.toContain('Halina')
	await scene.post('animator', `/needs/${id}/forgetting`, {})
	expect(await (await scene.get('animator', `/needs/${id}`)).text()).not.toContain('Halina')
})

test('the photo of a report is stripped, and shown to staff only', async () => {
	const { id, file_id: file } = (
		await scene.owner.query('select n.id, f.file_id from community.need n join community.need_file f on f.need_id = n.id')
	).rows[0]
	const shown = await scene.get('animator', `/needs/${id}/files/${file}`)
	const content = Buffer.from(await shown.arrayBuffer())
	expect(shown.headers.get('content-type')).toBe('image/jpeg')
	expect(shown.headers.get('content-disposition')).toContain('attachment')
	expect(content.includes('GPS-52.2297')).toBe(false)
	expect((await scene.get(undefined, `/needs/${id}/files/${file}`)).status).toBe(303)
})

test('a machine is stopped and a person is told how to go on', async () => {
	const before = await waitingCount()
	const bait = await reported({ ...told, title: 'Reklama', website: 'http://spam.example' })
	expect(bait.status).toBe(422)
	expect(await bait.text()).toContain('Zostaw puste pole')
	const mark = await opened()
	const quick = await scene.post(undefined, '/needs/new', { ...told, title: 'Za szybko', _opened: mark })
	expect(quick.status).toBe(422)
	const again = await quick.text()
	expect(again).toContain('To przyszło bardzo szybko')
	expect(again).toContain('Za szybko')
	const forged = await scene.post(undefined, '/needs/new', {
		...told,
		title: 'Podrobione',
		_opened: `${Date.parse('2026-03-01')}.deadbeef`,
	})
	expect(await forged.text()).toContain('był otwarty za długo')
	expect(await waitingCount()).toBe(before)
	const second = await scene.post(undefined, '/needs/new', {
		...told,
		title: 'Za szybko',
		_opened: /name="_opened" value="([^"]+)"/.exec(again)?.[1] ?? '',
	})
	expect(second.status).toBe(303)
})

test('the same report sent twice makes one row, and nobody gets the number of another', async () => {
	const first = await reported({ ...told, title: 'Ławki przy przystanku' })
	const before = await waitingCount()
	const second = await reported({ ...told, title: 'ŁAWKI  przy przystanku!' })
	expect(numberIn(first)).not.toBe('')
	expect(numberIn(second)).toBe('')
	expect(await waitingCount()).toBe(before)
	expect(await (await scene.get(undefined, '/needs/thanks')).text()).toContain('już u nas jest')
})

test('a photo that is no photo is refused at its field, what was typed stays, and nothing is kept', async () => {
	const before = await waitingCount()
	const files = async () => (await scene.owner.query('select count(*)::int as n from platform.kept_piece')).rows[0].n
	const kept = await files()
	const sent = await reported(
		{ ...told, title: 'Park bez światła' },
		{ name: 'zdjęcie.jpg', content: Buffer.from('<script>alert(1)</script>') },
	)
	expect(sent.status).toBe(422)
	const html = await sent.text()
	expect(html).toContain('To nie jest zdjęcie')
	expect(html).toContain('Park bez światła')
	expect(await waitingCount()).toBe(before)
	expect(await files()).toBe(kept)
})

test('a file of 50 MB is turned away and leaves nothing behind', async () => {
	const sent = await reported({ ...told, title: 'Wielki plik' }, { name: 'wielkie.jpg', content: Buffer.alloc(50_000_000, 7) })
	expect(sent.status).toBe(413)
	expect(readdirSync(`${scene.dataDir}/uploads`)).toEqual([])
	expect((await scene.owner.query("select 1 from community.need where title = 'Wielki plik'")).rowCount).toBe(0)
})

test('hostile text is shown as text, to residents and to staff', async () => {
	const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}\u202e\u0000'
	const sent = await reported({
		...told,
		title: `Atak ${attack}`,
		lacking: attack,
		municipality: `Gmina${attack}`,
		forWhom: attack,
		district: attack,
		name: attack,
	})
	expect(sent.status).toBe(303)
	const { id } = (await scene.owner.query("select id from community.need where title like 'Atak%'")).rows[0]
	await scene.post('animator', `/needs/${id}/acceptance`, {})
	for (const [role, path] of [
		[undefined, '/needs/public'],
		[undefined, `/needs/follow/${numberIn(sent)}`],
		['animator', '/needs'],
		['animator', `/needs/${id}`],
		['animator', `/needs/${id}/merge`],
		['animator', `/needs?municipality=${encodeURIComponent(attack)}&q=${encodeURIComponent(attack)}&after=${encodeURIComponent(attack)}`],
	] as const) {
		const page = await scene.get(role, path)
		expect(page.status, path).toBe(200)
		const html = await page.text()
		expect(html, path).not.toContain('<img src=x')
		expect(html, path).not.toContain('<script>alert')
	}
	expect((await scene.get(undefined, `/needs/follow/${encodeURIComponent(attack.replace('\u0000', ''))}`)).status).toBe(422)
})
