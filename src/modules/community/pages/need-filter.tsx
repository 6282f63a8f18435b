import type { View } from '#access'
import { type ActiveFilter, FilterBar, fields, keysOf } from '#ui'
import { messages } from '../messages.ts'
import { choicesOf, labelOf, needSources } from '../rules/lists.ts'
import { type NeedState, needStates } from '../rules/need-state.ts'
import type { NeedFilter } from '../store/need-list.ts'

const NAMES = ['q', 'municipality', 'state', 'source', 'niche'] as const
type FilterForm = Record<(typeof NAMES)[number], string>

/** Open needs and those that wait, unless somebody asks for others. */
const USUAL: readonly NeedState[] = ['reported', 'accepted', 'answered']

/** What the address asks for. */
export function filterOf({ query }: View): NeedFilter {
	const state = needStates.find((each) => each === query.state)
	const states = query.state === 'all' ? needStates : state === undefined ? USUAL : [state]
	return {
		states,
		search: query.q,
		municipality: query.municipality,
		sourceKind: query.source,
		withoutNiche: query.niche === 'none',
		after: afterOf(query.after),
		limit: 51,
	}
}

function afterOf(cursor: string | undefined): readonly string[] | undefined {
	const keys = keysOf(cursor, 3)
	return keys && /^\d{4}-\d{2}-\d{2}$/.test(keys[1] ?? '') && /^[0-9a-f-]{36}$/.test(keys[2] ?? '') ? keys : undefined
}

/** The filters of the address, to be kept in links. */
export function kept({ query }: View): Readonly<Record<string, string | undefined>> {
	return Object.fromEntries(NAMES.map((name) => [name, query[name]]))
}

/** Filters as words that can be removed, and the form that changes them. */
export function NeedFilters({ view, municipalities }: { view: View; municipalities: readonly string[] }) {
	const say = messages[view.lang]
	const f = fields<FilterForm>({ values: view.query })
	const states = [...needStates.map((value) => ({ value, label: say.states[value] })), { value: 'all', label: say.allStates }]
	return (
		<FilterBar filters={active(view)} action={view.url('/needs')} clearHref={view.url('/needs')}>
			<f.Hidden name="q" />
			<f.Select name="state" label={say.state} blank={say.anyState} options={states} optional />
			<f.Select
				name="municipality"
				label={say.municipality}
				blank={say.anyMunicipality}
				options={municipalities.map((value) => ({ value, label: value }))}
				optional
			/>
			<f.Select name="source" label={say.source} blank={say.anySource} options={choicesOf(needSources, view.amendments, view)} optional />
			<f.Checks name="niche" label={say.niches} options={[{ value: 'none', label: say.withoutNiche }]} optional />
		</FilterBar>
	)
}

function active(view: View): ActiveFilter[] {
	const { query, lang, amendments } = view
	const say = messages[lang]
	const state = needStates.find((each) => each === query.state)
	const said = {
		q: query.q && `„${query.q}”`,
		municipality: query.municipality,
		state: state ? say.states[state] : query.state === 'all' ? say.allStates : undefined,
		source: query.source && labelOf(needSources, amendments, { lang, code: query.source }),
		niche: query.niche === 'none' ? say.withoutNiche : undefined,
	}
	return NAMES.flatMap((name) =>
		said[name] ? [{ label: said[name], removeHref: view.url('/needs', { ...kept(view), [name]: undefined }) }] : [],
	)
}
