import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { Loan, Manner } from '../rules/lending.ts'
import type { AssetId } from './assets.ts'
import type { ManufactoryId } from './listed.ts'
import { openManufactory } from './open-manufactory.ts'

export type LoanId = Id<'loan'>
export type HandingId = Id<'handing'>

/** A handover or a return, with its photos. */
export type Handing = {
	readonly id: HandingId
	readonly way: 'over' | 'back'
	readonly condition: string
	readonly remarks: string
	readonly photos: readonly KeptFileId[]
}

/** A loan as lists and pages show it: what, whose, to whom, since when, where it is. */
export type LoanRow = Loan & {
	readonly id: LoanId
	readonly assetId: AssetId
	readonly name: string
	readonly inventoryNumber: string
	readonly valueGrosze: Grosze
	readonly ownerId: Id<'organisation'>
	readonly owner: string
	readonly manufactoryId: ManufactoryId
	readonly manufactory: string
	readonly paper: string
	readonly signedOn: PlainDate | null
	readonly scan: KeptFileId | null
	readonly manner: Manner | null
	readonly transferredOn: PlainDate | null
	readonly priceGrosze: Grosze | null
	readonly toName: string | null
	readonly handings: readonly Handing[]
}

const SELECT = sql`select l.id, l.asset_id as "assetId", a.name, a.inventory_number as "inventoryNumber", a.value_grosze as "valueGrosze",
	a.organisation_id as "ownerId", o.name as owner, l.manufactory_id as "manufactoryId", m.name as manufactory, l.from_on as "from", l.due_on as due,
	l.paper, l.signed_on as "signedOn", l.scan_id as scan, l.handed_on as "handedOn", l.back_on as "backOn",
	t.manner, t.on_day as "transferredOn", t.price_grosze as "priceGrosze", t.to_name as "toName",
	coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'way', h.way, 'condition', h.condition, 'remarks', h.remarks, 'photos',
			coalesce((select jsonb_agg(p.file_id order by p.file_id) from manufactories.handing_photo p
				where p.partnership_id = h.partnership_id and p.handing_id = h.id), '[]')) order by h.id)
		from manufactories.handing h where h.partnership_id = l.partnership_id and h.loan_id = l.id and h.revoked_at is null), '[]') as handings
	from manufactories.loan l
	join manufactories.asset a on a.partnership_id = l.partnership_id and a.id = l.asset_id
	join partnership.organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
	join manufactories.manufactory m on m.partnership_id = l.partnership_id and m.id = l.manufactory_id
	left join manufactories.asset_transfer t on t.partnership_id = l.partnership_id and t.loan_id = l.id and t.revoked_at is null`

/** What was lent to a manufactory: what is there now first, by term. Whether it is open is asked before. */
export async function listLoansTo(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<readonly LoanRow[]> {
	const found =
		await sql<LoanRow>`${SELECT} where l.partnership_id = ${partnership} and l.manufactory_id = ${manufactory} and l.revoked_at is null
		order by l.back_on is not null or t.id is not null, l.due_on, l.id limit 500`.execute(db)
	return found.rows
}

/** What an organisation lent, the newest first. */
export async function listLoansOf(db: Db, partnership: PartnershipId, owner: Id<'organisation'>): Promise<readonly LoanRow[]> {
	const found =
		await sql<LoanRow>`${SELECT} where l.partnership_id = ${partnership} and a.organisation_id = ${owner} and l.revoked_at is null
		order by l.back_on is not null or t.id is not null, l.due_on, l.id limit 500`.execute(db)
	return found.rows
}

export type LoanFilter = {
	readonly today: PlainDate
	readonly state?: 'agreed' | 'out' | 'late' | 'back' | 'kept' | undefined
	readonly search?: string | undefined
	readonly rows: number
	readonly after?: { readonly due: PlainDate; readonly id: LoanId } | undefined
}

/** A page of loans to the manufactories that are open to the one who asks, by term. */
export async function listLoans(db: Db, asker: Asker, { today, state, search, rows, after }: LoanFilter): Promise<readonly LoanRow[]> {
	const like = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
	const wanted: RawBuilder<SqlBool>[] = [
		sql<SqlBool>`l.partnership_id = ${asker.partnership} and l.revoked_at is null`,
		openManufactory(asker, { permission: 'manufactory.read', manufactory: 'l.manufactory_id' }),
		...(state === undefined ? [] : [stateSql(state, today)]),
		...(search === undefined ? [] : [sql<SqlBool>`a.name || ' ' || a.inventory_number || ' ' || o.name ilike ${like}`]),
		...(after === undefined ? [] : [sql<SqlBool>`(l.due_on, l.id) > (${after.due}::date, ${after.id}::uuid)`]),
	]
	const found = await sql<LoanRow>`${SELECT} where ${sql.join(wanted, sql` and `)} order by l.due_on, l.id limit ${rows + 1}`.execute(db)
	return found.rows
}

/** `loanStateOn` (rules/lending.ts) in SQL; a test holds them together. */
function stateSql(state: NonNullable<LoanFilter['state']>, today: PlainDate): RawBuilder<SqlBool> {
	if (state === 'kept') return sql`t.id is not null`
	if (state === 'back') return sql`t.id is null and l.back_on is not null`
	if (state === 'agreed') return sql`t.id is null and l.handed_on is null`
	const isOut = sql<SqlBool>`t.id is null and l.handed_on is not null and l.back_on is null`
	return state === 'late' ? sql`${isOut} and l.due_on < ${today}::date` : sql`${isOut} and l.due_on >= ${today}::date`
}

/** Lent things that should have come back, or should within some days: a line each. Index `loan_late`. */
export async function listLoansDue(
	db: Db,
	asker: Asker,
	{ today, within }: { today: PlainDate; within: number },
): Promise<readonly Pick<LoanRow, 'id' | 'name' | 'due' | 'manufactoryId' | 'manufactory' | 'owner'>[]> {
	const found = await sql<LoanRow>`select l.id, a.name, l.due_on as due, m.id as "manufactoryId", m.name as manufactory, o.name as owner
		from manufactories.loan l
		join manufactories.asset a on a.partnership_id = l.partnership_id and a.id = l.asset_id
		join partnership.organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
		join manufactories.manufactory m on m.partnership_id = l.partnership_id and m.id = l.manufactory_id
		where l.partnership_id = ${asker.partnership} and l.handed_on is not null and l.back_on is null and l.revoked_at is null
			and l.due_on <= ${today}::date + ${within}::int and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 'l.manufactory_id' })}
			and not exists (select from manufactories.asset_transfer t where t.partnership_id = l.partnership_id and t.loan_id = l.id and t.revoked_at is null)
		order by l.due_on, l.id limit 20`.execute(db)
	return found.rows
}

/** One loan; `Absent` when there is none, or when its manufactory is not open to the one who asks. */
export async function getLoan(
	db: Db,
	asker: Asker,
	asked: { id: LoanId; permission: 'manufactory.read' | 'manufactory.write' },
): Promise<LoanRow> {
	const found = await sql<LoanRow>`${SELECT} where l.partnership_id = ${asker.partnership} and l.id = ${asked.id} and l.revoked_at is null
		and ${openManufactory(asker, { permission: asked.permission, manufactory: 'l.manufactory_id' })}`.execute(db)
	return present(found.rows[0], 'loan')
}

/** The same for who may write it, with its thing held: whatever is done to one thing follows one after the other. */
export async function lockLoan(db: Db, asker: Asker, id: LoanId): Promise<LoanRow> {
	const held =
		await sql`select a.id from manufactories.loan l join manufactories.asset a on a.partnership_id = l.partnership_id and a.id = l.asset_id
		where l.partnership_id = ${asker.partnership} and l.id = ${id} and l.revoked_at is null for update of a`.execute(db)
	present(held.rows[0], 'loan')
	return getLoan(db, asker, { id, permission: 'manufactory.write' })
}

/** A loan of this thing that has days in common with these, and to whom; nothing when it is free. The thing is held. */
export async function findOverlap(
	db: Db,
	partnership: PartnershipId,
	{ asset, from, until, not }: { asset: AssetId; from: PlainDate; until: PlainDate; not?: LoanId | undefined },
): Promise<{ from: PlainDate; until: PlainDate; manufactory: string } | undefined> {
	const found = await sql<{
		from: PlainDate
		until: PlainDate
		manufactory: string
	}>`select l.from_on as "from", l.ends_on as until, m.name as manufactory
		from manufactories.loan l join manufactories.manufactory m on m.partnership_id = l.partnership_id and m.id = l.manufactory_id
		where l.partnership_id = ${partnership} and l.asset_id = ${asset} and l.revoked_at is null and l.id is distinct from ${not ?? null}::uuid
			and daterange(l.from_on, l.ends_on, '[]') && daterange(${from}::date, ${until}::date, '[]') order by l.from_on limit 1`.execute(db)
	return found.rows[0]
}

/** Where the thing still is when another has it; nothing when it is at home. */
export async function findHolder(
	db: Db,
	partnership: PartnershipId,
	asset: AssetId,
): Promise<{ id: LoanId; manufactory: string } | undefined> {
	const found = await sql<{ id: LoanId; manufactory: string }>`select l.id, m.name as manufactory from manufactories.loan l
		join manufactories.manufactory m on m.partnership_id = l.partnership_id and m.id = l.manufactory_id
		where l.partnership_id = ${partnership} and l.asset_id = ${asset} and l.handed_on is not null and l.back_on is null and l.revoked_at is null`.execute(
		db,
	)
	return found.rows[0]
}

export type Lent = {
	readonly asset: AssetId
	readonly manufactory: ManufactoryId
	readonly from: PlainDate
	readonly due: PlainDate
	readonly paper: string
	readonly signedOn: PlainDate | null
}

/** A new loan. The exclusion constraint `loan_never_overlaps` has the last word. */
export async function insertLoan(
	db: Db,
	partnership: PartnershipId,
	loan: Lent & { scan: KeptFileId | null; by: AccountId; at: Date },
): Promise<LoanId> {
	const id = newId<'loan'>()
	await db
		.insertInto('manufactories.loan')
		.values({
			partnership_id: partnership,
			id,
			asset_id: loan.asset,
			manufactory_id: loan.manufactory,
			from_on: loan.from,
			due_on: loan.due,
			ends_on: loan.due,
			paper: loan.paper,
			signed_on: loan.signedOn,
			scan_id: loan.scan,
			by_id: loan.by,
			at: loan.at,
		})
		.execute()
	return id
}

/** The days of a loan as they have become. */
export async function saveLoanDays(
	db: Db,
	partnership: PartnershipId,
	{
		id,
		due,
		endsOn,
		handedOn,
		backOn,
	}: { id: LoanId; due: PlainDate; endsOn: PlainDate; handedOn: PlainDate | null; backOn: PlainDate | null },
): Promise<void> {
	await db
		.updateTable('manufactories.loan')
		.set((set) => ({ due_on: due, ends_on: endsOn, handed_on: handedOn, back_on: backOn, version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

/** A loan of which nothing came. */
export async function revokeLoan(
	db: Db,
	partnership: PartnershipId,
	{ id, by, at }: { id: LoanId; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('manufactories.loan')
		.set({ revoked_by: by, revoked_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}
