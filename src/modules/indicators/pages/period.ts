import type { View } from '#access'
import { readDay } from '#platform/typed-day'
import type { Period } from '../rules/figure.ts'

/** The period asked for in the address: until today unless told otherwise. A day that does not exist is as if it were not there. */
export function periodOf({ query, today }: Pick<View, 'query' | 'today'>): Period {
	const from = readDay(query.from ?? '')
	const to = readDay(query.to ?? '') ?? today
	return from === undefined || from > to ? { to } : { from, to }
}

/** The period as a query, for links that keep it. */
export function periodQuery({ query }: Pick<View, 'query'>): { from?: string | undefined; to?: string | undefined } {
	return { from: query.from, to: query.to }
}
