import { sql } from 'kysely'
import { type Asker, openPerson, type Permission } from '#access'
import type { Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { builtOnce } from '#platform/built-once'
import type { Db } from '#platform/db'
import type { FollowUpMonths } from '../rules/follow-up.ts'
import { currentEntry, type StoredEntry } from './entry-snapshot.ts'
import type { ParticipantId } from './participant.ts'

export type ParticipationId = Id<'participation'>

/** One person's stay in one programme, as its pages and actions begin with it. */
export type Participation = {
	readonly id: ParticipationId
	readonly participant: ParticipantId
	readonly firstName: string
	readonly lastName: string
	readonly bornOn: PlainDate | null
	readonly programme: Id<'programme'>
	readonly programmeCode: string
	readonly programmeName: string
	readonly team: Id<'team'> | null
	readonly declaredOn: PlainDate | null
	readonly startedOn: PlainDate | null
	/** The start that the programme's papers name; the first support counts. */
	readonly papersStartOn: PlainDate | null
}

/** The stay when its person is open to the one who asks, else absence. */
export async function getParticipation(
	db: Db,
	asker: Asker,
	asked: { id: ParticipationId; permission?: Permission },
): Promise<Participation> {
	const found = await participations(db, asker.partnership)
		.where('x.id', '=', asked.id)
		.where(openPerson(asker, { permission: asked.permission ?? 'person.read', participant: 'x.participant_id' }))
		.executeTakeFirst()
	return present(found, 'participation')
}

/** The stay, held until the end of the transaction. Access was asked before, or nobody asks (an import, a first support). */
export async function lockParticipation(db: Db, partnership: PartnershipId, id: ParticipationId): Promise<Participation> {
	return present(await participations(db, partnership).where('x.id', '=', id).forUpdate('x').executeTakeFirst(), 'participation')
}

export type ListedFollowUp = {
	readonly id: Id<'follow-up'>
	readonly months: FollowUpMonths
	readonly dueOn: PlainDate
	readonly doneOn: PlainDate | null
	readonly reached: boolean | null
	readonly employed: boolean | null
	readonly dropped: boolean
}
export type StayRead = Participation & {
	readonly teamName: string | null
	readonly entry: StoredEntry | null
	readonly exit: {
		readonly id: Id<'exit'>
		readonly endedOn: PlainDate
		readonly pathCompleted: boolean
		readonly reason: string | null
		readonly situations: string[]
	} | null
	readonly returns: number
	readonly followUps: readonly ListedFollowUp[]
}

/** Every stay of a person, newest first, with its entry, the exit in force and the checks: one query. The caller has opened the person. */
export async function listStays(db: Db, partnership: PartnershipId, participant: ParticipantId): Promise<StayRead[]> {
	return listStaysOfMany(db, partnership, [participant])
}

/** The same for many people at once: one query. */
export async function listStaysOfMany(db: Db, partnership: PartnershipId, participants: readonly ParticipantId[]): Promise<StayRead[]> {
	return staysOfMany(db, { partnership, participants })
}

const staysOfMany = builtOnce((db, { partnership, participants }: { partnership: PartnershipId; participants: readonly ParticipantId[] }) =>
	participations(db, partnership)
		.where('x.participant_id', '=', sql<ParticipantId>`any(${participants}::uuid[])`)
		.leftJoin('partnership.team as t', (join) => join.onRef('t.partnership_id', '=', 'x.partnership_id').onRef('t.id', '=', 'x.team_id'))
		.select(['t.name as teamName'])
		.select((eb) => [
			currentEntry(eb.ref('x.partnership_id'), eb.ref('x.id')).as('entry'),
			sql<
				StayRead['exit']
			>`(select json_build_object('id', e.id, 'endedOn', e.ended_on, 'pathCompleted', e.path_completed, 'reason', e.reason, 'situations', e.situations)
				from people.exit e where e.partnership_id = x.partnership_id and e.participation_id = x.id and e.revoked_at is null)`.as('exit'),
			sql<number>`(select count(*) from people.re_entry r where r.partnership_id = x.partnership_id and r.participation_id = x.id and r.undone_at is null)`.as(
				'returns',
			),
			sql<
				ListedFollowUp[]
			>`coalesce((select json_agg(json_build_object('id', f.id, 'months', f.months, 'dueOn', f.due_on, 'doneOn', f.done_on, 'reached', f.reached,
				'employed', f.employed, 'dropped', f.dropped_at is not null) order by f.due_on)
				from people.follow_up f where f.partnership_id = x.partnership_id and f.participation_id = x.id), '[]')`.as('followUps'),
		])
		.orderBy('x.started_on', (order) => order.desc().nullsFirst())
		.orderBy('x.id', 'desc'),
)

/** The day of the first support, once. */
export async function saveStart(
	db: Db,
	partnership: PartnershipId,
	{ id, startedOn }: { id: ParticipationId; startedOn: PlainDate },
): Promise<void> {
	const update = db.updateTable('people.participation').set((eb) => ({ started_on: startedOn, version: eb('version', '+', 1) }))
	await update.where('partnership_id', '=', partnership).where('id', '=', id).where('started_on', 'is', null).execute()
}

/** The start was a mistake: the stay has not begun. */
export async function removeStart(db: Db, partnership: PartnershipId, id: ParticipationId): Promise<void> {
	const update = db.updateTable('people.participation').set((eb) => ({ started_on: null, version: eb('version', '+', 1) }))
	await update.where('partnership_id', '=', partnership).where('id', '=', id).execute()
}

/** The start that the papers name; `null` takes it away. */
export async function savePapersStart(
	db: Db,
	partnership: PartnershipId,
	{ id, startOn }: { id: ParticipationId; startOn: PlainDate | null },
): Promise<void> {
	const update = db.updateTable('people.participation').set((eb) => ({ papers_start_on: startOn, version: eb('version', '+', 1) }))
	await update.where('partnership_id', '=', partnership).where('id', '=', id).execute()
}

function participations(db: Db, partnership: PartnershipId) {
	return db
		.selectFrom('people.participation as x')
		.innerJoin('people.participant as p', (join) =>
			join.onRef('p.partnership_id', '=', 'x.partnership_id').onRef('p.id', '=', 'x.participant_id'),
		)
		.innerJoin('partnership.programme as g', (join) =>
			join.onRef('g.partnership_id', '=', 'x.partnership_id').onRef('g.id', '=', 'x.programme_id'),
		)
		.where('x.partnership_id', '=', partnership)
		.select([
			'x.id',
			'x.participant_id as participant',
			'p.first_name as firstName',
			'p.last_name as lastName',
			'p.born_on as bornOn',
			'x.programme_id as programme',
			'g.code as programmeCode',
			'g.name as programmeName',
			'x.team_id as team',
			'x.declared_on as declaredOn',
			'x.started_on as startedOn',
			'x.papers_start_on as papersStartOn',
		])
}
