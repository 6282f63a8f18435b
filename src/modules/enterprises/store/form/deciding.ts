import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { ManufactoryId } from '#manufactories'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'

export type DecidingId = Id<'form-deciding'>

/** One deciding on form, with its decision when there is one. */
export type Deciding = {
	readonly id: DecidingId
	readonly manufactory: ManufactoryId
	readonly number: number
	readonly openedOn: PlainDate
	/** Why it was opened again; nothing for the first. */
	readonly reason: string
	readonly openedBy: string
	readonly form: string | null
	readonly decidedOn: PlainDate | null
	readonly reasons: string | null
	readonly without: string | null
	readonly decidedBy: string | null
	readonly decidedById: AccountId | null
	readonly decidedAt: Date | null
	readonly advice: unknown
}

const COLUMNS = sql`o.id, o.manufactory_id as manufactory, o.number, o.opened_on as "openedOn", o.reason, a.name as "openedBy", d.form,
	d.decided_on as "decidedOn", d.reasons, d.without, b.name as "decidedBy", d.by_id as "decidedById", d.at as "decidedAt", d.advice`
const FROM = sql`enterprises.form_deciding o join access.account a on a.id = o.by_id
	left join enterprises.form_decision d on d.partnership_id = o.partnership_id and d.deciding_id = o.id left join access.account b on b.id = d.by_id`

/** Every deciding of a manufactory, the newest first: the first is the one that holds or goes on. */
export async function listDecidings(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Deciding[]> {
	const found = await sql<Deciding>`select ${COLUMNS} from ${FROM}
		where o.partnership_id = ${partnership} and o.manufactory_id = ${manufactory} order by o.number desc limit 50`.execute(db)
	return found.rows
}

/** A deciding held until the end of the transaction, so that no voice comes after the decision. */
export async function lockDeciding(db: Db, partnership: PartnershipId, id: DecidingId): Promise<Deciding> {
	await sql`select o.id from enterprises.form_deciding o where o.partnership_id = ${partnership} and o.id = ${id} for update`.execute(db)
	const found = await sql<Deciding>`select ${COLUMNS} from ${FROM} where o.partnership_id = ${partnership} and o.id = ${id}`.execute(db)
	return present(found.rows[0], 'form-deciding')
}

/** The deciding that goes on in a manufactory where somebody works today, for her own page. */
export async function findOwnDeciding(
	db: Db,
	partnership: PartnershipId,
	{ participant, today }: { participant: Id<'participant'>; today: PlainDate },
): Promise<{ deciding: DecidingId; name: string } | undefined> {
	const found = await sql<{ deciding: DecidingId; name: string }>`select o.id as deciding, m.name from enterprises.form_deciding o
		join manufactories.public_manufactory m on m.partnership_id = o.partnership_id and m.manufactory_id = o.manufactory_id
		where o.partnership_id = ${partnership} and exists (select from manufactories.public_job j where j.partnership_id = o.partnership_id
				and j.manufactory_id = o.manufactory_id and j.participant_id = ${participant}
				and j.from_on <= ${today} and (j.until_on is null or j.until_on >= ${today}))
			and not exists (select from enterprises.form_decision d where d.partnership_id = o.partnership_id and d.deciding_id = o.id)
		order by o.id desc limit 1`.execute(db)
	return found.rows[0]
}

/** The next deciding of a held manufactory. */
export async function insertDeciding(
	db: Db,
	partnership: PartnershipId,
	opened: { manufactory: ManufactoryId; number: number; on: PlainDate; reason: string; by: AccountId; at: Date },
): Promise<DecidingId> {
	const id = newId<'form-deciding'>()
	const { manufactory, number, on, reason, by, at } = opened
	await db
		.insertInto('enterprises.form_deciding')
		.values({ partnership_id: partnership, id, manufactory_id: manufactory, number, opened_on: on, reason, by_id: by, at })
		.execute()
	return id
}

export type DecisionMade = {
	readonly deciding: DecidingId
	readonly form: string
	readonly on: PlainDate
	readonly reasons: string
	readonly without: string
	readonly advice: unknown
	readonly by: AccountId
	readonly at: Date
}

/** The decision; `false` when the deciding has one already. */
export async function insertDecision(db: Db, partnership: PartnershipId, made: DecisionMade): Promise<boolean> {
	const { deciding, form, on, reasons, without, advice, by, at } = made
	const inserted = await db
		.insertInto('enterprises.form_decision')
		.values({
			partnership_id: partnership,
			deciding_id: deciding,
			form,
			decided_on: on,
			reasons,
			without,
			advice: JSON.stringify(advice),
			by_id: by,
			at,
		})
		.onConflict((conflict) => conflict.columns(['partnership_id', 'deciding_id']).doNothing())
		.returning('deciding_id')
		.executeTakeFirst()
	return inserted !== undefined
}
