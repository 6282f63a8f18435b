import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'

/** What figures are told of: a programme, or (no `id`) the road from manufactory to enterprise in the whole partnership. */
export type Subject = {
	readonly id: Id<'programme'> | undefined
	readonly code: string
	readonly name: string
	readonly fromOn: PlainDate
	readonly toOn: PlainDate
	readonly indicatorSet: string
}

/** The road of the partnership in addresses; no programme can have this code. */
export const ROAD = '_road'

/** What it is called where room is short. */
export function shortName({ code, name }: Pick<Subject, 'code' | 'name'>): string {
	return code === ROAD ? name : code
}

/** What it is called. */
export function fullName({ code, name }: Pick<Subject, 'code' | 'name'>): string {
	return code === ROAD ? name : `${code}: ${name}`
}
