import type { ComponentChildren } from 'preact'
import { Icon } from './icons.tsx'
import { useWords } from './lang-context.tsx'

/** A column of a list. The first shown column names the row. */
export type Column<Row> = {
	readonly key: string
	readonly header: string
	readonly cell: (row: Row) => ComponentChildren
	/** `end` for numbers. */
	readonly align?: 'end' | undefined
	/** Never broken into two lines: days, hours, short codes. */
	readonly tight?: boolean | undefined
	/** Sentences: on a phone they stand under their heading, over the whole width. */
	readonly long?: boolean | undefined
	/** Only where there is room: what a phone finds elsewhere on the page. */
	readonly wide?: boolean | undefined
	/** The address of this list sorted by this column, and how it is sorted now. */
	readonly sort?: { readonly href: string; readonly direction?: 'ascending' | 'descending' | undefined } | undefined
	/** Not chosen by this reader. */
	readonly hidden?: boolean | undefined
}

/** Rows that can be chosen and worked on together: a POST of `name` = keys to the address of the pressed deed. */
export type Selection<Row> = {
	readonly action: string
	readonly name: string
	readonly label: (row: Row) => string
	readonly idempotencyKey: string
	/** Buttons and fields of the bar: `<button name="deed" value="assign">`. */
	readonly deeds: ComponentChildren
}

type DataTableProps<Row> = {
	/** Also the place that search and "more" renew. */
	id: string
	/** What is listed, for screen readers. */
	caption: string
	columns: readonly Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row) => string
	/** Short numbers: on a phone they stay beside each other under the name of the row. */
	numbers?: boolean | undefined
	/** The first column links here. */
	rowHref?: ((row: Row) => string) | undefined
	selection?: Selection<Row> | undefined
	/** The address of the next page. */
	more?: string | undefined
	/** Shown when there are no rows. */
	empty?: ComponentChildren
}

/** A dense table with a sticky head that becomes cards on a phone; with bulk deeds when rows can be chosen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
	const { id, rows, selection, empty } = props
	if (rows.length === 0) return <div id={id}>{empty}</div>
	const table = <Table {...props} />
	return (
		<div id={id} class="list">
			{selection ? (
				<form method="post" action={selection.action} data-once="" data-bulk="">
					<input type="hidden" name="_key" value={selection.idempotencyKey} />
					{table}
					<BulkBar deeds={selection.deeds} />
				</form>
			) : (
				table
			)}
			<More id={id} href={props.more} />
		</div>
	)
}

const WIDE = { start: 'wide', end: 'wide end' }
const TIGHT = { start: 'tight', end: 'tight end' }

function Table<Row>({ id, caption, columns, rows, rowKey, rowHref, selection, numbers }: DataTableProps<Row>) {
	const words = useWords()
	const shown = columns.filter((column) => !column.hidden)
	return (
		<table class={numbers ? 'data numbers' : 'data'}>
			<caption class="unseen">{caption}</caption>
			<thead>
				<tr>
					{selection && (
						<td class="pick">
							<input type="checkbox" aria-label={words.selectAll} class="needs-script" data-select-all="" />
						</td>
					)}
					{shown.map(headerCell)}
				</tr>
			</thead>
			<tbody id={`${id}-rows`}>
				{rows.map((row) => {
					const key = rowKey(row)
					return (
						<tr key={key}>
							{selection && (
								<td class="pick">
									<input type="checkbox" name={selection.name} value={key} aria-label={words.select(selection.label(row))} />
								</td>
							)}
							{shown.map((column, at) => bodyCell(column, row, at === 0 ? { href: rowHref?.(row) } : undefined))}
						</tr>
					)
				})}
			</tbody>
		</table>
	)
}

// Functions, not components: a table of 50 rows has hundreds of cells, and each component costs a render.
function bodyCell<Row>(
	{ key, header, align, tight, long, wide, cell }: Column<Row>,
	row: Row,
	main: { href: string | undefined } | undefined,
) {
	const content = cell(row)
	if (main) return <th scope="row">{main.href ? <a href={main.href}>{content}</a> : content}</th>
	return (
		<td key={key} class={long ? 'long' : wide ? WIDE[align ?? 'start'] : tight ? TIGHT[align ?? 'start'] : align} data-label={header}>
			{content}
		</td>
	)
}

function headerCell<Row>({ key, header, align, sort }: Column<Row>) {
	if (!sort) {
		return (
			<th key={key} scope="col" class={align}>
				{header}
			</th>
		)
	}
	return (
		<th key={key} scope="col" class={align} aria-sort={sort.direction}>
			<a href={sort.href}>
				{header}
				{sort.direction && <Icon name={sort.direction === 'ascending' ? 'up' : 'down'} />}
			</a>
		</th>
	)
}

function BulkBar({ deeds }: { deeds: ComponentChildren }) {
	const words = useWords()
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is neither flexible nor sticky in old Safari
		<div class="bulk" role="group" aria-label={words.bulk}>
			<output class="needs-script">
				{words.selected} <b data-count="">0</b>
			</output>
			{deeds}
		</div>
	)
}

/** The link to the next page; a script adds the rows below instead. */
function More({ id, href }: { id: string; href: string | undefined }) {
	const words = useWords()
	return (
		<p id={`${id}-more`} class="more">
			{href && (
				<a
					class="button"
					href={href}
					hx-get={href}
					hx-target={`#${id}-rows`}
					hx-select={`#${id}-rows > tr`}
					hx-swap="beforeend"
					hx-select-oob={`#${id}-more`}
				>
					{words.moreRows}
				</a>
			)}
		</p>
	)
}
