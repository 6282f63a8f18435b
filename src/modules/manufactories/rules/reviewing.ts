import type { PlainDate } from '#kernel/plain-date'
import { endOfMonth } from './months.ts'

export const voices = ['workers', 'host', 'tutor'] as const
export type Voice = (typeof voices)[number]

/** Where on the manufactory's page something that shows readiness stands. */
export const shownIn = ['people', 'learning', 'money', 'assets', 'market', 'barometer'] as const
export type ShownIn = (typeof shownIn)[number]

export type Scored = { readonly criterion: string; readonly score: number; readonly evidence: string; readonly shownIn: ShownIn | '' }

export type ReviewFault =
	| { readonly code: 'month-not-begun' }
	| { readonly code: 'before-founding'; readonly foundedOn: PlainDate | null }
	| { readonly code: 'held-before-month' }
	| { readonly code: 'held-in-future' }
	| { readonly code: 'nobody-present' }
	| { readonly code: 'mood-of-absent'; readonly voice: Voice }
	| { readonly code: 'evidence-missing'; readonly criterion: string }
	| { readonly code: 'why-missing' }

type Reviewed = {
	readonly month: PlainDate
	readonly heldOn: PlainDate
	readonly tutorPresent: boolean
	readonly hostPresent: boolean
	readonly workers: readonly unknown[]
	readonly mood: Readonly<Record<Voice, number | null>>
	readonly readiness: readonly Scored[]
	readonly why: string
}

/** What stands against a review as it is written: every score says what shows it, a correction says why. */
export function reviewFault(
	review: Reviewed,
	known: { readonly foundedOn: PlainDate | null; readonly isCorrection: boolean },
	today: PlainDate,
): ReviewFault | undefined {
	if (review.month > today) return { code: 'month-not-begun' }
	if (known.foundedOn === null || endOfMonth(review.month) < known.foundedOn) return { code: 'before-founding', foundedOn: known.foundedOn }
	if (review.heldOn < review.month) return { code: 'held-before-month' }
	if (review.heldOn > today) return { code: 'held-in-future' }
	const present = { workers: review.workers.length > 0, host: review.hostPresent, tutor: review.tutorPresent }
	if (!voices.some((voice) => present[voice])) return { code: 'nobody-present' }
	const unheard = voices.find((voice) => review.mood[voice] !== null && !present[voice])
	if (unheard !== undefined) return { code: 'mood-of-absent', voice: unheard }
	const bare = review.readiness.find(({ evidence }) => evidence.trim() === '')
	if (bare !== undefined) return { code: 'evidence-missing', criterion: bare.criterion }
	return known.isCorrection && review.why === '' ? { code: 'why-missing' } : undefined
}

/** The mean of scores, to two places; nothing without scores. */
export function meanOf(scores: readonly number[]): number | undefined {
	return scores.length === 0 ? undefined : Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100
}
