import type { View } from '#access'
import type { Column } from '#ui'

/** A column that reads the same on the page and in a file; `cell` where the page shows more than the words. */
export type ListColumn<Row> = Omit<Column<Row>, 'cell' | 'hidden'> & {
	readonly text: (row: Row) => string
	readonly cell?: Column<Row>['cell']
}

/** The columns as the page shows them: those not chosen are hidden. The first always stays. */
export function tableColumns<Row>(view: View, columns: readonly ListColumn<Row>[]): Column<Row>[] {
	const chosen = chosenKeys(view)
	return columns.map(({ text, cell, ...column }, at) => ({
		...column,
		cell: cell ?? ((row) => text(row) || '–'),
		hidden: at > 0 && chosen !== undefined && !chosen.has(column.key),
	}))
}

/** The columns that are seen, for a file of what is seen. */
export function seenColumns<Row>(view: View, columns: readonly ListColumn<Row>[]): readonly ListColumn<Row>[] {
	const chosen = chosenKeys(view)
	return columns.filter(({ key }, at) => at === 0 || chosen === undefined || chosen.has(key))
}

/** The choice as one word of an address, so that every link of the list keeps it. */
export function keptColumns(view: View): string | undefined {
	const chosen = chosenKeys(view)
	return chosen && [...chosen].join(',')
}

/** The chooser sends a value for each column, links one with commas; none means all. */
function chosenKeys(view: View): ReadonlySet<string> | undefined {
	const keys = view.many('columns').flatMap((value) => value.split(',').filter(Boolean))
	return keys.length === 0 ? undefined : new Set(keys)
}
