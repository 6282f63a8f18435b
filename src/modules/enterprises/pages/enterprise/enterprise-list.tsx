import { may, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import type { Db } from '#platform/db'
import { FILE_BATCH, listFile } from '#platform/list-file'
import { type Reply, shown } from '#platform/reply'
import {
	cursorOf,
	DataTable,
	Empty,
	ExportLinks,
	FilterBar,
	fields,
	keysOf,
	LinkButton,
	ListHead,
	ListSearch,
	ListTools,
	PAGE_SIZE,
	pageOf,
} from '#ui'
import { recordListExport } from '../../actions/enterprise/record-list-export.ts'
import { messages } from '../../messages/enterprise/words.ts'
import { offered } from '../../rules/enterprise/lists.ts'
import { legalForms } from '../../rules/form/legal-forms.ts'
import { listJobs } from '../../store/enterprise/jobs.ts'
import { type EnterpriseFilter, enterpriseStates, type ListedEnterprise, listEnterprises } from '../../store/enterprise/list-enterprises.ts'
import { listChecks } from '../../store/survival/checks.ts'
import { type EnterpriseRow, enterpriseColumns, rowsOf } from './columns.tsx'

export const listRoutes: readonly Route[] = [
	page('/enterprises', 'enterprise.read', enterpriseList),
	page('/enterprises/file', 'enterprise.read', enterpriseFile),
]

const FILTERS = ['state', 'form'] as const

/** The list of enterprises: three queries whatever its size. */
async function enterpriseList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { rows: found, more } = pageOf(await listEnterprises(view.db, view.partnership, filterOf(view)))
	const rows = await withJobs(view, view.db, found)
	const last = found.at(-1)
	const next = more && last ? view.url('/enterprises', kept(view, { after: cursorOf(last.name, last.id) })) : undefined
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }}>
				{may(view.actor, 'enterprise.write') && (
					<LinkButton href={view.url('/enterprises/new')} main icon="add">
						{say.newOne}
					</LinkButton>
				)}
				<LinkButton href={view.url('/initiative-groups')} icon="group">
					{say.groups}
				</LinkButton>
			</ListHead>
			<Tools view={view} />
			<DataTable
				id="enterprises"
				caption={say.title}
				columns={enterpriseColumns(view).map(({ text, cell, ...column }) => ({
					...column,
					cell: cell ?? ((row: EnterpriseRow) => text(row) || '–'),
				}))}
				rows={rows}
				rowKey={({ id }) => id}
				rowHref={({ id }) => view.url(`/enterprises/${id}`)}
				more={next}
				empty={<Nothing view={view} />}
			/>
		</>,
	)
}

/** What is seen in the list as a file; that it was taken stands in the journal. */
async function enterpriseFile(view: View): Promise<Reply> {
	const format = view.query.format === 'xlsx' ? 'xlsx' : 'csv'
	const narrowedBy = [
		...FILTERS.flatMap((name) => (view.query[name] ? [`${name}:${view.query[name].slice(0, 60)}`] : [])),
		...(view.query.q ? ['search'] : []),
	]
	await view.act((act) => recordListExport(act, { format, narrowedBy }))
	const read = async (db: Db, last: EnterpriseRow | undefined) => {
		const found = await listEnterprises(db, view.partnership, { ...filterOf(view), rows: FILE_BATCH, after: last && [last.name, last.id] })
		return withJobs(view, db, found)
	}
	return listFile({ format, name: messages[view.lang].title, day: view.today, columns: enterpriseColumns(view), read })
}

async function withJobs(view: View, db: Db, found: readonly ListedEnterprise[]): Promise<EnterpriseRow[]> {
	const ids = found.map(({ id }) => id)
	return rowsOf(view, found, { jobs: await listJobs(db, view, ids), checks: await listChecks(db, view.partnership, ids) })
}

function filterOf({ query, today }: View): EnterpriseFilter {
	const after = keysOf(query.after, 2)
	return {
		today,
		search: query.q?.trim() || undefined,
		state: enterpriseStates.find((state) => state === query.state),
		form: query.form || undefined,
		rows: PAGE_SIZE,
		after: parseId<'enterprise'>(after?.[1]) === undefined ? undefined : after,
	}
}

function kept({ query }: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	return { ...Object.fromEntries(['q', ...FILTERS].map((name) => [name, query[name]])), ...changed }
}

function Tools({ view }: { view: View }) {
	const say = messages[view.lang]
	const options = {
		state: enterpriseStates.map((value) => ({ value, label: say.states[value] })),
		form: offered(legalForms, view),
	}
	const f = fields<Record<(typeof FILTERS)[number], string>>({ values: view.query, prefix: 'filter-' })
	const active = FILTERS.flatMap((name) => {
		const chosen = options[name].find(({ value }) => value === view.query[name])
		return chosen
			? [{ label: `${say[name]}: ${chosen.label}`, removeHref: view.url('/enterprises', kept(view, { [name]: undefined })) }]
			: []
	})
	const { q, ...others } = kept(view)
	const formats = ['xlsx', 'csv'].map((format) => ({
		label: format.toUpperCase(),
		href: view.url('/enterprises/file', { ...kept(view), format }),
	}))
	return (
		<ListTools>
			<ListSearch action={view.url('/enterprises')} label={say.search} value={q} target="enterprises" keep={others} />
			<FilterBar filters={active} clearHref={view.url('/enterprises', { q })} action={view.url('/enterprises')}>
				{q && <input type="hidden" name="q" value={q} />}
				{FILTERS.map((name) => (
					<f.Select key={name} name={name} label={say[name]} options={options[name]} blank={say.all} optional />
				))}
			</FilterBar>
			<ExportLinks links={formats} />
		</ListTools>
	)
}

function Nothing({ view }: { view: View }) {
	const say = messages[view.lang]
	if (view.query.q?.trim() || FILTERS.some((name) => view.query[name])) {
		return (
			<Empty icon="search" title={say.notFoundTitle}>
				{say.notFound}
			</Empty>
		)
	}
	const action = may(view.actor, 'enterprise.write') ? { href: view.url('/enterprises/new'), label: say.newOne } : undefined
	return (
		<Empty icon="group" title={say.emptyTitle} action={action}>
			{say.empty}
		</Empty>
	)
}
