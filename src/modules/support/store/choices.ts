import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import type { Db } from '#platform/db'
import type { Form, SessionMode } from '../rules/kinds.ts'

/** A participation to choose for a meeting: a person in a programme. */
export type PersonChoice = {
	readonly participationId: Id<'participation'>
	readonly participantId: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly programme: string
	readonly bornYear: string | null
}
const PERSON = sql`p.id as "participationId", r.id as "participantId", r.first_name as "firstName", r.last_name as "lastName", g.code as programme,
	to_char(r.born_on, 'YYYY') as "bornYear"`
const FROM = sql`people.participation p
	join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
	join partnership.programme g on g.partnership_id = p.partnership_id and g.id = p.programme_id`
const open = (asker: Asker) => openPerson(asker, { permission: 'support.write', participant: 'p.participant_id' })

/** People whose name, identifier or phone holds each of the words; materialised first, so that the trigram index is used (reference/database.md). */
export async function searchPeople(db: Db, asker: Asker, typed: string): Promise<PersonChoice[]> {
	const words = fold(typed)
		.split(' ')
		.filter((word) => word !== '')
		.slice(0, 5)
	if (words.length === 0) return []
	const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
	const found = await sql<PersonChoice>`with hit as materialized (
			select h.id from people.participant h where h.partnership_id = ${asker.partnership} and h.merged_into is null
				and ${sql.join(
					like.map((each) => sql`h.folded like ${each}`),
					sql` and `,
				)} limit 200)
		select ${PERSON} from hit join ${FROM} on r.id = hit.id and r.partnership_id = ${asker.partnership}
		where ${open(asker)} order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", p.id limit 12`.execute(db)
	return found.rows
}

/** The participations of one person, or chosen ones, as far as they are open to the worker. */
export async function listChosen(
	db: Db,
	asker: Asker,
	chosen: { participant?: Id<'participant'> | undefined; participations: readonly Id<'participation'>[] },
): Promise<PersonChoice[]> {
	const found = await sql<PersonChoice>`select ${PERSON} from ${FROM} where p.partnership_id = ${asker.partnership} and ${open(asker)}
		and (p.participant_id = ${chosen.participant ?? null}::uuid or p.id = any(${chosen.participations}::uuid[]))
		order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", p.id limit 500`.execute(db)
	return found.rows
}

/** Whom the worker met lately, then whom the worker stands by: at most twelve. */
export async function listRecentPeople(db: Db, asker: Asker): Promise<PersonChoice[]> {
	const account = asker.actor.account ?? null
	const found = await sql<PersonChoice>`with met as (
			select a.participation_id as id, max(s.on_day) as last_on from (
				select * from support.session t where t.partnership_id = ${asker.partnership} and t.leader_id = ${account}::uuid order by t.on_day desc limit 40) s
			join support.attendance a on a.partnership_id = s.partnership_id and a.session_id = s.id group by a.participation_id order by 2 desc limit 12),
		near as (
			select p.id, null::date as last_on from access.relationship b join people.participation p on p.partnership_id = b.partnership_id and p.participant_id = b.subject_id
			where b.partnership_id = ${asker.partnership} and b.account_id = ${account}::uuid and b.subject = 'participant' and b.until_on is null limit 12),
		both_of as (select id, max(last_on) as last_on from (select * from met union all select * from near) u group by id)
		select ${PERSON} from both_of join ${FROM} on p.id = both_of.id and p.partnership_id = ${asker.partnership}
		where ${open(asker)} order by both_of.last_on desc nulls last, r.last_name collate "pl-x-icu", p.id limit 12`.execute(db)
	return found.rows
}

/** The forms that the worker used lately in this way of meeting (not what is only planned), with the minutes and the place of the last time, the newest first. */
export async function listRecentForms(
	db: Db,
	asker: Asker,
	of: { mode: SessionMode; until: PlainDate },
): Promise<(Form & { readonly minutes: number; readonly place: string })[]> {
	const found = await sql<Form & { minutes: number; place: string }>`select kind, subkind, minutes, place from (
			select distinct on (t.kind, t.subkind) t.kind, t.subkind, t.minutes, t.place, t.id from (
				select * from support.session s where s.partnership_id = ${asker.partnership} and s.leader_id = ${asker.actor.account ?? null}::uuid
				and s.mode = ${of.mode} and s.on_day <= ${of.until} order by s.on_day desc limit 60) t
			order by t.kind, t.subkind, t.id desc) u order by u.id desc limit 5`.execute(db)
	return found.rows
}

/** Programmes of the partnership, for an open meeting and a new group. */
export async function listProgrammes(
	db: Db,
	asker: Asker,
): Promise<{ readonly id: Id<'programme'>; readonly code: string; readonly name: string }[]> {
	return db
		.selectFrom('partnership.programme')
		.select(['id', 'code', 'name'])
		.where('partnership_id', '=', asker.partnership)
		.orderBy('to_on', 'desc')
		.orderBy('code')
		.limit(100)
		.execute()
}
