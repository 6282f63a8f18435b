import { sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './listed.ts'

/** A protective period whose clock runs and whose decision comes near or has passed: who is reminded, what has gone out. */
export type Awaited = {
	readonly id: ManufactoryId
	readonly name: string
	readonly decisionOn: PlainDate
	readonly tutor: string | null
	readonly sent: readonly number[]
	readonly isEscalated: boolean
	/** The tutor and the host's manager: their addresses, and the language of their mails. */
	readonly told: readonly { readonly email: string; readonly lang: 'pl' | 'en' }[]
}

/** Clocks whose decision date is at most so many days away, held; one that somebody changes this moment waits for the next run. Index `clock_decision`. */
export async function lockAwaited(
	db: Db,
	partnership: PartnershipId,
	{ today, within }: { today: PlainDate; within: number },
): Promise<Awaited[]> {
	const found = await sql<Awaited>`select m.id, m.name, c.decision_on as "decisionOn", ta.name as tutor,
			coalesce((select array_agg(r.days_before) from manufactories.reminder r where r.partnership_id = c.partnership_id
				and r.manufactory_id = c.manufactory_id and r.decision_on = c.decision_on), '{}') as sent,
			exists (select from manufactories.escalation e where e.partnership_id = c.partnership_id and e.manufactory_id = c.manufactory_id
				and e.decision_on = c.decision_on) as "isEscalated",
			coalesce((select jsonb_agg(jsonb_build_object('email', a.email, 'lang', a.lang)) from access.account a
				where a.closed_at is null and (a.id = t.account_id or a.id = h.manager_id)), '[]') as told
		from manufactories.clock c
		join manufactories.manufactory m on m.partnership_id = c.partnership_id and m.id = c.manufactory_id
		left join manufactories.hosting h on h.partnership_id = m.partnership_id and h.manufactory_id = m.id and h.current
		left join manufactories.tutoring t on t.partnership_id = m.partnership_id and t.manufactory_id = m.id and t.until_on is null
		left join access.account ta on ta.id = t.account_id
		where c.partnership_id = ${partnership} and c.decision_on <= ${today}::date + ${within}::int
			and (c.paused_since is null or c.paused_since > ${today})
			and (select x.to_state from manufactories.transition x where x.partnership_id = c.partnership_id and x.manufactory_id = c.manufactory_id
				and x.revoked_at is null order by x.id desc limit 1) = 'protected'
		order by c.decision_on, m.id limit 1000 for update of c skip locked`.execute(db)
	return found.rows
}

/** Notes that reminders have gone out. */
export async function insertReminders(
	db: Db,
	partnership: PartnershipId,
	sent: readonly { manufactory: ManufactoryId; decisionOn: PlainDate; daysBefore: number; at: Date }[],
): Promise<void> {
	if (sent.length === 0) return
	await db
		.insertInto('manufactories.reminder')
		.values(
			sent.map(({ manufactory, decisionOn, daysBefore, at }) => ({
				partnership_id: partnership,
				manufactory_id: manufactory,
				decision_on: decisionOn,
				days_before: daysBefore,
				at,
			})),
		)
		.execute()
}

/** Notes that the coordinator was told of decision dates that passed. */
export async function insertEscalations(
	db: Db,
	partnership: PartnershipId,
	late: readonly { manufactory: ManufactoryId; decisionOn: PlainDate; at: Date }[],
): Promise<void> {
	if (late.length === 0) return
	await db
		.insertInto('manufactories.escalation')
		.values(
			late.map(({ manufactory, decisionOn, at }) => ({
				partnership_id: partnership,
				manufactory_id: manufactory,
				decision_on: decisionOn,
				at,
			})),
		)
		.execute()
}

/** Coordinators and their addresses. */
export async function listCoordinators(
	db: Db,
	partnership: PartnershipId,
): Promise<{ readonly account: AccountId; readonly email: string; readonly lang: 'pl' | 'en' }[]> {
	return db
		.selectFrom('access.membership as m')
		.innerJoin('access.account as a', 'a.id', 'm.account_id')
		.select(['a.id as account', 'a.email', 'a.lang'])
		.where('m.partnership_id', '=', partnership)
		.where('m.role', '=', 'coordinator')
		.where('m.ended_at', 'is', null)
		.where('a.closed_at', 'is', null)
		.orderBy('a.id')
		.execute()
}

/** What has gone out for the decision date in force. */
export async function findTold(
	db: Db,
	partnership: PartnershipId,
	{ id, decisionOn }: { id: ManufactoryId; decisionOn: PlainDate },
): Promise<{ readonly sent: readonly number[]; readonly escalatedAt: Date | null }> {
	const found = await sql<{ sent: number[]; escalatedAt: Date | null }>`select
		coalesce((select array_agg(r.days_before order by r.days_before desc) from manufactories.reminder r where r.partnership_id = ${partnership}
			and r.manufactory_id = ${id} and r.decision_on = ${decisionOn}), '{}') as sent,
		(select e.at from manufactories.escalation e where e.partnership_id = ${partnership} and e.manufactory_id = ${id}
			and e.decision_on = ${decisionOn}) as "escalatedAt"`.execute(db)
	return found.rows[0] ?? { sent: [], escalatedAt: null }
}

/** Every partnership, for work that goes round all of them. */
export async function listPartnershipIds(db: Db): Promise<Id<'partnership'>[]> {
	const rows = await db.selectFrom('partnership.partnership').select('id').orderBy('id').execute()
	return rows.map(({ id }) => id)
}

/** The address of the partnership, for links in mails. */
export async function findSlug(db: Db, partnership: PartnershipId): Promise<string> {
	const row = await db.selectFrom('partnership.partnership').select('slug').where('id', '=', partnership).executeTakeFirst()
	return row?.slug ?? ''
}
