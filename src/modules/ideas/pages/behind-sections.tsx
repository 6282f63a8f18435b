import { may, type View } from '#access'
import { LinkButton, PostButton, Section } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import type { Author, Backer } from '../store/behind.ts'
import type { Idea } from '../store/ideas.ts'

/** Whose idea it is. A name leads to the record where that is open. */
export function AuthorsSection({ view, idea, authors }: { view: View; idea: Idea; authors: readonly Author[] }) {
	const say = ideaMessages[view.lang]
	const writes = may(view.actor, 'idea.write')
	return (
		<Section
			title={say.authors}
			id="authors"
			action={
				writes && (
					<LinkButton href={view.url(`/ideas/${idea.id}/authors`)} small icon="add">
						{say.authorAdd}
					</LinkButton>
				)
			}
		>
			<ul class="lines">
				{authors.map((author) => (
					<li key={author.id}>
						<p>
							<AuthorName view={view} author={author} />
						</p>
						{writes && authors.length > 1 && (
							<PostButton
								action={view.url(`/ideas/${idea.id}/authors/removal`)}
								idempotencyKey={view.key}
								send={{ participant: author.id }}
								small
								icon="close"
							>
								{say.remove}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}

/** The name of an author. */
export function AuthorName({ view, author: { id, firstName, lastName, open } }: { view: View; author: Author }) {
	const name = `${firstName} ${lastName}`
	return open ? <a href={view.url(`/participants/${id}`)}>{name}</a> : <span>{name}</span>
}

/** Who stands behind the idea, and with what. */
export function BehindSection({ view, idea, backers }: { view: View; idea: Idea; backers: readonly Backer[] }) {
	const say = ideaMessages[view.lang]
	const writes = may(view.actor, 'idea.write')
	return (
		<Section
			title={say.behind}
			id="behind"
			action={
				writes && (
					<LinkButton href={view.url(`/ideas/${idea.id}/backers`)} small icon="add">
						{say.addDeed}
					</LinkButton>
				)
			}
		>
			{backers.length === 0 && <p class="soft">{say.nobodyBehind}</p>}
			<ul class="lines">
				{backers.map(({ id, name, offers }) => (
					<li key={id}>
						<p>
							<strong>{name}</strong>
							{offers && `: ${offers}`}
						</p>
						{writes && (
							<PostButton
								action={view.url(`/ideas/${idea.id}/backers/removal`)}
								idempotencyKey={view.key}
								send={{ backer: id }}
								small
								icon="close"
							>
								{say.remove}
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
