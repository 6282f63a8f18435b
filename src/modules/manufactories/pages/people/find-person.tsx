import type { View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { ListSearch, PageHead } from '#ui'
import { messages } from '../../messages/people.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { listAuthorsToEmploy, type PersonToEmploy, searchPeopleToEmploy } from '../../store/people-to-employ.ts'

/** Whom the host employs: the authors of the idea at hand, everybody else by search. */
export async function findPage(view: View, held: Manufactory): Promise<Reply> {
	const say = messages[view.lang]
	const typed = view.query.q?.trim() ?? ''
	const people = typed === '' ? await listAuthorsToEmploy(view.db, view, held.ideaId) : await searchPeopleToEmploy(view.db, view, typed)
	const action = view.url(`/manufactories/${held.id}/workers/new`)
	return shown(
		say.employTitle(held.name),
		<>
			<PageHead title={say.employTitle(held.name)} lead={say.employLead} />
			<ListSearch action={action} label={say.find} value={view.query.q} target="found-people" />
			<div id="found-people">
				{people.length > 0 && <Found view={view} people={people} action={action} />}
				{people.length === 0 && <p class="soft">{typed === '' ? say.findHint : say.nothingFound}</p>}
			</div>
			<p>
				<a href={view.url(`/manufactories/${held.id}`)}>{say.back}</a>
			</p>
		</>,
	)
}

function Found({ view, people, action }: { view: View; people: readonly PersonToEmploy[]; action: string }) {
	return (
		<ul class="lines" aria-label={messages[view.lang].found}>
			{people.map(({ id, firstName, lastName, bornYear }) => (
				<li key={id}>
					<p>
						<a href={`${action}?participant=${id}`}>{`${lastName} ${firstName}`}</a>
						{bornYear !== null && <span class="line-what">{bornYear}</span>}
					</p>
				</li>
			))}
		</ul>
	)
}
