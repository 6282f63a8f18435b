import { may, page, type Route, type View } from '#access'
import { everyPage, FILE_BATCH, type ListColumn, listFile, seenColumns, tableColumns } from '#people'
import type { Db } from '#platform/db'
import { type Reply, shown } from '#platform/reply'
import {
	type ActiveFilter,
	ColumnChooser,
	cursorOf,
	DataTable,
	Empty,
	ExportLinks,
	FilterBar,
	fields,
	LinkButton,
	ListHead,
	ListSearch,
	ListTools,
	pageOf,
	Tabs,
} from '#ui'
import { listOwners } from '../actions/assign-ideas.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { ideaStates } from '../rules/idea-state.ts'
import { type IdeaRow, ideaKeys, listIdeas, listResults } from '../store/idea-list.ts'
import { ideaColumns, roundsShown, type ShownIdea } from './idea-columns.tsx'
import { ideaFilter, keptIdeas } from './idea-filter.ts'

export const ideaListRoutes: readonly Route[] = [page('/ideas', 'idea.read', showIdeas), page('/ideas/file', 'file.export', ideasFile)]

type Owner = { readonly account: string; readonly name: string }

/** Ideas: what waits longest first, with where each stands and how it was judged. */
async function showIdeas(view: View): Promise<Reply> {
	const say = ideaMessages[view.lang]
	const filter = ideaFilter(view)
	const { rows, more } = pageOf(await listIdeas(view.db, view, filter))
	const last = rows.at(-1)
	const next = more && last ? view.url('/ideas', keptIdeas(view, { after: cursorOf(...ideaKeys(last)) })) : undefined
	const owners = may(view.actor, 'idea.decide') ? await listOwners(view.db, view.partnership) : []
	const { q: _q, ...others } = keptIdeas(view)
	return shown(
		say.title,
		<>
			<IdeaTabs view={view} />
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
				{may(view.actor, 'idea.write') && (
					<LinkButton href={view.url('/ideas/new')} main icon="add">
						{say.newIdea}
					</LinkButton>
				)}
			</ListHead>
			<ListTools>
				<ListSearch action={view.url('/ideas')} label={say.search} value={filter.search ?? ''} target="ideas" keep={others} />
				<Tools view={view} />
			</ListTools>
			<Filters view={view} owners={owners} />
			<Table view={view} rows={await withResults(view.db, view, rows)} next={next} owners={owners} />
		</>,
	)
}

async function ideasFile(view: View): Promise<Reply> {
	const filter = ideaFilter(view)
	const asker = { actor: view.actor, partnership: view.partnership }
	const read = async (db: Db, after: readonly string[] | undefined) =>
		withResults(db, asker, await listIdeas(db, asker, { ...filter, after, limit: FILE_BATCH + 1 }))
	return listFile<ShownIdea>(view, {
		name: ideaMessages[view.lang].title,
		deed: 'ideas.exported',
		narrowedBy: Object.entries(keptIdeas(view)).flatMap(([name, value]) => (value ? [name === 'q' ? 'search' : `${name}:${value}`] : [])),
		columns: seenColumns(view, ideaColumns(view)),
		pages: (db) => everyPage((after) => read(db, after), ideaKeys),
	})
}

async function withResults(db: Db, asker: Pick<View, 'actor' | 'partnership'>, rows: readonly IdeaRow[]): Promise<ShownIdea[]> {
	const found = await listResults(db, asker, roundsShown(rows))
	return rows.map((row) => ({ ...row, results: row.round === null ? undefined : found.get(row.round) }))
}

/** The list and the board beside each other. */
export function IdeaTabs({ view }: { view: View }) {
	const say = ideaMessages[view.lang]
	const items = [
		{ href: view.url('/ideas'), label: say.list },
		{ href: view.url('/ideas/board'), label: say.board },
	]
	return <Tabs label={say.title} items={items} />
}

function Tools({ view }: { view: View }) {
	const { columns: _columns, ...others } = keptIdeas(view)
	const columns: ListColumn<ShownIdea>[] = ideaColumns(view)
	const links = ['xlsx', 'csv'].map((format) => ({
		label: format.toUpperCase(),
		href: view.url('/ideas/file', { ...keptIdeas(view), format }),
	}))
	return (
		<div class="cluster">
			<ColumnChooser action={view.url('/ideas')} columns={tableColumns(view, columns)} keep={others} />
			{may(view.actor, 'file.export') && <ExportLinks links={links} />}
		</div>
	)
}

type FilterFields = Record<'state' | 'owner' | 'whose' | 'late', string>

function Filters({ view, owners }: { view: View; owners: readonly Owner[] }) {
	const say = ideaMessages[view.lang]
	const f = fields<FilterFields>({ values: view.query })
	return (
		<FilterBar filters={active(view, owners)} action={view.url('/ideas')} clearHref={view.url('/ideas')}>
			<f.Select
				name="state"
				label={say.state}
				blank={say.anyState}
				optional
				options={ideaStates.map((value) => ({ value, label: say.states[value] }))}
			/>
			{owners.length > 0 && (
				<f.Select
					name="owner"
					label={say.owner}
					blank={say.anyOwner}
					optional
					options={owners.map(({ account, name }) => ({ value: account, label: name }))}
				/>
			)}
			<f.Checks name="whose" label={say.owner} options={[{ value: 'mine', label: say.mineOnly }]} optional />
			<f.Checks name="late" label={say.dueOn} options={[{ value: '1', label: say.late }]} optional />
		</FilterBar>
	)
}

function active(view: View, owners: readonly Owner[]): ActiveFilter[] {
	const { query, lang } = view
	const say = ideaMessages[lang]
	const state = ideaStates.find((each) => each === query.state)
	const said = {
		state: state && say.states[state],
		owner: owners.find(({ account }) => account === query.owner)?.name,
		whose: query.whose === 'mine' ? say.mineOnly : undefined,
		late: query.late === undefined ? undefined : say.late,
	}
	return Object.entries(said).flatMap(([name, label]) =>
		label ? [{ label, removeHref: view.url('/ideas', keptIdeas(view, { [name]: undefined })) }] : [],
	)
}

type TableProps = { view: View; rows: readonly ShownIdea[]; next: string | undefined; owners: readonly Owner[] }

function Table({ view, rows, next, owners }: TableProps) {
	const say = ideaMessages[view.lang]
	const selection = may(view.actor, 'idea.decide') && {
		action: view.url('/ideas/owners'),
		name: 'idea',
		label: (row: ShownIdea) => row.title,
		idempotencyKey: view.key,
		deeds: <HandOver view={view} owners={owners} />,
	}
	return (
		<DataTable
			id="ideas"
			caption={say.title}
			columns={tableColumns(view, ideaColumns(view))}
			rows={rows}
			rowKey={(row) => row.id}
			rowHref={(row) => view.url(`/ideas/${row.id}`)}
			selection={selection || undefined}
			more={next}
			empty={<Nothing view={view} />}
		/>
	)
}

function HandOver({ view, owners }: { view: View; owners: readonly Owner[] }) {
	const say = ideaMessages[view.lang]
	return (
		<>
			<label>
				{say.owner}{' '}
				<select name="owner">
					<option value="">{say.unchanged}</option>
					{owners.map(({ account, name }) => (
						<option key={account} value={account}>
							{name}
						</option>
					))}
				</select>
			</label>
			<input type="hidden" name="back" value={view.path} />
			<button type="submit" class="button">
				{say.bulkDeed}
			</button>
		</>
	)
}

function Nothing({ view }: { view: View }) {
	const say = ideaMessages[view.lang]
	const narrowed = Object.values(keptIdeas(view)).some((value) => value !== undefined)
	if (narrowed) return <Empty icon="search" title={say.emptySearch} action={{ href: view.url('/ideas'), label: say.showAll }} />
	const first = may(view.actor, 'idea.write') ? { href: view.url('/ideas/new'), label: say.newIdea } : undefined
	return (
		<Empty icon="flag" title={say.empty} action={first}>
			{say.emptyHint}
		</Empty>
	)
}
