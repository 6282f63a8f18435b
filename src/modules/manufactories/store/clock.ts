import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Clock, Setting } from '../rules/clock.ts'
import type { ManufactoryId } from './manufactory.ts'

export type PauseRow = {
	readonly id: Id<'pause'>
	readonly from: PlainDate
	readonly until: PlainDate | null
	readonly reason: string
	readonly remarks: string
	readonly decidedBy: string
	readonly decidedOn: PlainDate
	readonly by: string
}
export type ExtensionRow = {
	readonly id: Id<'extension'>
	readonly months: number
	readonly reason: string
	readonly remarks: string
	readonly decidedBy: string
	readonly decidedOn: PlainDate
	readonly late: boolean
	readonly by: string
}

/** The pauses of a clock that count, by day. */
export async function listPauses(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<PauseRow[]> {
	const found = await sql<PauseRow>`select p.id, p.from_on as "from", p.until_on as until, p.reason, p.remarks, p.decided_by as "decidedBy",
			p.decided_on as "decidedOn", a.name as by from manufactories.pause p join access.account a on a.id = p.by_id
		where p.partnership_id = ${partnership} and p.manufactory_id = ${manufactory} and p.revoked_at is null order by p.from_on limit 500`.execute(
		db,
	)
	return found.rows
}

/** The extensions of a clock that count, in the order they were made. */
export async function listExtensions(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<ExtensionRow[]> {
	const found =
		await sql<ExtensionRow>`select e.id, e.months, e.reason, e.remarks, e.decided_by as "decidedBy", e.decided_on as "decidedOn", e.late,
			a.name as by from manufactories.extension e join access.account a on a.id = e.by_id
		where e.partnership_id = ${partnership} and e.manufactory_id = ${manufactory} and e.revoked_at is null order by e.id limit 500`.execute(
			db,
		)
	return found.rows
}

/** What the clock of a manufactory is made of; nothing before its protective period. */
export async function findClock(
	db: Db,
	partnership: PartnershipId,
	manufactory: { id: ManufactoryId; startedOn: PlainDate | null; months: number | null },
): Promise<Clock | undefined> {
	const { id, startedOn, months } = manufactory
	if (startedOn === null || months === null) return undefined
	const pauses = await listPauses(db, partnership, id)
	const extensions = await listExtensions(db, partnership, id)
	return { startedOn, months, pauses, extensions: extensions.map((extension) => extension.months) }
}

type Recorded = { readonly manufactory: ManufactoryId; readonly by: AccountId; readonly at: Date }

/** The protective period begins. */
export async function insertClock(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, clock, setting, model, by, at }: Recorded & { clock: Clock; setting: Setting; model: string },
): Promise<void> {
	await db
		.insertInto('manufactories.clock')
		.values({
			partnership_id: partnership,
			manufactory_id: manufactory,
			model,
			started_on: clock.startedOn,
			months: clock.months,
			decision_on: setting.decisionOn,
			by_id: by,
			at,
		})
		.execute()
}

/** Saves where the clock stands after a pause or an extension. The manufactory is held. */
export async function saveSetting(
	db: Db,
	partnership: PartnershipId,
	set: { manufactory: ManufactoryId; setting: Setting },
): Promise<void> {
	await db
		.updateTable('manufactories.clock')
		.set((eb) => ({ decision_on: set.setting.decisionOn, paused_since: set.setting.pausedSince, version: eb('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', set.manufactory)
		.execute()
}

/** A clock that nothing has happened to goes with the step that began it; `false` when something has. */
export async function removeClock(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<boolean> {
	const removed = await sql`delete from manufactories.clock c where c.partnership_id = ${partnership} and c.manufactory_id = ${manufactory}
		and not exists (select from manufactories.pause p where p.partnership_id = c.partnership_id and p.manufactory_id = c.manufactory_id)
		and not exists (select from manufactories.extension e where e.partnership_id = c.partnership_id and e.manufactory_id = c.manufactory_id)
		and not exists (select from manufactories.reminder r where r.partnership_id = c.partnership_id and r.manufactory_id = c.manufactory_id)
		and not exists (select from manufactories.escalation x where x.partnership_id = c.partnership_id and x.manufactory_id = c.manufactory_id)
		returning 1 as one`.execute(db)
	return removed.rows.length > 0
}

/** Why something happened to the clock, and who decided. */
export type Decided = { readonly reason: string; readonly remarks: string; readonly decidedBy: string; readonly decidedOn: PlainDate }

/** The clock stands from a day; the exclusion constraint has the last word on overlaps. */
export async function insertPause(
	db: Db,
	partnership: PartnershipId,
	pause: Recorded & Decided & { from: PlainDate; until: PlainDate | null },
): Promise<Id<'pause'>> {
	const id = newId<'pause'>()
	const { manufactory, from, until, reason, remarks, decidedBy, decidedOn, by, at } = pause
	const decided = { reason, remarks, decided_by: decidedBy, decided_on: decidedOn }
	await db
		.insertInto('manufactories.pause')
		.values({ partnership_id: partnership, id, manufactory_id: manufactory, from_on: from, until_on: until, ...decided, by_id: by, at })
		.execute()
	return id
}

/** The last day of a pause that lasted. */
export async function savePauseEnd(db: Db, partnership: PartnershipId, pause: { id: Id<'pause'>; until: PlainDate }): Promise<void> {
	await db
		.updateTable('manufactories.pause')
		.set({ until_on: pause.until })
		.where('partnership_id', '=', partnership)
		.where('id', '=', pause.id)
		.execute()
}

/** The protective period is longer by some months. */
export async function insertExtension(
	db: Db,
	partnership: PartnershipId,
	extension: Recorded & Decided & { months: number; late: boolean },
): Promise<Id<'extension'>> {
	const id = newId<'extension'>()
	const { manufactory, months, late, reason, remarks, decidedBy, decidedOn, by, at } = extension
	const decided = { reason, remarks, decided_by: decidedBy, decided_on: decidedOn }
	await db
		.insertInto('manufactories.extension')
		.values({ partnership_id: partnership, id, manufactory_id: manufactory, months, late, ...decided, by_id: by, at })
		.execute()
	return id
}

/** Takes a pause back; the row stays. */
export async function revokePause(db: Db, partnership: PartnershipId, back: { id: Id<'pause'>; by: AccountId; at: Date }): Promise<void> {
	await db
		.updateTable('manufactories.pause')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', back.id)
		.execute()
}

/** Takes an extension back; the row stays. */
export async function revokeExtension(
	db: Db,
	partnership: PartnershipId,
	back: { id: Id<'extension'>; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('manufactories.extension')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', back.id)
		.execute()
}
