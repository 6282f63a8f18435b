import { may, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { FILE_BATCH, type FileColumn, listFile } from '#platform/list-file'
import { type Reply, shown } from '#platform/reply'
import { type Column, cursorOf, DataTable, Empty, ExportLinks, LinkButton, ListHead, ListSearch, ListTools, pageOf } from '#ui'
import { recordExport } from '../actions/record-export.ts'
import { messages } from '../messages.ts'
import { labelOf, needSources } from '../rules/lists.ts'
import { spellNumber } from '../rules/number.ts'
import { countByMunicipality, listMunicipalities, listNeeds, type NeedLine } from '../store/need-list.ts'
import { filterOf, kept, NeedFilters } from './need-filter.tsx'
import { NeedChip } from './state-chip.tsx'
import { CommunityTabs } from './tabs.tsx'

export const needListRoutes: readonly Route[] = [page('/needs', 'need.read', needList), page('/needs/file', 'need.read', needFile)]

/** Needs by municipality: each its heading and count. */
async function needList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const filter = filterOf(view)
	const { rows, more } = pageOf(await listNeeds(view.db, view.partnership, filter))
	const counts = await countByMunicipality(view.db, view.partnership, filter)
	const municipalities = await listMunicipalities(view.db, view.partnership)
	const all = counts.reduce((sum, { needs }) => sum + needs, 0)
	const last = rows.at(-1)
	const next =
		more && last ? view.url('/needs', { ...kept(view), after: cursorOf(last.municipality, last.reportedOn, last.id) }) : undefined
	return shown(
		say.needs,
		<>
			<CommunityTabs view={view} />
			<ListHead
				title={say.needs}
				count={{ shown: rows.length, of: filter.after ? undefined : all, more: more && !!filter.after, noun: say.noun }}
			>
				{may(view.actor, 'need.write') && (
					<LinkButton href={view.url('/needs/entry')} main icon="add">
						{say.tellNeed}
					</LinkButton>
				)}
				<LinkButton href={view.url('/needs/new')}>{say.publicForm}</LinkButton>
			</ListHead>
			<Tools view={view} municipalities={municipalities} />
			<div id="needs">
				<Groups view={view} rows={rows} counts={new Map(counts.map(({ municipality, needs }) => [municipality, needs]))} />
				{next && (
					<p class="more">
						<LinkButton href={next}>{say.more}</LinkButton>
					</p>
				)}
			</div>
		</>,
	)
}

function Tools({ view, municipalities }: { view: View; municipalities: readonly string[] }) {
	const { q: _q, ...others } = kept(view)
	const href = (format: string) => view.url('/needs/file', { ...kept(view), format })
	return (
		<ListTools>
			<ListSearch action={view.url('/needs')} label={messages[view.lang].search} value={view.query.q} target="needs" keep={others} />
			<NeedFilters view={view} municipalities={municipalities} />
			<ExportLinks links={['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: href(format) }))} />
		</ListTools>
	)
}

type GroupsProps = { view: View; rows: readonly NeedLine[]; counts: ReadonlyMap<string, number> }

function Groups({ view, rows, counts }: GroupsProps) {
	const say = messages[view.lang]
	if (rows.length === 0) return <NoNeeds view={view} />
	return (
		<>
			{[...Map.groupBy(rows, ({ municipality }) => municipality)].map(([municipality, needs], at) => (
				<section key={municipality} class="group">
					<h2>
						{municipality} <span class="soft">{say.counted(counts.get(municipality) ?? needs.length)}</span>
					</h2>
					<DataTable
						id={`needs-${at}`}
						caption={`${say.needs}: ${municipality}`}
						columns={columns(view)}
						rows={needs}
						rowKey={(row) => row.id}
						rowHref={(row) => view.url(`/needs/${row.id}`)}
					/>
				</section>
			))}
		</>
	)
}

function NoNeeds({ view }: { view: View }) {
	const say = messages[view.lang]
	const isNarrowed = Object.values(kept(view)).some((value) => value !== undefined && value !== '')
	if (isNarrowed) return <Empty title={say.noneFound}>{say.noneFoundHint}</Empty>
	const action = may(view.actor, 'need.write') ? { href: view.url('/needs/entry'), label: say.tellNeed } : undefined
	return (
		<Empty icon="flag" title={say.empty} action={action}>
			{say.emptyHint}
		</Empty>
	)
}

function columns(view: View): Column<NeedLine>[] {
	const { lang, amendments } = view
	const say = messages[lang]
	return [
		{ key: 'title', header: say.needs, cell: (row) => row.title },
		{ key: 'district', header: say.district, cell: (row) => row.district },
		{ key: 'people', header: say.peopleCount, align: 'end', cell: (row) => row.peopleCount },
		{ key: 'source', header: say.source, cell: (row) => labelOf(needSources, amendments, { lang, code: row.sourceKind }) },
		{ key: 'on', header: say.reportedOn, tight: true, cell: (row) => formatDay(lang, row.reportedOn) },
		{ key: 'niches', header: say.niches, align: 'end', cell: (row) => row.niches || '' },
		{ key: 'state', header: say.state, cell: (row) => <NeedChip lang={lang} state={row.state} /> },
	]
}

/** What is seen as a file, with the same filter. */
async function needFile(view: View): Promise<Reply> {
	const filter = filterOf(view)
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	await view.act((act) => recordExport(act, { list: 'needs', format }))
	return listFile<NeedLine>({
		format,
		name: messages[view.lang].exported,
		day: view.today,
		columns: fileColumns(view),
		read: (db, last) =>
			listNeeds(db, view.partnership, {
				...filter,
				after: last && [last.municipality, last.reportedOn, last.id],
				limit: FILE_BATCH + 1,
			}),
	})
}

function fileColumns({ lang, amendments }: View): FileColumn<NeedLine>[] {
	const say = messages[lang]
	return [
		{ header: say.number, text: (row) => spellNumber(row.number) },
		{ header: say.municipality, text: (row) => row.municipality },
		{ header: say.district, text: (row) => row.district },
		{ header: say.title, text: (row) => row.title },
		{ header: say.lacking, text: (row) => row.lacking },
		{ header: say.forWhom, text: (row) => row.forWhom },
		{ header: say.peopleCount, text: (row) => (row.peopleCount === null ? '' : String(row.peopleCount)) },
		{ header: say.source, text: (row) => labelOf(needSources, amendments, { lang, code: row.sourceKind }) },
		{ header: say.reportedOn, text: (row) => row.reportedOn },
		{ header: say.state, text: (row) => say.states[row.state] },
	]
}
