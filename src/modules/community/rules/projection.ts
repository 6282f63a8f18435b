import { BOUNDS, type Spot, spotAt } from './coordinates.ts'

/** A point on the flat world (Web Mercator, EPSG:3857): both between 0 and 1, from the north-west corner. */
export type Flat = { readonly x: number; readonly y: number }
/** A part of the world as a picture: its middle, and how often the world was doubled (0: the world is 256 points wide). */
export type Window = { readonly middle: Flat; readonly zoom: number; readonly width: number; readonly height: number }

export const LEAST_ZOOM = 5
export const MOST_ZOOM = 17
const TILE = 256

/** A place as a point of the flat world. */
export function flatten({ latitude, longitude }: Spot): Flat {
	const sine = Math.sin((latitude * Math.PI) / 180)
	return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

/** A point of the flat world as a place; `undefined` outside Poland. */
export function unflatten({ x, y }: Flat): Spot | undefined {
	return spotAt((Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, (x - 0.5) * 360)
}

/** Where a point of the world lies in the picture, in its points. */
export function inWindow({ middle, zoom, width, height }: Window, { x, y }: Flat): Flat {
	const scale = TILE * 2 ** zoom
	return { x: (x - middle.x) * scale + width / 2, y: (y - middle.y) * scale + height / 2 }
}

/** Which point of the world lies here in the picture. */
export function fromWindow({ middle, zoom, width, height }: Window, { x, y }: Flat): Flat {
	const scale = TILE * 2 ** zoom
	return { x: middle.x + (x - width / 2) / scale, y: middle.y + (y - height / 2) / scale }
}

/** The window that shows all these points, with a little air, no nearer than `mostZoom`; all of Poland when there are none. */
export function windowAround(points: readonly Flat[], { mostZoom, ...size }: Frame): Window {
	const shown = points.length === 0 ? CORNERS : points
	const [xs, ys] = [shown.map(({ x }) => x), shown.map(({ y }) => y)]
	const [west, east, north, south] = [least(xs), most(xs), least(ys), most(ys)]
	const doubled = Math.log2(
		Math.min(size.width / TILE / Math.max(east - west, 1e-7), size.height / TILE / Math.max(south - north, 1e-7)) * 0.92,
	)
	const zoom = Math.min(Math.max(doubled, LEAST_ZOOM), mostZoom)
	return { middle: { x: (west + east) / 2, y: (north + south) / 2 }, zoom, ...size }
}

/** The tiles under a window, for a server of tiles: whole zooms only. */
export function tilesUnder(
	window: Window,
): readonly { readonly z: number; readonly x: number; readonly y: number; readonly at: Flat; readonly side: number }[] {
	const z = Math.round(window.zoom)
	const count = 2 ** z
	const side = TILE * 2 ** (window.zoom - z)
	const first = fromWindow(window, { x: 0, y: 0 })
	const last = fromWindow(window, { x: window.width, y: window.height })
	const columns = range(Math.floor(first.x * count), Math.floor(last.x * count))
	const rows = range(Math.floor(first.y * count), Math.floor(last.y * count))
	return rows.flatMap((y) => columns.map((x) => ({ z, x, y, at: inWindow(window, { x: x / count, y: y / count }), side })))
}

type Frame = { readonly width: number; readonly height: number; readonly mostZoom: number }

const CORNERS = [
	flatten({ latitude: BOUNDS.south + 0.4, longitude: BOUNDS.west + 0.5 }),
	flatten({ latitude: BOUNDS.north - 0.5, longitude: BOUNDS.east - 0.3 }),
]

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.min(to - from + 1, 12) }, (_, at) => from + at)
}

function least(values: readonly number[]): number {
	return values.reduce((one, other) => Math.min(one, other), 1)
}

function most(values: readonly number[]): number {
	return values.reduce((one, other) => Math.max(one, other), 0)
}
