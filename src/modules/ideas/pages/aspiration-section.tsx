import { may, type View } from '#access'
import type { Id } from '#kernel/id'
import { dayInPoland } from '#kernel/plain-date'
import type { ParticipantSection } from '#people'
import { Chip, LinkButton, PostButton, Section } from '#ui'
import { aspirationMessages } from '../messages/aspirations.ts'
import { type Aspiration, listAspirations } from '../store/aspirations.ts'

/** What a person wants to do, on her page: one query. */
export const ideaSections: readonly ParticipantSection[] = [{ name: 'aspirations', order: 150, show: showAspirations }]

async function showAspirations(view: View, participant: Id<'participant'>) {
	if (!may(view.actor, 'idea.read')) return undefined
	const aspirations = await listAspirations(view.db, view, participant)
	const say = aspirationMessages[view.lang]
	return (
		<Section
			title={say.title}
			id="aspirations"
			action={
				may(view.actor, 'idea.write') && (
					<LinkButton href={view.url(`/participants/${participant}/aspirations/new`)} icon="add" small>
						{say.add}
					</LinkButton>
				)
			}
		>
			{aspirations.length === 0 && <p class="soft">{say.none}</p>}
			<ul class="lines">
				{aspirations.map((aspiration) => (
					<li key={aspiration.id}>
						<Line view={view} aspiration={aspiration} />
					</li>
				))}
			</ul>
		</Section>
	)
}

function Line({ view, aspiration }: { view: View; aspiration: Aspiration }) {
	const say = aspirationMessages[view.lang]
	const { words, course, strengths, needs, resting, since, ideas } = aspiration
	const facts = [say.maturityOf(course), say.since(dayInPoland(new Date(since)))]
	return (
		<div>
			<p class="as-written">{words}</p>
			<p class="soft small-text">
				{facts.join(' · ')} {resting && <Chip tone="plain">{say.resting}</Chip>}
			</p>
			{strengths && <p class="small-text">{`${say.strengths}: ${strengths}`}</p>}
			{needs && <p class="small-text">{`${say.needs}: ${needs}`}</p>}
			{ideas.length > 0 && (
				<p>
					{say.grew}{' '}
					{ideas.map(({ id, title }, at) => (
						<span key={id}>
							{at > 0 && ', '}
							<a href={view.url(`/ideas/${id}`)}>{title}</a>
						</span>
					))}
				</p>
			)}
			{may(view.actor, 'idea.write') && <Deeds view={view} aspiration={aspiration} />}
		</div>
	)
}

function Deeds({ view, aspiration: { id, resting } }: { view: View; aspiration: Aspiration }) {
	const say = aspirationMessages[view.lang]
	if (resting)
		return (
			<PostButton action={view.url(`/aspirations/${id}/resumption`)} idempotencyKey={view.key} small icon="undo">
				{say.resume}
			</PostButton>
		)
	return (
		<div class="cluster">
			<LinkButton href={view.url('/ideas/new', { aspiration: id })} small icon="arrow">
				{say.grow}
			</LinkButton>
			<LinkButton href={view.url(`/aspirations/${id}`)} small icon="edit">
				{say.edit}
			</LinkButton>
			<PostButton action={view.url(`/aspirations/${id}/rest`)} idempotencyKey={view.key} small>
				{say.rest}
			</PostButton>
		</div>
	)
}
