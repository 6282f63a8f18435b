import type { View } from '#access'
import { formatDayLong } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import type { OwnPerson, OwnSection } from '#people'
import { answerMessages } from '../messages/answers.ts'
import { listOwnIdeas, type OwnIdea } from '../store/own-ideas.ts'
import { ownAspirationSection } from './own-aspirations.tsx'

/** What she wants to do, her ideas and the answers, on the page that she opens herself: a query each, plain words. */
export const ownIdeaSections: readonly OwnSection[] = [ownAspirationSection, { name: 'ideas', order: 300, show: showOwnIdeas }]

async function showOwnIdeas(view: View, person: OwnPerson) {
	const ideas = await listOwnIdeas(view.db, view.partnership, person.id)
	if (ideas.length === 0) return undefined
	return (
		<section class="own-part" aria-labelledby="own-ideas">
			<h2 id="own-ideas">{answerMessages[view.lang].own.title}</h2>
			{ideas.map((idea) => (
				<OwnIdeaCard key={idea.id} view={view} idea={idea} />
			))}
		</section>
	)
}

function OwnIdeaCard({ view, idea }: { view: View; idea: OwnIdea }) {
	const say = answerMessages[view.lang].own
	return (
		<article class="card own-card">
			<h3>{idea.title}</h3>
			<p class="as-written">{idea.what}</p>
			{idea.others && <p class="soft">{say.with(idea.others)}</p>}
			{idea.verdict === null ? <Waiting view={view} idea={idea} /> : <Answer view={view} idea={idea} />}
		</article>
	)
}

function Waiting({ view, idea }: { view: View; idea: OwnIdea }) {
	const say = answerMessages[view.lang].own
	const until = idea.state === 'waits-for-verdict' && idea.dueOn !== null && idea.dueOn >= view.today ? say.until(idea.dueOn) : ''
	return (
		<p>
			<strong>{[say.states[idea.state], until].filter(Boolean).join(' ')}</strong>
		</p>
	)
}

function Answer({ view, idea }: { view: View; idea: OwnIdea }) {
	const say = answerMessages[view.lang]
	if (idea.verdict === null || idea.state === 'withdrawn') return <p>{say.own.states.withdrawn}</p>
	return (
		<>
			<p>
				<strong>{say.verdict[idea.verdict]}</strong>{' '}
				{idea.answeredAt && <span class="soft">{formatDayLong(view.lang, dayInPoland(idea.answeredAt))}</span>}
			</p>
			<p class="as-written">{idea.answer}</p>
			<p>{say.ask}</p>
		</>
	)
}
