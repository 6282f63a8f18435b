import { deed, page, type Route, type View } from '#access'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, PageHead, PostButton, renderPart } from '#ui'
import { placeNeed } from '../actions/place-need.ts'
import { messages } from '../messages.ts'
import { readSpot, type Spot, spellSpot, spotAt } from '../rules/coordinates.ts'
import { flatten, fromWindow, LEAST_ZOOM, MOST_ZOOM, unflatten, type Window, windowAround } from '../rules/projection.ts'
import { getNeed, type Need } from '../store/needs.ts'
import { findOutlineSet, listOutlines } from '../store/outlines.ts'
import { Ground } from './map.tsx'

export const placeRoutes: readonly Route[] = [
	page('/needs/:need/place', 'need.write', async (view) => placePage(view)),
	page('/needs/:need/place/map', 'need.write', drawing),
	deed('/needs/:need/place', 'need.write', postPlace),
	deed('/needs/:need/place/removal', 'need.write', postRemoval),
]

/** Narrow enough for a phone: a click gives points of the picture as it is shown, so it is shown as large as it is. */
const SIZE = { width: 300, height: 300 }
const CLOSER = 2

/**
 * Where the map looks and where the mark is. Without a script a click on a picture sends its own point (`at.x`, `at.y`) with the window it was clicked in;
 * the place comes to the middle, nearer.
 */
function lookOf({ query }: View, need: Need): { window: Window; spot: Spot | undefined } {
	const zoom = Math.min(Math.max(Math.round(Number(query.zoom ?? '') || 0), 0), MOST_ZOOM)
	const before = spotAt(Number(query.lat), Number(query.lon))
	const [x, y] = [Number(query['at.x']), Number(query['at.y'])]
	if (before === undefined || zoom === 0) {
		const whole = windowAround(need.spot === undefined ? [] : [flatten(need.spot)], { ...SIZE, mostZoom: 9 })
		return { window: { ...whole, zoom: Math.floor(whole.zoom) }, spot: need.spot }
	}
	const window = { middle: flatten(before), zoom: Math.max(zoom, LEAST_ZOOM), ...SIZE }
	if (!Number.isFinite(x) || !Number.isFinite(y)) return { window, spot: query.mark === '1' ? before : undefined }
	const spot = unflatten(fromWindow(window, { x, y }))
	if (spot === undefined) return { window, spot: undefined }
	return { window: { ...window, middle: flatten(spot), zoom: Math.min(window.zoom + CLOSER, MOST_ZOOM) }, spot }
}

async function placePage(view: View, error?: string): Promise<Reply> {
	const say = messages[view.lang].map
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const { window, spot } = lookOf(view, need)
	const typed = view.form.spot ?? (spot === undefined ? '' : spellSpot(spot))
	const f = fields<{ spot: string }>({ values: { spot: typed }, errors: { spot: error } })
	const home = view.url(`/needs/${need.id}`)
	const body = (
		<>
			<PageHead title={say.placeTitle} lead={need.title} />
			<p>{say.placeLead}</p>
			<f.Errors />
			<Clickable view={view} need={need} look={{ window, spot }} />
			<Form action={`${home}/place`} idempotencyKey={view.key}>
				<f.Text name="spot" label={say.typed} hint={messages[view.lang].spotHint} width="medium" />
				<Actions deed={say.savePlace} otherwise={{ href: home, label: need.title }} />
			</Form>
			{need.spot && (
				<PostButton action={`${home}/place/removal`} idempotencyKey={view.key}>
					{say.remove}
				</PostButton>
			)}
		</>
	)
	return error === undefined ? shown(say.placeTitle, body) : refusedForm(say.placeTitle, body)
}

type Look = { readonly window: Window; readonly spot: Spot | undefined }

function Clickable({ view, need, look }: { view: View; need: Need; look: Look }) {
	const say = messages[view.lang].map
	const asked = askedBy(look)
	const path = `/needs/${need.id}/place`
	const farther = { ...asked, zoom: String(Math.max(look.window.zoom - CLOSER, LEAST_ZOOM)) }
	return (
		<form action={view.url(path)} class="map-pick">
			{Object.entries(asked).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<input type="image" name="at" src={view.url(`${path}/map`, asked)} alt={say.clickHere} width={SIZE.width} height={SIZE.height} />
			<LinkButton href={view.url(path, farther)} small>
				{say.farther}
			</LinkButton>
		</form>
	)
}

function askedBy({ window, spot }: Look): Record<string, string> {
	const middle = unflatten(window.middle)
	if (middle === undefined) return {}
	return { lat: String(middle.latitude), lon: String(middle.longitude), zoom: String(window.zoom), mark: spot === undefined ? '0' : '1' }
}

/** The picture that is clicked: a drawing of its own, without links. */
async function drawing(view: View): Promise<Reply> {
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const { window, spot } = lookOf(view, need)
	const set = await findOutlineSet(view.db, view.partnership)
	const outlines = set === undefined ? [] : await listOutlines(view.db, view.partnership, set.id)
	const { width, height } = SIZE
	const svg = renderPart(
		{ lang: view.lang, path: view.path },
		<svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
			<title>{messages[view.lang].map.clickHere}</title>
			<rect width={width} height={height} fill="#e8edf0" />
			<g fill="#faf7f2" stroke="#8b8678" stroke-width="1">
				<Ground view={{ ...view, tiles: undefined }} window={window} outlines={outlines} />
			</g>
			{spot && <circle cx={width / 2} cy={height / 2} r="8" fill="#9c3b2a" stroke="#ffffff" stroke-width="3" />}
		</svg>,
	)
	return { kind: 'file', name: 'mapa.svg', type: 'image/svg+xml', content: svg }
}

async function postPlace(view: View): Promise<Reply> {
	const need = view.id<'need'>('need')
	const spot = readSpot(view.form.spot ?? '')
	if (spot === undefined) return placePage(view, messages[view.lang].no['spot-wrong'])
	await view.act((act) => placeNeed(act, { need, spot }))
	return moved(view.url(`/needs/${need}`), { kind: 'done', text: messages[view.lang].map.saved })
}

async function postRemoval(view: View): Promise<Reply> {
	const need = view.id<'need'>('need')
	await view.act((act) => placeNeed(act, { need, spot: undefined }))
	return moved(view.url(`/needs/${need}`), { kind: 'done', text: messages[view.lang].map.removed })
}
