import { sql } from 'kysely'
import { type Asker, may } from '#access'
import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './manufactory.ts'
import { openManufactory } from './open-manufactory.ts'

export type ReadinessMonth = { readonly manufactory: ManufactoryId; readonly month: PlainDate; readonly mean: number }

/** The mean of readiness of each month since a day, of the manufactories named, the earliest month first: one query for all of them. */
export async function listReadiness(
	db: Db,
	partnership: PartnershipId,
	{ manufactories, since }: { manufactories: readonly ManufactoryId[]; since: PlainDate },
): Promise<ReadinessMonth[]> {
	const found = await sql<ReadinessMonth>`select r.manufactory_id as manufactory, r.month, avg(s.score)::float8 as mean
		from manufactories.review r join manufactories.readiness s on s.partnership_id = r.partnership_id and s.review_id = r.id
		where r.partnership_id = ${partnership} and r.current and r.manufactory_id = any(${manufactories}::uuid[]) and r.month >= ${since}
		group by r.manufactory_id, r.month order by r.manufactory_id, r.month`.execute(db)
	return found.rows
}

export type ReadinessScore = {
	readonly criterion: string
	readonly month: PlainDate
	readonly score: number
	readonly evidence: string
}

/** The latest readiness of a manufactory by criterion; its openness is asked before. */
export async function latestReadiness(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<ReadinessScore[]> {
	const found = await sql<ReadinessScore>`select s.criterion, r.month, s.score, s.evidence
		from (select * from manufactories.review n where n.partnership_id = ${partnership} and n.manufactory_id = ${manufactory} and n.current
			order by n.month desc limit 1) r
		join manufactories.readiness s on s.partnership_id = r.partnership_id and s.review_id = r.id order by s.criterion`.execute(db)
	return found.rows
}

/** A manufactory whose review of a month was to be held and was not. */
export type ReviewWaiting = { readonly id: ManufactoryId; readonly name: string }

/**
 * Manufactories on their road, founded by the end of the month, without its review: one's own, and all of them for whoever decides. By name.
 */
export async function listReviewsWaiting(
	db: Db,
	asker: Asker,
	of: { month: PlainDate; end: PlainDate; limit: number },
): Promise<ReviewWaiting[]> {
	const account = asker.actor.account ?? null
	const found = await sql<ReviewWaiting>`select m.id, m.name from manufactories.manufactory m
		join lateral (select x.to_state from manufactories.transition x where x.partnership_id = m.partnership_id and x.manufactory_id = m.id
			and x.revoked_at is null order by x.id desc limit 1) k on k.to_state in ('founded', 'protected')
		where m.partnership_id = ${asker.partnership}
			and exists (select from manufactories.transition f where f.partnership_id = m.partnership_id and f.manufactory_id = m.id
				and f.revoked_at is null and f.to_state = 'founded' and f.on_day <= ${of.end})
			and not exists (select from manufactories.review r where r.partnership_id = m.partnership_id and r.manufactory_id = m.id
				and r.month = ${of.month} and r.current)
			and (${may(asker.actor, 'manufactory.decide')}
				or m.id in (select t.manufactory_id from manufactories.tutoring t where t.partnership_id = ${asker.partnership}
					and t.account_id = ${account} and t.until_on is null)
				or m.id in (select h.manufactory_id from manufactories.hosting h where h.partnership_id = ${asker.partnership}
					and h.manager_id = ${account} and h.current))
			and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'm.id' })}
		order by m.name collate "pl-x-icu", m.id limit ${of.limit}`.execute(db)
	return found.rows
}
