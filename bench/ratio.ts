import { type Ask, load } from './load.ts'

export type Row = { row: string; measured: string; limit: string; reached: boolean; figures: Record<string, unknown> }

/** Requests a second of two servers in turn, A B A B ..., and the median of the ratios pair by pair. */
export async function ratioOf(
	ours: Ask,
	bare: Ask,
	{ rounds = 5, seconds = 3, connections = 8 } = {},
): Promise<{ ratio: number; ours: number; bare: number; ratios: number[]; oursP95: number }> {
	const pairs: { ours: number; bare: number; p95: number }[] = []
	await load(ours, { seconds: 2, connections })
	await load(bare, { seconds: 2, connections })
	for (let round = 0; round < rounds; round += 1) {
		const a = await load(ours, { seconds, connections })
		const b = await load(bare, { seconds, connections })
		if (a.wrong > 0 || b.wrong > 0) throw new Error(`${a.wrong} and ${b.wrong} wrong answers at ${ours.path}`)
		pairs.push({ ours: a.perSecond, bare: b.perSecond, p95: a.p95Ms })
	}
	const ratios = pairs.map((pair) => pair.ours / pair.bare)
	return {
		ratio: median(ratios),
		ours: median(pairs.map((pair) => pair.ours)),
		bare: median(pairs.map((pair) => pair.bare)),
		ratios,
		oursP95: median(pairs.map((pair) => pair.p95)),
	}
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
	return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}
