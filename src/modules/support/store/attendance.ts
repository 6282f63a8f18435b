import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Answer, Channel } from '../rules/answers.ts'
import type { Presence } from '../rules/session-state.ts'
import { isFrozen } from './expected.ts'
import type { Writing } from './sessions.ts'

/** Someone expected at a meeting, with her newest answer about it. `open`: her record is open to the one who asks; `mayAsk`: so is asking her. */
export type AttendanceRow = {
	readonly participationId: Id<'participation'>
	readonly participantId: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly open: boolean
	readonly mayAsk: boolean
	readonly presence: Presence | null
	readonly minutes: number | null
	readonly confirmationId: Id<'confirmation'> | null
	readonly answer: Answer | null
	readonly comment: string | null
	readonly channel: Channel | null
	readonly witness: string | null
	readonly recordedBy: string | null
	readonly answeredAt: Date | null
	readonly aboutDay: PlainDate | null
	readonly aboutMinutes: number | null
	readonly disputeAnswer: string | null
}

/** Everybody expected at a meeting, by name: one query. */
export async function listAttendance(db: Db, asker: Asker, session: Id<'session'>): Promise<AttendanceRow[]> {
	const found =
		await sql<AttendanceRow>`select a.participation_id as "participationId", p.participant_id as "participantId", r.first_name as "firstName",
			r.last_name as "lastName", ${openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })} as open,
			(${openPerson(asker, { permission: 'confirmation.record', participant: 'p.participant_id' })}
				or s.leader_id = ${asker.actor.account ?? null}::uuid) as "mayAsk", a.presence, a.minutes, c.id as "confirmationId", c.answer, c.comment, c.channel, c.witness, w.name as "recordedBy", c.at as "answeredAt",
			c.on_day as "aboutDay", c.minutes as "aboutMinutes", d.answer as "disputeAnswer"
		from support.attendance a
		join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		join people.participation p on p.partnership_id = a.partnership_id and p.id = a.participation_id
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		left join lateral (select * from support.confirmation n where n.partnership_id = a.partnership_id and n.session_id = a.session_id
			and n.participation_id = a.participation_id order by n.id desc limit 1) c on true
		left join access.account w on w.id = c.recorded_by
		left join support.dispute_answer d on d.partnership_id = a.partnership_id and d.confirmation_id = c.id
		where a.partnership_id = ${asker.partnership} and a.session_id = ${session}
		order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", r.id`.execute(db)
	return found.rows
}

export type Mark = { readonly participation: Id<'participation'>; readonly presence: Presence | null; readonly minutes: number | null }
export type MarkedRow = { readonly participationId: Id<'participation'>; readonly presence: Presence | null; readonly frozen: boolean }

/** Who is expected at a locked meeting and how they are marked now. */
export async function listMarked(db: Db, partnership: PartnershipId, session: Id<'session'>): Promise<MarkedRow[]> {
	const found =
		await sql<MarkedRow>`select a.participation_id as "participationId", a.presence, ${isFrozen} as frozen from support.attendance a
		join people.participation p on p.partnership_id = a.partnership_id and p.id = a.participation_id
		where a.partnership_id = ${partnership} and a.session_id = ${session}`.execute(db)
	return found.rows
}

/** Marks a whole group in one statement; only what differs is written. Answers with how many rows changed. */
export async function saveMarks(db: Db, writing: Writing, marked: { session: Id<'session'>; marks: readonly Mark[] }): Promise<number> {
	const { session, marks } = marked
	const saved = await sql<{ one: number }>`update support.attendance a set presence = t.presence, minutes = t.minutes,
			marked_by = case when t.presence is null then null else ${writing.by}::uuid end,
			marked_at = case when t.presence is null then null else ${writing.at}::timestamptz end
		from unnest(${marks.map((mark) => mark.participation)}::uuid[], ${marks.map((mark) => mark.presence)}::text[], ${marks.map((mark) => mark.minutes)}::int[])
			as t (participation_id, presence, minutes)
		where a.partnership_id = ${writing.partnership} and a.session_id = ${session} and a.participation_id = t.participation_id
			and (a.presence, a.minutes) is distinct from (t.presence, t.minutes)
		returning 1 as one`.execute(db)
	return saved.rows.length
}

/** Puts more people down for a meeting; who is there already stays. */
async function _insertExpected(
	db: Db,
	partnership: PartnershipId,
	added: { session: Id<'session'>; participations: readonly Id<'participation'>[] },
): Promise<void> {
	await sql`insert into support.attendance (partnership_id, session_id, participation_id)
		select ${partnership}::uuid, ${added.session}::uuid, t.id from unnest(${added.participations}::uuid[]) as t (id) on conflict do nothing`.execute(
		db,
	)
}
