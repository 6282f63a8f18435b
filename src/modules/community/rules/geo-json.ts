import { z } from 'zod'
import { done, type Result, refused } from '#kernel/result'
import { BOUNDS } from './coordinates.ts'
import { simplify } from './simplify.ts'

/** A municipality: its name and its outer lines, longitude first as in GeoJSON (RFC 7946). */
export type Outline = { readonly name: string; readonly rings: readonly (readonly (readonly [number, number])[])[] }
export type OutlineRefusal =
	| { readonly code: 'not-geo-json' | 'no-outlines' | 'other-coordinates' }
	| { readonly code: 'too-many-outlines'; readonly most: number }
	| { readonly code: 'outline-without-name'; readonly place: number }

/** There are some 2,500 municipalities in Poland. */
const MOST_OUTLINES = 3000
const MOST_RINGS = 60
/** In degrees: some 60 metres. */
const TOLERANCE = 0.0008
const MOST_POINTS = 400
/** A line made to be slow (each point a turn) costs the square of its points: it is thinned first. */
const MOST_READ_POINTS = 1500
/** Under these names the official and common files keep the name of a municipality. */
const NAMES = ['name', 'nazwa', 'NAZWA', 'Name', 'JPT_NAZWA_', 'jpt_nazwa_', 'gmina', 'gmi_nazwa', 'NAME']

const position = z.array(z.number()).min(2)
const ring = z.array(position).min(4)
const geometry = z.discriminatedUnion('type', [
	z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
])
const file = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable().optional(), geometry: z.unknown() })),
})

/** Outlines of municipalities from a GeoJSON file, made simpler; or why it is not taken. `raw` is the parsed JSON. */
export function readOutlines(raw: unknown): Result<readonly Outline[], OutlineRefusal> {
	const read = file.safeParse(raw)
	if (!read.success) return refused({ code: 'not-geo-json' })
	const { features } = read.data
	if (features.length > MOST_OUTLINES) return refused({ code: 'too-many-outlines', most: MOST_OUTLINES })
	const outlines: Outline[] = []
	for (const [place, feature] of features.entries()) {
		const shape = geometry.safeParse(feature.geometry)
		if (!shape.success) continue
		const name = nameOf(feature.properties ?? {})
		if (name === undefined) return refused({ code: 'outline-without-name', place: place + 1 })
		const outer =
			shape.data.type === 'Polygon' ? shape.data.coordinates.slice(0, 1) : shape.data.coordinates.flatMap((each) => each.slice(0, 1))
		if (!outer.flat().every(isInPoland)) return refused({ code: 'other-coordinates' })
		outlines.push({ name, rings: outer.slice(0, MOST_RINGS).map(simpler) })
	}
	return outlines.length === 0 ? refused({ code: 'no-outlines' }) : done(outlines)
}

function nameOf(properties: Readonly<Record<string, unknown>>): string | undefined {
	const found = NAMES.map((key) => properties[key]).find((value) => typeof value === 'string' && value.trim() !== '')
	return typeof found === 'string' ? found.trim().slice(0, 100) : undefined
}

/** Metres (EPSG:2180, 3857) and places elsewhere are not what the map is drawn from. */
function isInPoland([longitude = 0, latitude = 0]: readonly number[]): boolean {
	return longitude >= BOUNDS.west && longitude <= BOUNDS.east && latitude >= BOUNDS.south && latitude <= BOUNDS.north
}

function simpler(line: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
	const every = Math.ceil(line.length / MOST_READ_POINTS)
	const points = line.filter((_, at) => at % every === 0 || at === line.length - 1).map(([x = 0, y = 0]) => [x, y] as const)
	let tolerance = TOLERANCE
	let drawn = simplify(points, tolerance)
	while (drawn.length > MOST_POINTS) {
		tolerance *= 2
		drawn = simplify(points, tolerance)
	}
	return drawn.map(([x, y]) => [Math.round(x * 10_000) / 10_000, Math.round(y * 10_000) / 10_000] as const)
}
