import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { Side, Written } from '../rules/budget.ts'
import type { ManufactoryId } from './listed.ts'

export type EntryId = Id<'budget-entry'>

/** An entry before it has a number of its own. */
export type EntryValues = Written & {
	readonly document: string
	readonly what: string
	/** The organisation that gave it. */
	readonly giver: Id<'organisation'> | null
	readonly marketTest: Id<'market-test'> | null
	readonly scan: KeptFileId | null
}
export type EntryRow = EntryValues & {
	readonly id: EntryId
	readonly part: 'entry' | 'reversal' | 'replacement'
	readonly corrects: EntryId | null
	readonly reason: string
	readonly giverName: string | null
	readonly by: string
	readonly at: Date
	/** A reversal undoes it. */
	readonly isUndone: boolean
}

export type EntryFilter = {
	readonly manufactory: ManufactoryId
	readonly category?: string | undefined
	readonly source?: string | undefined
	readonly side?: Side | undefined
	/** The first day of a month. */
	readonly month?: PlainDate | undefined
	readonly rows: number
	/** The last row of the page before. */
	readonly after?: { readonly onDay: PlainDate; readonly id: EntryId } | undefined
}

const COLUMNS = sql`e.id, e.part, e.corrects_id as corrects, e.reason, e.on_day as "onDay", e.category, e.side, e.source, e.grosze, e.minutes,
	e.hour_grosze as "hourGrosze", e.document, e.what, e.giver_id as giver, o.name as "giverName", e.market_test_id as "marketTest",
	e.scan_id as scan, a.name as by, e.at, exists (select from manufactories.budget_entry r where r.partnership_id = e.partnership_id
		and r.corrects_id = e.id and r.part = 'reversal') as "isUndone"`
const FROM = sql`manufactories.budget_entry e join access.account a on a.id = e.by_id
	left join partnership.organisation o on o.partnership_id = e.partnership_id and o.id = e.giver_id`

/** A page of entries, the newest day first. Index `budget_entry_by_day`; whether the manufactory is open is asked before. */
export async function listEntries(db: Db, partnership: PartnershipId, filter: EntryFilter): Promise<EntryRow[]> {
	const { manufactory, category, source, side, month, rows, after } = filter
	const wanted: RawBuilder<SqlBool>[] = [
		sql<SqlBool>`e.partnership_id = ${partnership} and e.manufactory_id = ${manufactory}`,
		...(category === undefined ? [] : [sql<SqlBool>`e.category = ${category}`]),
		...(source === undefined ? [] : [sql<SqlBool>`e.source = ${source}`]),
		...(side === undefined ? [] : [sql<SqlBool>`e.side = ${side}`]),
		...(month === undefined ? [] : [sql<SqlBool>`e.month = ${month}`]),
		...(after === undefined ? [] : [sql<SqlBool>`(e.on_day, e.id) < (${after.onDay}::date, ${after.id}::uuid)`]),
	]
	const found = await sql<EntryRow>`select ${COLUMNS} from ${FROM} where ${sql.join(wanted, sql` and `)}
		order by e.on_day desc, e.id desc limit ${rows + 1}`.execute(db)
	return found.rows
}

/** One entry of a manufactory. */
export async function getEntry(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, id }: { manufactory: ManufactoryId; id: EntryId },
): Promise<EntryRow> {
	const found = await sql<EntryRow>`select ${COLUMNS} from ${FROM}
		where e.partnership_id = ${partnership} and e.manufactory_id = ${manufactory} and e.id = ${id}`.execute(db)
	return present(found.rows[0], 'budget-entry')
}

type Line = EntryValues & { readonly part: EntryRow['part']; readonly corrects: EntryId | null; readonly reason: string }

/** New entries, in one statement. `false`: what they correct was corrected meanwhile. */
export async function insertEntries(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, lines, by, at }: { manufactory: ManufactoryId; lines: readonly Line[]; by: AccountId; at: Date },
): Promise<boolean> {
	const inserted = await db
		.insertInto('manufactories.budget_entry')
		.values(
			lines.map((line) => ({
				partnership_id: partnership,
				id: newId<'budget-entry'>(),
				manufactory_id: manufactory,
				part: line.part,
				corrects_id: line.corrects,
				reason: line.reason,
				on_day: line.onDay,
				category: line.category,
				side: line.side,
				source: line.source,
				grosze: line.grosze,
				minutes: line.minutes,
				hour_grosze: line.hourGrosze,
				document: line.document,
				what: line.what,
				giver_id: line.giver,
				market_test_id: line.marketTest,
				scan_id: line.scan,
				by_id: by,
				at,
			})),
		)
		.onConflict((conflict) => conflict.columns(['partnership_id', 'corrects_id', 'part']).where('corrects_id', 'is not', null).doNothing())
		.returning('id')
		.execute()
	return inserted.length === lines.length
}

/** Sums of entries, by what they are told apart by. */
export type EntrySum = {
	readonly month: PlainDate
	readonly category: string
	readonly side: Side
	readonly source: string
	readonly grosze: Grosze
}

/** Everything that was written down for a manufactory, summed by month, category and source. Index `budget_entry_sums`. */
export async function sumEntries(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<EntrySum[]> {
	const found = await sql<EntrySum>`select e.month, e.category, e.side, e.source, sum(e.grosze) as grosze from manufactories.budget_entry e
		where e.partnership_id = ${partnership} and e.manufactory_id = ${manufactory}
		group by e.month, e.category, e.side, e.source order by e.month, e.category, e.side, e.source`.execute(db)
	return found.rows
}
