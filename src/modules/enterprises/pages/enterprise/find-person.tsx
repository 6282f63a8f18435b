import { may, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { findPeople } from '#people'
import { ListSearch } from '#ui'
import { messages } from '../../messages/enterprise/words.ts'
import { findOpenName } from '../../store/enterprise/choices.ts'

/** The participant that the address or the sent form names, when her record is open to the one who looks. */
export async function chosenPerson(view: View): Promise<{ id: Id<'participant'>; name: string } | undefined> {
	const id = parseId<'participant'>(view.form.participant ?? view.query.participant)
	const name = id && (await findOpenName(view.db, view, id))
	return id && name !== undefined ? { id, name } : undefined
}

/** People to choose, by search: each leads to the same page with her in the address. */
export async function personSearch(view: View, action: string) {
	if (!may(view.actor, 'person.read')) return undefined
	const say = messages[view.lang]
	const typed = view.query.q?.trim() ?? ''
	const people = typed === '' ? [] : await findPeople(view.db, view, { typed, permission: 'person.read' })
	return (
		<>
			<ListSearch action={action} label={say.findPerson} value={view.query.q} target="found-people" />
			<ul class="lines" id="found-people">
				{people.map(({ id, firstName, lastName, bornYear }) => (
					<li key={id}>
						<p>
							<a href={`${action}?participant=${id}`}>{`${lastName} ${firstName}`}</a>
							{bornYear !== null && <span class="line-what">{bornYear}</span>}
						</p>
					</li>
				))}
				{typed !== '' && people.length === 0 && <li class="soft">{say.nothingFound}</li>}
			</ul>
		</>
	)
}
