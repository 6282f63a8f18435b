import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Answer, Channel } from '../rules/answers.ts'
import type { Presence } from '../rules/session-state.ts'

/** Somebody of a meeting, with her newest answer. */
export type PresenceRow = {
	readonly sessionId: Id<'session'>
	readonly firstName: string
	readonly lastName: string
	readonly presence: Presence | null
	readonly onDay: PlainDate
	readonly minutes: number
	readonly answer: Answer | null
	readonly channel: Channel | null
	readonly answeredAt: Date | null
	readonly aboutDay: PlainDate | null
	readonly aboutMinutes: number | null
}

/** Everybody expected at these meetings whose record is open to the one who asks: one query for all of them. */
export async function listPresences(db: Db, asker: Asker, sessions: readonly Id<'session'>[]): Promise<PresenceRow[]> {
	const found =
		await sql<PresenceRow>`select a.session_id as "sessionId", r.first_name as "firstName", r.last_name as "lastName", a.presence, s.on_day as "onDay",
			coalesce(a.minutes, s.minutes) as minutes, c.answer, c.channel, c.at as "answeredAt", c.on_day as "aboutDay", c.minutes as "aboutMinutes"
		from support.attendance a
		join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		join people.participation p on p.partnership_id = a.partnership_id and p.id = a.participation_id
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		left join lateral (select * from support.confirmation n where n.partnership_id = a.partnership_id and n.session_id = a.session_id
			and n.participation_id = a.participation_id order by n.id desc limit 1) c on true
		where a.partnership_id = ${asker.partnership} and a.session_id = any(${sessions}::uuid[])
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })}
		order by a.session_id, r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", r.id`.execute(db)
	return found.rows
}

/** A meeting that somebody was at and may be asked about on paper. */
export type SlipRow = {
	readonly participationId: Id<'participation'>
	readonly firstName: string
	readonly lastName: string
	readonly sessionId: Id<'session'>
	readonly onDay: PlainDate
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly leader: string
}

/** What to ask about: these meetings, or whatever these people were at since a day. */
export type SlipsWanted =
	| { readonly sessions: readonly Id<'session'>[] }
	| { readonly participants: readonly Id<'participant'>[]; readonly since: PlainDate }

const MOST_LINES = 2000

/**
 * Presences that wait for an answer, by name and then by day, at which the one who asks may ask: who leads the meeting, or stands by the person.
 * One query whatever was chosen.
 */
export async function listSlips(db: Db, asker: Asker, wanted: SlipsWanted): Promise<SlipRow[]> {
	const chosen =
		'sessions' in wanted
			? sql`s.id = any(${wanted.sessions}::uuid[])`
			: sql`p.participant_id = any(${wanted.participants}::uuid[]) and s.on_day >= ${wanted.since}`
	const found =
		await sql<SlipRow>`select a.participation_id as "participationId", r.first_name as "firstName", r.last_name as "lastName", s.id as "sessionId",
			s.on_day as "onDay", coalesce(a.minutes, s.minutes) as minutes, s.kind, s.subkind, l.name as leader
		from support.attendance a
		join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		join access.account l on l.id = s.leader_id
		join people.participation p on p.partnership_id = a.partnership_id and p.id = a.participation_id
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		left join lateral (select n.on_day, n.minutes from support.confirmation n where n.partnership_id = a.partnership_id
			and n.session_id = a.session_id and n.participation_id = a.participation_id order by n.id desc limit 1) c on true
		where a.partnership_id = ${asker.partnership} and ${chosen} and a.presence = 'present'
			and (c.on_day is null or (c.on_day, c.minutes) is distinct from (s.on_day, coalesce(a.minutes, s.minutes)))
			and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)
			and (s.leader_id = ${asker.actor.account ?? null}::uuid
				or ${openPerson(asker, { permission: 'confirmation.record', participant: 'p.participant_id' })})
		order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", a.participation_id, s.on_day, s.id limit ${MOST_LINES}`.execute(
			db,
		)
	return found.rows
}
