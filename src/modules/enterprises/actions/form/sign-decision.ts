import type { Act, Upload } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { lockManufactory, type ManufactoryId } from '#manufactories'
import { journal } from '#platform/journal'
import { type KeepRefusal, keepFile } from '#platform/kept-file'
import { type Deciding, listDecidings } from '../../store/form/deciding.ts'
import { insertSignature, revokeSignature, type SignatureId, type Signer } from '../../store/form/signatures.ts'
import { staffOf } from './staff.ts'

export type SigningRefusal =
	| { readonly code: 'not-decided' }
	| { readonly code: 'day-not-come' }
	| { readonly code: 'before-the-decision'; readonly on: PlainDate }
	| KeepRefusal

type Signing = {
	readonly manufactory: ManufactoryId
	readonly name: string
	readonly role: Signer
	readonly signedOn: PlainDate
	readonly scan: Upload | undefined
}

/** Writes down who signed the decision, as what, on which day, with the scan of the paper. */
export async function signDecision(act: Act, { manufactory, scan, ...signed }: Signing): Promise<Result<SignatureId, SigningRefusal>> {
	const deciding = await decided(act, manufactory)
	if (deciding?.decidedOn == null) return refused({ code: 'not-decided' })
	if (signed.signedOn > act.today) return refused({ code: 'day-not-come' })
	if (signed.signedOn < deciding.decidedOn) return refused({ code: 'before-the-decision', on: deciding.decidedOn })
	const kept = scan === undefined ? done(null) : await keepFile(act, scan, { kind: 'paper' })
	if (!kept.ok) return kept
	const id = await insertSignature(act.db, act.partnership, {
		...signed,
		paper: kept.value,
		deciding: deciding.id,
		by: staffOf(act),
		at: act.now,
	})
	await journal(act, { deed: 'form.signed', subject: manufactory, facts: { role: signed.role, on: signed.signedOn, row: id } })
	return done(id)
}

/** Takes back a signature that was written down by mistake. Asked twice, nothing happens. */
export async function takeBackSignature(
	act: Act,
	{ manufactory, signature }: { manufactory: ManufactoryId; signature: SignatureId },
): Promise<Result<void, never>> {
	const deciding = await decided(act, manufactory)
	const gone =
		deciding && (await revokeSignature(act.db, act.partnership, { id: signature, deciding: deciding.id, by: staffOf(act), at: act.now }))
	if (gone) await journal(act, { deed: 'form.signature-taken-back', subject: manufactory, facts: { row: signature } })
	return done()
}

async function decided(act: Act, manufactory: ManufactoryId): Promise<Deciding | undefined> {
	const held = await lockManufactory(act.db, act, { id: manufactory, permission: 'manufactory.decide' })
	const [latest] = await listDecidings(act.db, act.partnership, held.id)
	return latest?.form == null ? undefined : latest
}
