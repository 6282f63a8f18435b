import type { View } from '#access'
import type { OwnPerson, OwnSection } from '#people'
import { answerMessages } from '../messages/answers.ts'
import { type Aspiration, listAspirations } from '../store/aspirations.ts'

/** What she said she wants to do, in her words, and what became of it: one query. What the centre thinks of it (how ripe, what it lacks) stays there. */
export const ownAspirationSection: OwnSection = { name: 'aspirations', order: 250, show: showOwnAspirations }

async function showOwnAspirations(view: View, person: OwnPerson) {
	const aspirations = await listAspirations(view.db, view, person.id)
	if (aspirations.length === 0) return undefined
	return (
		<section class="own-part" aria-labelledby="own-aspirations">
			<h2 id="own-aspirations">{answerMessages[view.lang].own.passions}</h2>
			{aspirations.map((aspiration) => (
				<article key={aspiration.id} class="card own-card">
					<p class="as-written">{aspiration.words}</p>
					<p class="soft">{whatBecame(view, aspiration)}</p>
				</article>
			))}
		</section>
	)
}

function whatBecame(view: View, { ideas, resting }: Aspiration): string {
	const say = answerMessages[view.lang].own
	if (ideas.length > 0) return say.grew(ideas.map(({ title }) => title))
	return resting ? say.rests : say.noIdeaYet
}
