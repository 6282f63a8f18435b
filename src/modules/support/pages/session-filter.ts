import type { View } from '#access'
import { parseId } from '#kernel/id'
import { keysOf, parseTypedDay } from '#ui'
import { kindCodes } from '../rules/kinds.ts'
import { hourInPoland, sessionStates } from '../rules/session-state.ts'
import type { SessionFilter } from '../store/session-list.ts'

/** What a list of meetings is narrowed by, in its address. */
export const FILTERS = ['whose', 'participant', 'leader', 'kind', 'state', 'from', 'to'] as const

/** The filter that the address names; what is none is left out. */
export function filterOf(view: View): SessionFilter {
	const { query } = view
	const keys = keysOf(query.after, 2)
	const state = sessionStates.find((each) => each === query.state)
	const mine = query.whose === 'all' ? undefined : view.actor.account
	return {
		participant: parseId<'participant'>(query.participant),
		leader: parseId(query.leader) ?? mine,
		kind: kindCodes(view.amendments).find((code) => code === query.kind),
		state,
		from: parseTypedDay(query.from ?? ''),
		to: parseTypedDay(query.to ?? ''),
		after: keys && /^\d{4}-\d{2}-\d{2}$/.test(keys[0] ?? '') && parseId(keys[1]) ? keys : undefined,
		...momentOf(view),
		limit: 51,
	}
}

/** The day and the hour that states of meetings are told by. */
export function momentOf(view: View): Pick<SessionFilter, 'today' | 'hour'> {
	return { today: view.today, hour: hourInPoland(view.now) }
}

/** The filter in codes and ids, for the journal. */
export function narrowedBy({ query }: View): string[] {
	return FILTERS.flatMap((name) => (query[name] ? [`${name}:${query[name]}`] : []))
}

/** The filter as it stands in the address, to be kept in a link. */
export function kept({ query }: View): Readonly<Record<string, string | undefined>> {
	return Object.fromEntries(FILTERS.map((name) => [name, query[name]]))
}
