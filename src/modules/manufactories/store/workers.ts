import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Post } from '../rules/working-time.ts'
import type { ManufactoryId } from './manufactory.ts'
import { belongsTo, openManufactory } from './open-manufactory.ts'

export type WorkerId = Id<'worker'>

/** Somebody who works or worked in a manufactory. Who only stands by one of them gets the names of the others withheld (`null`). */
export type WorkerRow = {
	readonly id: WorkerId
	readonly participantId: Id<'participant'>
	readonly firstName: string | null
	readonly lastName: string | null
	/** Her record is open to the one who asks. */
	readonly open: boolean
	readonly contract: string
	readonly position: string
	readonly weeklyMinutes: number
	readonly fullTime: boolean
	readonly payGrosze: number | null
	readonly from: PlainDate
	readonly until: PlainDate | null
	readonly acknowledgedOn: PlainDate | null
	readonly leftOn: PlainDate | null
	readonly leftReason: string | null
	/** Until when the contract ran before a departure. */
	readonly plannedUntil: PlainDate | null
	readonly version: number
}

const COLUMNS = (asker: Asker) => {
	const open = openPerson(asker, { permission: 'person.read', participant: 'w.participant_id' })
	const named = sql`(${belongsTo(asker, 'w.manufactory_id')} or ${open})`
	return sql`w.id, w.participant_id as "participantId", case when ${named} then r.first_name end as "firstName", case when ${named} then r.last_name end as "lastName",
		${open} as open, w.contract, w.position, w.weekly_minutes as "weeklyMinutes", w.full_time as "fullTime", w.pay_grosze as "payGrosze",
		w.from_on as "from", w.until_on as until, k.on_day as "acknowledgedOn", d.last_on as "leftOn", d.reason as "leftReason",
		coalesce(d.planned_until_on, case when d.worker_id is null then w.until_on end) as "plannedUntil", w.version`
}
const FROM = sql`manufactories.worker w
	join people.participant r on r.partnership_id = w.partnership_id and r.id = w.participant_id
	left join manufactories.rules_acknowledgement k on k.partnership_id = w.partnership_id and k.worker_id = w.id
	left join manufactories.departure d on d.partnership_id = w.partnership_id and d.worker_id = w.id`

/** Who works and worked in a manufactory: those there now first, by name. Its openness is asked before. */
export async function listWorkers(db: Db, asker: Asker, manufactory: ManufactoryId): Promise<WorkerRow[]> {
	const found = await sql<WorkerRow>`select ${COLUMNS(asker)} from ${FROM}
		where w.partnership_id = ${asker.partnership} and w.manufactory_id = ${manufactory} and w.revoked_at is null
		order by d.worker_id is not null, r.last_name collate "pl-x-icu", r.first_name collate "pl-x-icu", w.from_on desc, w.id limit 200`.execute(
		db,
	)
	return found.rows
}

export type HeldWorker = WorkerRow & { readonly manufactoryId: ManufactoryId; readonly revoked: boolean }

/** A contract held until the end of the transaction, when its manufactory may be written by the one who asks. */
export async function lockWorker(db: Db, asker: Asker, id: WorkerId): Promise<HeldWorker> {
	const found =
		await sql<HeldWorker>`select ${COLUMNS(asker)}, w.manufactory_id as "manufactoryId", w.revoked_at is not null as revoked from ${FROM}
		where w.partnership_id = ${asker.partnership} and w.id = ${id}
			and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'w.manufactory_id' })} for update of w`.execute(db)
	return present(found.rows[0], 'worker')
}

/** A person whose record is open to the one who asks, held: two who employ her at once follow one after the other. Else absent. */
export async function lockOpenPerson(db: Db, asker: Asker, participant: Id<'participant'>): Promise<void> {
	const person = await sql`select p.id from people.participant p where p.partnership_id = ${asker.partnership} and p.id = ${participant}
		and p.merged_into is null and ${openPerson(asker, { permission: 'person.read', participant: 'p.id' })} for no key update of p`.execute(
		db,
	)
	present(person.rows[0], 'participant')
}

/** The contracts of a person that count anywhere in the partnership, but for one; her record is held, whoever may read it. */
export async function lockPosts(
	db: Db,
	partnership: PartnershipId,
	of: { participant: Id<'participant'>; except?: WorkerId },
): Promise<Post[]> {
	await sql`select from people.participant p where p.partnership_id = ${partnership} and p.id = ${of.participant} for no key update of p`.execute(
		db,
	)
	const found =
		await sql<Post>`select w.from_on as "from", w.until_on as until, w.weekly_minutes as "weeklyMinutes" from manufactories.worker w
		where w.partnership_id = ${partnership} and w.participant_id = ${of.participant} and w.revoked_at is null
			and w.id is distinct from ${of.except ?? null}::uuid`.execute(db)
	return found.rows
}

export type Employment = {
	readonly manufactory: ManufactoryId
	readonly participant: Id<'participant'>
	readonly contract: string
	readonly position: string
	readonly weeklyMinutes: number
	readonly payGrosze: number | null
	readonly from: PlainDate
	readonly until: PlainDate | null
}

/** A new contract. The exclusion constraint `worker_one_full_post` has the last word. */
export async function insertWorker(
	db: Db,
	partnership: PartnershipId,
	worker: Employment & { readonly fullTime: boolean; readonly by: AccountId; readonly at: Date },
): Promise<WorkerId> {
	const id = newId<'worker'>()
	await db
		.insertInto('manufactories.worker')
		.values({
			partnership_id: partnership,
			id,
			manufactory_id: worker.manufactory,
			participant_id: worker.participant,
			contract: worker.contract,
			position: worker.position,
			weekly_minutes: worker.weeklyMinutes,
			full_time: worker.fullTime,
			pay_grosze: worker.payGrosze,
			from_on: worker.from,
			until_on: worker.until,
			by_id: worker.by,
			at: worker.at,
		})
		.execute()
	return id
}

/** She knows the host's rules from a day; told twice, the first stays. */
export async function insertAcknowledgement(
	db: Db,
	partnership: PartnershipId,
	told: { worker: WorkerId; on: PlainDate; by: AccountId; at: Date },
): Promise<boolean> {
	const made = await db
		.insertInto('manufactories.rules_acknowledgement')
		.values({ partnership_id: partnership, worker_id: told.worker, on_day: told.on, by_id: told.by, at: told.at })
		.onConflict((conflict) => conflict.doNothing())
		.returning('worker_id')
		.executeTakeFirst()
	return made !== undefined
}

export type Departure = { readonly worker: WorkerId; readonly lastOn: PlainDate; readonly reason: string; readonly remarks: string }

/** She leaves: the contract runs up to her last day, and what it said before is kept. */
export async function insertDeparture(
	db: Db,
	partnership: PartnershipId,
	left: Departure & { plannedUntil: PlainDate | null; by: AccountId | null; at: Date },
): Promise<void> {
	const { worker, lastOn, reason, remarks, plannedUntil, by, at } = left
	await db
		.insertInto('manufactories.departure')
		.values({
			partnership_id: partnership,
			worker_id: worker,
			last_on: lastOn,
			reason,
			remarks,
			planned_until_on: plannedUntil,
			by_id: by,
			at,
		})
		.execute()
	await saveUntil(db, partnership, { worker, until: lastOn })
}

/** Takes a departure back: the contract runs again as it said before. */
export async function removeDeparture(
	db: Db,
	partnership: PartnershipId,
	back: { worker: WorkerId; until: PlainDate | null },
): Promise<void> {
	await db.deleteFrom('manufactories.departure').where('partnership_id', '=', partnership).where('worker_id', '=', back.worker).execute()
	await saveUntil(db, partnership, back)
}

/** A contract written by mistake does not count; the row stays. */
export async function revokeWorker(db: Db, partnership: PartnershipId, back: { worker: WorkerId; by: AccountId; at: Date }): Promise<void> {
	await db
		.updateTable('manufactories.worker')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', back.worker)
		.execute()
}

/** Contracts that ran out before a day and that nobody ended, held. */
export async function lockRunOut(
	db: Db,
	partnership: PartnershipId,
	today: PlainDate,
): Promise<{ readonly worker: WorkerId; readonly manufactory: ManufactoryId; readonly until: PlainDate }[]> {
	const found = await sql<{ worker: WorkerId; manufactory: ManufactoryId; until: PlainDate }>`
		select w.id as worker, w.manufactory_id as manufactory, w.until_on as until from manufactories.worker w
		where w.partnership_id = ${partnership} and w.until_on < ${today} and w.revoked_at is null
			and not exists (select from manufactories.departure d where d.partnership_id = w.partnership_id and d.worker_id = w.id)
		order by w.id limit 1000 for update of w skip locked`.execute(db)
	return found.rows
}

async function saveUntil(
	db: Db,
	partnership: PartnershipId,
	{ worker, until }: { worker: WorkerId; until: PlainDate | null },
): Promise<void> {
	await db
		.updateTable('manufactories.worker')
		.set((eb) => ({ until_on: until, version: eb('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', worker)
		.execute()
}
