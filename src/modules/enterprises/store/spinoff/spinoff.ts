import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { ManufactoryId } from '#manufactories'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { ItemAnswer, PlannedItem } from '../../rules/spinoff/checklist.ts'
import type { EnterpriseId } from '../enterprise/enterprise.ts'

export type SpinoffId = Id<'spinoff'>
export type ItemId = Id<'spinoff-item'>

/** The way of a manufactory out of its host. */
export type Spinoff = {
	readonly id: SpinoffId
	readonly manufactoryId: ManufactoryId
	readonly manufactory: string
	readonly enterpriseId: EnterpriseId | null
	readonly enterprise: string | null
	readonly form: string
	readonly begunOn: PlainDate
	readonly begunBy: string
}

const SPINOFF = sql`select s.id, s.manufactory_id as "manufactoryId", m.name as manufactory, s.enterprise_id as "enterpriseId", e.name as enterprise, s.form,
	s.begun_on as "begunOn", a.name as "begunBy"
	from enterprises.spinoff s join access.account a on a.id = s.by_id
	join manufactories.public_manufactory m on m.partnership_id = s.partnership_id and m.manufactory_id = s.manufactory_id
	left join enterprises.enterprise e on e.partnership_id = s.partnership_id and e.id = s.enterprise_id`

/** The spin-off of a manufactory, when it has begun. Whether the manufactory is open is asked before. */
export async function findSpinoff(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Spinoff | undefined> {
	const found = await sql<Spinoff>`${SPINOFF} where s.partnership_id = ${partnership} and s.manufactory_id = ${manufactory}`.execute(db)
	return found.rows[0]
}

/** The form that the decision in force chose. */
export async function findDecidedForm(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<string | undefined> {
	const found = await sql<{ form: string }>`select d.form from enterprises.public_form_decision d
		where d.partnership_id = ${partnership} and d.manufactory_id = ${manufactory} and d.in_force`.execute(db)
	return found.rows[0]?.form
}

/** Begins the list; `undefined` when it has begun. */
export async function insertSpinoff(
	db: Db,
	partnership: PartnershipId,
	begun: { manufactory: ManufactoryId; enterprise: EnterpriseId | null; form: string; on: PlainDate; by: AccountId; at: Date },
): Promise<SpinoffId | undefined> {
	const id = newId<'spinoff'>()
	const { manufactory, enterprise, form, on, by, at } = begun
	const inserted = await db
		.insertInto('enterprises.spinoff')
		.values({
			partnership_id: partnership,
			id,
			manufactory_id: manufactory,
			enterprise_id: enterprise,
			form,
			begun_on: on,
			by_id: by,
			at,
		})
		.onConflict((conflict) => conflict.columns(['partnership_id', 'manufactory_id']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted && id
}

/** The enterprise that was founded joins the list of its manufactory. */
export async function saveSpinoffEnterprise(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, enterprise }: { manufactory: ManufactoryId; enterprise: EnterpriseId },
): Promise<void> {
	await db
		.updateTable('enterprises.spinoff')
		.set({ enterprise_id: enterprise })
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', manufactory)
		.execute()
}

/** Adds what is asked; what is asked already stays as it is. */
export async function insertItems(
	db: Db,
	partnership: PartnershipId,
	{ spinoff, items, from }: { spinoff: SpinoffId; items: readonly PlannedItem[]; from: number },
): Promise<void> {
	if (items.length === 0) return
	const rows = items.map(({ code, subject, dueOn }, at) => ({
		partnership_id: partnership,
		id: newId<'spinoff-item'>(),
		spinoff_id: spinoff,
		place: from + at,
		code,
		subject_id: subject,
		due_on: dueOn,
	}))
	await db
		.insertInto('enterprises.spinoff_item')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** An item of one's own, at the end of the list. */
export async function insertOwnItem(
	db: Db,
	partnership: PartnershipId,
	own: { spinoff: SpinoffId; title: string; owner: AccountId | null; dueOn: PlainDate | null },
): Promise<ItemId> {
	const id = newId<'spinoff-item'>()
	const row = { partnership_id: partnership, id, spinoff_id: own.spinoff, place: 9000, code: 'own', title: own.title }
	await db
		.insertInto('enterprises.spinoff_item')
		.values({ ...row, owner_id: own.owner, due_on: own.dueOn })
		.execute()
	return id
}

/** An item with its answer in force. */
export type ItemRow = {
	readonly id: ItemId
	readonly spinoffId: SpinoffId
	readonly manufactoryId: ManufactoryId
	readonly code: string
	readonly title: string
	readonly subjectId: string | null
	readonly owner: AccountId | null
	readonly ownerName: string | null
	readonly dueOn: PlainDate | null
	readonly remarks: string
	readonly version: number
	readonly answer: 'done' | 'not-needed' | null
	readonly outcome: 'returned' | 'bought' | 'given' | null
	readonly onDay: PlainDate | null
	readonly reason: string | null
	readonly by: string | null
}

const ITEM = sql`select i.id, i.spinoff_id as "spinoffId", s.manufactory_id as "manufactoryId", i.code, i.title, i.subject_id as "subjectId", i.owner_id as owner, o.name as "ownerName", i.due_on as "dueOn",
	i.remarks, i.version, w.answer, w.outcome, w.on_day as "onDay", w.reason, b.name as by
	from enterprises.spinoff_item i join enterprises.spinoff s on s.partnership_id = i.partnership_id and s.id = i.spinoff_id
	left join access.account o on o.id = i.owner_id
	left join enterprises.spinoff_answer w on w.partnership_id = i.partnership_id and w.item_id = i.id and w.revoked_at is null
	left join access.account b on b.id = w.by_id`

/** The items of a list in its order. */
export async function listItems(db: Db, partnership: PartnershipId, spinoff: SpinoffId): Promise<ItemRow[]> {
	const found =
		await sql<ItemRow>`${ITEM} where i.partnership_id = ${partnership} and i.spinoff_id = ${spinoff} order by i.place, i.id limit 500`.execute(
			db,
		)
	return found.rows
}

/** One item, for the page of its answer. */
export async function getItem(db: Db, partnership: PartnershipId, id: ItemId): Promise<ItemRow> {
	const found = await sql<ItemRow>`${ITEM} where i.partnership_id = ${partnership} and i.id = ${id}`.execute(db)
	return present(found.rows[0], 'spinoff-item')
}

/** An item held until the end of the transaction. */
export async function lockItem(db: Db, partnership: PartnershipId, id: ItemId): Promise<ItemRow> {
	await sql`select from enterprises.spinoff_item i where i.partnership_id = ${partnership} and i.id = ${id} for update`.execute(db)
	return getItem(db, partnership, id)
}

/** Who sees to an item, and until when. */
export async function saveItem(
	db: Db,
	partnership: PartnershipId,
	changed: { item: ItemId; owner: AccountId | null; dueOn: PlainDate | null; remarks: string },
): Promise<void> {
	await db
		.updateTable('enterprises.spinoff_item')
		.set((set) => ({ owner_id: changed.owner, due_on: changed.dueOn, remarks: changed.remarks, version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', changed.item)
		.execute()
}

export async function insertAnswer(
	db: Db,
	partnership: PartnershipId,
	answered: ItemAnswer & { item: ItemId; by: AccountId; at: Date },
): Promise<void> {
	const { item, answer, outcome, onDay, reason, by, at } = answered
	await db
		.insertInto('enterprises.spinoff_answer')
		.values({ partnership_id: partnership, id: newId(), item_id: item, answer, outcome, on_day: onDay, reason, by_id: by, at })
		.execute()
}

/** Takes the answer in force back; the row stays. */
export async function revokeAnswer(db: Db, partnership: PartnershipId, back: { item: ItemId; by: AccountId; at: Date }): Promise<void> {
	await db
		.updateTable('enterprises.spinoff_answer')
		.set({ revoked_by: back.by, revoked_at: back.at })
		.where('partnership_id', '=', partnership)
		.where('item_id', '=', back.item)
		.where('revoked_at', 'is', null)
		.execute()
}

/** Open items with a day near or gone, of whom they wait for; those of nobody wait for who begins the day. */
export async function listWaitingItems(
	db: Db,
	partnership: PartnershipId,
	{ account, today, within }: { account: AccountId | undefined; today: PlainDate; within: number },
): Promise<
	{
		readonly manufactoryId: ManufactoryId
		readonly name: string
		readonly code: string
		readonly title: string
		readonly dueOn: PlainDate
	}[]
> {
	const found = await sql<{ manufactoryId: ManufactoryId; name: string; code: string; title: string; dueOn: PlainDate }>`
		select s.manufactory_id as "manufactoryId", m.name, i.code, i.title, i.due_on as "dueOn"
		from enterprises.spinoff_item i join enterprises.spinoff s on s.partnership_id = i.partnership_id and s.id = i.spinoff_id
		join manufactories.public_manufactory m on m.partnership_id = s.partnership_id and m.manufactory_id = s.manufactory_id
		where i.partnership_id = ${partnership} and i.owner_id = ${account ?? null}::uuid and i.due_on <= ${today}::date + ${within}::int
			and not exists (select from enterprises.spinoff_answer w where w.partnership_id = i.partnership_id and w.item_id = i.id and w.revoked_at is null)
		order by i.due_on, i.id limit 20`.execute(db)
	return found.rows
}
