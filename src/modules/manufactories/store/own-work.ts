import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Kept } from '../rules/states.ts'
import type { WorkerId } from './workers.ts'

/** A contract as its worker sees it: her work, whom to ask, what comes next. Nothing of others, and no pay: a slip with the code may be read over her shoulder. */
export type OwnWork = {
	readonly id: WorkerId
	readonly manufactory: string
	readonly offer: string
	readonly place: string
	readonly host: string | null
	readonly manager: string
	readonly tutor: string | null
	/** Where the tutor is called: the centre of the tutor's team, else the only centre with a phone. */
	readonly tutorPhone: string | null
	readonly contract: string
	readonly position: string
	readonly weeklyMinutes: number
	readonly fullTime: boolean
	readonly from: PlainDate
	readonly until: PlainDate | null
	readonly acknowledgedOn: PlainDate | null
	readonly leftOn: PlainDate | null
	readonly kept: Kept | null
	readonly decisionOn: PlainDate | null
	readonly pausedSince: PlainDate | null
	readonly lessonOn: PlainDate | null
	readonly lessonAt: string | null
	readonly lessonTopic: string | null
	readonly reviewedOn: PlainDate | null
	/** What she, or all workers together, agreed to do and is not settled yet, the nearest first. */
	readonly agreed: readonly { readonly what: string; readonly dueOn: PlainDate }[]
}

/** Her contracts that run, begin or ended in the last ninety days, for her own page: whoever asks holds her key. Records joined with hers count. */
export async function listOwnWork(
	db: Db,
	partnership: PartnershipId,
	of: { participant: Id<'participant'>; today: PlainDate },
): Promise<OwnWork[]> {
	const found =
		await sql<OwnWork>`with hers as (select p.id from people.participant p where p.partnership_id = ${partnership} and (p.id = ${of.participant} or p.merged_into = ${of.participant}))
		select w.id, m.name as manufactory, m.offer, m.place, o.name as host, coalesce(ma.name, h.manager_name, '') as manager, ta.name as tutor,
			${PHONE} as "tutorPhone", w.contract, w.position, w.weekly_minutes as "weeklyMinutes", w.full_time as "fullTime", w.from_on as "from",
			w.until_on as until, k.on_day as "acknowledgedOn", d.last_on as "leftOn", x.to_state as kept, c.decision_on as "decisionOn",
			c.paused_since as "pausedSince", l.on_day as "lessonOn", l.starts_at as "lessonAt", l.topic as "lessonTopic",
			(select max(r.held_on) from manufactories.review r where r.partnership_id = m.partnership_id and r.manufactory_id = m.id and r.current) as "reviewedOn",
			coalesce((select json_agg(json_build_object('what', g.what, 'dueOn', g.due_on) order by g.due_on, g.id) from manufactories.agreement g
				where g.partnership_id = m.partnership_id and g.manufactory_id = m.id and (g.participant_id in (select id from hers) or g.participant_id is null and g.voice = 'workers') and not exists (
					select from manufactories.agreement_end e where e.partnership_id = g.partnership_id and e.agreement_id = g.id)), '[]') as agreed
		from ${WORK}
		left join lateral (select n.on_day, n.starts_at, n.topic from manufactories.lesson_person lp
			join manufactories.lesson n on n.partnership_id = lp.partnership_id and n.id = lp.lesson_id and n.revoked_at is null and n.on_day >= ${of.today}
			where lp.partnership_id = w.partnership_id and lp.manufactory_id = w.manufactory_id and lp.participant_id in (select id from hers)
			order by n.on_day, n.starts_at limit 1) l on true
		where w.partnership_id = ${partnership} and w.participant_id in (select id from hers) and w.revoked_at is null
			and (w.until_on is null or w.until_on > ${of.today}::date - 90)
		order by w.from_on desc, w.id limit 10`.execute(db)
	return found.rows
}

const WORK = sql`manufactories.worker w
	join manufactories.manufactory m on m.partnership_id = w.partnership_id and m.id = w.manufactory_id
	left join manufactories.hosting h on h.partnership_id = m.partnership_id and h.manufactory_id = m.id and h.current
	left join partnership.organisation o on o.partnership_id = h.partnership_id and o.id = h.organisation_id
	left join access.account ma on ma.id = h.manager_id
	left join manufactories.tutoring t on t.partnership_id = m.partnership_id and t.manufactory_id = m.id and t.until_on is null
	left join access.account ta on ta.id = t.account_id
	left join manufactories.clock c on c.partnership_id = m.partnership_id and c.manufactory_id = m.id
	left join manufactories.rules_acknowledgement k on k.partnership_id = w.partnership_id and k.worker_id = w.id
	left join manufactories.departure d on d.partnership_id = w.partnership_id and d.worker_id = w.id
	left join lateral (select s.to_state from manufactories.transition s where s.partnership_id = m.partnership_id and s.manufactory_id = m.id
		and s.revoked_at is null order by s.id desc limit 1) x on true`

const PHONE = sql`coalesce(
	(select z.phone from access.relationship r join partnership.team e on e.partnership_id = r.partnership_id and e.id = r.subject_id
		join partnership.centre z on z.partnership_id = e.partnership_id and z.id = e.centre_id
		where r.partnership_id = t.partnership_id and r.account_id = t.account_id and r.subject = 'team' and r.until_on is null and z.phone <> ''
		order by z.name, z.id limit 1),
	(select min(z.phone) from partnership.centre z where z.partnership_id = m.partnership_id and z.phone <> '' having count(*) = 1))`
