import { sql } from 'kysely'
import { type Asker, may, type Permission } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import { LISTED, type ListedManufactory, listedFrom, type ManufactoryId } from './listed.ts'
import { belongsTo, openManufactory } from './open-manufactory.ts'

export type { ManufactoryId } from './listed.ts'

/** A manufactory as its record shows it. */
export type Manufactory = ListedManufactory & {
	readonly programmeId: Id<'programme'> | null
	readonly concept: string
	readonly ideaTitle: string | null
	readonly madeAt: Date
	readonly madeBy: string
	readonly version: number
	readonly hostingVersion: number
	readonly clockVersion: number
	/** Whether the one who asks may change it, may decide about it, and belongs to it (then the names of all who work there are open). */
	readonly mayWrite: boolean
	readonly mayDecide: boolean
	readonly belongs: boolean
}

type Asking = Asker & { readonly today: PlainDate }

/** The manufactory when it is open to the one who asks, else absence: whether it exists is private too. */
export async function getManufactory(db: Db, asker: Asking, asked: { id: ManufactoryId; permission?: Permission }): Promise<Manufactory> {
	const permission = asked.permission ?? 'manufactory.read'
	const found =
		await sql<Manufactory>`select ${LISTED}, m.programme_id as "programmeId", m.concept, m.made_at as "madeAt", mb.name as "madeBy", m.version,
			(select v.title from ideas.idea i join ideas.idea_version v on v.partnership_id = i.partnership_id and v.idea_id = i.id and v.version = i.version
				where i.partnership_id = m.partnership_id and i.id = m.idea_id) as "ideaTitle",
			coalesce(h.version, 0) as "hostingVersion", coalesce(c.version, 0) as "clockVersion", ${belongsTo(asker, 'm.id')} as belongs,
			${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'm.id' })} as "mayWrite", ${may(asker.actor, 'manufactory.decide')}::boolean as "mayDecide"
		from ${listedFrom(asker.today)} join access.account mb on mb.id = m.made_by
		where m.partnership_id = ${asker.partnership} and m.id = ${asked.id} and ${openManufactory(asker, { permission, manufactory: 'm.id' })}`.execute(
			db,
		)
	return present(found.rows[0], 'manufactory')
}

/** The manufactory held until the end of the transaction: two who lead it somewhere at once follow one after the other. */
export async function lockManufactory(db: Db, asker: Asking, asked: { id: ManufactoryId; permission: Permission }): Promise<Manufactory> {
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
