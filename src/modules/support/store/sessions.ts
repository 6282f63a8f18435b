import { sql } from 'kysely'
import type { Asker } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { SessionMode } from '../rules/kinds.ts'
import type { Presence } from '../rules/session-state.ts'
import { openMeeting } from './meeting-scope.ts'

/** A meeting as it is written down. `startsAt` is local time in Poland. */
export type Meeting = {
	readonly programme: Id<'programme'>
	readonly kind: string
	readonly subkind: string | null
	readonly mode: SessionMode
	readonly circle: Id<'circle'> | null
	readonly series: Id<'series'> | null
	readonly startsAt: string | null
	readonly minutes: number
	readonly place: string
	readonly topic: string
	readonly note: string
	readonly headCount: number | null
	readonly leader: AccountId
}
export type Writing = { readonly partnership: PartnershipId; readonly by: AccountId; readonly at: Date }
type Planned = { readonly id: Id<'session'>; readonly onDay: PlainDate }
type Whom = { readonly participations: readonly Id<'participation'>[]; readonly presence: Presence | null }

/** Writes one meeting or a series of them with everybody who is expected: one statement. */
export async function insertMeetings(
	db: Db,
	writing: Writing,
	what: { meeting: Meeting; days: readonly Planned[]; whom: Whom },
): Promise<void> {
	const { meeting, days, whom } = what
	const marked = whom.presence !== null
	await sql`with made as (
			insert into support.session (partnership_id, id, programme_id, kind, subkind, mode, circle_id, series_id, on_day, starts_at, minutes,
				place, topic, note, head_count, leader_id, made_by, made_at)
			select ${writing.partnership}::uuid, d.id, ${meeting.programme}::uuid, ${meeting.kind}, ${meeting.subkind}, ${meeting.mode}, ${meeting.circle}::uuid,
				${meeting.series}::uuid, d.on_day, ${meeting.startsAt}::time, ${meeting.minutes}::int, ${meeting.place}, ${meeting.topic}, ${meeting.note},
				${meeting.headCount}::int, ${meeting.leader}::uuid, ${writing.by}::uuid, ${writing.at}::timestamptz
			from unnest(${days.map((each) => each.id)}::uuid[], ${days.map((each) => each.onDay)}::date[]) as d (id, on_day)
			returning id)
		insert into support.attendance (partnership_id, session_id, participation_id, presence, marked_by, marked_at)
		select ${writing.partnership}::uuid, made.id, who.id, ${whom.presence}, ${marked ? writing.by : null}::uuid, ${marked ? writing.at : null}::timestamptz
		from made, unnest(${whom.participations}::uuid[]) as who (id)`.execute(db)
}

export type LockedSession = Meeting & {
	readonly id: Id<'session'>
	readonly onDay: PlainDate
	readonly version: number
	readonly cancelled: boolean
}

/** Locks a meeting that is open to the worker for this work; `undefined` when it is not there or not theirs. */
export async function lockSession(db: Db, asker: Asker, session: Id<'session'>): Promise<LockedSession | undefined> {
	const found =
		await sql<LockedSession>`select s.id, s.programme_id as programme, s.kind, s.subkind, s.mode, s.circle_id as circle, s.series_id as series,
			s.on_day as "onDay", s.starts_at as "startsAt", s.minutes, s.place, s.topic, s.note, s.head_count as "headCount", s.leader_id as leader, s.version,
			exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id) as cancelled
		from support.session s where s.partnership_id = ${asker.partnership} and s.id = ${session} and ${openMeeting(asker, 'support.write')}
		for update of s`.execute(db)
	return found.rows[0]
}

export type Change = {
	readonly onDay: PlainDate
	readonly startsAt: string | null
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly place: string
	readonly topic: string
	readonly note: string
	readonly headCount: number | null
}

/** Saves a locked meeting as changed; its version grows. */
export async function saveSession(db: Db, partnership: PartnershipId, changed: { id: Id<'session'>; to: Change }): Promise<void> {
	const { id, to } = changed
	await db
		.updateTable('support.session')
		.set((set) => ({
			on_day: to.onDay,
			starts_at: to.startsAt,
			minutes: to.minutes,
			kind: to.kind,
			subkind: to.subkind,
			place: to.place,
			topic: to.topic,
			note: to.note,
			head_count: to.headCount,
			version: set('version', '+', 1),
		}))
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

/** Lets the version of a locked meeting grow: its list of people was marked. */
export async function touchSession(db: Db, partnership: PartnershipId, id: Id<'session'>): Promise<void> {
	await db
		.updateTable('support.session')
		.set((set) => ({ version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}
