import { may, type View } from '#access'
import { Chip, LinkButton, Section } from '#ui'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import { ideaState, isComplete } from '../rules/idea-state.ts'
import { maySeeScores } from '../rules/sheet.ts'
import type { Idea } from '../store/ideas.ts'
import type { Assessor } from '../store/rounds.ts'

/** Who was asked and who has handed in; what they scored stays hidden until all are in. */
export function VerificationSection({ view, idea, assessors }: { view: View; idea: Idea; assessors: readonly Assessor[] }) {
	const say = verificationMessages[view.lang]
	const visible = maySeeScores({ complete: isComplete(idea) })
	return (
		<Section
			title={say.title}
			id="verification"
			action={
				visible && (
					<LinkButton href={view.url(`/ideas/${idea.id}/comparison`)} small icon="chart">
						{say.openComparison}
					</LinkButton>
				)
			}
		>
			{idea.round === null && <p class="soft">{say.notYet}</p>}
			{idea.round !== null && !visible && <p>{say.blind(idea.handedIn, idea.asked)}</p>}
			<ul class="lines">
				{assessors.map((assessor) => (
					<li key={assessor.account}>
						<p>
							{assessor.name} <Standing view={view} assessor={assessor} />
						</p>
						{ideaState(idea) === 'assessing' && <Release view={view} idea={idea} assessor={assessor} />}
					</li>
				))}
			</ul>
		</Section>
	)
}

function Standing({ view, assessor }: { view: View; assessor: Assessor }) {
	const say = verificationMessages[view.lang]
	if (assessor.releasedAt) return <span class="soft small-text">{say.released(assessor.releaseReason)}</span>
	if (assessor.handedInAt) return <Chip tone="done">{say.handedIn}</Chip>
	return <Chip tone={assessor.dueOn < view.today ? 'danger' : 'due'}>{say.waits(assessor.dueOn)}</Chip>
}

function Release({ view, idea, assessor }: { view: View; idea: Idea; assessor: Assessor }) {
	const say = verificationMessages[view.lang]
	const own = assessor.account === view.actor.account
	if (assessor.handedInAt || assessor.releasedAt || !(own || may(view.actor, 'idea.decide'))) return null
	return (
		<LinkButton href={view.url(own ? `/ideas/${idea.id}/sheet/refusal` : `/ideas/${idea.id}/assessors/${assessor.account}/release`)} small>
			{own ? say.declineOwn : say.release}
		</LinkButton>
	)
}

/** The name of the idea a page is about, with the way back. */
export function Back({ view, idea }: { view: View; idea: Idea }) {
	return <LinkButton href={view.url(`/ideas/${idea.id}`)}>{ideaMessages[view.lang].back}</LinkButton>
}
