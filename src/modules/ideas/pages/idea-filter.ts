import type { View } from '#access'
import { parseId } from '#kernel/id'
import { parsePlainDate } from '#kernel/plain-date'
import { keptColumns } from '#people'
import { keysOf } from '#ui'
import { ideaStates } from '../rules/idea-state.ts'
import type { IdeaFilter } from '../store/idea-list.ts'

/** What the address asks the list of ideas for. */
export function ideaFilter(view: View): IdeaFilter {
	const { query } = view
	const state = ideaStates.find((each) => each === query.state)
	const keys = keysOf(query.after, 2)
	return {
		states: state && [state],
		owner: query.whose === 'mine' ? view.actor.account : parseId<'account'>(query.owner),
		search: query.q,
		lateOn: query.late === undefined ? undefined : view.today,
		sort: query.sort === 'newest' ? 'newest' : 'due',
		after: keys && parsePlainDate(keys[0] ?? '') && parseId(keys[1]) ? keys : undefined,
		limit: 51,
	}
}

/** Everything of the address that a link of the list keeps. */
export function keptIdeas(view: View, changed: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
	const { state, owner, whose, late, q, sort } = view.query
	return { state, owner, whose, late, q, sort, columns: keptColumns(view), ...changed }
}
