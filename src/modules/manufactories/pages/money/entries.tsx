import type { View } from '#access'
import { parseId } from '#kernel/id'
import { formatDay, formatInstant, formatNumber } from '#kernel/lang'
import { formatGrosze } from '#kernel/money'
import { parsePlainDate } from '#kernel/plain-date'
import { Chip, type Column, cursorOf, DataTable, Empty, ExportLinks, FilterBar, fields, keysOf, ListTools, pageOf, Section } from '#ui'
import { messages } from '../../messages/money.ts'
import { labelIn, offered } from '../../rules/lists.ts'
import { budgetCategories, moneySources } from '../../rules/money-lists.ts'
import { type EntryFilter, type EntryRow, listEntries } from '../../store/budget.ts'
import type { Manufactory } from '../../store/manufactory.ts'

/** Below the tables a shorter page of entries. */
const ROWS = 25
const FILTERS = ['category', 'source', 'month'] as const

/** What the address asks the entries for. */
export function entryFilter({ query }: View, held: Manufactory): EntryFilter {
	const [onDay, id] = keysOf(query.after, 2) ?? []
	const after = { onDay: parsePlainDate(onDay ?? ''), id: parseId<'budget-entry'>(id) }
	return {
		manufactory: held.id,
		category: query.category || undefined,
		source: query.source || undefined,
		month: parsePlainDate(`${query.month ?? ''}-01`),
		rows: ROWS,
		after: after.onDay === undefined || after.id === undefined ? undefined : { onDay: after.onDay, id: after.id },
	}
}

/** The filters of the address, as its links keep them. */
export function keptOf({ query }: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	return { ...Object.fromEntries(FILTERS.map((name) => [name, query[name]])), ...changed }
}

/** Everything that was written down, the newest first, filtered by the address. */
export async function entriesSection(view: View, held: Manufactory) {
	const say = messages[view.lang]
	const { rows, more } = pageOf(await listEntries(view.db, view.partnership, entryFilter(view, held)), ROWS)
	const at = `/manufactories/${held.id}/money`
	const last = rows.at(-1)
	const next = more && last ? view.url(at, keptOf(view, { after: cursorOf(last.onDay, last.id) })) : undefined
	const links = ['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: view.url(`${at}/file`, keptOf(view, { format })) }))
	return (
		<Section title={say.entries} id="entries">
			<ListTools>
				<Filters view={view} held={held} />
				<ExportLinks links={links} />
			</ListTools>
			<DataTable
				id="entry-list"
				caption={say.entries}
				columns={columnsOf(view, held, rows)}
				rows={rows}
				rowKey={({ id }) => id}
				more={next}
				empty={
					<Empty icon="search" title={say.noEntries}>
						{say.noEntriesHint}
					</Empty>
				}
			/>
		</Section>
	)
}

function columnsOf(view: View, held: Manufactory, rows: readonly EntryRow[]): Column<EntryRow>[] {
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}/money`)
	return [
		{ key: 'day', header: say.day, tight: true, cell: (row) => formatDay(view.lang, row.onDay) },
		{ key: 'document', header: say.document, cell: (row) => <Document view={view} held={held} row={row} /> },
		{ key: 'what', header: say.what, cell: (row) => row.what || '–' },
		{ key: 'category', header: say.category, cell: (row) => labelIn(budgetCategories, view, row.category) },
		{ key: 'source', header: say.source, cell: (row) => sourceWords(view, row) },
		{ key: 'amount', header: say.amount, align: 'end', tight: true, cell: (row) => amountWords(view, row) },
		{
			key: 'state',
			header: say.corrects,
			hidden: !rows.some(({ part, isUndone }) => part !== 'entry' || isUndone),
			cell: (row) => <State view={view} row={row} />,
		},
		{
			key: 'correct',
			header: '',
			hidden: !held.mayWrite,
			cell: (row) =>
				row.part !== 'reversal' && !row.isUndone ? (
					<a href={`${at}/entries/${row.id}/correction`}>
						<span aria-hidden="true">{say.correct}</span>
						<span class="unseen">{say.correctNamed(`${row.document} ${row.what}`)}</span>
					</a>
				) : null,
		},
	]
}

function Document({ view, held, row }: { view: View; held: Manufactory; row: EntryRow }) {
	if (row.scan === null) return <>{row.document || '–'}</>
	return (
		<>
			{row.document} <a href={view.url(`/manufactories/${held.id}/papers/${row.scan}`)}>{messages[view.lang].scan}</a>
		</>
	)
}

function State({ view, row }: { view: View; row: EntryRow }) {
	const say = messages[view.lang]
	if (row.part === 'entry' && !row.isUndone) return null
	return (
		<>
			{row.part !== 'entry' && <Chip tone="info">{say[row.part]}</Chip>} {row.isUndone && <Chip tone="plain">{say.undone}</Chip>}{' '}
			{row.reason && <span class="soft">{row.reason}</span>}
		</>
	)
}

function sourceWords(view: View, row: EntryRow): string {
	return [labelIn(moneySources, view, row.source), row.giverName].filter(Boolean).join(': ')
}

function amountWords({ lang }: View, { grosze, minutes, side }: EntryRow): string {
	const hours = minutes === null ? '' : ` (${formatNumber(lang, Math.round(minutes / 6) / 10)} h)`
	return `${side === 'income' && grosze > 0 ? '+' : ''}${formatGrosze(lang, grosze)}${hours}`
}

/** The columns of the file: amounts as plain numbers, so that a spreadsheet adds them up. */
export function fileColumns(view: View) {
	const say = messages[view.lang]
	const plain = (grosze: number) => (grosze / 100).toFixed(2).replace('.', view.lang === 'pl' ? ',' : '.')
	const column = (header: string, text: (row: EntryRow) => string) => ({ header, text })
	return [
		column(say.day, (row) => row.onDay),
		column(say.document, (row) => row.document),
		column(say.what, (row) => row.what),
		column(say.category, (row) => labelIn(budgetCategories, view, row.category)),
		column(say.source, (row) => labelIn(moneySources, view, row.source)),
		column(say.giver, (row) => row.giverName ?? ''),
		column(say.cost, (row) => (row.side === 'cost' ? plain(row.grosze) : '')),
		column(say.income, (row) => (row.side === 'income' ? plain(row.grosze) : '')),
		column(say.hours, (row) => (row.minutes === null ? '' : plain(Math.round((row.minutes * 100) / 60)))),
		column(say.number, (row) => row.id),
		column(say.corrects, (row) => row.corrects ?? ''),
		column(say.reason, (row) => row.reason),
		column(say.by, (row) => row.by),
		column(say.at, (row) => formatInstant(view.lang, row.at)),
	]
}

function Filters({ view, held }: { view: View; held: Manufactory }) {
	const say = messages[view.lang]
	const at = `/manufactories/${held.id}/money`
	const options = { category: offered(budgetCategories, view), source: offered(moneySources, view) }
	const f = fields<Record<(typeof FILTERS)[number], string>>({ values: view.query, prefix: 'filter-' })
	const active = FILTERS.flatMap((name) => {
		const value = view.query[name]
		if (!value) return []
		const label = name === 'month' ? value : (options[name].find((option) => option.value === value)?.label ?? value)
		return [{ label: `${say[name]}: ${label}`, removeHref: view.url(at, keptOf(view, { [name]: undefined })) }]
	})
	return (
		<FilterBar filters={active} clearHref={view.url(at)} action={view.url(at)}>
			<f.Select name="category" label={say.category} options={options.category} blank={say.anyCategory} optional />
			<f.Select name="source" label={say.source} options={options.source} blank={say.anySource} optional />
			<f.Text name="month" label={`${say.month} (2026-03)`} optional />
		</FilterBar>
	)
}
