import { sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { ManufactoryId } from './listed.ts'
import { openManufactory } from './open-manufactory.ts'

export type MarketTestId = Id<'market-test'>

/** What people write about a test of the market. */
export type MarketTestValues = {
	readonly onDay: PlainDate
	readonly offered: string
	readonly toWhom: string
	readonly priceGrosze: Grosze
	readonly costGrosze: Grosze
	readonly result: string
	readonly feedback: string
	readonly learned: string
	readonly nextTest: string
}
export type MarketTest = MarketTestValues & {
	readonly id: MarketTestId
	readonly manufactoryId: ManufactoryId
	/** What it earned: entries of the budget that point to it. */
	readonly revenueGrosze: Grosze
	readonly by: string
	readonly version: number
}

const SELECT = sql`select t.id, t.manufactory_id as "manufactoryId", t.on_day as "onDay", t.offered, t.to_whom as "toWhom", t.price_grosze as "priceGrosze",
	t.cost_grosze as "costGrosze", t.result, t.feedback, t.learned, t.next_test as "nextTest", a.name as by, t.version,
	coalesce((select sum(e.grosze) from manufactories.budget_entry e where e.partnership_id = t.partnership_id and e.market_test_id = t.id
		and e.side = 'income'), 0) as "revenueGrosze"
	from manufactories.market_test t join access.account a on a.id = t.by_id`

/** The market tests of a manufactory, the newest first. Whether it is open is asked before. */
export async function listMarketTests(db: Db, partnership: PartnershipId, manufactory: ManufactoryId): Promise<readonly MarketTest[]> {
	const found =
		await sql<MarketTest>`${SELECT} where t.partnership_id = ${partnership} and t.manufactory_id = ${manufactory} and t.revoked_at is null
		order by t.on_day desc, t.id desc limit 200`.execute(db)
	return found.rows
}

/** One market test of a manufactory that the one who asks may write. */
export async function getMarketTest(db: Db, asker: Asker, id: MarketTestId): Promise<MarketTest> {
	const found = await sql<MarketTest>`${SELECT} where ${writable(asker, id)}`.execute(db)
	return present(found.rows[0], 'market-test')
}

/** The same, held until the end of the transaction. */
export async function lockMarketTest(db: Db, asker: Asker, id: MarketTestId): Promise<MarketTest> {
	const found = await sql<MarketTest>`${SELECT} where ${writable(asker, id)} for update of t`.execute(db)
	return present(found.rows[0], 'market-test')
}

function writable(asker: Asker, id: MarketTestId) {
	return sql`t.partnership_id = ${asker.partnership} and t.id = ${id} and t.revoked_at is null
		and ${openManufactory(asker, { permission: 'manufactory.write', manufactory: 't.manufactory_id' })}`
}

/** A new market test. */
export async function insertMarketTest(
	db: Db,
	partnership: PartnershipId,
	{ manufactory, values, by, at }: { manufactory: ManufactoryId; values: MarketTestValues; by: AccountId; at: Date },
): Promise<MarketTestId> {
	const id = newId<'market-test'>()
	await db
		.insertInto('manufactories.market_test')
		.values({ partnership_id: partnership, id, manufactory_id: manufactory, ...rowOf(values), by_id: by, at })
		.execute()
	return id
}

/** Saves a held market test. */
export async function saveMarketTest(
	db: Db,
	partnership: PartnershipId,
	{ id, values }: { id: MarketTestId; values: MarketTestValues },
): Promise<void> {
	await db
		.updateTable('manufactories.market_test')
		.set((set) => ({ ...rowOf(values), version: set('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

/** It was written by mistake. */
export async function revokeMarketTest(
	db: Db,
	partnership: PartnershipId,
	{ id, by, at }: { id: MarketTestId; by: AccountId; at: Date },
): Promise<void> {
	await db
		.updateTable('manufactories.market_test')
		.set({ revoked_by: by, revoked_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

function rowOf(values: MarketTestValues) {
	return {
		on_day: values.onDay,
		offered: values.offered,
		to_whom: values.toWhom,
		price_grosze: values.priceGrosze,
		cost_grosze: values.costGrosze,
		result: values.result,
		feedback: values.feedback,
		learned: values.learned,
		next_test: values.nextTest,
	}
}
