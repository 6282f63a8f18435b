import type { PartnershipId } from '#kernel/id'
import { type AmendedValue, type Amendments, unamended } from '#kernel/reference-list'
import type { Db } from '#platform/db'

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
