import type { ComponentChildren } from 'preact'
import { may, type View } from '#access'
import { parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { part, type Reply, shown } from '#platform/reply'
import {
	Chip,
	type Column,
	type Count,
	cursorOf,
	DataTable,
	Empty,
	FilterBar,
	fields,
	keysOf,
	LinkButton,
	ListHead,
	ListSearch,
	type Page,
	pageOf,
} from '#ui'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/participant.ts'
import { labourStatusCodes } from '../rules/value-lists.ts'
import { type FilterChoice, listFilterChoices } from '../store/filter-choices.ts'
import {
	countParticipants,
	keysAfter,
	type ListedParticipant,
	listParticipants,
	type ParticipantFilter,
	type StayState,
	stayStates,
} from '../store/list-participants.ts'
import { STATE_TONES, stateOf } from './stay-state.ts'

/** The list of people: searched while typing, filtered by the address. */
export async function participantList(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const filter = filterOf(view)
	const page = pageOf(await listParticipants(view.db, view, filter))
	const first = filter.after === undefined
	const found = page.more && first ? await countParticipants(view.db, view, filter) : page.rows.length
	const count: Count = {
		shown: page.rows.length,
		noun: say.noun,
		...(page.more || !first ? (found > 1000 ? { over: 1000 } : first ? { of: found } : { more: page.more }) : {}),
	}
	const table = <PeopleTable view={view} filter={filter} page={page} />
	if (view.fragment)
		return part(
			<>
				<ListHead title={say.people} count={count} />
				{table}
			</>,
		)
	const choices = await listFilterChoices(view.db, view.partnership)
	return shown(
		say.people,
		<ListPage view={view} count={count} choices={choices} tooMany={filter.search !== undefined && found >= 500}>
			{table}
		</ListPage>,
	)
}

function filterOf({ query }: View): ParticipantFilter {
	const sort = query['sort'] === 'since' ? 'since' : 'name'
	return {
		search: query['q']?.trim() || undefined,
		programme: parseId(query['programme']),
		team: parseId(query['team']),
		worker: parseId(query['worker']),
		state: stayStates.find((state) => state === query['state']),
		sex: query['sex'] === 'woman' || query['sex'] === 'man' ? query['sex'] : undefined,
		labourStatus: labourStatusCodes.find((code) => code === query['labour']),
		sort,
		after: keysOf(query['after'], sort === 'since' ? 2 : 3),
	}
}

const FILTERS = ['programme', 'state', 'worker', 'team', 'sex', 'labour'] as const
type FilterName = (typeof FILTERS)[number]

function kept({ query }: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	const names = ['q', ...FILTERS, 'sort']
	return { ...Object.fromEntries(names.map((name) => [name, query[name]])), ...changed }
}

type ListPageProps = { view: View; count: Count; choices: readonly FilterChoice[]; tooMany: boolean; children: ComponentChildren }

function ListPage({ view, count, choices, tooMany, children }: ListPageProps) {
	const say = messages[view.lang]
	const { q: _q, ...others } = kept(view)
	return (
		<>
			<ListHead title={say.people} count={count}>
				{may(view.actor, 'referral.write') && (
					<LinkButton href={view.url('/referrals/new')} main icon="add">
						{say.newReferral}
					</LinkButton>
				)}
				{may(view.actor, 'person.merge') && <LinkButton href={view.url('/participants/doubles')}>{say.doubles}</LinkButton>}
			</ListHead>
			<ListSearch action={view.url('/participants')} label={say.searchLabel} value={view.query['q']} target="people" keep={others} />
			{tooMany && <p class="soft">{say.tooMany}</p>}
			<Filters view={view} choices={choices} />
			{children}
		</>
	)
}

function Filters({ view, choices }: { view: View; choices: readonly FilterChoice[] }) {
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
	return (
		<FilterBar
			filters={active}
			clearHref={view.url('/participants', { q: view.query['q'], sort: view.query['sort'] })}
			action={view.url('/participants')}
		>
			{view.query['q'] && <input type="hidden" name="q" value={view.query['q']} />}
			{view.query['sort'] && <input type="hidden" name="sort" value={view.query['sort']} />}
			{FILTERS.map((name) => (
				<f.Select key={name} name={name} label={labels[name]} options={options[name]} blank={say.all} optional />
			))}
		</FilterBar>
	)
}

function optionsOf({ lang }: View, choices: readonly FilterChoice[]): Record<FilterName, { value: string; label: string }[]> {
	const say = messages[lang]
	const coded = (codes: readonly string[]) => codes.map((value) => ({ value, label: labelOf(lang, value) }))
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

function PeopleTable({ view, filter, page }: { view: View; filter: ParticipantFilter; page: Page<ListedParticipant> }) {
	const say = messages[view.lang]
	const last = page.rows.at(-1)
	const more = page.more && last ? view.url('/participants', kept(view, { after: cursorOf(...keysAfter(last, filter.sort)) })) : undefined
	const narrowed = filter.search !== undefined || FILTERS.some((name) => view.query[name])
	return (
		<DataTable
			id="people"
			caption={say.people}
			columns={columnsOf(view, filter)}
			rows={page.rows}
			rowKey={({ id }) => id}
			rowHref={({ id }) => view.url(`/participants/${id}`)}
			more={more}
			empty={
				narrowed ? (
					<Empty icon="search" title={say.notFoundTitle}>
						{say.notFound}
					</Empty>
				) : (
					<Empty icon="person" title={say.nobodyTitle}>
						{say.nobody}
					</Empty>
				)
			}
		/>
	)
}

function columnsOf(view: View, { sort }: ParticipantFilter): Column<ListedParticipant>[] {
	const say = messages[view.lang]
	const sorted = (by: 'name' | 'since', direction: 'ascending' | 'descending') => ({
		href: view.url('/participants', kept(view, { sort: by === 'since' ? 'since' : undefined })),
		direction: sort === by ? direction : undefined,
	})
	return [
		{ key: 'name', header: say.name, cell: (row) => `${row.lastName} ${row.firstName}`, sort: sorted('name', 'ascending') },
		{ key: 'programme', header: say.programme, cell: (row) => row.programme ?? '–' },
		{
			key: 'since',
			header: say.since,
			cell: (row) => (row.startedOn === null ? '–' : formatDay(view.lang, row.startedOn)),
			sort: sorted('since', 'descending'),
		},
		{ key: 'labour', header: say.labourStatus, cell: (row) => (row.labourStatus === null ? '–' : labelOf(view.lang, row.labourStatus)) },
		{ key: 'workers', header: say.workers, cell: (row) => row.workers ?? '–' },
		{ key: 'state', header: say.state, cell: (row) => stateChip(view, stateOf(row)) },
	]
}

function stateChip({ lang }: View, state: StayState | 'none') {
	return <Chip tone={STATE_TONES[state]}>{messages[lang].states[state]}</Chip>
}
