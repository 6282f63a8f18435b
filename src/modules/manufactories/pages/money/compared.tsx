import type { View } from '#access'
import { addDays } from '#kernel/plain-date'
import { Chip } from '#ui'
import { messages } from '../../messages/money.ts'
import { forecastOf, monthOf } from '../../rules/budget.ts'
import { type ComparedMoney, compareMoney } from '../../store/compared-money.ts'
import type { ComparedColumn } from '../list/compared.ts'

/** More than this share above the plan stands out, and so does spending this share beyond what passed of the plan. */
const OUTLIER_PERCENT = 120

/** Money beside money: spent of the plan, own revenue, forecast; what stands out is said in words. One query. */
export const moneyColumn: ComparedColumn = {
	key: 'money',
	order: 300,
	header: { pl: messages.pl.compared, en: messages.en.compared },
	read: async (view, rows) => {
		const ids = rows.map(({ id }) => id)
		const found = await compareMoney(view.db, view.partnership, { ids, thisMonth: monthOf(view.today) })
		return new Map(
			found.map((money) => {
				const by = money.planned === 0 ? undefined : percent(money.spent, money.planned)
				const text = by === undefined ? '' : messages[view.lang].comparedSpent(by)
				return [money.id, { shown: <MoneyCell view={view} money={money} />, text, by }]
			}),
		)
	},
}

function MoneyCell({ view, money }: { view: View; money: ComparedMoney }) {
	const say = messages[view.lang]
	const forecast = forecastPercent(view, money)
	const spent = percent(money.spent, money.planned)
	const standsOut = spent > 100 || (forecast ?? 0) > OUTLIER_PERCENT
	return (
		<span class="money-cell">
			{money.planned === 0 ? <span class="soft">{say.comparedNoPlan}</span> : say.comparedSpent(spent)}{' '}
			{forecast !== undefined && <span class="soft">{say.comparedForecast(forecast)}</span>}{' '}
			{money.earned > 0 && <span class="soft">{say.comparedOwn(money.earned)}</span>}{' '}
			{standsOut && money.planned > 0 && <Chip tone="danger">{spent > 100 ? say.overShort : say.outlier}</Chip>}
		</span>
	)
}

/** The forecast as a share of the plan; nothing before a whole month of it has passed. */
function forecastPercent({ today }: View, money: ComparedMoney): number | undefined {
	const { firstMonth, lastMonth, planned, spent, spentBefore } = money
	if (firstMonth === null || lastMonth === null) return undefined
	const plan = [
		{ month: firstMonth, grosze: planned - 1 },
		{ month: lastMonth, grosze: 1 },
	]
	const before = { month: addDays(monthOf(today), -1), grosze: spentBefore }
	const forecast = forecastOf({ planned: plan, spent: [before, { month: monthOf(today), grosze: spent - spentBefore }] }, today)
	return forecast.kind === 'pace' ? percent(forecast.total, planned) : undefined
}

function percent(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 100)
}
