import { sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './listed.ts'

/** The money of a manufactory as far as comparing needs it. */
export type ComparedMoney = {
	readonly id: ManufactoryId
	readonly planned: Grosze
	readonly firstMonth: PlainDate | null
	readonly lastMonth: PlainDate | null
	readonly spent: Grosze
	/** Spent before this month began. */
	readonly spentBefore: Grosze
	readonly earned: Grosze
}

/** Money of many manufactories in one query: index-only sums over `budget_entry_sums` and `plan_line_current`. */
export async function compareMoney(
	db: Db,
	partnership: PartnershipId,
	{ ids, thisMonth }: { ids: readonly ManufactoryId[]; thisMonth: PlainDate },
): Promise<ComparedMoney[]> {
	const found = await sql<ComparedMoney>`with spent as (
			select e.manufactory_id, sum(e.grosze) filter (where e.side = 'cost') as spent,
				sum(e.grosze) filter (where e.side = 'cost' and e.month < ${thisMonth}) as before,
				sum(e.grosze) filter (where e.side = 'income' and e.source = 'own-revenue') as earned
			from manufactories.budget_entry e where e.partnership_id = ${partnership} and e.manufactory_id = any(${ids}::uuid[]) group by e.manufactory_id),
		plan as (
			select p.manufactory_id, sum(p.grosze) as planned, min(p.month) as first, max(p.month) as last
			from manufactories.plan_line p where p.partnership_id = ${partnership} and p.manufactory_id = any(${ids}::uuid[]) and p.current
				and p.side = 'cost' and p.grosze > 0 group by p.manufactory_id)
		select coalesce(s.manufactory_id, p.manufactory_id) as id, coalesce(p.planned, 0) as planned, p.first as "firstMonth", p.last as "lastMonth",
			coalesce(s.spent, 0) as spent, coalesce(s.before, 0) as "spentBefore", coalesce(s.earned, 0) as earned
		from spent s full join plan p on p.manufactory_id = s.manufactory_id`.execute(db)
	return found.rows
}
