import { page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { PageHead } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import { type IdeaState, ideaStates } from '../rules/idea-state.ts'
import { countByState, type IdeaRow, listIdeas } from '../store/idea-list.ts'
import { IdeaTabs } from './idea-list.tsx'
import { StateChip } from './state-chip.tsx'

export const boardRoutes: readonly Route[] = [page('/ideas/board', 'idea.read', boardPage)]

const COUNTED_AT_MOST = 1000
const READ_AT_MOST = 200
const SHOWN = 8

/** Ideas by where they stand: what waits longest on top, the rest one touch away. */
async function boardPage(view: View): Promise<Reply> {
	const say = ideaMessages[view.lang]
	const counts = await countByState(view.db, view, COUNTED_AT_MOST)
	const rows = await listIdeas(view.db, view, { sort: 'due', limit: READ_AT_MOST })
	return shown(
		say.board,
		<>
			<IdeaTabs view={view} />
			<PageHead title={say.title} lead={say.boardLead} />
			<div class="multiples">
				{ideaStates.map((state) => (
					<Lane key={state} view={view} state={state} count={counts.get(state) ?? 0} rows={rows.filter((row) => row.state === state)} />
				))}
			</div>
		</>,
	)
}

function Lane({ view, state, count, rows }: { view: View; state: IdeaState; count: number; rows: readonly IdeaRow[] }) {
	const say = ideaMessages[view.lang]
	const seen = rows.slice(0, SHOWN)
	return (
		<section class="card" aria-label={say.states[state]}>
			<div class="card-head">
				<h2>
					<StateChip lang={view.lang} state={state} />
				</h2>
				<span class="soft">{count}</span>
			</div>
			{count === 0 && <p class="soft">{say.boardEmpty}</p>}
			<ul class="lines">
				{seen.map((row) => (
					<li key={row.id}>
						<p>
							<a href={view.url(`/ideas/${row.id}`)}>{row.title}</a>{' '}
							<span class="soft small-text">
								{[row.ownerName, row.dueOn && formatDay(view.lang, row.dueOn)].filter(Boolean).join(', ')}
							</span>
						</p>
					</li>
				))}
			</ul>
			{count > seen.length && (
				<p>
					<a href={view.url('/ideas', { state })}>{say.boardMore(count - seen.length)}</a>
				</p>
			)}
		</section>
	)
}
