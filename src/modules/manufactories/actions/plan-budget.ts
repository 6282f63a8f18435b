import type { Act } from '#access'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { valuesOf } from '#reference'
import { monthOf } from '../rules/budget.ts'
import { budgetCategories } from '../rules/money-lists.ts'
import { lockManufactory, type ManufactoryId } from '../store/manufactory.ts'
import { insertPlanned, listPlan } from '../store/plan.ts'
import { staffOf } from './staff.ts'

export type PlanRefusal = { readonly code: 'unknown-category' }
export type PlanChange = {
	readonly manufactory: ManufactoryId
	readonly category: string
	/** What is planned for each of these months, named by any of its days; months that are not named stay as they were. */
	readonly months: readonly { readonly month: PlainDate; readonly grosze: Grosze }[]
}

/** Plans one category for some months. Asked twice: nothing changes the second time. */
export async function planBudget(act: Act, plan: PlanChange): Promise<Result<void, PlanRefusal>> {
	const held = await lockManufactory(act.db, act, { id: plan.manufactory, permission: 'manufactory.write' })
	const category = (await valuesOf(act, budgetCategories)).findLast(({ code }) => code === plan.category)
	if (category === undefined) return refused({ code: 'unknown-category' })
	const before = new Map(
		(await listPlan(act.db, act.partnership, held.id)).filter((line) => line.category === category.code).map((line) => [line.month, line]),
	)
	const months = new Map(plan.months.map(({ month, grosze }) => [monthOf(month), grosze]))
	const changes = [...months].flatMap(([month, grosze]) => {
		const old = before.get(month)
		return (old?.grosze ?? 0) === grosze ? [] : [{ month, grosze, version: (old?.version ?? 0) + 1 }]
	})
	if (changes.length === 0) return done()
	const side = category.facts.income ? ('income' as const) : ('cost' as const)
	await insertPlanned(act.db, act.partnership, {
		manufactory: held.id,
		category: category.code,
		side,
		changes,
		by: staffOf(act),
		at: act.now,
	})
	const grosze = changes.reduce((sum, change) => sum + change.grosze, 0)
	await journal(act, { deed: 'budget.planned', subject: held.id, facts: { category: category.code, months: changes.length, grosze } })
	return done()
}
