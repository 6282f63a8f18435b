import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

/** More uses than these are not counted. */
const MOST = 1001

/** How many forms of help people had under this kind, or kind and sub-kind; 1001 for more than 1000. By the index `support_kind`. */
export async function countKindUses(
	db: Db,
	partnership: PartnershipId,
	{ kind, subkind }: { kind: string; subkind: string | null },
): Promise<number> {
	const some = db
		.selectFrom('support.support')
		.select(sql`1`.as('one'))
		.where('partnership_id', '=', partnership)
		.where('kind', '=', kind)
		.$if(subkind !== null, (query) => query.where('subkind', '=', subkind))
		.limit(MOST)
	const row = await db.selectFrom(some.as('some')).select(sql<string>`count(*)`.as('count')).executeTakeFirst()
	return Number(row?.count ?? 0)
}
