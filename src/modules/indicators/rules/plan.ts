import type { Definition } from './definition.ts'
import { type Condition, participationsOf, type Rule } from './rule.ts'

/** Days of first support or of first presence, found once for each participation and shared by the indicators that need them. */
export type Lookup = {
	readonly name: string
	readonly in: 'support' | 'session'
	readonly kinds: readonly string[]
	readonly completed: boolean
}

/** An indicator that counts participations: its conditions, with the lookups that they use. */
type Counted = { readonly code: string; readonly where: readonly Condition[] }

/** What one reading of the published participations must bring to compute all these indicators; the rest is counted apart. */
export type Plan = {
	readonly counted: readonly Counted[]
	readonly lookups: readonly Lookup[]
	readonly leaders: readonly { readonly code: string; readonly kinds: readonly string[] }[]
	readonly heads: readonly { readonly code: string; readonly kinds: readonly string[] }[]
}

/** Compiles definitions into one plan: every lookup stands in it once, however many indicators use it. */
export function compile(definitions: readonly Pick<Definition, 'code' | 'rule'>[]): Plan {
	const counted = definitions.flatMap(({ code, rule }) => {
		const where = participationsOf(rule)
		return where === undefined ? [] : [{ code, where }]
	})
	const conditions = counted.flatMap(({ where }) => where)
	return {
		counted,
		lookups: [...new Map(conditions.flatMap(lookupOf).map((lookup) => [lookup.name, lookup])).values()],
		leaders: definitions.flatMap(({ code, rule }) => countedApart(code, rule, 'leaders')),
		heads: definitions.flatMap(({ code, rule }) => countedApart(code, rule, 'attendees')),
	}
}

/** The lookup that a condition needs, if any. Its name is made of what it asks, so that the same question is asked once. */
export function lookupOf(condition: Condition): Lookup[] {
	if ('support' in condition) return [lookup('support', condition.support, condition.completed === true)]
	return 'session' in condition ? [lookup('session', condition.session, false)] : []
}

function lookup(where: Lookup['in'], kinds: readonly string[], completed: boolean): Lookup {
	const sorted = [...new Set(kinds)].sort()
	return { name: `${where}${completed ? '-completed' : ''}:${sorted.join(',')}`, in: where, kinds: sorted, completed }
}

function countedApart(code: string, rule: Rule, count: 'leaders' | 'attendees') {
	return rule.count === count ? [{ code, kinds: rule.of }] : []
}
