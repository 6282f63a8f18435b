import type { View } from '#access'
import { formatGrosze } from '#kernel/money'
import { addDays, addMonths, type PlainDate } from '#kernel/plain-date'
import { Chip, Facts, LineToTarget } from '#ui'
import { messages } from '../../messages/money.ts'
import { type Budget, forecastWords, totalOf } from './budget.ts'

type SummaryProps = { view: View; budget: Budget }

/** Plan against what was spent, what came in, and the forecast in words. */
export function BudgetSummary({ view, budget }: SummaryProps) {
	const say = messages[view.lang]
	const money = (grosze: number) => formatGrosze(view.lang, grosze)
	const planned = totalOf(budget.plan, 'cost')
	const spent = totalOf(budget.sums, 'cost')
	const income = totalOf(budget.sums, 'income')
	const own = totalOf(
		budget.sums.filter(({ source }) => source === 'own-revenue'),
		'income',
	)
	const over = spent - planned
	return (
		<>
			<Facts
				items={[
					[say.planned, money(planned)],
					[say.spent, money(spent)],
					[say.left, over > 0 && planned > 0 ? <Chip tone="danger">{say.over(over)}</Chip> : money(Math.max(0, -over))],
					[say.income, money(income)],
					[say.ownRevenue, money(own)],
				]}
			/>
			<p>
				<strong>{`${say.forecast}: `}</strong>
				{forecastWords(view, budget.forecast)}
			</p>
		</>
	)
}

/** Costs added up month after month, against the whole plan at its end. In whole zlotys. */
export function CostsChart({ view, budget }: SummaryProps) {
	const byMonth = new Map<PlainDate, number>()
	for (const { side, month, grosze } of budget.sums) if (side === 'cost') byMonth.set(month, (byMonth.get(month) ?? 0) + grosze)
	let sum = 0
	const points = [...byMonth]
		.sort(([one], [other]) => one.localeCompare(other))
		.map(([month, grosze]) => {
			sum += grosze
			return { day: endOf(month), value: Math.round(sum / 100) }
		})
	const planned = totalOf(budget.plan, 'cost')
	const last = budget.plan.filter(({ side, grosze }) => side === 'cost' && grosze > 0).at(-1)
	const target = last && { day: endOf(last.month), value: Math.round(planned / 100) }
	return points.length === 0 ? null : <LineToTarget title={messages[view.lang].chart} points={points} target={target} />
}

function endOf(month: PlainDate): PlainDate {
	return addDays(addMonths(month, 1), -1)
}
