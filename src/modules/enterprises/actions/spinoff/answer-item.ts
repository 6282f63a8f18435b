import type { Act } from '#access'
import { type Id, trustId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import { addDays } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { lockManufactory, recordDeparture, type TransferRefusal, takeBackDeparture, takeBackTransfer, transferAsset } from '#manufactories'
import { journal } from '#platform/journal'
import { valuesOf } from '#reference'
import { checklist } from '../../rules/enterprise/lists.ts'
import { answeringItem, type ItemAnswer, type ItemKind, type ItemRefusal } from '../../rules/spinoff/checklist.ts'
import type { JobWritten } from '../../store/enterprise/jobs.ts'
import { findJobOfWorker } from '../../store/enterprise/jobs.ts'
import { findSpinoff, type ItemId, type ItemRow, insertAnswer, lockItem, revokeAnswer } from '../../store/spinoff/spinoff.ts'
import { type JobRefusal, startJob, takeBackJob } from '../enterprise/keep-jobs.ts'
import { staffOf } from '../form/staff.ts'

/** `contract`: of a worker, by which contract she begins. `price`, `paper`, `condition`: of an asset, for how much, by which paper, in which state it goes back. */
export type Answering = ItemAnswer & {
	readonly item: ItemId
	readonly contract?:
		| (Pick<JobWritten, 'contract' | 'position' | 'weeklyMinutes' | 'until'> & { participant: Id<'participant'> })
		| undefined
	readonly priceGrosze?: Grosze | undefined
	readonly paper?: string | undefined
	readonly condition?: string | undefined
}
export type AnswerRefusal =
	| ItemRefusal
	| JobRefusal
	| TransferRefusal
	| { readonly code: 'leaves-before-she-came' }
	| { readonly code: 'contract-missing' }

/**
 * An item of the list is done or not needed. Done changes the registers by itself: a worker's contract at the host ends on the eve and she begins in the
 * enterprise, a lent thing is the enterprise's or its owner's again. All or nothing.
 */
export async function answerItem(act: Act, given: Answering): Promise<Result<void, AnswerRefusal>> {
	const item = await lockItem(act.db, act.partnership, given.item)
	const manufactory = await lockManufactory(act.db, act, { id: item.manufactoryId, permission: 'manufactory.read' })
	const spinoff = await findSpinoff(act.db, act.partnership, manufactory.id)
	const per = await perOf(act, item)
	const known = { today: act.today, hasEnterprise: Boolean(spinoff?.enterpriseId) }
	const allowed = answeringItem({ per, answer: item.answer }, given, known)
	if (!allowed.ok) return allowed
	const enterprise = { id: spinoff?.enterpriseId ?? null, name: spinoff?.enterprise ?? '' }
	if (given.answer === 'done' && per !== 'once') {
		const moved =
			per === 'worker' ? await moveWorker(act, { item, given, enterprise }) : await moveAsset(act, { item, given, enterprise, per })
		if (!moved.ok) return moved
	}
	await insertAnswer(act.db, act.partnership, { ...allowed.value, item: item.id, by: staffOf(act), at: act.now })
	const facts = { item: item.id, code: item.code, answer: given.answer, outcome: allowed.value.outcome, onDay: given.onDay }
	await journal(act, { deed: 'spinoff.item-answered', subject: manufactory.id, facts })
	return done()
}

/** An answer was a mistake: the registers go back too, except what has come back to its owner, which is undone where it was recorded. */
export async function takeBackAnswer(
	act: Act,
	id: ItemId,
): Promise<Result<void, AnswerRefusal | { code: 'more-than-one-post' } | { code: 'full-post-unknown' }>> {
	const item = await lockItem(act.db, act.partnership, id)
	const manufactory = await lockManufactory(act.db, act, { id: item.manufactoryId, permission: 'manufactory.read' })
	if (item.answer === null) return done()
	const per = await perOf(act, item)
	if (item.answer === 'done' && item.subjectId !== null) {
		const back = await bringBack(act, { item, per, subject: item.subjectId })
		if (!back.ok) return back
	}
	await revokeAnswer(act.db, act.partnership, { item: item.id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'spinoff.answer-undone', subject: manufactory.id, facts: { item: item.id, code: item.code } })
	return done()
}

type Per = ItemKind['facts']['per']
type Moving = { item: ItemRow; given: Answering; enterprise: { id: Id<'enterprise'> | null; name: string } }

async function perOf(act: Act, { code }: ItemRow): Promise<Per> {
	const kinds = await valuesOf(act, checklist)
	return kinds.findLast((kind) => kind.code === code)?.facts.per ?? 'once'
}

async function moveWorker(act: Act, { item, given, enterprise }: Moving): Promise<Result<unknown, AnswerRefusal>> {
	if (item.subjectId === null || enterprise.id === null) return refused({ code: 'enterprise-missing' })
	if (given.contract === undefined) return refused({ code: 'contract-missing' })
	const worker = trustId<'worker'>(item.subjectId)
	const left = await recordDeparture(act, { worker, lastOn: addDays(given.onDay, -1), reason: 'to-enterprise', remarks: '' })
	if (!left.ok) return refused({ code: 'leaves-before-she-came' })
	const who = { enterprise: enterprise.id, name: '', toldAtRisk: null, worker, from: given.onDay }
	return startJob(act, { ...given.contract, ...who })
}

async function moveAsset(act: Act, { item, given, enterprise, per }: Moving & { per: Per }): Promise<Result<unknown, AnswerRefusal>> {
	if (per !== 'asset' || item.subjectId === null) return done() // a market test is handed over by the answer itself
	const of = { loan: trustId<'loan'>(item.subjectId), onDay: given.onDay }
	const to = { toId: enterprise.id, toName: enterprise.name, paper: given.paper ?? '' }
	if (given.outcome === 'bought') return transferAsset(act, { ...of, ...to, manner: 'bought', priceGrosze: given.priceGrosze ?? 0 })
	if (given.outcome === 'given') return transferAsset(act, { ...of, ...to, manner: 'given' })
	return transferAsset(act, { ...of, manner: 'returned', condition: given.condition ?? '', remarks: given.reason })
}

async function bringBack(act: Act, { item, per, subject }: { item: ItemRow; per: Per; subject: string }) {
	if (per === 'asset' && item.outcome !== 'returned') return takeBackTransfer(act, trustId<'loan'>(subject))
	if (per !== 'worker') return done()
	const worker = trustId<'worker'>(subject)
	const job = await findJobOfWorker(act.db, act.partnership, worker)
	if (job !== undefined) await takeBackJob(act, job)
	return takeBackDeparture(act, worker)
}
