import { may, type View } from '#access'
import type { ReferenceList } from '#kernel/reference-list'
import { type Reply, shown } from '#platform/reply'
import {
	type Column,
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
	pageOf,
} from '#ui'
import { messages } from '../messages.ts'
import type { Slot } from '../rules/slots.ts'
import { type Catalogue, listAsked, listPath, valuePath } from './catalogue.ts'
import { factTexts } from './fact-text.ts'
import { narrowed, showOf, shows } from './list-filter.ts'
import { Marks } from './marks.tsx'

const PAGE = 50

/** One list: its values with their days, certainty and source. */
export function showList(catalogue: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const { list, slots } = listAsked(catalogue, view)
		const found = narrowed(slots, view)
		const from = Number(keysOf(view.query.after, 1)?.[0] ?? 0) || 0
		const { rows, more } = pageOf(found.slice(from, from + PAGE + 1), PAGE)
		const say = messages[view.lang]
		const title = list.title[view.lang]
		return shown(
			title,
			<>
				<catalogue.Head view={view} />
				<Head view={view} list={list} count={{ shown: rows.length, of: found.length, noun: say.valueNoun }} />
				{list.amend === 'words' && <p class="soft">{say.closed}</p>}
				<Tools view={view} list={list} />
				<DataTable
					id="values"
					caption={title}
					columns={columns({ view, list, slots })}
					rows={rows}
					rowKey={({ code, since }) => `${code} ${since}`}
					rowHref={(slot) => view.url(valuePath(list, slot))}
					more={more ? address(view, list, { after: cursorOf(String(from + PAGE)) }) : undefined}
					empty={
						<Empty title={say.nothingFound} action={{ href: view.url(listPath(list)), label: say.clear }}>
							{say.nothingFoundHint}
						</Empty>
					}
				/>
				<ExportLinks
					links={['csv', 'xlsx'].map((format) => ({
						label: format.toUpperCase(),
						href: view.url(`${listPath(list)}/file`, { ...kept(view), format }),
					}))}
				/>
			</>,
		)
	}
}

function Head({ view, list, count }: { view: View; list: ReferenceList; count: Parameters<typeof ListHead>[0]['count'] }) {
	const say = messages[view.lang]
	return (
		<ListHead title={list.title[view.lang]} count={count}>
			{list.amend === 'open' && may(view.actor, 'reference.write') && (
				<LinkButton href={view.url(`${listPath(list)}/values/new`)} main icon="add">
					{say.add}
				</LinkButton>
			)}
			<LinkButton href={view.url('/lists')}>{say.lists}</LinkButton>
		</ListHead>
	)
}

function Tools({ view, list }: { view: View; list: ReferenceList }) {
	const say = messages[view.lang]
	const f = fields<{ show: string; q: string }>({ values: { show: showOf(view), q: view.query.q } })
	const action = view.url(listPath(list))
	const show = showOf(view)
	const active = show === 'all' ? [] : [{ label: say.shows[show], removeHref: address(view, list, { show: undefined }) }]
	return (
		<ListTools>
			<ListSearch action={action} label={say.search} value={view.query.q} target="values" keep={{ show: view.query.show }} />
			<FilterBar filters={active} action={action} clearHref={action}>
				<f.Hidden name="q" />
				<f.Select name="show" label={say.show} options={shows.map((value) => ({ value, label: say.shows[value] }))} />
			</FilterBar>
		</ListTools>
	)
}

function kept({ query: { q, show } }: View): Readonly<Record<string, string | undefined>> {
	return { q, show }
}

function address(view: View, list: ReferenceList, changed: Readonly<Record<string, string | undefined>>): string {
	return view.url(listPath(list), { ...kept(view), ...changed })
}

function columns({ view, list, slots }: { view: View; list: ReferenceList; slots: readonly Slot[] }): Column<Slot>[] {
	const say = messages[view.lang]
	return [
		{ key: 'label', header: say.value, cell: ({ value }) => value.label[view.lang] },
		{ key: 'code', header: say.code, cell: ({ code }) => <code>{code}</code> },
		{ key: 'facts', header: say.facts, cell: ({ value }) => factLine(view, list, value), long: true },
		{ key: 'period', header: say.period, cell: ({ value }) => say.from(value.validFrom, value.validTo), tight: true },
		{ key: 'mark', header: say.mark, cell: (slot) => <Marks view={view} slot={slot} slots={slots} /> },
		{ key: 'source', header: say.source, cell: ({ value }) => value.source, long: true },
	]
}

function factLine(view: View, list: ReferenceList, value: Slot['value']): string {
	const told = factTexts(view, list, value).filter(([, text]) => text !== '')
	const line = told.map(([label, text]) => `${label}: ${text}`).join('; ')
	return line.length > 160 ? `${line.slice(0, 159)}…` : line
}
