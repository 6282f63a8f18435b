import type { VNode } from 'preact'
import { may, type View } from '#access'
import { Section } from '#ui'
import { messages } from '../messages.ts'
import { type Centre, listCentres } from '../store/centre.ts'

const AT_MOST = 5

/** Today of a host's manager: whom to call. Her manufactories stand beside. */
export async function callCentreBlock(view: View): Promise<VNode | undefined> {
	if (!hasOnlyThePartnership(view)) return undefined
	const say = messages[view.lang]
	const centres = (await listCentres(view.db, view.partnership)).filter(({ phone }) => phone !== '')
	return (
		<Section title={say.hostTitle} id="call-centre" action={<a href={view.url('/centres')}>{say.centres}</a>}>
			<p>{centres.length === 0 ? say.hostNoPhone : say.hostCall}</p>
			<ul class="lines">
				{centres.slice(0, AT_MOST).map((centre) => (
					<Phone key={centre.id} centre={centre} />
				))}
			</ul>
		</Section>
	)
}

function hasOnlyThePartnership({ actor }: View): boolean {
	const others = ['figures.read', 'person.read', 'account.manage'] as const
	return may(actor, 'partnership.read') && others.every((permission) => !may(actor, permission))
}

function Phone({ centre: { name, place, phone } }: { centre: Centre }) {
	return (
		<li>
			<p>
				<a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
				<span class="line-what">{[name, place].filter(Boolean).join(', ')}</span>
			</p>
		</li>
	)
}
