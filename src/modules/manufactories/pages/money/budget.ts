import type { View } from '#access'
import type { Grosze } from '#kernel/money'
import type { PlainDate } from '#kernel/plain-date'
import { messages } from '../../messages/money.ts'
import { type Forecast, forecastOf, type Side } from '../../rules/budget.ts'
import { type EntrySum, sumEntries } from '../../store/budget.ts'
import type { ManufactoryId } from '../../store/listed.ts'
import { listPlan, type Planned } from '../../store/plan.ts'

/** A budget as pages show it: plan and sums, two queries. */
export type Budget = { readonly plan: readonly Planned[]; readonly sums: readonly EntrySum[]; readonly forecast: Forecast }

/** Reads a budget whole. */
export async function readBudget(view: View, manufactory: ManufactoryId): Promise<Budget> {
	const plan = await listPlan(view.db, view.partnership, manufactory)
	const sums = await sumEntries(view.db, view.partnership, manufactory)
	const costs = (rows: readonly { side: Side; month: PlainDate; grosze: Grosze }[]) => rows.filter(({ side }) => side === 'cost')
	return { plan, sums, forecast: forecastOf({ planned: costs(plan), spent: costs(sums) }, view.today) }
}

type Amount = { readonly side: Side; readonly grosze: Grosze }

/** Adds amounts of one side up. */
export function totalOf(rows: readonly Amount[], side: Side): Grosze {
	return rows.reduce((sum, row) => (row.side === side ? sum + row.grosze : sum), 0)
}

/** The forecast in words: how it is reckoned, and what comes of it. */
export function forecastWords({ lang }: Pick<View, 'lang'>, forecast: Forecast): string {
	const say = messages[lang].forecasts
	switch (forecast.kind) {
		case 'no-plan':
			return say['no-plan']
		case 'too-early':
			return say['too-early'](forecast.until)
		case 'pace': {
			const { over } = forecast
			const end = over > 0 ? say.over(over) : over < 0 ? say.under(-over) : say.even
			return `${say.pace(forecast.passed, forecast.monthly)} ${say.total(forecast.until, forecast.total)}${end}`
		}
	}
}
