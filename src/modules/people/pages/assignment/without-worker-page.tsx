import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { type Column, cursorOf, DataTable, Empty, keysOf, ListHead, ListTools, pageOf, RecordBody } from '#ui'
import { assignmentMessages } from '../../messages/assignment.ts'
import type { WorkerKind } from '../../rules/assignment.ts'
import { type Caseload, listCaseloads, listWithoutWorker, type WithoutWorker } from '../../store/assignment-list.ts'
import { CaseloadSection } from './caseload-section.tsx'

const KINDS = ['coach', 'adviser'] as const satisfies readonly WorkerKind[]

/** People in a programme by whom no coach (or no adviser) stands, with everybody's caseload beside, to assign in bulk. */
export async function showWithoutWorker(view: View): Promise<Reply> {
	const kind = KINDS.find((one) => one === view.query.kind) ?? 'coach'
	const say = assignmentMessages[view.lang]
	const { rows, more } = pageOf(await listWithoutWorker(view.db, view, { kind, after: keysOf(view.query.after, 3) }))
	const caseloads = await listCaseloads(view.db, view, kind)
	const last = rows.at(-1)
	const next =
		more && last ? view.url('/people/without-worker', { kind, after: cursorOf(last.lastName, last.firstName, last.id) }) : undefined
	return shown(
		say.title[kind],
		<>
			<ListHead title={say.title[kind]} count={{ shown: rows.length, more, noun: say.noun }} />
			<ListTools>
				<Kinds view={view} current={kind} />
			</ListTools>
			<RecordBody aside={<CaseloadSection view={view} kind={kind} caseloads={caseloads} />}>
				<PeopleTable view={view} kind={kind} rows={rows} caseloads={caseloads} more={next} />
			</RecordBody>
		</>,
	)
}

function Kinds({ view, current }: { view: View; current: WorkerKind }) {
	const say = assignmentMessages[view.lang]
	return (
		<nav aria-label={say.tabsLabel}>
			<ul class="cluster">
				{KINDS.map((kind) => (
					<li key={kind}>
						<a
							class={kind === current ? 'word' : 'button small'}
							aria-current={kind === current ? 'page' : undefined}
							href={view.url('/people/without-worker', { kind })}
						>
							{say.tabs[kind]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

type TableProps = { view: View; kind: WorkerKind; rows: readonly WithoutWorker[]; caseloads: readonly Caseload[]; more: string | undefined }

function PeopleTable({ view, kind, rows, caseloads, more }: TableProps) {
	const say = assignmentMessages[view.lang]
	const selection = {
		action: view.url('/people/workers'),
		name: 'participant',
		label: fullName,
		idempotencyKey: view.key,
		deeds: <Give view={view} kind={kind} caseloads={caseloads} />,
	}
	return (
		<DataTable
			id="without-worker"
			caption={say.title[kind]}
			columns={columnsOf(view)}
			rows={rows}
			rowKey={(row) => row.id}
			rowHref={(row) => view.url(`/participants/${row.id}`)}
			selection={selection}
			more={more}
			empty={
				<Empty icon="check" title={say.emptyTitle}>
					{say.emptyText}
				</Empty>
			}
		/>
	)
}

function columnsOf({ lang }: View): Column<WithoutWorker>[] {
	const { columns } = assignmentMessages[lang]
	return [
		{ key: 'person', header: columns.person, cell: fullName },
		{ key: 'programmes', header: columns.programmes, cell: (row) => row.programmes, tight: true },
		{ key: 'since', header: columns.since, cell: (row) => row.sinceOn && formatDay(lang, row.sinceOn), tight: true },
		{ key: 'teams', header: columns.teams, cell: (row) => row.teams },
		{ key: 'others', header: columns.others, cell: (row) => row.otherWorkers },
	]
}

function fullName({ lastName, firstName }: WithoutWorker): string {
	return `${lastName} ${firstName}`
}

/** Whom to give the selected to: those with the fewest people first. */
function Give({ view, kind, caseloads }: { view: View; kind: WorkerKind; caseloads: readonly Caseload[] }) {
	const say = assignmentMessages[view.lang]
	return (
		<>
			<input type="hidden" name="kind" value={kind} />
			<label>
				{say.worker[kind]}{' '}
				<select name="worker">
					<option value="">{say.choose}</option>
					{caseloads
						.filter(({ mayTake }) => mayTake)
						.map(({ account, name, people }) => (
							<option key={account} value={account}>
								{say.option(name, people)}
							</option>
						))}
				</select>
			</label>
			<button type="submit" class="button main-deed">
				{say.assign}
			</button>
		</>
	)
}
