/** A place on the earth in degrees (WGS 84). */
export type Spot = { readonly latitude: number; readonly longitude: number }

/** Poland and a little around it. */
export const BOUNDS = { south: 48.5, north: 55.5, west: 13.5, east: 24.5 }

/**
 * Coordinates as people copy them: `50.0723, 20.0376`, `50,0723 20,0376`, `50.0723N 20.0376E`. Latitude first; the other way round is understood,
 * because in Poland the two never overlap. `undefined` when it is no place in Poland.
 */
export function readSpot(typed: string): Spot | undefined {
	const numbers = typed.trim().match(/^(\d{1,2}(?:[.,]\d+)?)\s*°?\s*[NSEW]?\s*[,; ]\s*(\d{1,2}(?:[.,]\d+)?)\s*°?\s*[NSEW]?$/i)
	if (numbers === null) return undefined
	const [one, other] = [degrees(numbers[1]), degrees(numbers[2])]
	return spotAt(one, other) ?? spotAt(other, one)
}

/** A place in Poland; `undefined` elsewhere. */
export function spotAt(latitude: number, longitude: number): Spot | undefined {
	const isHere = latitude >= BOUNDS.south && latitude <= BOUNDS.north && longitude >= BOUNDS.west && longitude <= BOUNDS.east
	return isHere ? { latitude: rounded(latitude), longitude: rounded(longitude) } : undefined
}

/** As it is shown and typed again. */
export function spellSpot({ latitude, longitude }: Spot): string {
	return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}

/** A metre is enough. */
function rounded(value: number): number {
	return Math.round(value * 100_000) / 100_000
}

function degrees(text = ''): number {
	return Number(text.replace(',', '.'))
}
