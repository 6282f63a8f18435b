import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Answer, Channel } from '../rules/answers.ts'

export type NewCode = {
	readonly hash: Buffer
	readonly locator: string
	readonly participation: Id<'participation'>
	readonly session: Id<'session'> | null
	readonly by: AccountId
	readonly at: Date
	readonly endsAt: Date
}

/** Keeps a code by its hash. */
export async function insertCode(db: Db, partnership: PartnershipId, code: NewCode): Promise<void> {
	await db
		.insertInto('support.confirmation_code')
		.values({
			partnership_id: partnership,
			code_hash: code.hash,
			locator: code.locator,
			participation_id: code.participation,
			session_id: code.session,
			made_by: code.by,
			made_at: code.at,
			ends_at: code.endsAt,
		})
		.execute()
}

export type CodeRow = {
	readonly participation: Id<'participation'>
	readonly session: Id<'session'> | null
	readonly madeAt: Date
	readonly endsAt: Date
	readonly wrongTries: number
}

/** What a code opens. */
export async function findCode(db: Db, partnership: PartnershipId, hash: Buffer): Promise<CodeRow | undefined> {
	const found =
		await sql<CodeRow>`select participation_id as participation, session_id as session, made_at as "madeAt", ends_at as "endsAt", wrong_tries as "wrongTries"
		from support.confirmation_code where partnership_id = ${partnership} and code_hash = ${hash}`.execute(db)
	return found.rows[0]
}

/** Counts a wrong try at every living code that it may have aimed at. */
export async function countWrongTry(db: Db, partnership: PartnershipId, tried: { locator: string; at: Date }): Promise<void> {
	await sql`update support.confirmation_code set wrong_tries = wrong_tries + 1
		where partnership_id = ${partnership} and locator = ${tried.locator} and ends_at > ${tried.at}`.execute(db)
}

/** A meeting that she is asked about, with her newest answer. */
export type AskedRow = {
	readonly sessionId: Id<'session'>
	readonly onDay: PlainDate
	readonly startsAt: string | null
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly topic: string
	readonly leader: string
	readonly answer: Answer | null
	readonly answeredAt: Date | null
	readonly aboutDay: PlainDate | null
	readonly aboutMinutes: number | null
}

/** Meetings at which someone was present, newest first: one of them, or all of the last year. */
export async function listAsked(
	db: Db,
	partnership: PartnershipId,
	of: { participation: Id<'participation'>; session: Id<'session'> | null; since: PlainDate },
): Promise<AskedRow[]> {
	const found =
		await sql<AskedRow>`select s.id as "sessionId", s.on_day as "onDay", s.starts_at as "startsAt", coalesce(a.minutes, s.minutes) as minutes, s.kind, s.subkind,
			s.topic, l.name as leader, c.answer, c.at as "answeredAt", c.on_day as "aboutDay", c.minutes as "aboutMinutes"
		from support.attendance a
		join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		join access.account l on l.id = s.leader_id
		left join lateral (select * from support.confirmation n where n.partnership_id = a.partnership_id and n.session_id = a.session_id
			and n.participation_id = a.participation_id order by n.id desc limit 1) c on true
		where a.partnership_id = ${partnership} and a.participation_id = ${of.participation} and a.presence = 'present'
			and (${of.session}::uuid is null or s.id = ${of.session}::uuid) and (${of.session}::uuid is not null or s.on_day >= ${of.since})
			and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)
		order by s.on_day desc, s.id desc limit 60`.execute(db)
	return found.rows
}

export type NewAnswer = {
	readonly session: Id<'session'>
	readonly participation: Id<'participation'>
	readonly answer: Answer
	readonly comment: string
	readonly channel: Channel
	readonly recordedBy: AccountId | null
	readonly witness: string
	readonly about: { readonly onDay: PlainDate; readonly minutes: number }
	readonly at: Date
}

/** Keeps her answer; earlier ones stay beside it. */
export async function insertAnswer(db: Db, partnership: PartnershipId, given: NewAnswer): Promise<Id<'confirmation'>> {
	const id = newId<'confirmation'>()
	await sql`insert into support.confirmation (partnership_id, id, session_id, participation_id, answer, comment, channel, recorded_by, witness, on_day, minutes, at)
		values (${partnership}, ${id}, ${given.session}, ${given.participation}, ${given.answer}, ${given.comment}, ${given.channel}, ${given.recordedBy}::uuid,
			${given.witness}, ${given.about.onDay}, ${given.about.minutes}, ${given.at})`.execute(db)
	return id
}

export type ConfirmableRow = {
	readonly participationId: Id<'participation'>
	readonly participantId: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly waiting: number
}

/** A participation whose answers the worker may record (its record is open, or the worker leads the meeting), with how many meetings wait. */
export async function findConfirmable(
	db: Db,
	asker: Asker,
	of: { participation: Id<'participation'>; session: Id<'session'> | null },
): Promise<ConfirmableRow | undefined> {
	const leads = sql`exists (select from support.attendance a join support.session s on s.partnership_id = a.partnership_id and s.id = a.session_id
		where a.partnership_id = p.partnership_id and a.participation_id = p.id and s.id = ${of.session}::uuid and s.leader_id = ${asker.actor.account ?? null}::uuid)`
	const found =
		await sql<ConfirmableRow>`select p.id as "participationId", r.id as "participantId", r.first_name as "firstName", r.last_name as "lastName",
			(select count(*) from support.public_attendance w where w.partnership_id = p.partnership_id and w.participation_id = p.id and w.answer is null
				and (${of.session}::uuid is null or w.session_id = ${of.session}::uuid)) as waiting
		from people.participation p join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		where p.partnership_id = ${asker.partnership} and p.id = ${of.participation}
			and (${openPerson(asker, { permission: 'confirmation.record', participant: 'r.id' })} or ${leads})`.execute(db)
	return found.rows[0]
}

export type DisputeRow = {
	readonly confirmationId: Id<'confirmation'>
	readonly answer: Answer
	readonly answered: boolean
	readonly sessionId: Id<'session'>
}

/** A confirmation open to the supervisor, with whether the dispute has been answered. */
export async function findDispute(db: Db, asker: Asker, confirmation: Id<'confirmation'>): Promise<DisputeRow | undefined> {
	const found = await sql<DisputeRow>`select c.id as "confirmationId", c.answer, c.session_id as "sessionId",
			exists (select from support.dispute_answer d where d.partnership_id = c.partnership_id and d.confirmation_id = c.id) as answered
		from support.confirmation c join people.participation p on p.partnership_id = c.partnership_id and p.id = c.participation_id
		where c.partnership_id = ${asker.partnership} and c.id = ${confirmation}
			and ${openPerson(asker, { permission: 'confirmation.supervise', participant: 'p.participant_id' })} for update of c`.execute(db)
	return found.rows[0]
}

/** Keeps what the supervisor did about a dispute. */
export async function insertDisputeAnswer(
	db: Db,
	partnership: PartnershipId,
	given: { confirmation: Id<'confirmation'>; answer: string; by: AccountId; at: Date },
): Promise<void> {
	await db
		.insertInto('support.dispute_answer')
		.values({ partnership_id: partnership, confirmation_id: given.confirmation, answer: given.answer, by_id: given.by, at: given.at })
		.execute()
}

/** Whether a participant has answered about this meeting. */
export async function hasAnswers(db: Db, partnership: PartnershipId, session: Id<'session'>): Promise<boolean> {
	const answers = db.selectFrom('support.confirmation').select('id').where('partnership_id', '=', partnership)
	return (await answers.where('session_id', '=', session).limit(1).executeTakeFirst()) !== undefined
}
