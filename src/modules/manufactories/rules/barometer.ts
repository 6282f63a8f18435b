import type { AccountId } from '#kernel/id'
import type { Voice } from './reviewing.ts'

/** A score for each area: what an answer is made of. */
export type AreaScores = Readonly<Record<string, number>>

/** The areas that an answer leaves out or scores wrongly; none when it is whole. */
export function areasAmiss(scores: AreaScores, areas: readonly string[]): readonly string[] {
	return areas.filter((area) => ![1, 2, 3, 4, 5].includes(scores[area] ?? 0))
}

type Around = {
	readonly tutorId: AccountId | null
	readonly managerId: AccountId | null
	readonly mayWrite: boolean
	readonly mayDecide: boolean
}

/**
 * For whom an account answers: a tutor and a host's manager for themselves. A host whose manager has no account is written down by the tutor; whoever
 * else decides may write down either, when it was said on paper or by telephone.
 */
export function voicesOf(account: AccountId | undefined, around: Around): readonly Exclude<Voice, 'workers'>[] {
	if (account === undefined || !around.mayWrite) return []
	if (account === around.tutorId) return around.managerId === null ? ['tutor', 'host'] : ['tutor']
	return around.mayDecide && account !== around.managerId ? ['tutor', 'host'] : ['host']
}

/** What is known of the workers' answers in a round. */
export type WorkersAnswers = { readonly anonymous: boolean; readonly answers: number; readonly least: number; readonly closed: boolean }

/**
 * Whether the mean of the workers' answers is shown. Never while the round is open: a mean that moves tells each answer. Of an anonymous round only when
 * there were enough; of a small team, who were told, to those who belong to the manufactory.
 */
export function isShown({ anonymous, answers, least, closed }: WorkersAnswers, belongs: boolean): boolean {
	if (!closed || answers === 0) return false
	return answers >= least || (!anonymous && belongs)
}
