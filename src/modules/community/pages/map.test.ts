import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNeed } from '#community'
import { day } from '#kernel/plain-date'
import { openScene, type Scene } from '#test/scene'
import { communityModule } from '../mount.ts'

let scene: Scene
let id = ''
beforeAll(async () => {
	scene = await openScene({ modules: [communityModule] })
	const made = await scene.inside('animator', (act) =>
		addNeed(act, {
			title: 'Plac zabaw',
			lacking: 'Nie ma gdzie się bawić.',
			forWhom: '',
			municipality: 'Kraków',
			district: '',
			peopleCount: undefined,
			sourceKind: 'conversation',
			sourceAbout: '',
			reportedOn: day('2026-03-01'),
		}),
	)
	id = made.ok ? made.value.id : ''
})
afterAll(() => scene.close())

const html = async (path: string) => (await scene.get('coordinator', path)).text()

async function bring(content: string | Buffer, source = 'PRG, otwarte dane'): Promise<Response> {
	const body = new FormData()
	body.append('source', source)
	body.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), 'gminy.geojson')
	const headers = { cookie: `lang=pl; session=${scene.tokens.coordinator}`, 'sec-fetch-site': 'same-origin' }
	return scene.app.request(`/${scene.slug}/needs/map/outlines`, { method: 'POST', body, headers })
}

const area = (name: unknown, corner: readonly [number, number]) => {
	const [x, y] = corner
	const ring = [
		[x, y],
		[x + 0.2, y],
		[x + 0.2, y + 0.2],
		[x, y + 0.2],
		[x, y],
	]
	return { type: 'Feature', properties: { nazwa: name }, geometry: { type: 'Polygon', coordinates: [ring] } }
}
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

test('a place is found by clicks on the picture, without a script, and the map shows it', async () => {
	const first = await html(`/needs/${id}/place`)
	expect(first).toContain('type="image"')
	const asked = Object.fromEntries(
		[...first.matchAll(/<input type="hidden" name="(lat|lon|zoom|mark)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]),
	)
	const next = await html(`/needs/${id}/place?${new URLSearchParams({ ...asked, 'at.x': '170', 'at.y': '230' })}`)
	const spot =
		/name="spot" aria-describedby="[^"]*"[^>]*value="([\d., ]+)"/.exec(next)?.[1] ?? /value="(\d\d\.\d+, \d\d\.\d+)"/.exec(next)?.[1] ?? ''
	expect(spot).toMatch(/^\d{2}\.\d{5}, \d{2}\.\d{5}$/)
	const picture = await scene.get('coordinator', `/needs/${id}/place/map?lat=50.07&lon=20.03&zoom=10&mark=1`)
	expect(picture.headers.get('content-type')).toBe('image/svg+xml')
	const drawn = await picture.text()
	expect(drawn).toContain('<circle')
	expect(drawn).not.toMatch(/<[^>]*\s[a-z-]+(?=[\s>])(?!=)/) // an attribute without a value is no XML, and no picture
	expect((await scene.post('coordinator', `/needs/${id}/place`, { spot })).status).toBe(303)
	const map = await html('/needs/map')
	expect(map).toContain('class="map-mark"')
	expect(map).toContain(`/needs/${id}"`)
	expect(map).toContain('małopolskie')
})

test('coordinates are typed as people copy them, and a place outside Poland is refused', async () => {
	expect((await scene.post('coordinator', `/needs/${id}/place`, { spot: '50,0723 N, 20,0376 E' })).status).toBe(303)
	expect(await html(`/needs/${id}`)).toContain('50.07230, 20.03760')
	const far = await scene.post('coordinator', `/needs/${id}/place`, { spot: '48.85, 2.35' })
	expect(far.status).toBe(422)
	expect(await far.text()).toContain('poza Polską')
	for (const query of ['lat=x&lon=y&zoom=z', 'lat=50&lon=20&zoom=99&at.x=1e9&at.y=-5', 'zoom=-3', 'lat=50&lon=20&zoom=8&at.x=abc'])
		expect((await scene.get('coordinator', `/needs/${id}/place?${query}`)).status, query).toBe(200)
})

test('an operator brings outlines of municipalities, the map draws them, and they are taken back', async () => {
	expect((await bring(collection(area('Skawina', [19.8, 49.9]), area('<script>alert(1)</script>', [20, 50])))).status).toBe(303)
	const map = await html('/needs/map?area=ours')
	expect(map).toContain('<title>Skawina</title>')
	expect(map).toContain('PRG, otwarte dane')
	expect(map).not.toContain('<script>alert')
	await scene.post('coordinator', '/needs/map/outlines/undoing', {})
	expect(await html('/needs/map')).not.toContain('Skawina')
})

test('a file that is no outlines, has metres, lacks a name or is too heavy is refused with a sentence', async () => {
	for (const [content, sentence] of [
		['to nie jest json', 'To nie jest plik GeoJSON'],
		['{"type":"FeatureCollection"}', 'To nie jest plik GeoJSON'],
		[collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [20, 50] } }), 'nie ma żadnej granicy'],
		[collection(area('Skawina', [567_000, 243_000])), 'w metrach'],
		[collection(area('', [20, 50])), 'Granica numer 1 nie ma nazwy'],
	] as const) {
		const answer = await bring(content)
		expect(answer.status, sentence).toBe(422)
		expect(await answer.text()).toContain(sentence)
	}
	expect((await bring(Buffer.alloc(21_000_000, 32))).status).toBe(413)
	expect((await scene.get('animator', '/needs/map/outlines')).status).toBe(404)
})

test('no page asks another server for a picture', async () => {
	const answer = await scene.get('coordinator', '/needs/map')
	expect(answer.headers.get('content-security-policy')).toContain("img-src 'self' data:;")
	expect(await answer.text()).not.toMatch(/(?:src|href)="https?:/)
})
