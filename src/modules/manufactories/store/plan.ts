import { sql } from 'kysely'
import type { AccountId, PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Side } from '../rules/budget.ts'
import type { ManufactoryId } from './listed.ts'

/** An amount planned for a month. */
export type Planned = {
	readonly month: PlainDate
	readonly category: string
	readonly side: Side
	readonly grosze: Grosze
	readonly version: number
}

/** The plan as it is, by month. */
export async function listPlan(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<Planned[]> {
	const found = await sql<Planned>`select p.month, p.category, p.side, p.grosze, p.version from manufactories.plan_line p
		where p.partnership_id = ${partnership} and p.manufactory_id = ${manufactory} and p.current order by p.month, p.category`.execute(db)
	return found.rows
}

type Change = { readonly month: PlainDate; readonly grosze: Grosze; readonly version: number }

/** Amounts of one category changed: a new version each, the one before stays. The manufactory is held. */
export async function insertPlanned(
	db: Db,
	partnership: PartnershipId,
	plan: { manufactory: ManufactoryId; category: string; side: Side; changes: readonly Change[]; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('manufactories.plan_line')
		.set({ current: false })
		.where('partnership_id', '=', partnership)
		.where('manufactory_id', '=', plan.manufactory)
		.where('category', '=', plan.category)
		.where('current', '=', true)
		.where(
			'month',
			'in',
			plan.changes.map(({ month }) => month),
		)
		.execute()
	await db
		.insertInto('manufactories.plan_line')
		.values(
			plan.changes.map(({ month, grosze, version }) => ({
				partnership_id: partnership,
				manufactory_id: plan.manufactory,
				category: plan.category,
				side: plan.side,
				month,
				grosze,
				version,
				by_id: plan.by,
				at: plan.at,
			})),
		)
		.execute()
}
