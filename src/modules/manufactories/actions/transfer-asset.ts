import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import type { KeepRefusal } from '#platform/kept-file'
import { comingBack, type ReturnRefusal } from '../rules/lending.ts'
import { insertTransfer, revokeTransfer } from '../store/handings.ts'
import { type LoanId, lockLoan } from '../store/loans.ts'
import { type ConditionRefusal, returnAsset } from './hand-asset.ts'
import { staffOf } from './staff.ts'

/** What becomes of a lent thing at spin-off: the enterprise buys it, is given it, or it goes back to its owner. */
export type Transfer = { readonly loan: LoanId; readonly onDay: PlainDate } & (
	| {
			readonly manner: 'bought'
			readonly priceGrosze: Grosze
			readonly toId: Id<'enterprise'> | null
			readonly toName: string
			readonly paper: string
	  }
	| { readonly manner: 'given'; readonly toId: Id<'enterprise'> | null; readonly toName: string; readonly paper: string }
	| { readonly manner: 'returned'; readonly condition: string; readonly remarks: string }
)
export type TransferRefusal = ReturnRefusal | ConditionRefusal | KeepRefusal | { readonly code: 'came-back' }

/** Settles a lent thing at spin-off. Asked twice: it is settled already. */
export async function transferAsset(act: Act, transfer: Transfer): Promise<Result<void, TransferRefusal>> {
	if (transfer.manner === 'returned') {
		const back = await returnAsset(act, transfer)
		return back.ok ? done() : back
	}
	const loan = await lockLoan(act.db, act, transfer.loan)
	if (loan.manner === transfer.manner && loan.transferredOn === transfer.onDay) return done()
	if (loan.backOn !== null) return refused({ code: 'came-back' })
	const allowed = comingBack(loan, transfer.onDay, act.today)
	if (!allowed.ok) return allowed
	const priceGrosze = transfer.manner === 'bought' ? transfer.priceGrosze : 0
	await insertTransfer(act.db, act.partnership, { ...transfer, asset: loan.assetId, priceGrosze, by: staffOf(act), at: act.now })
	const facts = { loan: loan.id, asset: loan.assetId, manner: transfer.manner, grosze: priceGrosze, onDay: transfer.onDay }
	await journal(act, { deed: 'asset.transferred', subject: loan.manufactoryId, facts })
	return done()
}

/** A transfer was a mistake: the thing is lent again. Asked twice: it is already. */
export async function takeBackTransfer(act: Act, id: LoanId): Promise<Result<void, never>> {
	const loan = await lockLoan(act.db, act, id)
	if (loan.manner === null) return done()
	await revokeTransfer(act.db, act.partnership, { loan: id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'asset.transfer-undone', subject: loan.manufactoryId, facts: { loan: id, asset: loan.assetId } })
	return done()
}
