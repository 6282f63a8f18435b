import { may, page, type Route, type View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { LinkButton, PageHead, Tabs } from '#ui'
import { messages } from '../messages.ts'
import type { Outline } from '../rules/geo-json.ts'
import { marksOf } from '../rules/marks.ts'
import { openStates } from '../rules/need-state.ts'
import { type Flat, flatten, inWindow, tilesUnder, type Window, windowAround } from '../rules/projection.ts'
import { listMapPoints, type MapPoint } from '../store/map-points.ts'
import { findOutlineSet, listOutlines, type OutlineSet } from '../store/outlines.ts'
import { voivodeships } from '../store/voivodeships.ts'
import { pathOf } from './map-drawing.ts'
import { CommunityTabs } from './tabs.tsx'

export const mapRoutes: readonly Route[] = [page('/needs/map', 'need.read', showMap)]

const SIZE = { width: 880, height: 620 }
const AREAS = ['near', 'ours', 'whole'] as const

/** Needs with a place, drawn by the server: no script, and no request leaves it unless a tile server is set. */
async function showMap(view: View): Promise<Reply> {
	const say = messages[view.lang].map
	const points = await listMapPoints(view.db, view.partnership, openStates)
	const set = await findOutlineSet(view.db, view.partnership)
	const outlines = set === undefined ? [] : await listOutlines(view.db, view.partnership, set.id)
	const area = AREAS.find((each) => each === view.query.area) ?? 'near'
	// Nearer than a voivodeship there is nothing to find one's way by, unless outlines or tiles lie under the marks.
	const mostZoom = outlines.length > 0 || view.tiles ? 14 : 8.5
	const window = windowAround(shownIn(area, points, outlines), { ...SIZE, mostZoom })
	return shown(
		say.title,
		<>
			<CommunityTabs view={view} />
			<PageHead title={say.title} lead={points.length === 0 ? say.empty : say.lead}>
				{may(view.actor, 'partnership.write') && <LinkButton href={view.url('/needs/map/outlines')}>{say.outlines}</LinkButton>}
			</PageHead>
			<Tabs
				label={say.area}
				items={AREAS.filter((each) => each !== 'ours' || outlines.length > 0).map((each) => ({
					href: view.url('/needs/map', { area: each }),
					label: say[each],
					current: each === area,
				}))}
			/>
			<div class="map">
				<Drawing view={view} window={window} points={points} outlines={outlines} />
			</div>
			<Credits view={view} set={set} />
			<Places view={view} points={points} />
		</>,
	)
}

function shownIn(area: (typeof AREAS)[number], points: readonly MapPoint[], outlines: readonly Outline[]): readonly Flat[] {
	if (area === 'ours') return outlines.flatMap(({ rings }) => rings.flat()).map(([longitude, latitude]) => flatten({ latitude, longitude }))
	return area === 'near' ? points.map(flatten) : []
}

type DrawingProps = { view: View; window: Window; points: readonly MapPoint[]; outlines: readonly Outline[] }

function Drawing({ view, window, points, outlines }: DrawingProps) {
	const { width, height } = window
	const marks = marksOf(
		points
			.map((of) => ({ of, at: inWindow(window, flatten(of)) }))
			.filter(({ at }) => at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height),
		26,
	)
	return (
		<svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={messages[view.lang].map.drawing(points.length)}>
			<Ground view={view} window={window} outlines={outlines} />
			{marks.map(({ at, points: here }) => (
				<MarkLink key={`${at.x} ${at.y}`} view={view} at={at} points={here} />
			))}
		</svg>
	)
}

/** What lies under the marks: tiles when a server of tiles is set, voivodeships and municipalities. */
export function Ground({ view, window, outlines }: Omit<DrawingProps, 'points'>) {
	return (
		<>
			{view.tiles &&
				tilesUnder(window).map(({ z, x, y, at, side }) => (
					<image key={`${x} ${y}`} href={tileAt(view.tiles ?? '', { z, x, y })} x={at.x} y={at.y} width={side} height={side} />
				))}
			{voivodeships().map((each) => (
				<Area key={each.code} look={view.tiles ? 'map-edge' : 'map-land'} line={pathOf(window, each)} name={each.name[view.lang]} />
			))}
			{outlines.map((outline) => (
				<Area key={outline.name} look="map-edge" line={pathOf(window, outline)} name={outline.name} />
			))}
		</>
	)
}

/** Nothing where it lies outside: an empty line would break the drawing. */
function Area({ look, line, name }: { look: 'map-land' | 'map-edge'; line: string; name: string }) {
	if (line === '') return null
	return (
		<path class={look} d={line}>
			<title>{name}</title>
		</path>
	)
}

function tileAt(template: string, { z, x, y }: { z: number; x: number; y: number }): string {
	return template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
}

function MarkLink({ view, at, points }: { view: View; at: { x: number; y: number }; points: readonly MapPoint[] }) {
	const [first] = points
	if (first === undefined) return null
	const alone = points.length === 1
	const label = alone ? first.title : `${messages[view.lang].map.several(points.length)}: ${first.municipality}`
	const href = alone ? view.url(`/needs/${first.id}`) : view.url('/needs', { municipality: first.municipality })
	const radius = Math.min(9 + 3 * Math.log2(points.length), 24)
	return (
		<a href={href} aria-label={label}>
			<title>{label}</title>
			<circle class="map-mark" cx={at.x} cy={at.y} r={radius} />
			{!alone && (
				<text class="map-count" x={at.x} y={at.y + 5}>
					{points.length}
				</text>
			)}
		</a>
	)
}

function Credits({ view, set }: { view: View; set: OutlineSet | undefined }) {
	const say = messages[view.lang].map
	const parts = [say.voivodeships, set === undefined ? '' : say.credit(set.source), view.tiles ? say.tiles(new URL(view.tiles).host) : '']
	return <p class="soft small-text">{parts.filter((text) => text !== '').join(' ')}</p>
}

/** The same as a list, for whoever does not see the drawing. */
function Places({ view, points }: { view: View; points: readonly MapPoint[] }) {
	if (points.length === 0) return null
	return (
		<details>
			<summary>{`${messages[view.lang].map.list}: ${points.length}`}</summary>
			<ul class="plain-list">
				{points.slice(0, 200).map(({ id, title, municipality }) => (
					<li key={id}>
						<a href={view.url(`/needs/${id}`)}>{title}</a> <span class="soft">{municipality}</span>
					</li>
				))}
			</ul>
		</details>
	)
}
