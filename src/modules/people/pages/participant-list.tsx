import type { ComponentChildren } from 'preact'
import { listStaff, may, type View } from '#access'
import { part, type Reply, shown } from '#platform/reply'
import {
	ColumnChooser,
	type Count,
	cursorOf,
	DataTable,
	Empty,
	ExportLinks,
	LinkButton,
	ListHead,
	ListSearch,
	ListTools,
	pageOf,
} from '#ui'
import { messages } from '../messages/participant.ts'
import { type FilterChoice, listFilterChoices } from '../store/filter-choices.ts'
import { countParticipants, keysAfter, listParticipants, type ParticipantFilter } from '../store/list-participants.ts'
import { GiveWorker, type Staff } from './assignment/give-worker.tsx'
import { type ListColumn, seenColumns, tableColumns } from './list-columns.ts'
import { everyPage, FILE_BATCH, listFile } from './list-file.ts'
import type { ParticipantSection } from './participant-section.ts'
import { type PersonRow, peopleColumns, withDays } from './people-columns.tsx'
import { Filters, filterOf, isNarrowed, kept, narrowedBy } from './people-filter.tsx'

/** The list of people: searched while typing, filtered by the address, its columns chosen, worked on in bulk. */
export async function participantList(view: View, sections: readonly ParticipantSection[]): Promise<Reply> {
	const say = messages[view.lang]
	const filter = filterOf(view)
	const { rows: listed, more } = pageOf(await listParticipants(view.db, view, filter))
	const found = more && filter.after === undefined ? await countParticipants(view.db, view, filter) : listed.length
	const count = countOf(view, filter, { shown: listed.length, found, more })
	const rows = await withDays(view.db, view, { sections, listed })
	const staff = may(view.actor, 'referral.assign') ? await listStaff(view.db, view.partnership) : undefined
	const columns = peopleColumns(view, sections, filter.sort)
	const table = <PeopleTable view={view} filter={filter} columns={columns} rows={rows} more={more} staff={staff} sections={sections} />
	if (view.fragment)
		return part(
			<>
				<ListHead title={say.people} count={count} />
				{table}
			</>,
		)
	const choices = await listFilterChoices(view.db, view.partnership)
	const tooMany = filter.search !== undefined && found >= 500
	return shown(
		say.people,
		<ListPage view={view} count={count} columns={columns} choices={choices} tooMany={tooMany}>
			{table}
		</ListPage>,
	)
}

/** What is seen in the list as a file, with the same filter and the same columns. */
export async function participantsFile(view: View, sections: readonly ParticipantSection[]): Promise<Reply> {
	const filter = filterOf(view)
	const asker = { actor: view.actor, partnership: view.partnership }
	return listFile<PersonRow>(view, {
		name: messages[view.lang].people,
		deed: 'people.exported',
		narrowedBy: narrowedBy(view),
		columns: seenColumns(view, peopleColumns(view, sections, filter.sort)),
		pages: async function* (db) {
			const pages = everyPage(
				(after) => listParticipants(db, asker, { ...filter, rows: FILE_BATCH, after }),
				(row) => keysAfter(row, filter.sort),
			)
			for await (const listed of pages) yield await withDays(db, asker, { sections, listed })
		},
	})
}

type Counted = { shown: number; found: number; more: boolean }

function countOf({ lang }: View, { after }: ParticipantFilter, { shown: rows, found, more }: Counted): Count {
	const base = { shown: rows, noun: messages[lang].noun }
	if (after !== undefined) return { ...base, more }
	if (!more) return base
	return found > 1000 ? { ...base, over: 1000 } : { ...base, of: found }
}

type ListPageProps = {
	view: View
	count: Count
	columns: readonly ListColumn<PersonRow>[]
	choices: readonly FilterChoice[]
	tooMany: boolean
	children: ComponentChildren
}

function ListPage({ view, count, columns, choices, tooMany, children }: ListPageProps) {
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
			<ListTools>
				<ListSearch action={view.url('/participants')} label={say.searchLabel} value={view.query.q} target="people" keep={others} />
				<Filters view={view} choices={choices} />
				<ColumnTools view={view} columns={columns} />
			</ListTools>
			{tooMany && <p class="soft">{say.tooMany}</p>}
			{children}
		</>
	)
}

function ColumnTools({ view, columns }: Pick<ListPageProps, 'view' | 'columns'>) {
	const { columns: _columns, ...others } = kept(view)
	const href = (format: string) => view.url('/participants/file', { ...kept(view), format })
	const formats = ['xlsx', 'csv'].map((format) => ({ label: format.toUpperCase(), href: href(format) }))
	return (
		<div class="cluster">
			<ColumnChooser action={view.url('/participants')} columns={tableColumns(view, columns)} keep={others} />
			{may(view.actor, 'file.export') && <ExportLinks links={formats} />}
		</div>
	)
}

type TableProps = {
	view: View
	filter: ParticipantFilter
	columns: readonly ListColumn<PersonRow>[]
	rows: readonly PersonRow[]
	more: boolean
	/** For those who may give people to workers. */
	staff: Staff | undefined
	sections: readonly ParticipantSection[]
}

function PeopleTable({ view, filter, columns, rows, more, staff, sections }: TableProps) {
	const last = rows.at(-1)
	const next = more && last ? view.url('/participants', kept(view, { after: cursorOf(...keysAfter(last, filter.sort)) })) : undefined
	const others = sections.flatMap(({ bulk }) => bulk?.(view) ?? [])
	const selection = (staff || others.length > 0) && {
		action: view.url('/people/workers'),
		name: 'participant',
		label: (row: PersonRow) => `${row.lastName} ${row.firstName}`,
		idempotencyKey: view.key,
		deeds: (
			<>
				{staff && <GiveWorker view={view} staff={staff} />}
				{others}
			</>
		),
	}
	return (
		<DataTable
			id="people"
			caption={messages[view.lang].people}
			columns={tableColumns(view, columns)}
			rows={rows}
			rowKey={({ id }) => id}
			rowHref={({ id }) => view.url(`/participants/${id}`)}
			selection={selection || undefined}
			more={next}
			empty={<Nobody view={view} />}
		/>
	)
}

function Nobody({ view }: { view: View }) {
	const say = messages[view.lang]
	if (isNarrowed(view))
		return (
			<Empty icon="search" title={say.notFoundTitle}>
				{say.notFound}
			</Empty>
		)
	return (
		<Empty icon="person" title={say.nobodyTitle}>
			{say.nobody}
		</Empty>
	)
}
