import { listStaff, may, page, type Route, reach, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { getOpenParticipant } from '#people'
import { type Reply, shown } from '#platform/reply'
import {
	type ActiveFilter,
	type Column,
	cursorOf,
	DataTable,
	Empty,
	ExportLinks,
	FilterBar,
	fields,
	LinkButton,
	ListHead,
	pageOf,
	parseTypedDay,
	type Selection,
} from '#ui'
import { messages } from '../messages.ts'
import { formLabel, kindCodes, kindLabel } from '../rules/kinds.ts'
import { type SessionState, sessionState, sessionStates } from '../rules/session-state.ts'
import { listSessions, type SessionRow } from '../store/session-list.ts'
import { StateChip, whenText } from './chips.tsx'
import { PrintSlips } from './print-slips.tsx'
import { FILTERS, filterOf, kept } from './session-filter.ts'
import { MeetingTabs } from './tabs.tsx'

export const sessionListRoutes: readonly Route[] = [page('/sessions', 'person.read', sessions)]

type FilterFields = Record<(typeof FILTERS)[number], string>

async function sessions(view: View): Promise<Reply> {
	const filter = filterOf(view)
	const { rows, more } = pageOf(await listSessions(view.db, view, filter))
	const staff =
		filter.leader !== view.actor.account && reach(view.actor, 'person.read') === 'all' ? await listStaff(view.db, view.partnership) : []
	const person = filter.participant && (await getOpenParticipant(view.db, view, { id: filter.participant, permission: 'person.read' }))
	const say = messages[view.lang].meetings
	const title = view.query.whose === 'all' ? say.all : say.mine
	const last = rows.at(-1)
	const next = more && last ? link(view, { after: cursorOf(last.onDay, last.id) }) : undefined
	return shown(
		title,
		<>
			<MeetingTabs view={view} />
			<ListHead title={title} count={{ shown: rows.length, more, noun: say.noun }}>
				<LinkButton href={view.url('/sessions/new')} main icon="add">
					{say.recordSession}
				</LinkButton>
				<LinkButton href={view.url('/sessions', { whose: view.query.whose === 'all' ? undefined : 'all' })}>
					{view.query.whose === 'all' ? say.mine : say.all}
				</LinkButton>
			</ListHead>
			<Filters view={view} staff={staff} person={person && `${person.firstName} ${person.lastName}`} />
			{may(view.actor, 'file.export') && rows.length > 0 && <Files view={view} />}
			<SessionTable view={view} rows={rows} more={next} slips={may(view.actor, 'confirmation.record')} />
		</>,
	)
}

/** The same list with something changed; empty leaves out. */
function link(view: View, changed: Readonly<Record<string, string | undefined>>): string {
	return view.url('/sessions', { ...kept(view), ...changed })
}

type FilterProps = { view: View; staff: readonly { account: string; name: string }[]; person: string | undefined }

function Filters({ view, staff, person }: FilterProps) {
	const words = messages[view.lang]
	const say = words.meetings
	const f = fields<FilterFields>({ values: view.query })
	return (
		<FilterBar
			filters={active({ view, staff, person })}
			action={view.url('/sessions')}
			clearHref={view.url('/sessions', { whose: view.query.whose })}
		>
			<f.Hidden name="whose" />
			<f.Hidden name="participant" />
			<f.Select
				name="state"
				label={say.state}
				blank={say.anyState}
				optional
				options={sessionStates.map((value) => ({ value, label: words.states[value] }))}
			/>
			<f.Select
				name="kind"
				label={say.kind}
				blank={say.anyKind}
				optional
				options={kindCodes(view.amendments).map((value) => ({ value, label: kindLabel(view, value) }))}
			/>
			{staff.length > 0 && (
				<f.Select
					name="leader"
					label={say.worker}
					blank={say.anyWorker}
					optional
					options={staff.map(({ account, name }) => ({ value: account, label: name }))}
				/>
			)}
			<f.Day name="from" label={say.from} optional />
			<f.Day name="to" label={say.to} optional />
		</FilterBar>
	)
}

function active({ view, staff, person }: FilterProps): ActiveFilter[] {
	const { query, lang } = view
	const words = messages[lang]
	const state = sessionStates.find((each): each is SessionState => each === query.state)
	const said: Partial<Record<keyof FilterFields, string | undefined>> = {
		participant: person && words.meetings.ofPerson(person),
		state: state && words.states[state],
		kind: query.kind && kindLabel(view, query.kind),
		leader: staff.find((each) => each.account === query.leader)?.name,
		from: dayWord(view, words.meetings.from, query.from),
		to: dayWord(view, words.meetings.to, query.to),
	}
	return FILTERS.flatMap((name) => (said[name] ? [{ label: said[name], removeHref: link(view, { [name]: undefined }) }] : []))
}

function dayWord(view: View, word: string, typed: string | undefined): string | undefined {
	const on = parseTypedDay(typed ?? '')
	return on && `${word} ${formatDay(view.lang, on)}`
}

function Files({ view }: { view: View }) {
	const links = ['xlsx', 'csv'].map((format) => ({
		label: format.toUpperCase(),
		href: view.url('/sessions/file', { ...kept(view), format }),
	}))
	return <ExportLinks links={links} />
}

type SessionTableProps = { view: View; rows: readonly SessionRow[]; more: string | undefined; slips?: boolean }

/** Meetings as a table; with `slips` they can be ticked and their confirmation slips printed together. */
export function SessionTable({ view, rows, more, slips }: SessionTableProps) {
	const say = messages[view.lang].meetings
	return (
		<DataTable
			id="sessions"
			caption={say.sessions}
			columns={columns(view)}
			rows={rows}
			rowKey={(row) => row.id}
			rowHref={(row) => view.url(`/sessions/${row.id}`)}
			more={more}
			selection={slips ? slipSelection(view) : undefined}
			empty={
				<Empty icon="calendar" title={say.empty} action={{ href: view.url('/sessions/new'), label: say.recordSession }}>
					{say.emptyHint}
				</Empty>
			}
		/>
	)
}

function slipSelection(view: View): Selection<SessionRow> {
	return {
		action: view.url('/slips'),
		name: 'session',
		label: (row) => messages[view.lang].file.select(whenText(view.lang, row)),
		idempotencyKey: view.key,
		deeds: <PrintSlips view={view} />,
	}
}

function columns(view: View): Column<SessionRow>[] {
	const words = messages[view.lang]
	const say = words.meetings
	return [
		{ key: 'when', header: say.when, cell: (row) => whenText(view.lang, row) },
		{ key: 'what', header: say.what, cell: (row) => [formLabel(view, row), row.topic].filter((text) => text !== '').join('. ') },
		{ key: 'who', header: say.who, cell: (row) => whoText(view, row) },
		{ key: 'minutes', header: say.minutes, align: 'end', cell: (row) => words.minutes(row.minutes) },
		{ key: 'leader', header: say.worker, hidden: view.query.whose !== 'all', cell: (row) => row.leader },
		{ key: 'state', header: say.state, cell: (row) => <StateChip lang={view.lang} state={sessionState(row, view)} /> },
	]
}

/** Whom a meeting is with, in a few words. */
export function whoText(view: View, row: Pick<SessionRow, 'circle' | 'expected' | 'who'>): string {
	const words = messages[view.lang]
	if (row.circle !== null) return `${row.circle} (${words.people(row.expected)})`
	if (row.who === null) return ''
	return row.expected > 1 ? `${row.who} ${words.meetings.andOthers(row.expected - 1)}` : row.who
}
