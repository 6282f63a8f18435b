import { sql } from 'kysely'
import type { Asker } from '#access'
import type { Grosze } from '#kernel/money'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './listed.ts'
import { openManufactory } from './open-manufactory.ts'

/** Manufactories on their road that the one who asks may write and that have spent more than their plan: the furthest over first. */
export async function listExceeded(db: Db, asker: Asker): Promise<readonly { id: ManufactoryId; name: string; over: Grosze }[]> {
	const found = await sql<{ id: ManufactoryId; name: string; over: Grosze }>`select m.id, m.name, s.spent - p.planned as over
		from (select q.manufactory_id, sum(q.grosze) as planned from manufactories.plan_line q
			where q.partnership_id = ${asker.partnership} and q.current and q.side = 'cost' group by q.manufactory_id having sum(q.grosze) > 0) p
		join (select e.manufactory_id, sum(e.grosze) as spent from manufactories.budget_entry e
			where e.partnership_id = ${asker.partnership} and e.side = 'cost' group by e.manufactory_id) s on s.manufactory_id = p.manufactory_id
		join manufactories.manufactory m on m.partnership_id = ${asker.partnership} and m.id = p.manufactory_id
		where s.spent > p.planned and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'm.id' })}
			and coalesce((select x.to_state from manufactories.transition x where x.partnership_id = m.partnership_id and x.manufactory_id = m.id
				and x.revoked_at is null order by x.id desc limit 1), 'concept') in ('concept', 'founded', 'protected')
		order by over desc, m.id limit 10`.execute(db)
	return found.rows
}
