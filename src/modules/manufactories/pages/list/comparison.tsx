import { page, type Route, type View } from '#access'
import { writeCsv } from '#platform/csv'
import { part, type Reply, shown, stream } from '#platform/reply'
import { writeXlsx } from '#platform/write-xlsx'
import { type Column, DataTable, Empty, ExportLinks, LinkButton, ListSearch, ListTools, PageHead } from '#ui'
import { recordListExport } from '../../actions/record-list-export.ts'
import { messages } from '../../messages/list.ts'
import { isOver, stateOn } from '../../rules/states.ts'
import { listHostsInUse, listProgrammes } from '../../store/choices.ts'
import { listManufactories } from '../../store/list-manufactories.ts'
import type { ListedManufactory, ManufactoryId } from '../../store/listed.ts'
import { type ComparedCell, type ComparedColumn, sortedBy } from './compared.ts'
import { comparedColumns } from './compared-columns.tsx'
import { Filters, filterOf, isNarrowed, kept, narrowedBy } from './filter.tsx'

/** More manufactories than any partnership has; the fullest partnership of the benchmarks has 500. */
const ALL = 1000
const AT = '/manufactories/comparison'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const comparisonRoutes: readonly Route[] = [
	page(AT, 'manufactory.read', comparison),
	page(`${AT}/file`, 'manufactory.read', comparisonFile),
]

type Board = {
	readonly rows: readonly ListedManufactory[]
	readonly columns: readonly { readonly of: ComparedColumn; readonly cells: ReadonlyMap<ManufactoryId, ComparedCell> }[]
	readonly sort: string
	readonly descending: boolean
}

/** All manufactories on their road (or in the state asked for): one query for the rows, one for each part that adds columns. */
async function boardOf(view: View): Promise<Board> {
	const found = await listManufactories(view.db, view, { ...filterOf(view), sort: 'decision', rows: ALL, after: undefined })
	const rows = view.query.state ? found : found.filter((row) => !isOver(stateOn(row, view.today)))
	const columns: { of: ComparedColumn; cells: ReadonlyMap<ManufactoryId, ComparedCell> }[] = []
	for (const of of comparedColumns) columns.push({ of, cells: await of.read(view, rows) })
	const descending = view.query.dir === 'desc'
	const { sort = 'left' } = view.query
	if (sort === 'name') return { rows: byName(rows, descending), columns, sort, descending }
	const column = columns.find(({ of }) => of.key === sort)
	return { rows: column === undefined ? rows : sortedBy(rows, column.cells, descending), columns, sort, descending }
}

function byName(rows: readonly ListedManufactory[], descending: boolean): ListedManufactory[] {
	return sortedBy(rows, new Map(rows.map(({ id, name }) => [id, { shown: name, text: name, by: name }])), descending)
}

async function comparison(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const board = await boardOf(view)
	const table = <Table view={view} board={board} />
	if (view.fragment) return part(table)
	return shown(
		say.compareTitle,
		<>
			<PageHead title={say.compareTitle} lead={say.compareLead}>
				<LinkButton href={view.url('/manufactories')} icon="list">
					{say.list}
				</LinkButton>
			</PageHead>
			<Tools view={view} choices={await choicesOf(view)} />
			{table}
		</>,
	)
}

async function choicesOf(view: View) {
	const hosts = await listHostsInUse(view.db, view)
	const programmes = await listProgrammes(view.db, view.partnership)
	return {
		host: hosts.map(({ id, name }) => ({ value: id, label: name })),
		programme: programmes.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
	}
}

function Tools({ view, choices }: { view: View; choices: Awaited<ReturnType<typeof choicesOf>> }) {
	const { q: _q, ...others } = kept(view)
	const formats = ['xlsx', 'csv'].map((format) => ({
		label: format.toUpperCase(),
		href: view.url(`${AT}/file`, { ...kept(view), format }),
	}))
	return (
		<ListTools>
			<ListSearch action={view.url(AT)} label={messages[view.lang].search} value={view.query.q} target="comparison" keep={others} />
			<Filters view={view} choices={choices} at={AT} />
			<ExportLinks links={formats} />
		</ListTools>
	)
}

function Table({ view, board }: { view: View; board: Board }) {
	const say = messages[view.lang]
	const sortOf = (key: string) => {
		const isThis = board.sort === key
		const dir = isThis && !board.descending ? 'desc' : undefined
		const direction = isThis ? (board.descending ? ('descending' as const) : ('ascending' as const)) : undefined
		return { href: view.url(AT, kept(view, { sort: key, dir })), direction }
	}
	const columns: Column<ListedManufactory>[] = [
		{ key: 'name', header: say.name, cell: (row) => row.name, sort: sortOf('name') },
		...board.columns.map(({ of: { key, header, align, long }, cells }) => ({
			key,
			header: header[view.lang],
			align,
			long,
			sort: key === 'next' ? undefined : sortOf(key),
			cell: (row: ListedManufactory) => cells.get(row.id)?.shown ?? '–',
		})),
	]
	const empty = isNarrowed(view) ? <Empty icon="search" title={say.notFoundTitle} /> : <Empty icon="chart" title={say.compareEmpty} />
	return (
		<div class="board">
			<DataTable
				id="comparison"
				caption={say.compareTitle}
				columns={columns}
				rows={board.rows}
				rowKey={({ id }) => id}
				rowHref={({ id }) => view.url(`/manufactories/${id}`)}
				empty={empty}
			/>
		</div>
	)
}

/** What is seen, as a file; that it was taken stands in the journal. */
async function comparisonFile(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	const board = await boardOf(view)
	await view.act((act) => recordListExport(act, { format, narrowedBy: narrowedBy(view) }))
	const head = [say.name, say.host, ...board.columns.map(({ of }) => of.header[view.lang])]
	const body = board.rows.map((row) => [row.name, row.host ?? '', ...board.columns.map(({ cells }) => cells.get(row.id)?.text ?? '')])
	const name = `${say.compareTitle}-${view.today}.${format}`
	if (format === 'csv') return stream(name, 'text/csv; charset=utf-8', () => writeCsv(linesOf([head, ...body])))
	return stream(name, XLSX, () => writeXlsx(linesOf([head, ...body]), say.compareTitle))
}

async function* linesOf(lines: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
	yield* lines
}
