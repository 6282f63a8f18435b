import type { Act } from '#access'
import type { Grosze } from '#kernel/money'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { valueOn } from '#reference'
import { marketResults } from '../rules/money-lists.ts'
import { getManufactory, type ManufactoryId } from '../store/manufactory.ts'
import {
	insertMarketTest,
	lockMarketTest,
	type MarketTest,
	type MarketTestId,
	type MarketTestValues,
	revokeMarketTest,
	saveMarketTest,
} from '../store/market-tests.ts'
import { enterBudget } from './keep-budget.ts'
import { staffOf } from './staff.ts'

export type MarketTestRefusal =
	| { readonly code: 'day-not-come' }
	| { readonly code: 'unknown-result' }
	| { readonly code: 'no-place-in-budget' }
	| { readonly code: 'changed-meanwhile'; readonly current: MarketTest }
	| { readonly code: 'has-revenue' }

/** The category and the source of what a market test earns. */
const REVENUE = { category: 'sales', source: 'own-revenue' }

/** Writes down what was offered and what came of it; what it earned becomes an entry of the budget, own revenue. */
export async function recordMarketTest(
	act: Act,
	recorded: { manufactory: ManufactoryId; values: MarketTestValues; revenueGrosze: Grosze; document: string },
): Promise<Result<{ marketTest: MarketTestId }, MarketTestRefusal>> {
	const { values, revenueGrosze, document } = recorded
	const held = await getManufactory(act.db, act, { id: recorded.manufactory, permission: 'manufactory.write' })
	const wrong = await wrongIn(act, values)
	if (wrong !== undefined) return refused(wrong)
	const marketTest = await insertMarketTest(act.db, act.partnership, { manufactory: held.id, values, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'market-test.recorded', subject: held.id, facts: { marketTest, onDay: values.onDay, result: values.result } })
	if (revenueGrosze === 0) return done({ marketTest })
	const line = { ...REVENUE, onDay: values.onDay, grosze: revenueGrosze, document, what: values.offered.slice(0, 300), marketTest }
	const entered = await enterBudget(act, { manufactory: held.id, lines: [line] })
	return entered.ok ? done({ marketTest }) : refused({ code: 'no-place-in-budget' })
}

/** Changes what was written of a test: later feedback, what was learned. Its money is corrected in the budget. */
export async function changeMarketTest(
	act: Act,
	change: { marketTest: MarketTestId; version: number; values: MarketTestValues },
): Promise<Result<void, MarketTestRefusal>> {
	const held = await lockMarketTest(act.db, act, change.marketTest)
	if (held.version !== change.version) return refused({ code: 'changed-meanwhile', current: held })
	const wrong = await wrongIn(act, change.values)
	if (wrong !== undefined) return refused(wrong)
	await saveMarketTest(act.db, act.partnership, { id: held.id, values: change.values })
	await journal(act, { deed: 'market-test.changed', subject: held.manufactoryId, facts: { marketTest: held.id } })
	return done()
}

/** A test written by mistake goes; not while money stands by it. */
export async function withdrawMarketTest(act: Act, id: MarketTestId): Promise<Result<void, MarketTestRefusal>> {
	const held = await lockMarketTest(act.db, act, id)
	if (held.revenueGrosze !== 0) return refused({ code: 'has-revenue' })
	await revokeMarketTest(act.db, act.partnership, { id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'market-test.withdrawn', subject: held.manufactoryId, facts: { marketTest: id } })
	return done()
}

async function wrongIn(act: Act, { onDay, result }: MarketTestValues): Promise<MarketTestRefusal | undefined> {
	if (onDay > act.today) return { code: 'day-not-come' }
	const known = await valueOn(act, marketResults, { code: result, day: onDay })
	return known === undefined ? { code: 'unknown-result' } : undefined
}
