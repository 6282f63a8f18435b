import { type RawBuilder, sql } from 'kysely'
import { type Asker, openPerson, type Permission } from '#access'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { CancellationReason, SessionFacts, SessionState } from '../rules/session-state.ts'
import { openMeeting, openMeetings } from './meeting-scope.ts'

export type SessionRow = SessionFacts & {
	readonly id: Id<'session'>
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly mode: 'individual' | 'group'
	readonly topic: string
	readonly place: string
	readonly leader: string
	readonly leaderId: AccountId
	readonly circle: string | null
	/** The one who is expected, or the first of them. */
	readonly who: string | null
}
export type SessionFilter = {
	readonly leader?: AccountId | undefined
	readonly kind?: string | undefined
	readonly from?: PlainDate | undefined
	readonly to?: PlainDate | undefined
	readonly circle?: Id<'circle'> | undefined
	/** Where this person is expected. */
	readonly participant?: Id<'participant'> | undefined
	readonly state?: SessionState | undefined
	readonly today: PlainDate
	/** The hour now in Poland, `HH:MM`. */
	readonly hour: string
	/** After this day and id: the keys of the last row. */
	readonly after?: readonly string[] | undefined
	readonly limit: number
	/** `earliest` for what is to come; the newest first otherwise. */
	readonly order?: 'earliest' | undefined
}

// Counts of one meeting beside its row: its people are few, and the page has fifty rows.
const COUNTS = sql`(select count(*) as expected, count(*) filter (where a.presence is not null) as marked, count(*) filter (where a.presence = 'present') as present,
		count(*) filter (where a.presence = 'present' and c.answer = 'confirmed') as confirmed,
		count(*) filter (where a.presence = 'present' and c.answer = 'disputed') as disputed,
		min(r.first_name || ' ' || r.last_name) as who
	from support.attendance a
	join people.participation p on p.partnership_id = a.partnership_id and p.id = a.participation_id
	join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
	left join lateral (select case when n.on_day = s.on_day and n.minutes = coalesce(a.minutes, s.minutes) then n.answer end as answer
		from support.confirmation n where n.partnership_id = a.partnership_id and n.session_id = a.session_id
		and n.participation_id = a.participation_id order by n.id desc limit 1) c on true
	where a.partnership_id = s.partnership_id and a.session_id = s.id)`

type Moment = Pick<SessionFilter, 'today' | 'hour'>

/** `hasBegun` as SQL: a day that has passed, or today's with its hour come. */
const begun = ({ today, hour }: Moment) =>
	sql`(s.on_day < ${today} or (s.on_day = ${today} and coalesce(s.starts_at, '00:00') <= ${hour}::time))`

/** A state as SQL over the counts `n` and the cancellation `x`; it says the rule `sessionState` again. */
const STATES = {
	planned: (at: Moment) => sql`x.session_id is null and n.disputed = 0 and not ${begun(at)} and (n.expected = 0 or n.marked < n.expected)`,
	'waits-for-attendance': (at: Moment) => sql`x.session_id is null and n.disputed = 0 and n.marked < n.expected and ${begun(at)}`,
	'waits-for-confirmation': () => sql`x.session_id is null and n.disputed = 0 and n.marked >= n.expected and n.confirmed < n.present`,
	disputed: () => sql`x.session_id is null and n.disputed > 0`,
	held: (at: Moment) =>
		sql`x.session_id is null and n.disputed = 0 and n.marked >= n.expected and n.confirmed >= n.present and (n.expected > 0 or ${begun(at)})`,
	cancelled: () => sql`x.session_id is not null`,
} satisfies Record<SessionState, (at: Moment) => unknown>

/** What makes a state rare, said again so that an index finds it: without it every meeting of the partnership would be counted. */
const RARE: Partial<Record<SessionState, (asker: Asker) => RawBuilder<unknown>>> = {
	'waits-for-attendance': ({ partnership }) =>
		sql`and s.id in (select u.session_id from support.attendance u where u.partnership_id = ${partnership} and u.presence is null)`,
	disputed: ({ partnership }) =>
		sql`and s.id in (select u.session_id from support.confirmation u where u.partnership_id = ${partnership} and u.answer = 'disputed')`,
	cancelled: ({ partnership }) =>
		sql`and s.id in (select u.session_id from support.cancellation u where u.partnership_id = ${partnership})`,
}

/** Meetings open to the one who asks, by day: one query, by keyset. Without a state the page is cut before its people are counted. */
export async function listSessions(db: Db, asker: Asker, filter: SessionFilter): Promise<SessionRow[]> {
	const order = filter.order === 'earliest' ? sql`order by s.on_day, s.id` : sql`order by s.on_day desc, s.id desc`
	const limit = sql`limit ${filter.limit}`
	const found =
		await sql<SessionRow>`select s.id, s.on_day as "onDay", s.starts_at as "startsAt", s.minutes, s.kind, s.subkind, s.mode, s.topic, s.place,
			l.name as leader, s.leader_id as "leaderId", g.name as circle, x.session_id is not null as cancelled,
			n.expected, n.marked, n.present, n.confirmed, n.disputed, n.who
		from (select s.* from support.session s where s.partnership_id = ${asker.partnership} and ${openMeetings(asker, 'person.read')}
			${wanted(asker, filter)} ${filter.state ? sql`` : sql`${order} ${limit}`}) s
		join access.account l on l.id = s.leader_id
		left join support.circle g on g.partnership_id = s.partnership_id and g.id = s.circle_id
		left join support.cancellation x on x.partnership_id = s.partnership_id and x.session_id = s.id
		cross join lateral ${COUNTS} n
		${filter.state ? sql`where ${STATES[filter.state](filter)}` : sql``} ${order} ${limit}`.execute(db)
	return found.rows
}

function wanted(asker: Asker, filter: SessionFilter): RawBuilder<unknown> {
	const [day, id] = filter.after ?? []
	const beyond = filter.order === 'earliest' ? sql`>` : sql`<`
	return sql`${filter.leader ? sql`and s.leader_id = ${filter.leader}` : sql``} ${filter.kind ? sql`and s.kind = ${filter.kind}` : sql``}
		${filter.from ? sql`and s.on_day >= ${filter.from}` : sql``} ${filter.to ? sql`and s.on_day <= ${filter.to}` : sql``}
		${filter.circle ? sql`and s.circle_id = ${filter.circle}` : sql``} ${filter.state ? (RARE[filter.state]?.(asker) ?? sql``) : sql``}
		${filter.participant ? withPerson(asker, filter.participant) : sql``}
		${filter.state === 'planned' ? sql`and s.on_day >= ${filter.today}` : sql``}
		${day && id ? sql`and (s.on_day, s.id) ${beyond} (${day}::date, ${id}::uuid)` : sql``}`
}

/** Her meetings, whose record is open to the one who asks; another's give none. */
function withPerson(asker: Asker, participant: Id<'participant'>): RawBuilder<unknown> {
	return sql`and s.id in (select a.session_id from people.participation p
		join support.attendance a on a.partnership_id = p.partnership_id and a.participation_id = p.id
		where p.partnership_id = ${asker.partnership} and p.participant_id = ${participant}
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })})`
}

export type SessionRecord = SessionRow & {
	readonly programme: string
	readonly programmeId: Id<'programme'>
	readonly note: string
	readonly headCount: number | null
	readonly circleId: Id<'circle'> | null
	readonly seriesId: Id<'series'> | null
	readonly madeBy: string
	readonly madeAt: Date
	readonly version: number
	readonly cancellation: CancellationReason | null
	readonly cancellationRemarks: string | null
	readonly cancelledBy: string | null
	readonly cancelledAt: Date | null
	/** Whether changing it, and asking about it, is open to the one who asks. */
	readonly mayWrite: boolean
	readonly mayAsk: boolean
}

/** One meeting open to the one who asks, for this work. */
export async function findSession(
	db: Db,
	asker: Asker,
	{ id, permission }: { id: Id<'session'>; permission: Permission },
): Promise<SessionRecord | undefined> {
	const found =
		await sql<SessionRecord>`select s.id, s.on_day as "onDay", s.starts_at as "startsAt", s.minutes, s.kind, s.subkind, s.mode, s.topic, s.place, s.note,
			s.head_count as "headCount", s.circle_id as "circleId", s.series_id as "seriesId", s.made_at as "madeAt", s.version, s.programme_id as "programmeId",
			q.code as programme, l.name as leader, s.leader_id as "leaderId", m.name as "madeBy", g.name as circle, x.session_id is not null as cancelled,
			x.reason as cancellation, x.remarks as "cancellationRemarks", x.at as "cancelledAt", y.name as "cancelledBy",
			${openMeeting(asker, 'support.write')} as "mayWrite", ${openMeeting(asker, 'confirmation.record')} as "mayAsk",
			n.expected, n.marked, n.present, n.confirmed, n.disputed, n.who
		from support.session s
		join partnership.programme q on q.partnership_id = s.partnership_id and q.id = s.programme_id
		join access.account l on l.id = s.leader_id
		join access.account m on m.id = s.made_by
		left join support.circle g on g.partnership_id = s.partnership_id and g.id = s.circle_id
		left join support.cancellation x on x.partnership_id = s.partnership_id and x.session_id = s.id
		left join access.account y on y.id = x.by_id
		cross join lateral ${COUNTS} n
		where s.partnership_id = ${asker.partnership} and s.id = ${id} and ${openMeeting(asker, permission)}`.execute(db)
	return found.rows[0]
}
