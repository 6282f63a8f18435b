import type { View } from '#access'
import { formatNumber } from '#kernel/lang'
import type { ReferenceList } from '#kernel/reference-list'
import { type Reply, shown } from '#platform/reply'
import { type Column, DataTable, Empty, ListHead } from '#ui'
import { messages } from '../messages.ts'
import { endsSoon, isDoubted, slotsOf } from '../rules/slots.ts'
import { type Catalogue, listPath } from './catalogue.ts'

type Line = Record<'values' | 'doubted' | 'ending' | 'changed', number> & { readonly list: ReferenceList }

/** Every list: how much of it nobody has checked, what ends soon, what was changed here. */
export function showLists({ lists, Head }: Catalogue) {
	return async (view: View): Promise<Reply> => {
		const say = messages[view.lang]
		const rows = lists
			.map((list) => lineOf(view, list))
			.sort((one, other) => one.list.title[view.lang].localeCompare(other.list.title[view.lang], view.lang))
		return shown(
			say.lists,
			<>
				<Head view={view} />
				<ListHead title={say.lists} count={{ shown: rows.length, noun: say.listNoun }} />
				<p class="lead">{say.listsAre}</p>
				<DataTable
					id="lists"
					caption={say.lists}
					columns={columns(view)}
					rows={rows}
					rowKey={({ list }) => list.name}
					rowHref={({ list }) => view.url(listPath(list))}
					empty={<Empty title={say.noLists} />}
				/>
			</>,
		)
	}
}

function lineOf(view: View, list: ReferenceList): Line {
	const slots = slotsOf(list, view.amendments)
	const count = (fits: (slot: (typeof slots)[number]) => boolean) => slots.filter(fits).length
	return {
		list,
		values: slots.length,
		doubted: count(isDoubted),
		ending: count((slot) => endsSoon(slot, slots, view.today)),
		changed: count(({ amended }) => amended),
	}
}

function columns(view: View): Column<Line>[] {
	const say = messages[view.lang]
	const counted = (key: 'doubted' | 'ending' | 'changed'): Column<Line> => ({
		key,
		header: say[key],
		align: 'end',
		cell: (row) =>
			row[key] === 0 ? (
				<span class="soft">0</span>
			) : (
				<a href={view.url(listPath(row.list), { show: key })}>{formatNumber(view.lang, row[key])}</a>
			),
	})
	return [
		{ key: 'title', header: say.list, cell: ({ list }) => list.title[view.lang] },
		{ key: 'values', header: say.values, align: 'end', cell: ({ values }) => formatNumber(view.lang, values) },
		counted('doubted'),
		counted('ending'),
		counted('changed'),
	]
}
