import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

export type MeetingAhead = {
	readonly sessionId: Id<'session'>
	readonly onDay: PlainDate
	readonly startsAt: string | null
	readonly kind: string
	readonly subkind: string | null
	readonly leader: string
	/** The one who asks leads it. */
	readonly mine: boolean
}

/** How things stand with a person's meetings. `unmarked`: the oldest past one without a list; `ahead`: the next one. */
export type Outlook = {
	readonly participant: Id<'participant'>
	/** She has a stay that lasts. */
	readonly lasting: boolean
	/** She has had support. */
	readonly started: boolean
	readonly unmarked: MeetingAhead | null
	readonly ahead: MeetingAhead | null
}

type Asked = { readonly participants: readonly Id<'participant'>[]; readonly today: PlainDate }

/** What waits at the meetings of each of these people: one query for all of them. */
export async function listOutlooks(db: Db, asker: Asker, { participants, today }: Asked): Promise<Outlook[]> {
	const found = await sql<Outlook>`select q.id as participant, l.lasting, l.started, to_jsonb(u) as unmarked, to_jsonb(n) as ahead
		from people.participant q
		cross join lateral (select coalesce(bool_or(not exists (select from people.exit e where e.partnership_id = p.partnership_id
				and e.participation_id = p.id and e.revoked_at is null)), false) as lasting, coalesce(bool_or(p.started_on is not null), false) as started
			from people.participation p where p.partnership_id = q.partnership_id and p.participant_id = q.id) l
		left join lateral (${waiting(asker, sql`s.on_day < ${today}`)}) u on true
		left join lateral (${waiting(asker, sql`s.on_day >= ${today}`)}) n on true
		where q.partnership_id = ${asker.partnership} and q.id = any(${participants}::uuid[])
			and ${openPerson(asker, { permission: 'person.read', participant: 'q.id' })}`.execute(db)
	return found.rows
}

// `offset 0`: her few meetings are found first and sorted then; else the planner walks the whole town's meetings by day until one is hers.
function waiting({ actor }: Asker, when: ReturnType<typeof sql>) {
	return sql`select * from (select s.id as "sessionId", s.on_day as "onDay", s.starts_at as "startsAt", s.kind, s.subkind, w.name as leader,
			s.leader_id is not distinct from ${actor.account ?? null}::uuid as mine
		from people.participation p
		join support.attendance a on a.partnership_id = p.partnership_id and a.participation_id = p.id and a.presence is null
		join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		join access.account w on w.id = s.leader_id
		where p.partnership_id = q.partnership_id and p.participant_id = q.id and ${when}
			and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)
		offset 0) hers order by "onDay", "startsAt", "sessionId" limit 1`
}

/** The day of the last support of each of these people: a meeting she came to, or a form of support that a file tells of. One query. */
export async function listLastSupport(
	db: Db,
	asker: Asker,
	participants: readonly Id<'participant'>[],
): Promise<Map<Id<'participant'>, PlainDate>> {
	const found = await sql<{ participant: Id<'participant'>; onDay: PlainDate | null }>`
		select p.participant_id as participant, max(greatest(met.on_day, told.on_day)) as "onDay"
		from people.participation p
		left join lateral (select max(s.on_day) as on_day from support.attendance a
			join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
			where a.partnership_id = p.partnership_id and a.participation_id = p.id and a.presence = 'present'
				and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)) met on true
		left join lateral (select max(coalesce(u.ended_on, u.started_on)) as on_day from support.support u
			where u.partnership_id = p.partnership_id and u.participation_id = p.id and u.source = 'import') told on true
		where p.partnership_id = ${asker.partnership} and p.participant_id = any(${participants}::uuid[])
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })}
		group by p.participant_id`.execute(db)
	return new Map(found.rows.flatMap(({ participant, onDay }) => (onDay === null ? [] : [[participant, onDay] as const])))
}
