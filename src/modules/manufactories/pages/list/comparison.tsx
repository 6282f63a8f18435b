import { page, type Route, type View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Empty, LinkButton, PageHead } from '#ui'
import { messages } from '../../messages/list.ts'
import { isOver, stateOn } from '../../rules/states.ts'
import { listManufactories } from '../../store/list-manufactories.ts'
import type { ListedManufactory } from '../../store/listed.ts'
import { comparedColumns } from './compared-columns.tsx'

/** More manufactories than any partnership has; the fullest partnership of the benchmarks has 500. */
const ALL = 1000

export const comparisonRoutes: readonly Route[] = [page('/manufactories/comparison', 'manufactory.read', comparison)]

/** All manufactories on their road, side by side: one query for the rows, one for each part that adds columns. */
async function comparison(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const found = await listManufactories(view.db, view, { today: view.today, sort: 'decision', rows: ALL })
	const rows = found.filter((row) => !isOver(stateOn(row, view.today)))
	const columns: Column<ListedManufactory>[] = [{ key: 'name', header: say.name, cell: (row) => row.name }]
	for (const { read, header, order: _order, ...column } of [...comparedColumns].sort((one, other) => one.order - other.order)) {
		const cells = await read(view, rows)
		columns.push({ ...column, header: header[view.lang], cell: (row) => cells.get(row.id) ?? '–' })
	}
	return shown(
		say.compareTitle,
		<>
			<PageHead title={say.compareTitle} lead={say.compareLead}>
				<LinkButton href={view.url('/manufactories')} icon="list">
					{say.list}
				</LinkButton>
			</PageHead>
			<DataTable
				id="comparison"
				caption={say.compareTitle}
				columns={columns}
				rows={rows}
				rowKey={({ id }) => id}
				rowHref={({ id }) => view.url(`/manufactories/${id}`)}
				empty={<Empty icon="chart" title={say.compareEmpty} />}
			/>
		</>,
	)
}
