import type { ComponentChildren } from 'preact'
import type { View } from '#access'
import type { Lang } from '#kernel/lang'
import type { ListedManufactory, ManufactoryId } from '../../store/listed.ts'

/** A column of the comparison that a part of the module offers: one query for all rows. */
export type ComparedColumn = {
	readonly key: string
	/** clock 100, people 200, money 300, readiness 400, next step 900. */
	readonly order: number
	readonly header: Readonly<Record<Lang, string>>
	readonly align?: 'end'
	readonly long?: boolean
	readonly read: (view: View, rows: readonly ListedManufactory[]) => Promise<ReadonlyMap<ManufactoryId, ComponentChildren>>
}
