import type { AccountId, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { AmendmentId } from './amendments.ts'

/** Changes that were made by one deed: a new period and the end of the one before it go together. */
export type Deed = { readonly list: string; readonly parts: readonly Part[] }
/** One change of a deed, and the one that comes back in force when it goes: none is what ships. */
export type Part = {
	readonly id: AmendmentId
	readonly code: string
	readonly since: PlainDate
	readonly inForce: boolean
	readonly revoked: boolean
	readonly former: { readonly id: AmendmentId; readonly raw: unknown } | undefined
}

/** The deed that a change belongs to; `Absent` when it is none of this partnership and list. */
export async function getDeed(
	db: Db,
	partnership: PartnershipId,
	{ id, list }: { readonly id: AmendmentId; readonly list: string },
): Promise<Deed> {
	const rows = await db
		.selectFrom('reference.amendment as one')
		.innerJoin('reference.amendment as a', (on) =>
			on.onRef('a.partnership_id', '=', 'one.partnership_id').onRef('a.list', '=', 'one.list').onRef('a.deed_id', '=', 'one.deed_id'),
		)
		.select(['a.id', 'a.code', 'a.since', 'a.in_force', 'a.revoked_at', 'a.at'])
		.where('one.partnership_id', '=', partnership)
		.where('a.partnership_id', '=', partnership)
		.where('one.list', '=', list)
		.where('one.id', '=', id)
		.orderBy('a.id')
		.execute()
	present(rows[0], 'amendment')
	const parts: Part[] = []
	for (const row of rows) {
		const former = await findFormer(db, partnership, { list, ...row })
		parts.push({ id: row.id, code: row.code, since: row.since, inForce: row.in_force, revoked: row.revoked_at !== null, former })
	}
	return { list, parts }
}

/** Takes changes back; those before them are in force again. The newest goes first, so that no two periods meet on the way. */
export async function revokeParts(
	db: Db,
	partnership: PartnershipId,
	{ parts, by, at }: { readonly parts: readonly Part[]; readonly by: AccountId; readonly at: Date },
): Promise<void> {
	const change = (id: AmendmentId, to: { in_force: boolean; revoked_by?: AccountId; revoked_at?: Date }) =>
		db.updateTable('reference.amendment').set(to).where('partnership_id', '=', partnership).where('id', '=', id).execute()
	for (const { id } of parts) await change(id, { in_force: false, revoked_by: by, revoked_at: at })
	for (const { former } of parts) if (former !== undefined) await change(former.id, { in_force: true })
}

/** The change of the same place that was in force before this one. */
async function findFormer(
	db: Db,
	partnership: PartnershipId,
	{ list, code, since, id, at }: { list: string; code: string; since: PlainDate; id: AmendmentId; at: Date },
): Promise<Part['former']> {
	return db
		.selectFrom('reference.amendment')
		.select(['id', 'value as raw'])
		.where('partnership_id', '=', partnership)
		.where('list', '=', list)
		.where('code', '=', code)
		.where('since', '=', since)
		.where('revoked_at', 'is', null)
		.where('id', '!=', id)
		.where('at', '<=', at)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}
