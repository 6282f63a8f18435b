import type { View } from '#access'
import type { Column } from '#ui'

/** A column that reads the same on the page and in a file; `cell` where the page shows more than the words. */
export type ListColumn<Row> = Omit<Column<Row>, 'cell' | 'hidden'> & {
	readonly text: (row: Row) => string
	readonly cell?: Column<Row>['cell']
	/** Seen only when it is chosen: a table should fit its window with the columns that most people need. */
	readonly onlyChosen?: true
}

/** The columns as the page shows them: those not chosen are hidden. The first always stays. */
export function tableColumns<Row>(view: View, columns: readonly ListColumn<Row>[]): Column<Row>[] {
	const chosen = chosenKeys(view)
	return columns.map(({ text, cell, onlyChosen, ...column }, at) => ({
		...column,
		cell: cell ?? ((row) => text(row) || '–'),
		hidden: at > 0 && !isSeen({ key: column.key, onlyChosen }, chosen),
	}))
}

/** The columns that are seen, for a file of what is seen. */
export function seenColumns<Row>(view: View, columns: readonly ListColumn<Row>[]): readonly ListColumn<Row>[] {
	const chosen = chosenKeys(view)
	return columns.filter((column, at) => at === 0 || isSeen(column, chosen))
}

function isSeen({ key, onlyChosen }: { key: string; onlyChosen?: true | undefined }, chosen: ReadonlySet<string> | undefined): boolean {
	return chosen === undefined ? onlyChosen !== true : chosen.has(key)
}

/** The choice as one word of an address, so that every link of the list keeps it. */
export function keptColumns(view: View): string | undefined {
	const chosen = chosenKeys(view)
	return chosen && [...chosen].join(',')
}

/** The chooser sends a value for each column, links one with commas; none means those that are seen at first. */
function chosenKeys(view: View): ReadonlySet<string> | undefined {
	const keys = view.many('columns').flatMap((value) => value.split(',').filter(Boolean))
	return keys.length === 0 ? undefined : new Set(keys)
}
