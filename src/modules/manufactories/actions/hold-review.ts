import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type ReviewFault, reviewFault } from '../rules/reviewing.ts'
import {
	type AgreementId,
	type AgreementWritten,
	insertAgreements,
	insertEnds,
	manufactoryOf,
	type Outcome,
	removeEnd,
	type Settled,
} from '../store/agreements.ts'
import { lockManufactory } from '../store/manufactory.ts'
import { insertReview, type ReviewId, type ReviewWritten, versionOfMonth } from '../store/reviews.ts'
import { staffOf } from './staff.ts'

export type ReviewRefusal = ReviewFault | { readonly code: 'changed-meanwhile'; readonly version: number }

/** A review as it is held: `version` is the one that was read (0: the month had none), `settled` what became of earlier agreements, `agreed` the new ones. */
export type ReviewHeld = ReviewWritten & {
	readonly version: number
	readonly settled: readonly Settled[]
	readonly agreed: readonly AgreementWritten[]
}

/** Writes down the review of a month, or corrects it by a new version. Of two who write at once the second is told. */
export async function holdReview(act: Act, review: ReviewHeld): Promise<Result<{ review: ReviewId }, ReviewRefusal>> {
	const held = await lockManufactory(act.db, act, { id: review.manufactory, permission: 'manufactory.write' })
	const version = await versionOfMonth(act.db, act.partnership, review)
	if (version !== review.version) return refused({ code: 'changed-meanwhile', version })
	const fault = reviewFault(review, { foundedOn: held.foundedOn, isCorrection: version > 0 }, act.today)
	if (fault !== undefined) return refused(fault)
	const written = { by: staffOf(act), at: act.now, manufactory: held.id }
	const id = await insertReview(act.db, act.partnership, { ...review, ...written })
	await insertAgreements(act.db, act.partnership, { ...written, month: review.month, agreed: review.agreed })
	const ended = await insertEnds(act.db, act.partnership, { ...written, settled: review.settled, on: review.heldOn })
	const facts = { month: review.month, version: version + 1, agreed: review.agreed.length, settled: ended }
	await journal(act, { deed: 'review.held', subject: held.id, facts })
	return done({ review: id })
}

/** Says what became of an agreement between two reviews; `undefined` opens it again. */
export async function settleAgreement(
	act: Act,
	{ agreement, outcome }: { agreement: AgreementId; outcome: Outcome | undefined },
): Promise<Result<void, never>> {
	const manufactory = await manufactoryOf(act.db, act, agreement)
	const written = { manufactory, on: act.today, by: staffOf(act), at: act.now }
	const changed =
		outcome === undefined
			? await removeEnd(act.db, act.partnership, agreement)
			: (await insertEnds(act.db, act.partnership, { ...written, settled: [{ agreement, outcome }] })) > 0
	if (changed) await journal(act, { deed: 'agreement.settled', subject: manufactory, facts: { outcome: outcome ?? null } })
	return done()
}
