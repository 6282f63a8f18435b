import { expect, test } from 'vitest'
import { renderPart } from './document.tsx'
import { Empty, ListHead } from './list.tsx'
import { type Column, DataTable } from './table.tsx'

type Row = { id: string; name: string; minutes: number }
const pl = { lang: 'pl', path: '/abc' } as const
const en = { lang: 'en', path: '/abc' } as const
const noun = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' }
const people = { one: 'person', other: 'people' }
const COLUMNS: readonly Column<Row>[] = [
	{ key: 'name', header: 'Osoba', cell: (row) => row.name, sort: { href: '?sort=-name', direction: 'ascending' } },
	{ key: 'minutes', header: 'Minuty', cell: (row) => row.minutes, align: 'end' },
	{ key: 'id', header: 'Numer', cell: (row) => row.id, hidden: true },
]
const ROWS = [{ id: '1', name: '<b>Zofia</b>', minutes: 60 }]

function said(html: string): string {
	return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
}

test.each([
	[{ shown: 1, noun }, 'Ludzie 1 osoba'],
	[{ shown: 3, noun }, 'Ludzie 3 osoby'],
	[{ shown: 12, of: 12, noun }, 'Ludzie 12 osób'],
	[{ shown: 50, of: 122, noun }, 'Ludzie 50 z 122 osób'],
	[{ shown: 50, over: 1000, noun }, 'Ludzie 50 z ponad 1 000 osób'],
	[{ shown: 50, more: true, noun }, 'Ludzie pierwsze 50 osób'],
	[{ shown: 0, noun }, 'Ludzie 0 osób'],
])('the title says the count in Polish: %o', (count, sentence) => {
	expect(said(renderPart(pl, <ListHead title="Ludzie" count={count} />))).toBe(sentence)
})

test('the title says the count in English', () => {
	expect(said(renderPart(en, <ListHead title="People" count={{ shown: 50, over: 1000, noun: people }} />))).toBe(
		'People 50 of over 1,000 people',
	)
	expect(said(renderPart(en, <ListHead title="People" count={{ shown: 1, noun: people }} />))).toBe('People 1 person')
})

test('a table names its columns in each cell, hides what was not chosen, and escapes its rows', () => {
	const html = renderPart(
		pl,
		<DataTable
			id="people"
			caption="Ludzie"
			columns={COLUMNS}
			rows={ROWS}
			rowKey={(row) => row.id}
			rowHref={(row) => `/abc/people/${row.id}`}
			more="/abc/people?after=x"
		/>,
	)
	expect(html).toContain('<th scope="row"><a href="/abc/people/1">&lt;b>Zofia&lt;/b></a></th>')
	expect(html).toContain('<td class="end" data-label="Minuty">60</td>')
	expect(html).toContain('aria-sort="ascending"')
	expect(html).not.toContain('Numer')
	expect(html).toContain('Pokaż następne')
})

test('rows can be chosen without a script: a form with a box for each', () => {
	const selection = {
		action: '/abc/assign',
		name: 'person',
		idempotencyKey: 'k',
		label: (row: Row) => row.name,
		deeds: <button type="submit">Przydziel</button>,
	}
	const html = renderPart(
		pl,
		<DataTable id="people" caption="Ludzie" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} selection={selection} />,
	)
	expect(html).toContain('<form method="post" action="/abc/assign"')
	expect(html).toContain('name="person" value="1" aria-label="Zaznacz: &lt;b>Zofia&lt;/b>"')
})

test('an empty list says what the place is for and offers the first step', () => {
	const empty = <Empty title="Nikogo tu jeszcze nie ma" action={{ href: '/abc/new', label: 'Zgłoś pierwszą osobę' }} />
	const html = renderPart(pl, <DataTable id="people" caption="Ludzie" columns={COLUMNS} rows={[]} rowKey={(row) => row.id} empty={empty} />)
	expect(html).not.toContain('<table')
	expect(html).toContain('Zgłoś pierwszą osobę')
})
