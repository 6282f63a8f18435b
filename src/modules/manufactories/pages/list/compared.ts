import type { ComponentChildren } from 'preact'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import type { ListedManufactory, ManufactoryId } from '../../store/listed.ts'

/** A cell that can also be sorted by and put into a file. */
export type ComparedCell = {
	readonly shown: ComponentChildren
	/** The same in words. */
	readonly text: string
	/** What is sorted by; nothing known stands last. */
	readonly by: number | string | undefined
}

/** A column of the comparison that a part of the module offers: one query for all rows. The head of a manufactory's page is made of the same. */
export type ComparedColumn = {
	readonly key: string
	/** clock 100, people 200, money 300, readiness 400, next step 900. */
	readonly order: number
	readonly header: Readonly<Record<Lang, string>>
	readonly align?: 'end'
	readonly long?: boolean
	/** Only on the board: the head of the page says it already. */
	readonly boardOnly?: boolean
	readonly read: (view: View, rows: readonly ListedManufactory[]) => Promise<ReadonlyMap<ManufactoryId, ComparedCell>>
}

/** Rows by a column: numbers by size, words by the alphabet, what is not known last. */
export function sortedBy<Row extends { readonly id: ManufactoryId }>(
	rows: readonly Row[],
	cells: ReadonlyMap<ManufactoryId, ComparedCell>,
	descending: boolean,
): Row[] {
	const sign = descending ? -1 : 1
	return [...rows].sort((one, other) => {
		const [a, b] = [cells.get(one.id)?.by, cells.get(other.id)?.by]
		if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
		return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'pl'))
	})
}
