import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type KeepRefusal, type KeptFileId, keepFile } from '#platform/kept-file'
import { endsOn } from '../rules/lending.ts'
import { type AssetId, type AssetValues, insertAsset, lockAsset } from '../store/assets.ts'
import { findOverlap, insertLoan, type Lent, type LoanId, lockLoan, revokeLoan, saveLoanDays } from '../store/loans.ts'
import { getManufactory } from '../store/manufactory.ts'
import { staffOf } from './staff.ts'

type Upload = Parameters<typeof keepFile>[1]

/** A thing comes into the register. */
export async function registerAsset(
	act: Act,
	values: AssetValues,
): Promise<Result<{ asset: AssetId }, { readonly code: 'inventory-number-taken' }>> {
	const asset = await insertAsset(act.db, act.partnership, { values, by: staffOf(act), at: act.now })
	if (asset === undefined) return refused({ code: 'inventory-number-taken' })
	await journal(act, { deed: 'asset.registered', subject: asset, facts: { organisation: values.owner, grosze: values.valueGrosze } })
	return done({ asset })
}

export type Overlap = { readonly code: 'lent-then'; readonly from: PlainDate; readonly until: PlainDate; readonly manufactory: string }
export type LendRefusal =
	| Overlap
	| { readonly code: 'ends-before-it-begins' }
	| { readonly code: 'new-owner' }
	| { readonly code: 'signed-in-future' }

/** Lends a thing to a manufactory from a day to a day. Nobody else has it on any of them. */
export async function lendAsset(act: Act, lent: Lent & { upload?: Upload }): Promise<Result<{ loan: LoanId }, LendRefusal | KeepRefusal>> {
	const held = await getManufactory(act.db, act, { id: lent.manufactory, permission: 'manufactory.write' })
	const asset = await lockAsset(act.db, act.partnership, lent.asset)
	if (lent.due < lent.from) return refused({ code: 'ends-before-it-begins' })
	if (lent.signedOn !== null && lent.signedOn > act.today) return refused({ code: 'signed-in-future' })
	if (asset.hasNewOwner) return refused({ code: 'new-owner' })
	const other = await findOverlap(act.db, act.partnership, { asset: asset.id, from: lent.from, until: lent.due })
	if (other !== undefined) return refused({ code: 'lent-then', ...other })
	let scan: KeptFileId | null = null
	if (lent.upload !== undefined && lent.upload.bytes > 0) {
		const kept = await keepFile(act, lent.upload, { kind: 'paper' })
		if (!kept.ok) return kept
		scan = kept.value
	}
	const loan = await insertLoan(act.db, act.partnership, { ...lent, scan, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'asset.lent', subject: held.id, facts: { asset: asset.id, loan, from: lent.from, to: lent.due } })
	return done({ loan })
}

export type ProlongRefusal = Overlap | { readonly code: 'ends-before-it-begins' } | { readonly code: 'came-back' }

/** Another term. Not over days that the thing is promised to somebody else. */
export async function prolongLoan(act: Act, { loan, due }: { loan: LoanId; due: PlainDate }): Promise<Result<void, ProlongRefusal>> {
	const held = await lockLoan(act.db, act, loan)
	if (held.due === due) return done()
	if (held.backOn !== null || held.manner !== null) return refused({ code: 'came-back' })
	if (due < held.from || (held.handedOn !== null && due < held.handedOn)) return refused({ code: 'ends-before-it-begins' })
	const other = await findOverlap(act.db, act.partnership, { asset: held.assetId, from: held.from, until: due, not: held.id })
	if (other !== undefined) return refused({ code: 'lent-then', ...other })
	await saveLoanDays(act.db, act.partnership, { ...held, due, endsOn: endsOn({ due, backOn: null }) })
	await journal(act, { deed: 'asset.loan-prolonged', subject: held.manufactoryId, facts: { loan, from: held.due, to: due } })
	return done()
}

/** Nothing came of a loan: the thing was never handed over. */
export async function withdrawLoan(act: Act, loan: LoanId): Promise<Result<void, { readonly code: 'handed-over' }>> {
	const held = await lockLoan(act.db, act, loan)
	if (held.handedOn !== null) return refused({ code: 'handed-over' })
	await revokeLoan(act.db, act.partnership, { id: loan, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'asset.loan-withdrawn', subject: held.manufactoryId, facts: { loan } })
	return done()
}
