import type { View } from '#access'
import { Facts, LinkButton, Section } from '#ui'
import { messages } from '../../messages/founding.ts'
import { labelIn, lines } from '../../rules/lists.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import type { ManufactorySection } from '../record/section.ts'

/** What the manufactory is, inside whom it lives, who stands by it. */
export const foundingSection: ManufactorySection = { name: 'founding', order: 100, show: showFounding }

async function showFounding(view: View, held: Manufactory) {
	const say = messages[view.lang]
	const home = view.url(`/manufactories/${held.id}`)
	const endsEarly =
		held.agreementUntil !== null && held.decisionOn !== null && held.agreementUntil < held.decisionOn && held.kept === 'protected'
	return (
		<Section title={say.section} id="founding" action={<Deeds view={view} held={held} home={home} />}>
			{endsEarly && <p class="soft">{say.agreementEnds(held.agreementUntil ?? '')}</p>}
			<Facts
				items={[
					[say.idea, held.ideaTitle],
					[say.line, labelIn(lines, view, held.line)],
					[say.offer, held.offer],
					[say.place, held.place],
					[say.hosting, held.host],
					[say.agreement, say.agreementWords([held.agreementNumber, held.agreedOn, held.agreementFrom, held.agreementUntil])],
					[say.managerFact, held.manager],
					[say.tutor, held.tutor],
				]}
			/>
			{held.concept !== '' && (
				<>
					<h3>{say.concept}</h3>
					<p class="as-written">{held.concept}</p>
				</>
			)}
		</Section>
	)
}

function Deeds({ view, held, home }: { view: View; held: Manufactory; home: string }) {
	const say = messages[view.lang]
	if (!held.mayWrite) return null
	return (
		<div class="cluster">
			<LinkButton href={`${home}/edit`} icon="edit" small>
				{say.change}
			</LinkButton>
			{held.mayDecide && (
				<LinkButton href={`${home}/host`} icon="edit" small>
					{say.changeHost}
				</LinkButton>
			)}
		</div>
	)
}
