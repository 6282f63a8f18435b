import type { View } from '#access'
import { parseId } from '#kernel/id'
import { parsePlainDate } from '#kernel/plain-date'
import { FilterBar, fields, keysOf, PAGE_SIZE } from '#ui'
import { messages } from '../../messages/list.ts'
import { stateNames } from '../../messages/states.ts'
import { lines, offered } from '../../rules/lists.ts'
import { states } from '../../rules/states.ts'
import type { ManufactoryFilter } from '../../store/list-manufactories.ts'

const FILTERS = ['state', 'host', 'line', 'programme', 'whose'] as const
type FilterName = (typeof FILTERS)[number]

/** What can be chosen: names of hosts and programmes. */
export type FilterChoices = Record<'host' | 'programme', readonly { readonly value: string; readonly label: string }[]>

/** What the address asks the list for. */
export function filterOf({ query, today }: View): ManufactoryFilter {
	const sort = query.sort === 'decision' ? 'decision' : 'name'
	const after = keysOf(query.after, 2)
	const fits = parseId(after?.[1]) !== undefined && (sort === 'name' || parsePlainDate(after?.[0] ?? '') !== undefined)
	return {
		today,
		search: query.q?.trim() || undefined,
		state: states.find((state) => state === query.state),
		host: parseId(query.host),
		programme: parseId(query.programme),
		line: query.line || undefined,
		mine: query.whose === 'mine',
		sort,
		rows: PAGE_SIZE,
		after: fits ? after : undefined,
	}
}

/** Whether the list is narrowed at all. */
export function isNarrowed({ query }: View): boolean {
	return Boolean(query.q?.trim()) || FILTERS.some((name) => query[name])
}

/** What the list is narrowed to, as codes and ids; of a search only that there was one. */
export function narrowedBy({ query }: View): string[] {
	const named = FILTERS.flatMap((name) => (query[name] ? [`${name}:${query[name].slice(0, 60)}`] : []))
	return query.q?.trim() ? [...named, 'search'] : named
}

/** Everything of the address that a link of the list keeps. */
export function kept({ query }: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	return { ...Object.fromEntries(['q', ...FILTERS, 'sort', 'dir'].map((name) => [name, query[name]])), ...changed }
}

/** The filters at work, and the form that changes them. */
export function Filters({ view, choices, at = '/manufactories' }: { view: View; choices: FilterChoices; at?: string }) {
	const say = messages[view.lang]
	const options = {
		...choices,
		state: states.map((value) => ({ value, label: stateNames[view.lang][value] })),
		line: offered(lines, view),
		whose: [{ value: 'mine', label: say.onlyMine }],
	}
	const labels: Record<FilterName, string> = {
		state: say.state,
		host: say.host,
		line: say.line,
		programme: say.programme,
		whose: say.whose,
	}
	const f = fields<Record<FilterName, string>>({ values: view.query, prefix: 'filter-' })
	const active = FILTERS.flatMap((name) => {
		const chosen = options[name].find(({ value }) => value === view.query[name])
		const removeHref = view.url(at, kept(view, { [name]: undefined }))
		return chosen === undefined ? [] : [{ label: `${labels[name]}: ${chosen.label}`, removeHref }]
	})
	const { q, sort } = kept(view)
	return (
		<FilterBar filters={active} clearHref={view.url(at, { q, sort })} action={view.url(at)}>
			{Object.entries({ q, sort }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
			{FILTERS.map((name) => (
				<f.Select key={name} name={name} label={labels[name]} options={options[name]} blank={say.all} optional />
			))}
		</FilterBar>
	)
}
