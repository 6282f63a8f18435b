import { parseId } from '#kernel/id'
import { formatInstant } from '#kernel/lang'
import type { ReferenceList } from '#kernel/reference-list'
import { type Reply, shown } from '#platform/reply'
import { type Column, cursorOf, DataTable, Empty, FilterBar, fields, keysOf, ListHead, pageOf } from '#ui'
import { journalMessages } from '../../messages/journal.ts'
import { deedChoices, deedWords } from '../../messages/journal-words.ts'
import { type Entry, type EntryFilter, type EntryKey, listEntries } from '../../store/journal-entry.ts'
import { listEverHere } from '../../store/member.ts'
import type { View } from '../route.ts'
import { factWords } from './fact-words.ts'
import { activeFilters, filterOf, queryOf } from './filter.ts'

type Person = { account: string; name: string }

/** What happened in the partnership: every change, and every reading of a restricted record. Newest first. `lists` say what codes mean. */
export function showJournal(lists: readonly ReferenceList[]) {
	return (view: View): Promise<Reply> => journalPage(view, lists)
}

async function journalPage(view: View, lists: readonly ReferenceList[]): Promise<Reply> {
	const say = journalMessages[view.lang]
	const filter = filterOf(view)
	const people = await listEverHere(view.db, view.partnership)
	const { rows, more } = pageOf(await listEntries(view.db, view.partnership, { ...filter, after: keyOf(view) }))
	const last = rows.at(-1)
	const next =
		more && last !== undefined ? view.url('/journal', { ...queryOf(filter), after: cursorOf(last.at.toISOString(), last.id) }) : undefined
	return shown(
		say.title,
		<>
			<ListHead title={say.title} count={{ shown: rows.length, more, noun: say.noun }} />
			<Filters view={view} filter={filter} people={people} />
			<DataTable
				id="journal"
				caption={say.title}
				columns={columnsOf(view, filter, lists)}
				rows={rows}
				rowKey={(row) => row.id}
				more={next}
				empty={<Empty title={say.emptyTitle}>{say.empty}</Empty>}
			/>
		</>,
	)
}

function keyOf({ query }: View): EntryKey | undefined {
	const [at, id] = keysOf(query.after, 2) ?? []
	const isKey = at !== undefined && !Number.isNaN(Date.parse(at)) && parseId(id) !== undefined
	return isKey && id !== undefined ? { at, id } : undefined
}

function Filters({ view, filter, people }: { view: View; filter: EntryFilter; people: readonly Person[] }) {
	const say = journalMessages[view.lang]
	const wrongDay = (view.query.on ?? '') !== '' && filter.on === undefined
	const values = { ...queryOf(filter), on: view.query.on }
	const f = fields<{ deed: string; account: string; record: string; on: string }>({ values, errors: wrongDay ? { on: say.wrongDay } : {} })
	return (
		<FilterBar filters={activeFilters(view, filter, people)} clearHref={view.url('/journal')} action={view.url('/journal')}>
			<f.Day name="on" label={say.day} optional />
			<f.Select name="deed" label={say.deed} options={deedChoices(view.lang)} blank={say.everything} optional />
			<f.Select
				name="account"
				label={say.person}
				options={people.map(({ account, name }) => ({ value: account, label: name }))}
				blank={say.everybody}
				optional
			/>
			<f.Text name="record" label={say.recordId} optional />
		</FilterBar>
	)
}

function columnsOf(view: View, filter: EntryFilter, lists: readonly ReferenceList[]): Column<Entry>[] {
	const say = journalMessages[view.lang]
	return [
		{ key: 'at', header: say.when, cell: (row) => formatInstant(view.lang, row.at) },
		{ key: 'deed', header: say.what, cell: (row) => deedWords(view.lang, row.deed) },
		{ key: 'who', header: say.who, cell: (row) => row.name ?? <span class="soft">{say.program}</span> },
		{ key: 'facts', header: say.facts, cell: (row) => <span class="small-text">{factWords(view, lists, row.facts)}</span> },
		{
			key: 'record',
			header: say.record,
			hidden: filter.record !== undefined,
			cell: (row) => row.subject_id !== null && <a href={view.url('/journal', { record: row.subject_id })}>{say.allAbout}</a>,
		},
		{
			key: 'seal',
			header: say.seal,
			tight: true,
			cell: (row) => <span class="soft">{row.seal_number === null ? say.unsealed : say.sealed(row.seal_number)}</span>,
		},
	]
}
