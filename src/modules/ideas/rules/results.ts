import { type Confrontation, type Criterion, confrontations } from './criteria.ts'

/** One score of one assessor. */
export type Score = { readonly assessor: string; readonly criterion: string; readonly score: number }

/** The scores of a criterion beside each other: how far apart they are and who stands at the ends. */
export type Compared = {
	readonly criterion: Criterion
	/** By assessor; one who was asked about the criterion has a score. */
	readonly scores: ReadonlyMap<string, number>
	readonly mean: number
	readonly spread: number
	readonly lowest: readonly string[]
	readonly highest: readonly string[]
}

/** A result on the scale of 1-5, weighted; `undefined` where nobody scored. */
export type Results = {
	readonly by: Readonly<Record<Confrontation, number | undefined>>
	readonly whole: number | undefined
}

/** The board before the talk: every criterion with its scores, in the order of the list. */
export function compare(criteria: readonly Criterion[], scores: readonly Score[]): Compared[] {
	return criteria.flatMap((criterion) => {
		const own = scores.filter((one) => one.criterion === criterion.code)
		if (own.length === 0) return []
		const values = own.map(({ score }) => score)
		const [low, high] = [Math.min(...values), Math.max(...values)]
		const at = (value: number) => own.filter(({ score }) => score === value).map(({ assessor }) => assessor)
		const [lowest, highest] = low === high ? [[], []] : [at(low), at(high)]
		return [
			{
				criterion,
				scores: new Map(own.map(({ assessor, score }) => [assessor, score])),
				mean: mean(values),
				spread: high - low,
				lowest,
				highest,
			},
		]
	})
}

/** The weighted result of each confrontation and of the whole: each criterion counts by its weight, each assessor alike. */
export function results(criteria: readonly Criterion[], scores: readonly Score[]): Results {
	const compared = compare(criteria, scores)
	const of = (wanted: Confrontation) => weighted(compared.filter(({ criterion }) => criterion.confrontation === wanted))
	const [people, needs, market] = confrontations.map(of)
	return { by: { people, needs, market }, whole: weighted(compared) }
}

/** The result of one assessor alone, for the board. */
export function resultOf(criteria: readonly Criterion[], scores: readonly Score[], assessor: string): number | undefined {
	return results(
		criteria,
		scores.filter((one) => one.assessor === assessor),
	).whole
}

function weighted(compared: readonly Compared[]): number | undefined {
	const weight = compared.reduce((sum, { criterion }) => sum + criterion.weight, 0)
	return weight === 0 ? undefined : compared.reduce((sum, { criterion, mean: own }) => sum + criterion.weight * own, 0) / weight
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length
}
