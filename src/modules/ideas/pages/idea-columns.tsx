import type { View } from '#access'
import { formatDay } from '#kernel/lang'
import type { ListColumn } from '#people'
import { Chip } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import { type Confrontation, confrontations } from '../rules/criteria.ts'
import { isComplete } from '../rules/idea-state.ts'
import type { Results } from '../rules/results.ts'
import type { IdeaRow } from '../store/idea-list.ts'
import { keptIdeas } from './idea-filter.ts'
import { StateChip } from './state-chip.tsx'

export type ShownIdea = IdeaRow & { readonly results: Results | undefined }

/** The rounds of these rows whose scores may be seen. */
export function roundsShown(rows: readonly IdeaRow[]) {
	return rows.flatMap((row) => (row.round !== null && isComplete(row) ? row.round : []))
}

/** The columns of the list of ideas. */
export function ideaColumns(view: View): ListColumn<ShownIdea>[] {
	const say = ideaMessages[view.lang]
	const marks = verificationMessages[view.lang]
	const day = (on: string | null) => (on === null ? '' : formatDay(view.lang, on))
	const mark = (value: number | undefined) => (value === undefined ? '' : marks.mark(value))
	const sort = (by: 'due' | 'newest') => ({
		href: view.url('/ideas', keptIdeas(view, { sort: by === 'due' ? undefined : by })),
		direction: (view.query.sort ?? 'due') === by ? (by === 'due' ? ('ascending' as const) : ('descending' as const)) : undefined,
	})
	return [
		{ key: 'title', header: say.ideaTitle, text: (row) => row.title },
		{
			key: 'state',
			header: say.state,
			text: (row) => say.states[row.state],
			cell: (row) => <StateChip lang={view.lang} state={row.state} />,
		},
		{ key: 'authors', header: say.authors, text: (row) => row.authorNames ?? '' },
		{ key: 'owner', header: say.owner, text: (row) => row.ownerName },
		{
			key: 'due',
			header: say.dueOn,
			tight: true,
			text: (row) => day(row.dueOn),
			cell: (row) => (row.dueOn !== null && row.dueOn < view.today ? <Chip tone="danger">{day(row.dueOn)}</Chip> : day(row.dueOn) || '–'),
			sort: sort('due'),
		},
		...confrontations.map((code: Confrontation) => ({
			key: code,
			header: marks.short[code],
			align: 'end' as const,
			text: (row: ShownIdea) => mark(row.results?.by[code]),
		})),
		{ key: 'result', header: marks.whole, align: 'end', text: (row) => mark(row.results?.whole) },
		{ key: 'made', header: say.madeOn, tight: true, onlyChosen: true, text: (row) => day(row.madeOn), sort: sort('newest') },
	]
}
