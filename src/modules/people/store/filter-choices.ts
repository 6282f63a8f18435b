import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'

export type FilterChoice = { readonly kind: 'programme' | 'team' | 'worker'; readonly value: string; readonly label: string }

/** What a list of people may be narrowed to: programmes, teams and those who stand by somebody; one query. */
export async function listFilterChoices(db: Db, partnership: PartnershipId): Promise<FilterChoice[]> {
	const found = await sql<FilterChoice>`
		select 'programme' as kind, id as value, code || ' ' || name as label from partnership.programme where partnership_id = ${partnership}
		union all select 'team', id, name from partnership.team where partnership_id = ${partnership}
		union all select 'worker', a.id, a.name from access.account a where a.id in (select m.account_id from access.membership m where m.partnership_id = ${partnership}
			and m.ended_at is null and m.role in ('coach', 'adviser', 'trainer', 'animator', 'placement', 'self-employment', 'intake'))
		order by label`.execute(db)
	return found.rows
}
