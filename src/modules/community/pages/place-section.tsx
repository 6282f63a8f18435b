import { may, type View } from '#access'
import { LinkButton, Section } from '#ui'
import { messages } from '../messages.ts'
import { spellSpot } from '../rules/coordinates.ts'
import type { Need } from '../store/needs.ts'

/** Where a need is, and the way to point at it. */
export function PlaceSection({ view, need }: { view: View; need: Need }) {
	const say = messages[view.lang]
	return (
		<Section
			title={say.place}
			action={
				may(view.actor, 'need.write') && (
					<LinkButton href={view.url(`/needs/${need.id}/place`)} small>
						{need.spot ? say.movePlace : say.setPlace}
					</LinkButton>
				)
			}
		>
			<p class={need.spot ? undefined : 'soft'}>{need.spot ? spellSpot(need.spot) : say.noPlace}</p>
		</Section>
	)
}
