import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { type AmendedValue, type Amendments, unamended } from '#kernel/reference-list'
import type { Db } from '#platform/db'
import type { Row } from '../rules/amending.ts'

export type AmendmentId = Id<'amendment'>

/** A place of a list: which code, and the day its period began as it ships or was first added. */
export type PlaceOf = { readonly list: string; readonly code: string; readonly since: PlainDate }

/** One change of one value, with who, when and why. */
export type Amendment = {
	readonly id: AmendmentId
	readonly raw: unknown
	readonly reason: string
	readonly source: string
	readonly at: Date
	readonly by: string
	readonly revokedAt: Date | null
	readonly revokedBy: string | null
	readonly inForce: boolean
}

/** What a partnership has changed in all its lists and nobody revoked, in the order it was first changed. */
export async function readAmendments(db: Db, partnership: PartnershipId): Promise<Amendments> {
	const rows = await db
		.selectFrom('reference.amendment')
		.select(['list', 'code', 'since', 'value as raw'])
		.where('partnership_id', '=', partnership)
		.where('in_force', '=', true)
		.orderBy('list')
		.orderBy('since')
		.orderBy('code')
		.execute()
	if (rows.length === 0) return unamended
	return Map.groupBy<string, AmendedValue & { list: string }>(rows, ({ list }) => list)
}

/** What pages remember of each partnership's amendments, renewed when its count of changes has moved on. */
export function amendmentsKept() {
	const kept = new Map<PartnershipId, { readonly change: number; readonly amendments: Amendments }>()
	return {
		/** `change` is told with the account that asks; nobody's is not known, and the lists are read. */
		async find(db: Db, partnership: PartnershipId, change: number | undefined): Promise<Amendments> {
			if (change === 0) return unamended
			if (change === undefined) return readAmendments(db, partnership)
			const known = kept.get(partnership)
			if (known?.change === change) return known.amendments
			const amendments = await readAmendments(db, partnership)
			kept.set(partnership, { change, amendments })
			return amendments
		},
	}
}

/** One at a time changes the lists of a partnership, until the transaction ends: two changes never see each other half done. */
export async function lockLists(db: Db, partnership: PartnershipId): Promise<Amendments> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`reference ${partnership}`}, 0))`.execute(db)
	return readAmendments(db, partnership)
}

/** The changes of one place, the newest first. */
export async function listAmendments(db: Db, partnership: PartnershipId, { list, code, since }: PlaceOf): Promise<readonly Amendment[]> {
	return db
		.selectFrom('reference.amendment as a')
		.innerJoin('access.account as b', 'b.id', 'a.by_account')
		.leftJoin('access.account as r', 'r.id', 'a.revoked_by')
		.select(['a.id', 'a.value as raw', 'a.reason', 'a.source', 'a.at', 'b.name as by'])
		.select(['a.revoked_at as revokedAt', 'r.name as revokedBy', 'a.in_force as inForce'])
		.where('a.partnership_id', '=', partnership)
		.where('a.list', '=', list)
		.where('a.code', '=', code)
		.where('a.since', '=', since)
		.orderBy('a.at', 'desc')
		.orderBy('a.id', 'desc')
		.limit(200)
		.execute()
}

type NewAmendment = {
	readonly list: string
	readonly row: Row
	readonly reason: string
	readonly by: AccountId
	readonly at: Date
	readonly deed: Id<'deed'>
}

/** Puts a change in force in its place; the one before it stays, out of force. */
export async function insertAmendment(
	db: Db,
	partnership: PartnershipId,
	{ list, row, reason, by, at, deed }: NewAmendment,
): Promise<AmendmentId> {
	const { code, since, value, raw } = row
	await db
		.updateTable('reference.amendment')
		.set({ in_force: false })
		.where('partnership_id', '=', partnership)
		.where('list', '=', list)
		.where('code', '=', code)
		.where('since', '=', since)
		.where('in_force', '=', true)
		.execute()
	const id = newId<'amendment'>()
	const days = { valid_from: value.validFrom, valid_to: value.validTo }
	const said = { reason, source: value.source, by_account: by, at, deed_id: deed }
	await db
		.insertInto('reference.amendment')
		.values({ partnership_id: partnership, id, list, code, since, value: JSON.stringify(raw), ...days, ...said })
		.execute()
	return id
}
