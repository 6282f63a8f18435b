import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './manufactory.ts'
import { belongsTo, openManufactory } from './open-manufactory.ts'

export type LessonId = Id<'lesson'>

/** Somebody who can be put down for a lesson: where she works, and the stay whose support the lesson is (`null`: none). */
export type Learner = {
	readonly participant: Id<'participant'>
	readonly name: string
	readonly manufactory: ManufactoryId
	readonly manufactoryName: string
	readonly participation: Id<'participation'> | null
	readonly programme: Id<'programme'> | null
}

/**
 * Workers of the manufactories named, on a day, whose records are open to the one who asks for writing support. The stay is that of the manufactory's
 * programme, else her newest; one that has ended does not count. One query.
 */
export async function listLearners(
	db: Db,
	asker: Asker,
	of: { manufactories: readonly ManufactoryId[]; onDay: PlainDate },
): Promise<Learner[]> {
	const found =
		await sql<Learner>`select distinct on (r.last_name, r.first_name, r.id) r.id as participant, r.first_name || ' ' || r.last_name as name,
			m.id as manufactory, m.name as "manufactoryName", s.id as participation, s.programme_id as programme
		from manufactories.worker w
		join manufactories.manufactory m on m.partnership_id = w.partnership_id and m.id = w.manufactory_id
		join people.participant r on r.partnership_id = w.partnership_id and r.id = w.participant_id
		left join lateral (select p.id, p.programme_id from people.participation p where p.partnership_id = w.partnership_id
			and p.participant_id = w.participant_id and not exists (select from people.exit e where e.partnership_id = p.partnership_id
				and e.participation_id = p.id and e.ended_on < ${of.onDay} and e.revoked_at is null)
			order by p.programme_id is not distinct from m.programme_id desc, p.id desc limit 1) s on true
		where w.partnership_id = ${asker.partnership} and w.manufactory_id = any(${of.manufactories}::uuid[]) and w.revoked_at is null
			and w.from_on <= ${of.onDay} and (w.until_on is null or w.until_on >= ${of.onDay})
			and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'w.manufactory_id' })}
			and ${openPerson(asker, { permission: 'support.write', participant: 'w.participant_id' })}
		order by r.last_name, r.first_name, r.id, w.from_on desc limit 300`.execute(db)
	return found.rows
}

/** Other manufactories on their road that the one who asks may write: a lesson can be for several. */
export async function listNeighbours(db: Db, asker: Asker, but: ManufactoryId): Promise<{ id: ManufactoryId; name: string }[]> {
	const found = await sql<{ id: ManufactoryId; name: string }>`select m.id, m.name from manufactories.manufactory m
		where m.partnership_id = ${asker.partnership} and m.id <> ${but}
			and exists (select from manufactories.current_worker w where w.partnership_id = m.partnership_id and w.manufactory_id = m.id)
			and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'm.id' })}
		order by m.name collate "pl-x-icu", m.id limit 40`.execute(db)
	return found.rows
}

export type LessonWritten = {
	readonly subject: string
	readonly onDay: PlainDate
	readonly startsAt: string
	readonly minutes: number
	readonly topic: string
}
/** How somebody is put down: by a meeting of support, or with her presence here. */
export type PutDown = Pick<Learner, 'participant' | 'manufactory'> & {
	readonly participation: Id<'participation'> | null
	readonly session: Id<'session'> | null
	readonly presence: 'present' | 'absent' | null
}

export async function insertLesson(
	db: Db,
	partnership: PartnershipId,
	lesson: LessonWritten & { people: readonly PutDown[]; by: AccountId; at: Date },
): Promise<LessonId> {
	const id = newId<'lesson'>()
	await db
		.insertInto('manufactories.lesson')
		.values({
			partnership_id: partnership,
			id,
			subject: lesson.subject,
			on_day: lesson.onDay,
			starts_at: lesson.startsAt,
			minutes: lesson.minutes,
			topic: lesson.topic,
			by_id: lesson.by,
			at: lesson.at,
		})
		.execute()
	await db
		.insertInto('manufactories.lesson_person')
		.values(
			lesson.people.map(({ participant, manufactory, participation, session, presence }) => ({
				partnership_id: partnership,
				lesson_id: id,
				participant_id: participant,
				manufactory_id: manufactory,
				participation_id: participation,
				session_id: session,
				presence,
			})),
		)
		.execute()
	return id
}

/** Somebody put down for a lesson; a name is withheld (`null`) from who only stands by another. */
export type LessonPerson = PutDown & { readonly name: string | null; readonly came: boolean; readonly answer: string | null }
export type Lesson = LessonWritten & { readonly id: LessonId; readonly by: string; readonly people: readonly LessonPerson[] }

/** Lessons of a manufactory with its own people, the newest first; one lesson when it is named. One query. */
export async function listLessons(db: Db, asker: Asker, of: { manufactory: ManufactoryId; lesson?: LessonId }): Promise<Lesson[]> {
	const open = openPerson(asker, { permission: 'person.read', participant: 'p.participant_id' })
	const found = await sql<Lesson>`select l.id, l.subject, coalesce(max(a."onDay"), l.on_day) as "onDay", l.starts_at as "startsAt",
			coalesce(max(a.minutes), l.minutes) as minutes, l.topic, c.name as by,
			json_agg(json_build_object('participant', p.participant_id, 'manufactory', p.manufactory_id, 'participation', p.participation_id,
				'session', p.session_id, 'presence', p.presence, 'came', p.presence = 'present' or a.minutes is not null, 'answer', a.answer,
				'name', case when ${belongsTo(asker, 'p.manufactory_id')} or ${open} then r.first_name || ' ' || r.last_name end)
				order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu") as people
		from manufactories.lesson l
		join manufactories.lesson_person p on p.partnership_id = l.partnership_id and p.lesson_id = l.id and p.manufactory_id = ${of.manufactory}
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		join access.account c on c.id = l.by_id
		left join lateral (select t.on_day as "onDay", t.minutes, t.answer from support.public_attendance t where t.partnership_id = p.partnership_id
			and t.session_id = p.session_id and t.participation_id = p.participation_id) a on true
		where l.partnership_id = ${asker.partnership} and l.revoked_at is null and (${of.lesson ?? null}::uuid is null or l.id = ${of.lesson ?? null})
		group by l.partnership_id, l.id, c.name order by l.on_day desc, l.id desc limit 100`.execute(db)
	return found.rows
}

/** How many minutes of each subject each worker has learned. */
export type Learned = {
	readonly participant: Id<'participant'>
	readonly subject: string
	readonly minutes: number
	readonly confirmed: number
}

export async function listLearned(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Learned[]> {
	const found = await sql<Learned>`select x.participant_id as participant, x.subject, sum(x.minutes)::int as minutes,
			coalesce(sum(x.minutes) filter (where x.answer = 'confirmed'), 0)::int as confirmed
		from manufactories.learned x where x.partnership_id = ${partnership}
			and x.participant_id in (select w.participant_id from manufactories.current_worker w where w.partnership_id = ${partnership}
				and w.manufactory_id = ${manufactory})
		group by x.participant_id, x.subject`.execute(db)
	return found.rows
}

/** A lesson that stands, held until the end of the transaction, with everybody put down. Openness is asked by its manufactory. */
export async function lockLesson(
	db: Db,
	asker: Asker,
	id: LessonId,
): Promise<LessonWritten & { id: LessonId; people: (PutDown & { open: boolean })[] }> {
	await sql`select from manufactories.lesson l where l.partnership_id = ${asker.partnership} and l.id = ${id} for update`.execute(db)
	const open = openManufactory(asker, { permission: 'manufactory.write', manufactory: 'p.manufactory_id' })
	const found = await sql<LessonWritten & { id: LessonId; people: (PutDown & { open: boolean })[] }>`
		select l.id, l.subject, l.on_day as "onDay", l.starts_at as "startsAt", l.minutes, l.topic,
			json_agg(json_build_object('participant', p.participant_id, 'manufactory', p.manufactory_id, 'participation', p.participation_id,
				'session', p.session_id, 'presence', p.presence, 'open', ${open})) as people
		from manufactories.lesson l join manufactories.lesson_person p on p.partnership_id = l.partnership_id and p.lesson_id = l.id
		where l.partnership_id = ${asker.partnership} and l.id = ${id} and l.revoked_at is null
		group by l.partnership_id, l.id having bool_or(${open})`.execute(db)
	return present(found.rows[0], 'lesson')
}

/** Presence of those who are put down here and not by a meeting of support. */
export async function savePresence(
	db: Db,
	partnership: PartnershipId,
	marked: { lesson: LessonId; people: readonly Id<'participant'>[]; came: readonly Id<'participant'>[] },
): Promise<void> {
	await sql`update manufactories.lesson_person set presence = case when participant_id = any(${marked.came}::uuid[]) then 'present' else 'absent' end
		where partnership_id = ${partnership} and lesson_id = ${marked.lesson} and session_id is null
			and participant_id = any(${marked.people}::uuid[])`.execute(db)
}

/** A lesson written by mistake. */
export async function revokeLesson(db: Db, partnership: PartnershipId, gone: { lesson: LessonId; by: AccountId; at: Date }): Promise<void> {
	await db
		.updateTable('manufactories.lesson')
		.set({ revoked_by: gone.by, revoked_at: gone.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', gone.lesson)
		.where('revoked_at', 'is', null)
		.execute()
}
