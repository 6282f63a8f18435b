import { Chip } from '../chip.tsx'
import { ColumnChooser, Empty, ExportLinks, FilterBar, ListHead, ListSearch, ListTools } from '../list.tsx'
import { LinkButton } from '../page.tsx'
import { type Column, DataTable } from '../table.tsx'

type Row = {
	id: string
	name: string
	born: string
	programme: string
	coach: string
	next: string
	minutes: number
	state: 'done' | 'due' | 'danger'
}

const ROWS: readonly Row[] = [
	{
		id: '1',
		name: 'Zofia Wiśniewska-Brzęczyszczykiewicz',
		born: '14.05.1987',
		programme: 'ABC',
		coach: 'Jan Kot',
		next: '24.11.2026, 10:00',
		minutes: 540,
		state: 'due',
	},
	{ id: '2', name: 'Andrzej Łoś', born: '02.01.1990', programme: 'ABC', coach: '', next: '', minutes: 0, state: 'danger' },
	{
		id: '3',
		name: 'Świętosława Gżegżółka',
		born: '30.11.1971',
		programme: 'D0106',
		coach: 'Maria Wójcik',
		next: '01.12.2026, 9:30',
		minutes: 1250,
		state: 'done',
	},
	{
		id: '4',
		name: 'Oleksandr Kowalenko',
		born: '19.08.1999',
		programme: 'ABC',
		coach: 'Jan Kot',
		next: '25.11.2026, 12:15',
		minutes: 60,
		state: 'due',
	},
]

const STATES = { done: 'potwierdzone', due: 'czeka na odpowiedź', danger: 'bez trenera' }

const COLUMNS: readonly Column<Row>[] = [
	{ key: 'name', header: 'Osoba', cell: (row) => row.name, sort: { href: '?sort=-name', direction: 'ascending' } },
	{ key: 'born', header: 'Data urodzenia', cell: (row) => row.born },
	{ key: 'programme', header: 'Program', cell: (row) => row.programme, sort: { href: '?sort=programme' } },
	{ key: 'coach', header: 'Trenerka lub trener', cell: (row) => row.coach },
	{ key: 'next', header: 'Następne spotkanie', cell: (row) => row.next, tight: true },
	{ key: 'minutes', header: 'Minuty wsparcia', cell: (row) => row.minutes, align: 'end', sort: { href: '?sort=minutes' } },
	{ key: 'state', header: 'Stan', cell: (row) => <Chip tone={row.state}>{STATES[row.state]}</Chip> },
]

/** Lists: with everything, and empty. */
export function Lists() {
	return (
		<>
			<ListHead
				title="Uczestniczki i uczestnicy"
				count={{ shown: 50, over: 1000, noun: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' } }}
			>
				<LinkButton href="#new" main icon="add">
					Zgłoś osobę
				</LinkButton>
				<ColumnChooser action="/stylebook/list" columns={COLUMNS} />
			</ListHead>
			<ListTools>
				<ListSearch action="/stylebook/list" label="Imię, nazwisko, PESEL albo telefon" value="" target="book-list" />
				<FilterBar
					action="/stylebook/list"
					clearHref="?"
					filters={[
						{ label: 'Program: ABC', removeHref: '?a' },
						{ label: 'Bez trenera zatrudnienia wspieranego', removeHref: '?b' },
					]}
				>
					<p>Tu są pola filtrów.</p>
				</FilterBar>
			</ListTools>
			<DataTable
				id="book-list"
				caption="Uczestniczki i uczestnicy"
				columns={COLUMNS}
				rows={ROWS}
				rowKey={(row) => row.id}
				rowHref={(row) => `#${row.id}`}
				more="?after=4"
				selection={{ action: '/stylebook', name: 'person', idempotencyKey: 'k', label: (row) => row.name, deeds: <BulkDeeds /> }}
			/>
			<ExportLinks
				links={[
					{ label: 'XLSX', href: '#xlsx' },
					{ label: 'CSV', href: '#csv' },
				]}
			/>
			<Empty icon="group" title="Nikogo tu jeszcze nie ma" action={{ href: '#new', label: 'Zgłoś pierwszą osobę' }}>
				Tu zobaczysz osoby skierowane do Centrum i to, kto się nimi zajmuje.
			</Empty>
		</>
	)
}

function BulkDeeds() {
	return (
		<>
			<label for="coach">Trener(ka)</label>
			<select id="coach" name="coach">
				<option>Jan Kot</option>
			</select>
			<button type="submit" class="button small" name="deed" value="assign">
				Przydziel
			</button>
		</>
	)
}
