import { may, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { FILE_BATCH, listFile } from '#platform/list-file'
import { type Reply, shown } from '#platform/reply'
import {
	Chip,
	type Column,
	cursorOf,
	DataTable,
	Empty,
	ExportLinks,
	keysOf,
	LinkButton,
	ListHead,
	ListSearch,
	ListTools,
	pageOf,
	Tabs,
} from '#ui'
import { recordExport } from '../actions/record-export.ts'
import { messages } from '../messages.ts'
import { isStale, staleBefore } from '../rules/freshness.ts'
import { staleMonths } from '../rules/lists.ts'
import { topics } from '../rules/topics.ts'
import { listNiches, type NicheFilter, type NicheLine } from '../store/niche-list.ts'
import { CommunityTabs } from './tabs.tsx'

export const nicheListRoutes: readonly Route[] = [page('/niches', 'need.read', nicheList), page('/niches/file', 'need.read', nicheFile)]

const SHELVES = ['open', 'stale', 'closed', 'all'] as const

function filterOf({ query, today, amendments }: View): NicheFilter {
	const keys = keysOf(query.after, 2)
	const isCursor = /^\d{4}-\d{2}-\d{2}$/.test(keys?.[0] ?? '') && /^[0-9a-f-]{36}$/.test(keys?.[1] ?? '')
	return {
		shelf: SHELVES.find((shelf) => shelf === query.shelf) ?? 'open',
		search: query.q,
		municipality: query.municipality,
		staleBefore: staleBefore(today, staleMonths(amendments, today)),
		after: isCursor ? keys : undefined,
		limit: 51,
	}
}

/** Niches, those longest without a word first; the stale ones have a shelf of their own. */
async function nicheList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const filter = filterOf(view)
	const { rows, more } = pageOf(await listNiches(view.db, view.partnership, filter))
	const last = rows.at(-1)
	const next = more && last ? at(view, { after: cursorOf(last.newestOn, last.id) }) : undefined
	const files = ['xlsx', 'csv'].map((format) => ({
		label: format.toUpperCase(),
		href: view.url('/niches/file', { ...view.query, format }),
	}))
	return shown(
		say.niches,
		<>
			<CommunityTabs view={view} />
			<ListHead title={say.niches} count={{ shown: rows.length, more, noun: say.niche.noun }}>
				{may(view.actor, 'need.write') && (
					<LinkButton href={view.url('/niches/new')} main icon="add">
						{say.niche.open}
					</LinkButton>
				)}
			</ListHead>
			<Tabs
				label={say.niche.shelf}
				items={SHELVES.map((shelf) => ({ href: at(view, { shelf }), label: say.niche.shelves[shelf], current: filter.shelf === shelf }))}
			/>
			<ListTools>
				<ListSearch
					action={view.url('/niches')}
					label={say.niche.search}
					value={view.query.q}
					target="niches"
					keep={{ shelf: view.query.shelf, municipality: view.query.municipality }}
				/>
				<ExportLinks links={files} />
			</ListTools>
			<DataTable
				id="niches"
				caption={say.niches}
				columns={columns(view)}
				rows={rows}
				rowKey={(row) => row.id}
				rowHref={(row) => view.url(`/niches/${row.id}`)}
				more={next}
				empty={<NoNiches view={view} />}
			/>
		</>,
	)
}

function at(view: View, changed: Readonly<Record<string, string | undefined>>): string {
	const { q, shelf, municipality } = view.query
	return view.url('/niches', { q, shelf, municipality, ...changed })
}

function NoNiches({ view }: { view: View }) {
	const { niche } = messages[view.lang]
	if (view.query.q || view.query.shelf || view.query.municipality) return <Empty title={niche.noneFound} />
	const action = may(view.actor, 'need.write') ? { href: view.url('/niches/new'), label: niche.open } : undefined
	return (
		<Empty title={niche.empty} action={action}>
			{niche.emptyHint}
		</Empty>
	)
}

function columns(view: View): Column<NicheLine>[] {
	const say = messages[view.lang]
	return [
		{ key: 'title', header: say.niche.title, cell: (row) => row.title },
		{ key: 'municipality', header: say.municipality, cell: (row) => row.municipality },
		{ key: 'needs', header: say.niche.needs, align: 'end', cell: (row) => row.needs },
		{ key: 'known', header: say.niche.known, cell: (row) => knownOf(view, row) },
		{ key: 'newest', header: say.niche.newest, tight: true, cell: (row) => formatDay(view.lang, row.newestOn) },
		{ key: 'state', header: say.state, cell: (row) => <FreshChip view={view} niche={row} /> },
	]
}

function knownOf({ lang }: View, { topics: known }: NicheLine): string {
	const { niche } = messages[lang]
	return topics
		.filter((topic) => known.includes(topic))
		.map((topic) => niche.topics[topic].toLowerCase())
		.join(', ')
}

/** Fresh, stale or closed. */
export function FreshChip({ view, niche }: { view: View; niche: Pick<NicheLine, 'newestOn' | 'closedOn'> }) {
	const say = messages[view.lang].niche
	if (niche.closedOn !== null) return <Chip tone="plain">{say.closed}</Chip>
	const months = staleMonths(view.amendments, view.today)
	return isStale(niche.newestOn, { today: view.today, months }) ? <Chip tone="due">{say.stale}</Chip> : <Chip tone="done">{say.fresh}</Chip>
}

async function nicheFile(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const filter = filterOf(view)
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	await view.act((act) => recordExport(act, { list: 'niches', format }))
	return listFile<NicheLine>({
		format,
		name: say.niche.exported,
		day: view.today,
		columns: [
			{ header: say.niche.title, text: (row) => row.title },
			{ header: say.municipality, text: (row) => row.municipality },
			{ header: say.niche.needs, text: (row) => String(row.needs) },
			{ header: say.niche.known, text: (row) => knownOf(view, row) },
			{ header: say.niche.newest, text: (row) => row.newestOn },
		],
		read: (db, last) => listNiches(db, view.partnership, { ...filter, after: last && [last.newestOn, last.id], limit: FILE_BATCH + 1 }),
	})
}
