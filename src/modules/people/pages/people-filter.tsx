import type { View } from '#access'
import { parseId } from '#kernel/id'
import { FilterBar, fields, keysOf } from '#ui'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/participant.ts'
import { labourStatusCodes } from '../rules/value-lists.ts'
import type { FilterChoice } from '../store/filter-choices.ts'
import { type ParticipantFilter, stayStates } from '../store/list-participants.ts'
import { keptColumns } from './list-columns.ts'

/** What the address asks the list of people for. */
export function filterOf({ query }: View): ParticipantFilter {
	const sort = query.sort === 'since' ? 'since' : 'name'
	return {
		search: query.q?.trim() || undefined,
		programme: parseId(query.programme),
		team: parseId(query.team),
		worker: parseId(query.worker),
		state: stayStates.find((state) => state === query.state),
		sex: query.sex === 'woman' || query.sex === 'man' ? query.sex : undefined,
		labourStatus: labourStatusCodes.find((code) => code === query.labour),
		sort,
		after: keysOf(query.after, sort === 'since' ? 2 : 3),
	}
}

const FILTERS = ['programme', 'state', 'worker', 'team', 'sex', 'labour'] as const
type FilterName = (typeof FILTERS)[number]

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
export function kept(view: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	const names = ['q', ...FILTERS, 'sort']
	return { ...Object.fromEntries(names.map((name) => [name, view.query[name]])), columns: keptColumns(view), ...changed }
}

/** The filters at work, and the form that changes them. */
export function Filters({ view, choices }: { view: View; choices: readonly FilterChoice[] }) {
	const say = messages[view.lang]
	const options = optionsOf(view, choices)
	const f = fields<Record<FilterName, string>>({ values: view.query, prefix: 'filter-' })
	const labels = { programme: say.programme, state: say.state, worker: say.workers, team: say.team, sex: say.sex, labour: say.labourStatus }
	const active = FILTERS.flatMap((name) => {
		const chosen = options[name].find(({ value }) => value === view.query[name])
		return chosen === undefined
			? []
			: [{ label: `${labels[name]}: ${chosen.label}`, removeHref: view.url('/participants', kept(view, { [name]: undefined })) }]
	})
	const { q, sort, columns } = kept(view)
	return (
		<FilterBar filters={active} clearHref={view.url('/participants', { q, sort, columns })} action={view.url('/participants')}>
			{Object.entries({ q, sort, columns }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
			{FILTERS.map((name) => (
				<f.Select key={name} name={name} label={labels[name]} options={options[name]} blank={say.all} optional />
			))}
		</FilterBar>
	)
}

function optionsOf({ lang, amendments }: View, choices: readonly FilterChoice[]): Record<FilterName, { value: string; label: string }[]> {
	const say = messages[lang]
	const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: labelOf({ lang, amendments }, value) }))
	const listed = (kind: FilterChoice['kind']) => choices.filter((choice) => choice.kind === kind)
	return {
		programme: listed('programme'),
		state: stayStates.map((value) => ({ value, label: say.states[value] })),
		worker: listed('worker'),
		team: listed('team'),
		sex: coded(['woman', 'man']),
		labour: coded(labourStatusCodes),
	}
}
