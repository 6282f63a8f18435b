import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { findDispute, insertDisputeAnswer } from '../store/confirmations.ts'
import { staffOf } from './staff.ts'

export type DisputeRefusal = { readonly code: 'not-disputed' } | { readonly code: 'already-answered' }

/** What the supervisor did about a disputed meeting. Said once; the dispute itself stays. */
export async function answerDispute(
	act: Act,
	given: { confirmation: Id<'confirmation'>; answer: string },
): Promise<Result<{ session: Id<'session'> }, DisputeRefusal>> {
	const dispute = present(await findDispute(act.db, act, given.confirmation), 'confirmation')
	if (dispute.answer !== 'disputed') return refused({ code: 'not-disputed' })
	if (dispute.answered) return refused({ code: 'already-answered' })
	await insertDisputeAnswer(act.db, act.partnership, { ...given, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'dispute.answered', subject: dispute.sessionId, facts: { confirmation: given.confirmation } })
	return done({ session: dispute.sessionId })
}
