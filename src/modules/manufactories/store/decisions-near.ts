import { sql } from 'kysely'
import { type Asker, may } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './listed.ts'

/** A decision that comes near or was missed. */
export type DecisionNear = {
	readonly id: ManufactoryId
	readonly name: string
	readonly decisionOn: PlainDate
	readonly tutor: string | null
	/** The one who asks tutors or manages it. */
	readonly isMine: boolean
}

/** One's own decisions of the next days and those missed; whoever decides also sees what was escalated. The earliest first. */
export async function listDecisionsNear(db: Db, asker: Asker & { readonly today: PlainDate }, within: number): Promise<DecisionNear[]> {
	const { partnership, today } = asker
	const account = asker.actor.account ?? null
	const found = await sql<DecisionNear>`select * from (select m.id, m.name, c.decision_on as "decisionOn", ta.name as tutor,
				coalesce(t.account_id = ${account}::uuid or h.manager_id = ${account}::uuid, false) as "isMine",
				exists (select from manufactories.escalation e where e.partnership_id = c.partnership_id and e.manufactory_id = c.manufactory_id
					and e.decision_on = c.decision_on) as told
			from manufactories.clock c
			join manufactories.manufactory m on m.partnership_id = c.partnership_id and m.id = c.manufactory_id
			left join manufactories.hosting h on h.partnership_id = m.partnership_id and h.manufactory_id = m.id and h.current
			left join manufactories.tutoring t on t.partnership_id = m.partnership_id and t.manufactory_id = m.id and t.until_on is null
			left join access.account ta on ta.id = t.account_id
			where c.partnership_id = ${partnership} and c.decision_on <= ${today}::date + ${within}::int
				and (c.paused_since is null or c.paused_since > ${today})
				and (select x.to_state from manufactories.transition x where x.partnership_id = c.partnership_id and x.manufactory_id = c.manufactory_id
					and x.revoked_at is null order by x.id desc limit 1) = 'protected') near
		where near."isMine" or (${may(asker.actor, 'manufactory.decide')} and near.told) order by near."decisionOn", near.id limit 20`.execute(
		db,
	)
	return found.rows
}
