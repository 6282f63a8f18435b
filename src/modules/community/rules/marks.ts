import type { Flat } from './projection.ts'

/** Points that would lie on each other, drawn as one mark. */
export type Mark<P> = { readonly at: Flat; readonly points: readonly P[] }

/** Gathers points of a picture into marks: those that fall into the same square of `side` points of the picture. */
export function marksOf<P>(points: readonly { readonly at: Flat; readonly of: P }[], side: number): readonly Mark<P>[] {
	const squares = Map.groupBy(points, ({ at }) => `${Math.floor(at.x / side)} ${Math.floor(at.y / side)}`)
	return [...squares.values()].map((near) => ({
		at: { x: mean(near.map(({ at }) => at.x)), y: mean(near.map(({ at }) => at.y)) },
		points: near.map(({ of }) => of),
	}))
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length
}
