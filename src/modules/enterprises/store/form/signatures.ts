import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { DecidingId } from './deciding.ts'

export type SignatureId = Id<'form-signature'>
export const signers = ['centre', 'host', 'worker', 'expert', 'other'] as const
export type Signer = (typeof signers)[number]

export type FormSignature = {
	readonly id: SignatureId
	readonly deciding: DecidingId
	readonly name: string
	readonly role: Signer
	readonly signedOn: PlainDate
	readonly paper: KeptFileId | null
}

/** Who signed these decisions, in the order in which it was written down. */
export async function listSignatures(db: Db, partnership: PartnershipId, decidings: readonly DecidingId[]): Promise<FormSignature[]> {
	if (decidings.length === 0) return []
	const found =
		await sql<FormSignature>`select s.id, s.deciding_id as deciding, s.name, s.role, s.signed_on as "signedOn", s.paper_id as paper
		from enterprises.form_signature s where s.partnership_id = ${partnership} and s.deciding_id in (${sql.join(decidings)})
			and s.revoked_at is null order by s.id limit 500`.execute(db)
	return found.rows
}

/** A signature under a decision. */
export async function insertSignature(
	db: Db,
	partnership: PartnershipId,
	signed: Omit<FormSignature, 'id'> & { by: AccountId; at: Date },
): Promise<SignatureId> {
	const id = newId<'form-signature'>()
	const { deciding, name, role, signedOn, paper, by, at } = signed
	await db
		.insertInto('enterprises.form_signature')
		.values({ partnership_id: partnership, id, deciding_id: deciding, name, role, signed_on: signedOn, paper_id: paper, by_id: by, at })
		.execute()
	return id
}

/** Takes a signature back that was written down by mistake; `false` when there is none of this decision. */
export async function revokeSignature(
	db: Db,
	partnership: PartnershipId,
	signature: { id: SignatureId; deciding: DecidingId; by: AccountId; at: Date },
): Promise<boolean> {
	const gone = await db
		.updateTable('enterprises.form_signature')
		.set({ revoked_by: signature.by, revoked_at: signature.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', signature.id)
		.where('deciding_id', '=', signature.deciding)
		.where('revoked_at', 'is', null)
		.returning('id')
		.executeTakeFirst()
	return gone !== undefined
}
