import type { Outline } from '../rules/geo-json.ts'
import { flatten, inWindow, type Window } from '../rules/projection.ts'

/** An outline as the path of a drawing; empty when it lies outside the window. */
export function pathOf(window: Window, { rings }: Pick<Outline, 'rings'>): string {
	return rings.map((ring) => lineOf(window, ring)).join('')
}

function lineOf(window: Window, ring: readonly (readonly [number, number])[]): string {
	const points = ring.map(([longitude, latitude]) => inWindow(window, flatten({ latitude, longitude })))
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
	const isOutside = Math.max(...xs) < 0 || Math.max(...ys) < 0 || Math.min(...xs) > window.width || Math.min(...ys) > window.height
	if (isOutside) return ''
	return `M${points.map(({ x, y }) => `${near(x)} ${near(y)}`).join('L')}Z`
}

/** Half a point of the picture is enough; what lies far outside is brought nearer, so that numbers stay small. */
function near(value: number): number {
	return Math.round(Math.min(Math.max(value, -4000), 6000) * 2) / 2
}
