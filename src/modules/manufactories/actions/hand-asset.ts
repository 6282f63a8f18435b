import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type KeepRefusal, keepFile } from '#platform/kept-file'
import { valueOn } from '#reference'
import { comingBack, endsOn, type HandoverRefusal, handingOver, type ReturnRefusal } from '../rules/lending.ts'
import { assetConditions } from '../rules/money-lists.ts'
import { insertHanding, insertPhoto, revokeHanding } from '../store/handings.ts'
import { findHolder, findOverlap, type HandingId, type LoanId, type LoanRow, lockLoan, saveLoanDays } from '../store/loans.ts'
import type { Overlap } from './lend-asset.ts'
import { staffOf } from './staff.ts'

type Upload = Parameters<typeof keepFile>[1]

/** A handover or a return as people write it down. */
export type HandingWritten = {
	readonly loan: LoanId
	readonly onDay: PlainDate
	readonly condition: string
	readonly remarks: string
	readonly photo?: Upload
}
export type ConditionRefusal = { readonly code: 'unknown-condition' }
export type NotBackYet = { readonly code: 'not-back-yet'; readonly manufactory: string }

/** The thing goes to the manufactory. Asked twice for the same day: it is there already. */
export async function handOver(
	act: Act,
	written: HandingWritten,
): Promise<
	Result<{ handing: HandingId | null }, HandoverRefusal | NotBackYet | ConditionRefusal | KeepRefusal | { readonly code: 'handed-over' }>
> {
	const loan = await lockLoan(act.db, act, written.loan)
	if (loan.handedOn === written.onDay) return done({ handing: null })
	if (loan.handedOn !== null) return refused({ code: 'handed-over' })
	const allowed = handingOver(loan, written.onDay, act.today)
	if (!allowed.ok) return allowed
	const holder = await findHolder(act.db, act.partnership, loan.assetId)
	if (holder !== undefined) return refused({ code: 'not-back-yet', manufactory: holder.manufactory })
	const kept = await keepHanding(act, loan, { ...written, way: 'over' })
	if (!kept.ok) return kept
	await saveLoanDays(act.db, act.partnership, { ...loan, endsOn: loan.due, handedOn: written.onDay })
	await journal(act, { deed: 'asset.handed-over', subject: loan.manufactoryId, facts: handed(loan, written) })
	return done({ handing: kept.value })
}

/** The thing comes back to its owner. Asked twice for the same day: it is back already. */
export async function returnAsset(
	act: Act,
	written: HandingWritten,
): Promise<Result<{ handing: HandingId | null }, ReturnRefusal | ConditionRefusal | KeepRefusal | { readonly code: 'came-back' }>> {
	const loan = await lockLoan(act.db, act, written.loan)
	if (loan.backOn === written.onDay) return done({ handing: null })
	if (loan.backOn !== null) return refused({ code: 'came-back' })
	const allowed = comingBack(loan, written.onDay, act.today)
	if (!allowed.ok) return allowed
	const kept = await keepHanding(act, loan, { ...written, way: 'back' })
	if (!kept.ok) return kept
	const days = { due: loan.due, backOn: written.onDay }
	await saveLoanDays(act.db, act.partnership, { ...loan, ...days, endsOn: endsOn(days) })
	await journal(act, { deed: 'asset.returned', subject: loan.manufactoryId, facts: handed(loan, written) })
	return done({ handing: kept.value })
}

/** The newest handover or return was a mistake. Asked twice: there is none any more. */
export async function takeBackHanding(act: Act, id: LoanId): Promise<Result<void, Overlap | { readonly code: 'new-owner' }>> {
	const loan = await lockLoan(act.db, act, id)
	if (loan.manner !== null) return refused({ code: 'new-owner' })
	if (loan.handedOn === null) return done()
	const way = loan.backOn === null ? ('over' as const) : ('back' as const)
	const after = way === 'back' ? { handedOn: loan.handedOn, backOn: null } : { handedOn: null, backOn: null }
	const other = await findOverlap(act.db, act.partnership, { asset: loan.assetId, from: loan.from, until: loan.due, not: id })
	if (other !== undefined) return refused({ code: 'lent-then', ...other })
	const holder = way === 'back' ? await findHolder(act.db, act.partnership, loan.assetId) : undefined
	if (holder !== undefined) return refused({ code: 'lent-then', from: loan.from, until: loan.due, manufactory: holder.manufactory })
	await revokeHanding(act.db, act.partnership, { loan: id, way, by: staffOf(act), at: act.now })
	await saveLoanDays(act.db, act.partnership, { id, due: loan.due, endsOn: loan.due, ...after })
	await journal(act, { deed: 'asset.handing-undone', subject: loan.manufactoryId, facts: { loan: id, asset: loan.assetId } })
	return done()
}

/** One more photo of the newest handover or return. */
export async function addPhoto(act: Act, { loan: id, photo }: { loan: LoanId; photo: Upload }): Promise<Result<void, KeepRefusal>> {
	const loan = await lockLoan(act.db, act, id)
	const handing = present(loan.handings.at(-1), 'handing')
	const kept = await keepFile(act, photo, { kind: 'photo' })
	if (!kept.ok) return kept
	await insertPhoto(act.db, act.partnership, { handing: handing.id, file: kept.value })
	await journal(act, { deed: 'asset.photo-added', subject: loan.manufactoryId, facts: { loan: id, file: kept.value } })
	return done()
}

async function keepHanding(
	act: Act,
	loan: LoanRow,
	written: HandingWritten & { way: 'over' | 'back' },
): Promise<Result<HandingId, ConditionRefusal | KeepRefusal>> {
	const condition = await valueOn(act, assetConditions, { code: written.condition, day: written.onDay })
	if (condition === undefined) return refused({ code: 'unknown-condition' })
	const { way, onDay, remarks, photo } = written
	const handing = await insertHanding(act.db, act.partnership, {
		loan: loan.id,
		way,
		onDay,
		remarks,
		condition: condition.code,
		by: staffOf(act),
		at: act.now,
	})
	if (photo === undefined || photo.bytes === 0) return done(handing)
	const kept = await keepFile(act, photo, { kind: 'photo' })
	if (!kept.ok) return kept
	await insertPhoto(act.db, act.partnership, { handing, file: kept.value })
	return done(handing)
}

function handed(loan: LoanRow, { onDay, condition }: HandingWritten) {
	return { loan: loan.id, asset: loan.assetId, onDay, condition }
}
