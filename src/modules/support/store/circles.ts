import { sql } from 'kysely'
import { type Asker, openPerson, reach } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

export type CircleRow = {
	readonly id: Id<'circle'>
	readonly name: string
	readonly programmeId: Id<'programme'>
	readonly programme: string
	readonly leaderId: AccountId
	readonly leader: string
	readonly closedOn: PlainDate | null
	readonly members: number
	readonly nextOn: PlainDate | null
	readonly version: number
}

/** Groups that the worker leads, or all for whoever may see everybody: one query. */
export async function listCircles(
	db: Db,
	asker: Asker,
	filter: { today: PlainDate; id?: Id<'circle'>; open?: boolean },
): Promise<CircleRow[]> {
	const all = reach(asker.actor, 'support.write') === 'all'
	const found =
		await sql<CircleRow>`select c.id, c.name, c.programme_id as "programmeId", g.code as programme, c.leader_id as "leaderId", l.name as leader,
			c.closed_on as "closedOn", c.version,
			(select count(*) from support.circle_member m where m.partnership_id = c.partnership_id and m.circle_id = c.id and m.until_on is null) as members,
			(select min(s.on_day) from support.session s where s.partnership_id = c.partnership_id and s.circle_id = c.id and s.on_day >= ${filter.today}
				and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)) as "nextOn"
		from support.circle c
		join partnership.programme g on g.partnership_id = c.partnership_id and g.id = c.programme_id
		join access.account l on l.id = c.leader_id
		where c.partnership_id = ${asker.partnership} and (${all} or c.leader_id = ${asker.actor.account ?? null}::uuid)
			and (${filter.id ?? null}::uuid is null or c.id = ${filter.id ?? null}::uuid) and (not ${filter.open ?? false} or c.closed_on is null)
		order by c.closed_on is not null, c.name collate "pl-x-icu", c.id limit 200`.execute(db)
	return found.rows
}

export type MemberRow = {
	readonly participationId: Id<'participation'>
	readonly participantId: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly sinceOn: PlainDate
	readonly open: boolean
}

/** Members of a group today, by name. */
export async function listMembers(db: Db, asker: Asker, circle: Id<'circle'>): Promise<MemberRow[]> {
	const found =
		await sql<MemberRow>`select m.participation_id as "participationId", r.id as "participantId", r.first_name as "firstName", r.last_name as "lastName",
			m.since_on as "sinceOn", ${openPerson(asker, { permission: 'person.read', participant: 'r.id' })} as open
		from support.circle_member m
		join people.participation p on p.partnership_id = m.partnership_id and p.id = m.participation_id
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		where m.partnership_id = ${asker.partnership} and m.circle_id = ${circle} and m.until_on is null
		order by r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", r.id`.execute(db)
	return found.rows
}

export type NewCircle = {
	readonly id: Id<'circle'>
	readonly programme: Id<'programme'>
	readonly name: string
	readonly leader: AccountId
}

/** A new group; `false` when the programme has one of this name. */
export async function insertCircle(db: Db, partnership: PartnershipId, circle: NewCircle): Promise<boolean> {
	const made = await db
		.insertInto('support.circle')
		.values({ partnership_id: partnership, id: circle.id, programme_id: circle.programme, name: circle.name, leader_id: circle.leader })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return made !== undefined
}

/** Adds members from a day; who left before comes back. */
export async function insertMembers(
	db: Db,
	partnership: PartnershipId,
	added: { circle: Id<'circle'>; participations: readonly Id<'participation'>[]; on: PlainDate },
): Promise<void> {
	await sql`insert into support.circle_member (partnership_id, circle_id, participation_id, since_on)
		select ${partnership}::uuid, ${added.circle}::uuid, t.id, ${added.on}::date from unnest(${added.participations}::uuid[]) as t (id)
		on conflict (partnership_id, circle_id, participation_id) do update set until_on = null`.execute(db)
}

/** Ends a membership, and takes the person off the group's later meetings that nobody has marked. */
export async function endMembership(
	db: Db,
	partnership: PartnershipId,
	left: { circle: Id<'circle'>; participation: Id<'participation'>; on: PlainDate },
): Promise<void> {
	await sql`update support.circle_member set until_on = greatest(since_on, ${left.on}::date)
		where partnership_id = ${partnership} and circle_id = ${left.circle} and participation_id = ${left.participation}`.execute(db)
	await sql`delete from support.attendance a using support.session s where s.partnership_id = a.partnership_id and s.id = a.session_id
		and a.partnership_id = ${partnership} and a.participation_id = ${left.participation} and s.circle_id = ${left.circle}
		and s.on_day > ${left.on} and a.presence is null`.execute(db)
}

/** Puts new members down for the group's later meetings. */
export async function expectMembers(
	db: Db,
	partnership: PartnershipId,
	added: { circle: Id<'circle'>; participations: readonly Id<'participation'>[]; from: PlainDate },
): Promise<void> {
	await sql`insert into support.attendance (partnership_id, session_id, participation_id)
		select s.partnership_id, s.id, t.id from support.session s, unnest(${added.participations}::uuid[]) as t (id)
		where s.partnership_id = ${partnership} and s.circle_id = ${added.circle} and s.on_day >= ${added.from}
			and not exists (select from support.attendance a where a.partnership_id = s.partnership_id and a.session_id = s.id and a.presence is not null)
		on conflict do nothing`.execute(db)
}
