import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Answer, Channel } from '../rules/answers.ts'
import type { Presence } from '../rules/session-state.ts'

export type FormSoFar = {
	readonly supportId: Id<'support'>
	readonly participationId: Id<'participation'>
	readonly programme: string
	readonly kind: string
	readonly subkind: string | null
	readonly startedOn: PlainDate | null
	readonly endedOn: PlainDate | null
	readonly completed: boolean | null
	readonly source: 'staff' | 'session' | 'import'
	readonly minutes: number
	readonly meetings: number
	readonly confirmed: number
	/** Whether ending it is open to the one who asks. */
	readonly mayWrite: boolean
}

/** Every form of support of a person with its minutes so far: one query over her participations. */
export async function listFormsSoFar(db: Db, asker: Asker, participant: Id<'participant'>): Promise<FormSoFar[]> {
	const found =
		await sql<FormSoFar>`select u.id as "supportId", u.participation_id as "participationId", g.code as programme, u.kind, u.subkind, u.started_on as "startedOn",
			u.ended_on as "endedOn", u.completed, u.source, coalesce(t.minutes, 0) as minutes, coalesce(t.meetings, 0) as meetings, coalesce(t.confirmed, 0) as confirmed,
			${openPerson(asker, { permission: 'support.write', participant: 'p.participant_id' })} as "mayWrite"
		from people.participation p
		join partnership.programme g on g.partnership_id = p.partnership_id and g.id = p.programme_id
		join support.support u on u.partnership_id = p.partnership_id and u.participation_id = p.id
		left join lateral (select sum(w.minutes) as minutes, count(*) as meetings, count(*) filter (where w.answer = 'confirmed') as confirmed
			from support.attendance a join support.public_attendance w on w.partnership_id = a.partnership_id and w.session_id = a.session_id
				and w.participation_id = a.participation_id
			where a.partnership_id = u.partnership_id and a.participation_id = u.participation_id and a.support_id = u.id) t on true
		where p.partnership_id = ${asker.partnership} and p.participant_id = ${participant}
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })}
		order by u.ended_on is not null, t.minutes desc nulls last, u.started_on, u.id`.execute(db)
	return found.rows
}

export type MeetingOfHers = {
	readonly sessionId: Id<'session'>
	readonly participationId: Id<'participation'>
	readonly onDay: PlainDate
	readonly startsAt: string | null
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly topic: string
	readonly leader: string
	readonly presence: Presence | null
	readonly cancelled: boolean
	readonly answer: Answer | null
	readonly channel: Channel | null
	readonly witness: string | null
	readonly recordedBy: string | null
	readonly aboutDay: PlainDate | null
	readonly aboutMinutes: number | null
	readonly upcoming: boolean
	/** Whether asking her is open to the one who asks. */
	readonly mayAsk: boolean
	/** How many meetings she has had, all told. */
	readonly total: number
}

/** Her last five meetings and the next one: one query. */
export async function listMeetingsOfHers(
	db: Db,
	asker: Asker,
	of: { participant: Id<'participant'>; today: PlainDate },
): Promise<MeetingOfHers[]> {
	const hers = (
		upcoming: boolean,
	) => sql`(select s.id as "sessionId", a.participation_id as "participationId", s.on_day as "onDay", s.starts_at as "startsAt",
			coalesce(a.minutes, s.minutes) as minutes, s.kind, s.subkind, s.topic, l.name as leader, a.presence, x.session_id is not null as cancelled,
			c.answer, c.channel, c.witness, w.name as "recordedBy", c.on_day as "aboutDay", c.minutes as "aboutMinutes", ${upcoming}::boolean as upcoming,
			${openPerson(asker, { permission: 'confirmation.record', participant: 'p.participant_id' })} as "mayAsk", count(*) over () as total
		from people.participation p
		join support.attendance a on a.partnership_id = p.partnership_id and a.participation_id = p.id
		join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		join access.account l on l.id = s.leader_id
		left join support.cancellation x on x.partnership_id = s.partnership_id and x.session_id = s.id
		left join lateral (select * from support.confirmation n where n.partnership_id = a.partnership_id and n.session_id = a.session_id
			and n.participation_id = a.participation_id order by n.id desc limit 1) c on true
		left join access.account w on w.id = c.recorded_by
		where p.partnership_id = ${asker.partnership} and p.participant_id = ${of.participant}
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })}
			and ${upcoming ? sql`x.session_id is null and a.presence is null and s.on_day >= ${of.today}` : sql`(s.on_day < ${of.today} or a.presence is not null)`}
		order by ${upcoming ? sql`s.on_day, s.starts_at, s.id limit 1` : sql`s.on_day desc, s.id desc limit 5`})`
	const found = await sql<MeetingOfHers>`${hers(true)} union all ${hers(false)}`.execute(db)
	return found.rows
}
