import { sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { Manner } from '../rules/lending.ts'
import type { AssetId } from './assets.ts'
import type { HandingId, LoanId } from './loans.ts'
import { belongsTo, openManufactory } from './open-manufactory.ts'

type Signed = { readonly by: AccountId; readonly at: Date }

/** A handover or a return written down. */
export async function insertHanding(
	db: Db,
	partnership: PartnershipId,
	handing: Signed & { loan: LoanId; way: 'over' | 'back'; onDay: PlainDate; condition: string; remarks: string },
): Promise<HandingId> {
	const id = newId<'handing'>()
	await db
		.insertInto('manufactories.handing')
		.values({
			partnership_id: partnership,
			id,
			loan_id: handing.loan,
			way: handing.way,
			on_day: handing.onDay,
			condition: handing.condition,
			remarks: handing.remarks,
			by_id: handing.by,
			at: handing.at,
		})
		.execute()
	return id
}

/** A handover or a return was a mistake. */
export async function revokeHanding(
	db: Db,
	partnership: PartnershipId,
	{ loan, way, by, at }: Signed & { loan: LoanId; way: 'over' | 'back' },
): Promise<void> {
	await db
		.updateTable('manufactories.handing')
		.set({ revoked_by: by, revoked_at: at })
		.where('partnership_id', '=', partnership)
		.where('loan_id', '=', loan)
		.where('way', '=', way)
		.where('revoked_at', 'is', null)
		.execute()
}

/** A photo of the condition. */
export async function insertPhoto(
	db: Db,
	partnership: PartnershipId,
	{ handing, file }: { handing: HandingId; file: KeptFileId },
): Promise<void> {
	await db
		.insertInto('manufactories.handing_photo')
		.values({ partnership_id: partnership, handing_id: handing, file_id: file })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** Whether a file is a photo or a paper of a loan, or a scan of an entry, in a manufactory open to the one who asks; its owner may look too. */
export async function getPaper(db: Db, asker: Asker, file: KeptFileId): Promise<KeptFileId> {
	const open = (manufactory: string) => openManufactory(asker, { permission: 'manufactory.read', manufactory })
	const found = await sql<{ file: KeptFileId }>`select ${file}::uuid as file where exists (
			select from manufactories.loan l where l.partnership_id = ${asker.partnership} and ${open('l.manufactory_id')} and l.scan_id = ${file})
		or exists (select from manufactories.handing_photo p
			join manufactories.handing h on h.partnership_id = p.partnership_id and h.id = p.handing_id
			join manufactories.loan l on l.partnership_id = h.partnership_id and l.id = h.loan_id
			join manufactories.asset a on a.partnership_id = l.partnership_id and a.id = l.asset_id
			where p.partnership_id = ${asker.partnership} and p.file_id = ${file} and (${open('l.manufactory_id')} or a.organisation_id in (
				select r.subject_id from access.relationship r where r.partnership_id = ${asker.partnership}
					and r.account_id = ${asker.actor.account ?? null} and r.subject = 'organisation' and r.until_on is null)))
		or exists (select from manufactories.budget_entry e where e.partnership_id = ${asker.partnership} and e.scan_id = ${file} and ${belongsTo(asker, 'e.manufactory_id')})`.execute(
		db,
	)
	return present(found.rows[0], 'file').file
}

/** A lent thing with a new owner. */
export async function insertTransfer(
	db: Db,
	partnership: PartnershipId,
	transfer: Signed & {
		asset: AssetId
		loan: LoanId
		manner: Manner
		priceGrosze: Grosze
		onDay: PlainDate
		toId: Id<'enterprise'> | null
		toName: string
		paper: string
	},
): Promise<void> {
	await db
		.insertInto('manufactories.asset_transfer')
		.values({
			partnership_id: partnership,
			id: newId<'asset-transfer'>(),
			asset_id: transfer.asset,
			loan_id: transfer.loan,
			manner: transfer.manner,
			price_grosze: transfer.priceGrosze,
			on_day: transfer.onDay,
			enterprise_id: transfer.toId,
			to_name: transfer.toName,
			paper: transfer.paper,
			by_id: transfer.by,
			at: transfer.at,
		})
		.execute()
}

/** A transfer was a mistake: the thing is lent again as it was. */
export async function revokeTransfer(db: Db, partnership: PartnershipId, { loan, by, at }: Signed & { loan: LoanId }): Promise<void> {
	await db
		.updateTable('manufactories.asset_transfer')
		.set({ revoked_by: by, revoked_at: at })
		.where('partnership_id', '=', partnership)
		.where('loan_id', '=', loan)
		.where('revoked_at', 'is', null)
		.execute()
}
