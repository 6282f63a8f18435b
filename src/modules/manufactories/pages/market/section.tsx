import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { formatGrosze, type Grosze } from '#kernel/money'
import { type Column, DataTable, LinkButton, Section } from '#ui'
import { messages } from '../../messages/market.ts'
import { marginOf } from '../../rules/budget.ts'
import { labelIn } from '../../rules/lists.ts'
import { marketResults } from '../../rules/money-lists.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { listMarketTests, type MarketTest } from '../../store/market-tests.ts'
import type { ManufactorySection } from '../record/section.ts'

/** What was offered on the market, what it earned and taught, for those who belong to the manufactory. */
export const marketSection: ManufactorySection = { name: 'market', order: 500, show: showMarket }

async function showMarket(view: View, held: Manufactory) {
	if (!held.belongs) return undefined
	const say = messages[view.lang]
	const tests = await listMarketTests(view.db, view.partnership, held.id)
	const at = view.url(`/manufactories/${held.id}/market-tests`)
	const add = held.mayWrite && (
		<LinkButton href={`${at}/new`} icon="add" small>
			{say.add}
		</LinkButton>
	)
	const revenue = tests.reduce((sum, test) => sum + test.revenueGrosze, 0)
	const margin = tests.reduce((sum, test) => sum + marginOf(test), 0)
	const money = (grosze: Grosze) => formatGrosze(view.lang, grosze)
	return (
		<Section title={say.section} id="market" action={add}>
			{tests.length > 0 && <p class="soft">{say.inAll(money(revenue), money(margin))}</p>}
			<DataTable
				id="market-tests"
				caption={say.section}
				columns={columnsOf(view)}
				rows={tests}
				rowKey={({ id }) => id}
				rowHref={held.mayWrite ? ({ id }) => `${at}/${id}` : undefined}
				empty={<p class="soft">{say.nothing}</p>}
			/>
		</Section>
	)
}

function columnsOf(view: View): Column<MarketTest>[] {
	const say = messages[view.lang]
	const money = (grosze: Grosze) => formatGrosze(view.lang, grosze)
	return [
		{ key: 'offered', header: say.offered, cell: (row) => row.offered },
		{ key: 'on', header: say.onDay, tight: true, cell: (row) => formatDay(view.lang, row.onDay) },
		{ key: 'whom', header: say.toWhom, cell: (row) => row.toWhom },
		{ key: 'result', header: say.result, cell: (row) => labelIn(marketResults, view, row.result) },
		{ key: 'revenue', header: say.revenue, align: 'end', tight: true, cell: (row) => money(row.revenueGrosze) },
		{ key: 'cost', header: say.cost, align: 'end', tight: true, cell: (row) => money(row.costGrosze) },
		{ key: 'margin', header: say.margin, align: 'end', tight: true, cell: (row) => money(marginOf(row)) },
		{ key: 'learned', header: say.learned, long: true, cell: (row) => [row.learned, row.nextTest].filter(Boolean).join(' → ') || '–' },
	]
}
