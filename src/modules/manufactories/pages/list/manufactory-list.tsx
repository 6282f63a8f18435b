import { may, page, type Route, reach, type View } from '#access'
import { part, type Reply, shown } from '#platform/reply'
import { cursorOf, DataTable, Empty, ExportLinks, LinkButton, ListHead, ListSearch, ListTools, pageOf } from '#ui'
import { messages } from '../../messages/list.ts'
import { listHostsInUse, listProgrammes } from '../../store/choices.ts'
import { keysAfter, listManufactories } from '../../store/list-manufactories.ts'
import type { ListedManufactory } from '../../store/listed.ts'
import { listColumns } from './columns.tsx'
import { type FilterChoices, Filters, filterOf, isNarrowed, kept } from './filter.tsx'
import { listFile } from './list-file.ts'

export const listRoutes: readonly Route[] = [
	page('/manufactories', 'manufactory.read', manufactoryList),
	page('/manufactories/file', 'manufactory.read', listFile),
]

/** The list of manufactories: searched while typing, filtered and sorted by the address. */
async function manufactoryList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const filter = filterOf(view)
	const { rows, more } = pageOf(await listManufactories(view.db, view, filter))
	const head = (
		<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
			{may(view.actor, 'manufactory.decide') && (
				<LinkButton href={view.url('/manufactories/new')} main icon="add">
					{say.newOne}
				</LinkButton>
			)}
			{reach(view.actor, 'manufactory.read') === 'all' && (
				<LinkButton href={view.url('/manufactories/comparison')} icon="chart">
					{say.compare}
				</LinkButton>
			)}
		</ListHead>
	)
	const last = rows.at(-1)
	const next = more && last ? view.url('/manufactories', kept(view, { after: cursorOf(...keysAfter(last, filter.sort)) })) : undefined
	const table = <Table view={view} rows={rows} more={next} />
	if (view.fragment)
		return part(
			<>
				{head}
				{table}
			</>,
		)
	return shown(
		say.title,
		<>
			{head}
			<Tools view={view} choices={await choicesOf(view)} />
			{table}
		</>,
	)
}

async function choicesOf(view: View): Promise<FilterChoices> {
	const hosts = await listHostsInUse(view.db, view)
	const programmes = await listProgrammes(view.db, view.partnership)
	return {
		host: hosts.map(({ id, name }) => ({ value: id, label: name })),
		programme: programmes.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
	}
}

function Tools({ view, choices }: { view: View; choices: FilterChoices }) {
	const { q: _q, ...others } = kept(view)
	const formats = ['xlsx', 'csv'].map((format) => ({
		label: format.toUpperCase(),
		href: view.url('/manufactories/file', { ...kept(view), format }),
	}))
	return (
		<ListTools>
			<ListSearch
				action={view.url('/manufactories')}
				label={messages[view.lang].search}
				value={view.query.q}
				target="manufactories"
				keep={others}
			/>
			<Filters view={view} choices={choices} />
			<ExportLinks links={formats} />
		</ListTools>
	)
}

function Table({ view, rows, more }: { view: View; rows: readonly ListedManufactory[]; more: string | undefined }) {
	const columns = listColumns(view)
		.filter(({ fileOnly }) => fileOnly !== true)
		.map(({ text, cell, fileOnly: _fileOnly, ...column }) => ({ ...column, cell: cell ?? ((row: ListedManufactory) => text(row) || '–') }))
	return (
		<DataTable
			id="manufactories"
			caption={messages[view.lang].title}
			columns={columns}
			rows={rows}
			rowKey={({ id }) => id}
			rowHref={({ id }) => view.url(`/manufactories/${id}`)}
			more={more}
			empty={<Nothing view={view} />}
		/>
	)
}

function Nothing({ view }: { view: View }) {
	const say = messages[view.lang]
	if (isNarrowed(view))
		return (
			<Empty icon="search" title={say.notFoundTitle}>
				{say.notFound}
			</Empty>
		)
	const mayFound = may(view.actor, 'manufactory.decide')
	return (
		<Empty icon="group" title={say.emptyTitle} action={mayFound ? { href: view.url('/manufactories/new'), label: say.newOne } : undefined}>
			{mayFound ? say.empty : say.emptyHost}
		</Empty>
	)
}
