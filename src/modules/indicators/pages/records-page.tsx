import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { Absent } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { type Column, cursorOf, DataTable, Empty, ExportLinks, keysOf, ListHead, PAGE_SIZE, pageOf, Section } from '#ui'
import { ruleInWords } from '../messages/definition.ts'
import { figureMessages } from '../messages/figures.ts'
import { kindLabel } from '../rules/kind-labels.ts'
import { roadOf } from '../rules/rule.ts'
import { type BehindFigure, getBehind } from '../store/behind.ts'
import { seesNumbers } from '../store/reading.ts'
import {
	type Behind,
	countPeopleBehind,
	listMeetingsBehind,
	listPeopleBehind,
	listWorkersBehind,
	type MeetingBehind,
	type PersonBehind,
	type WorkerBehind,
} from '../store/records.ts'
import { figureAddress, fileLinks, recordsAddress } from './addresses.ts'
import { periodOf } from './period.ts'
import { PeriodWords } from './period-words.tsx'
import { roadRecordsPage } from './road-records.tsx'

/** The people, workers and meetings behind a figure. Whoever stands by some of the people sees those, and how many more there are. */
export async function recordsPage(view: View): Promise<Reply> {
	if (!seesNumbers(view)) throw new Absent('records')
	const asked = await getBehind(view.db, view, {
		programme: view.param('programme'),
		code: view.param('indicator'),
		period: periodOf(view),
	})
	if (roadOf(asked.definition.rule) !== undefined) return roadRecordsPage(view, asked)
	return peoplePage(view, asked)
}

async function peoplePage(view: View, { programme, definition, behind }: BehindFigure): Promise<Reply> {
	const say = figureMessages[view.lang]
	const { all, open } = await countPeopleBehind(view.db, behind, view)
	const name = definition.name[view.lang]
	const path = `/figures/${encodeURIComponent(programme.code)}/${encodeURIComponent(definition.code)}`
	return shown(
		say.recordsOf(name),
		<>
			<ListHead title={say.recordsOf(name)} count={{ shown: Math.min(open, PAGE_SIZE), of: open, noun: say.people }} />
			<p class="lead">
				<a href={figureAddress(view, { programme: programme.code, code: definition.code })}>{`${definition.code}, ${programme.code}`}</a>
			</p>
			<p>{ruleInWords(view.lang, definition.rule)}</p>
			<PeriodWords lang={view.lang} reading={{ seen: 'exact', period: behind.period }} computedAt={view.now} />
			{all > open && <p class="notice">{say.notShown(all - open)}</p>}
			<ExportLinks links={fileLinks(view, `${path}/records`)} />
			{definition.rule.count !== 'leaders' && (await peopleTable(view, programme.code, behind))}
			<Workers view={view} rows={await listWorkersBehind(view.db, behind)} />
			<Meetings view={view} rows={await listMeetingsBehind(view.db, behind)} />
		</>,
	)
}

async function peopleTable(view: View, programme: string, behind: Behind) {
	const say = figureMessages[view.lang]
	const after = keysOf(view.query.after, 3)
	const { rows, more } = pageOf(await listPeopleBehind(view.db, behind, { asker: view, limit: PAGE_SIZE + 1, after }))
	const last = rows.at(-1)
	const next = more && last !== undefined ? cursorOf(last.lastName, last.firstName, last.participation) : undefined
	return (
		<DataTable
			id="people"
			caption={say.records}
			columns={personColumns(view)}
			rows={rows}
			rowKey={({ participation }) => participation}
			rowHref={({ participant }) => view.url(`/participants/${participant}`)}
			more={next && recordsAddress(view, { programme, code: behind.definition.code }, next)}
			empty={<Empty title={say.nobodyBehind}>{say.nobodyBehindWhy}</Empty>}
		/>
	)
}

function personColumns({ lang }: View): Column<PersonBehind>[] {
	const say = figureMessages[lang]
	const sex = (row: PersonBehind) => (row.sex === 'woman' || row.sex === 'man' ? say.sexes[row.sex] : say.notKnown)
	return [
		{ key: 'name', header: say.person, cell: (row) => `${row.lastName} ${row.firstName}` },
		{ key: 'sex', header: say.sex, cell: sex },
		{ key: 'age', header: say.age, align: 'end', cell: (row) => row.ageYears ?? say.notKnown },
		{ key: 'started', header: say.startedOn, cell: (row) => formatDay(lang, row.startedOn) },
		{ key: 'counted', header: say.countedOn, cell: (row) => formatDay(lang, row.countedOn) },
	]
}

function Workers({ view, rows }: { view: View; rows: readonly WorkerBehind[] }) {
	const say = figureMessages[view.lang]
	if (rows.length === 0) return null
	const columns: Column<WorkerBehind>[] = [
		{ key: 'name', header: say.person, cell: (row) => row.name },
		{ key: 'meetings', header: say.meetingCount, align: 'end', cell: (row) => row.meetings },
		{ key: 'first', header: say.firstOn, cell: (row) => formatDay(view.lang, row.firstOn) },
	]
	return (
		<Section title={say.workers}>
			<DataTable id="workers" caption={say.workers} columns={columns} rows={rows} rowKey={({ account }) => account} />
		</Section>
	)
}

function Meetings({ view, rows }: { view: View; rows: readonly MeetingBehind[] }) {
	const say = figureMessages[view.lang]
	if (rows.length === 0) return null
	const columns: Column<MeetingBehind>[] = [
		{ key: 'day', header: say.day, cell: (row) => formatDay(view.lang, row.onDay) },
		{ key: 'kind', header: say.kind, cell: (row) => kindLabel(row.kind)?.[view.lang] ?? row.kind },
		{ key: 'heads', header: say.heads, align: 'end', cell: (row) => row.heads },
	]
	return (
		<Section title={say.meetings}>
			<DataTable id="meetings" caption={say.meetings} columns={columns} rows={rows} rowKey={({ session }) => session} />
		</Section>
	)
}
