import { done, type Result, refused } from '#kernel/result'
import type { Criterion } from './criteria.ts'

/** What an assessor wrote at one criterion. */
export type Answered = { readonly criterion: string; readonly score: number | undefined; readonly evidence: string }
export type Scored = { readonly criterion: string; readonly score: number; readonly evidence: string }
export type SheetRefusal = {
	readonly code: 'sheet-not-whole'
	readonly missing: readonly { readonly criterion: string; readonly what: 'score' | 'evidence' }[]
}

/** A sheet is handed in whole: a score of 1-5 at each criterion, and what shows it where the list asks for evidence. */
export function wholeSheet(criteria: readonly Criterion[], answers: readonly Answered[]): Result<Scored[], SheetRefusal> {
	const scored: Scored[] = []
	const missing: SheetRefusal['missing'][number][] = []
	for (const { code, evidence: asked } of criteria) {
		const answer = answers.find(({ criterion }) => criterion === code)
		const { score, evidence = '' } = answer ?? {}
		if (score === undefined || !Number.isInteger(score) || score < 1 || score > 5) missing.push({ criterion: code, what: 'score' })
		else scored.push({ criterion: code, score, evidence: evidence.trim() })
		if (asked && evidence.trim() === '') missing.push({ criterion: code, what: 'evidence' })
	}
	return missing.length === 0 ? done(scored) : refused({ code: 'sheet-not-whole', missing })
}

/**
 * Blind until all are in: nobody reads scores before everybody who was asked has handed in or was released. An assessor sees her own at once.
 * Then whoever the idea is open to compares, before they talk.
 */
export function maySeeScores(round: { readonly complete: boolean }): boolean {
	return round.complete
}
