import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'

export type GroupId = Id<'initiative-group'>

/** What people write of an initiative group. */
export type GroupWritten = {
	readonly name: string
	readonly programmeId: Id<'programme'> | null
	readonly assumptions: string
	readonly plan: string
	readonly owner: AccountId
	readonly begunOn: PlainDate
}
export type Group = GroupWritten & {
	readonly id: GroupId
	readonly ownerName: string
	readonly members: number
	readonly steps: readonly string[]
	readonly enterpriseId: Id<'enterprise'> | null
	readonly enterprise: string | null
	readonly endedOn: PlainDate | null
	readonly endReason: string | null
	readonly version: number
}

const SELECT = sql`select g.id, g.name, g.programme_id as "programmeId", g.assumptions, g.plan, g.owner_id as owner, a.name as "ownerName", g.begun_on as "begunOn",
	(select count(*)::int from enterprises.group_member m where m.partnership_id = g.partnership_id and m.group_id = g.id and m.until_on is null) as members,
	coalesce((select array_agg(distinct s.step) from enterprises.group_step s where s.partnership_id = g.partnership_id and s.group_id = g.id
		and s.revoked_at is null), '{}') as steps,
	e.id as "enterpriseId", e.name as enterprise, d.ended_on as "endedOn", d.reason as "endReason", g.version
	from enterprises.initiative_group g join access.account a on a.id = g.owner_id
	left join enterprises.enterprise e on e.partnership_id = g.partnership_id and e.group_id = g.id
	left join enterprises.group_ending d on d.partnership_id = g.partnership_id and d.group_id = g.id`

/** One page of groups: those at work first, by name after the last of the page before. */
export async function listGroups(
	db: Db,
	partnership: PartnershipId,
	{ rows, after }: { rows: number; after?: readonly string[] | undefined },
): Promise<Group[]> {
	const [name, id] = after ?? []
	const beyond = name === undefined ? sql`true` : sql`(g.name collate "pl-x-icu", g.id) > (${name} collate "pl-x-icu", ${id}::uuid)`
	const found = await sql<Group>`${SELECT} where g.partnership_id = ${partnership} and ${beyond}
		order by g.name collate "pl-x-icu", g.id limit ${rows + 1}`.execute(db)
	return found.rows
}

export async function getGroup(db: Db, partnership: PartnershipId, id: GroupId): Promise<Group> {
	const found = await sql<Group>`${SELECT} where g.partnership_id = ${partnership} and g.id = ${id}`.execute(db)
	return present(found.rows[0], 'initiative-group')
}

/** A group held until the end of the transaction. */
export async function lockGroup(db: Db, partnership: PartnershipId, id: GroupId): Promise<Group> {
	await sql`select from enterprises.initiative_group g where g.partnership_id = ${partnership} and g.id = ${id} for update`.execute(db)
	return getGroup(db, partnership, id)
}

/** A new group; `undefined` when there is one of this name. */
export async function insertGroup(
	db: Db,
	partnership: PartnershipId,
	made: GroupWritten & { by: AccountId; at: Date },
): Promise<GroupId | undefined> {
	const id = newId<'initiative-group'>()
	const inserted = await db
		.insertInto('enterprises.initiative_group')
		.values({ partnership_id: partnership, id, made_by: made.by, made_at: made.at, ...rowOf(made) })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted && id
}

/** Saves a held group; `false` when another has this name. */
export async function saveGroup(db: Db, partnership: PartnershipId, changed: GroupWritten & { id: GroupId }): Promise<boolean> {
	const saved = await db
		.updateTable('enterprises.initiative_group')
		.set((set) => ({ ...rowOf(changed), version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', changed.id)
		.where(
			sql<boolean>`not exists (select from enterprises.initiative_group n where n.partnership_id = ${partnership} and n.name = ${changed.name} and n.id <> ${changed.id})`,
		)
		.returning('id')
		.executeTakeFirst()
	return saved !== undefined
}

export async function insertEnding(
	db: Db,
	partnership: PartnershipId,
	end: { group: GroupId; on: PlainDate; reason: string; by: AccountId; at: Date },
): Promise<void> {
	const { group, on, reason, by, at } = end
	await db
		.insertInto('enterprises.group_ending')
		.values({ partnership_id: partnership, group_id: group, ended_on: on, reason, by_id: by, at })
		.execute()
}

/** Takes the end of a group back. */
export async function removeEnding(db: Db, partnership: PartnershipId, group: GroupId): Promise<void> {
	await db.deleteFrom('enterprises.group_ending').where('partnership_id', '=', partnership).where('group_id', '=', group).execute()
}

function rowOf({ name, programmeId, assumptions, plan, owner, begunOn }: GroupWritten) {
	return { name, programme_id: programmeId, assumptions, plan, owner_id: owner, begun_on: begunOn }
}

export type MemberId = Id<'group-member'>
export type MemberRow = {
	readonly id: MemberId
	/** `named`: nobody of the partnership, written by name. */
	readonly kind: 'participant' | 'organisation' | 'named'
	readonly participantId: Id<'participant'> | null
	readonly organisationId: Id<'organisation'> | null
	/** Withheld (`null`) where her record is not open to the one who asks. */
	readonly name: string | null
	readonly open: boolean
	readonly since: PlainDate
}

/** The members of a group now. */
export async function listMembers(db: Db, asker: Asker, group: GroupId): Promise<MemberRow[]> {
	const open = openPerson(asker, { permission: 'person.read', participant: 'm.participant_id' })
	const found =
		await sql<MemberRow>`select m.id, case when m.organisation_id is not null then 'organisation' when m.participant_id is not null then 'participant' else 'named' end as kind,
			m.participant_id as "participantId", m.organisation_id as "organisationId", m.participant_id is not null and ${open} as open,
			case when m.participant_id is null then coalesce(o.name, m.name) when ${open} then r.first_name || ' ' || r.last_name end as name, m.since_on as since
		from enterprises.group_member m
		left join partnership.organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
		left join people.participant r on r.partnership_id = m.partnership_id and r.id = m.participant_id
		where m.partnership_id = ${asker.partnership} and m.group_id = ${group} and m.until_on is null order by m.id limit 200`.execute(db)
	return found.rows
}

export type MemberWritten = {
	readonly participant: Id<'participant'> | null
	readonly organisation: Id<'organisation'> | null
	readonly name: string
}

/** A new member; `undefined` when she is one already. */
export async function insertMember(
	db: Db,
	partnership: PartnershipId,
	made: MemberWritten & { group: GroupId; since: PlainDate; by: AccountId; at: Date },
): Promise<MemberId | undefined> {
	const id = newId<'group-member'>()
	const inserted = await db
		.insertInto('enterprises.group_member')
		.values({
			partnership_id: partnership,
			id,
			group_id: made.group,
			participant_id: made.participant,
			organisation_id: made.organisation,
			name: made.name,
			since_on: made.since,
			by_id: made.by,
			at: made.at,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted && id
}

/** A member leaves; she stays in the records. */
export async function saveMemberEnd(
	db: Db,
	partnership: PartnershipId,
	end: { group: GroupId; member: MemberId; on: PlainDate },
): Promise<void> {
	const saved = await db
		.updateTable('enterprises.group_member')
		.set((set) => ({ until_on: sql<PlainDate>`greatest(${set.ref('since_on')}, ${end.on}::date)` }))
		.where('partnership_id', '=', partnership)
		.where('group_id', '=', end.group)
		.where('id', '=', end.member)
		.returning('id')
		.executeTakeFirst()
	present(saved, 'group-member')
}
