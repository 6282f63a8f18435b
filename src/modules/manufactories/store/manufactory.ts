import { sql } from 'kysely'
import { type Asker, may, type Permission } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Kept } from '../rules/states.ts'
import { belongsTo, openManufactory } from './open-manufactory.ts'

export type ManufactoryId = Id<'manufactory'>

/** A manufactory as its record shows it: what it is, inside whom, who stands by it, where its clock is. */
export type Manufactory = {
	readonly id: ManufactoryId
	readonly name: string
	readonly ideaId: Id<'idea'> | null
	readonly programmeId: Id<'programme'> | null
	readonly programme: string | null
	readonly line: string
	readonly offer: string
	readonly concept: string
	readonly place: string
	readonly madeAt: Date
	readonly madeBy: string
	readonly version: number
	readonly hostId: Id<'organisation'> | null
	readonly host: string | null
	readonly hostingVersion: number
	readonly agreementNumber: string
	readonly agreedOn: PlainDate | null
	readonly agreementFrom: PlainDate | null
	readonly agreementUntil: PlainDate | null
	readonly managerId: AccountId | null
	/** The host's manager: the account's name, or the name alone. */
	readonly manager: string
	readonly tutorId: AccountId | null
	readonly tutor: string | null
	readonly kept: Kept | null
	readonly keptOn: PlainDate | null
	readonly foundedOn: PlainDate | null
	readonly startedOn: PlainDate | null
	readonly months: number | null
	readonly decisionOn: PlainDate | null
	readonly pausedSince: PlainDate | null
	readonly clockVersion: number
	/** People who work there now. */
	readonly workers: number
	/** Whether the one who asks may change it, and whether she belongs to it (then she sees who works there). */
	readonly mayWrite: boolean
	readonly mayDecide: boolean
	readonly belongs: boolean
}

const COLUMNS = sql`m.id, m.name, m.idea_id as "ideaId", m.programme_id as "programmeId", g.code as programme, m.line, m.offer, m.concept, m.place,
	m.made_at as "madeAt", mb.name as "madeBy", m.version, h.organisation_id as "hostId", o.name as host, coalesce(h.version, 0) as "hostingVersion",
	coalesce(h.agreement_number, '') as "agreementNumber", h.agreed_on as "agreedOn", h.from_on as "agreementFrom", h.until_on as "agreementUntil",
	h.manager_id as "managerId", coalesce(ma.name, h.manager_name, '') as manager, t.account_id as "tutorId", ta.name as tutor,
	k.to_state as kept, k.on_day as "keptOn", f.on_day as "foundedOn", c.started_on as "startedOn", c.months, c.decision_on as "decisionOn",
	c.paused_since as "pausedSince", coalesce(c.version, 0) as "clockVersion",
	(select count(*) from manufactories.current_worker w where w.partnership_id = m.partnership_id and w.manufactory_id = m.id) as workers`

const FROM = sql`manufactories.manufactory m
	join access.account mb on mb.id = m.made_by
	left join partnership.programme g on g.partnership_id = m.partnership_id and g.id = m.programme_id
	left join manufactories.hosting h on h.partnership_id = m.partnership_id and h.manufactory_id = m.id and h.current
	left join partnership.organisation o on o.partnership_id = h.partnership_id and o.id = h.organisation_id
	left join access.account ma on ma.id = h.manager_id
	left join manufactories.tutoring t on t.partnership_id = m.partnership_id and t.manufactory_id = m.id and t.until_on is null
	left join access.account ta on ta.id = t.account_id
	left join manufactories.clock c on c.partnership_id = m.partnership_id and c.manufactory_id = m.id
	left join lateral (select x.to_state, x.on_day from manufactories.transition x where x.partnership_id = m.partnership_id
		and x.manufactory_id = m.id and x.revoked_at is null order by x.id desc limit 1) k on true
	left join lateral (select x.on_day from manufactories.transition x where x.partnership_id = m.partnership_id
		and x.manufactory_id = m.id and x.revoked_at is null and x.to_state = 'founded' order by x.id desc limit 1) f on true`

/** The manufactory when it is open to the one who asks, else absence: whether it exists is private too. */
export async function getManufactory(db: Db, asker: Asker, asked: { id: ManufactoryId; permission?: Permission }): Promise<Manufactory> {
	const permission = asked.permission ?? 'manufactory.read'
	const found = await sql<Manufactory>`select ${COLUMNS}, ${belongsTo(asker, 'm.id')} as belongs,
			${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'm.id' })} as "mayWrite", ${may(asker.actor, 'manufactory.decide')} as "mayDecide"
		from ${FROM} where m.partnership_id = ${asker.partnership} and m.id = ${asked.id}
			and ${openManufactory(asker, { permission, manufactory: 'm.id' })}`.execute(db)
	return present(found.rows[0], 'manufactory')
}

/** The manufactory held until the end of the transaction: two who lead it somewhere at once follow one after the other. */
export async function lockManufactory(db: Db, asker: Asker, asked: { id: ManufactoryId; permission: Permission }): Promise<Manufactory> {
	const held = await sql`select m.id from manufactories.manufactory m where m.partnership_id = ${asker.partnership} and m.id = ${asked.id}
		and ${openManufactory(asker, { permission: asked.permission, manufactory: 'm.id' })} for update of m`.execute(db)
	present(held.rows[0], 'manufactory')
	return getManufactory(db, asker, asked)
}

/** What people write about a manufactory itself. */
export type ManufactoryWritten = {
	readonly name: string
	readonly ideaId: Id<'idea'> | null
	readonly programmeId: Id<'programme'> | null
	readonly line: string
	readonly offer: string
	readonly concept: string
	readonly place: string
}

/** A new concept; `false` when the partnership has a manufactory of this name. */
export async function insertManufactory(
	db: Db,
	partnership: PartnershipId,
	made: ManufactoryWritten & { id: ManufactoryId; by: AccountId; at: Date },
): Promise<boolean> {
	const inserted = await db
		.insertInto('manufactories.manufactory')
		.values({ partnership_id: partnership, id: made.id, made_by: made.by, made_at: made.at, ...rowOf(made) })
		.onConflict((conflict) => conflict.columns(['partnership_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted !== undefined
}

/** Saves a locked manufactory as changed; `false` when another has this name. Its version grows. */
export async function saveManufactory(
	db: Db,
	partnership: PartnershipId,
	changed: ManufactoryWritten & { id: ManufactoryId },
): Promise<boolean> {
	const saved = await db
		.updateTable('manufactories.manufactory')
		.set((set) => ({ ...rowOf(changed), version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', changed.id)
		.where(
			sql<boolean>`not exists (select from manufactories.manufactory n where n.partnership_id = ${partnership} and n.name = ${changed.name} and n.id <> ${changed.id})`,
		)
		.returning('id')
		.executeTakeFirst()
	return saved !== undefined
}

function rowOf({ name, ideaId, programmeId, line, offer, concept, place }: ManufactoryWritten) {
	return { name, idea_id: ideaId, programme_id: programmeId, line, offer, concept, place, folded: fold(`${name} ${offer} ${place}`) }
}
