import { may, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { Facts, LinkButton, Section } from '#ui'
import { labelOf } from '../messages/labels.ts'
import { messages } from '../messages/participant.ts'
import type { ParticipantId } from '../store/participant.ts'
import type { Person } from '../store/person.ts'

/** The data of a person. */
export function PersonSection({ view, person }: { view: View; person: Person }) {
	const say = messages[view.lang]
	const { pesel, otherIdentifier, bornOn, sex, phone, email } = person
	return (
		<Section title={say.personal} id="details">
			<Facts
				items={[
					[say.pesel, pesel],
					...(otherIdentifier === null ? [] : [[say.otherIdentifier, otherIdentifier] as const]),
					[say.bornOn, bornOn && formatDay(view.lang, bornOn)],
					[say.sex, sex && labelOf(view, sex)],
					[say.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
					[say.email, email && <a href={`mailto:${email}`}>{email}</a>],
					[say.address, addressLine(person)],
				]}
			/>
		</Section>
	)
}

/** An address in one line, as on an envelope. */
export function addressLine({
	street,
	building,
	flat,
	postcode,
	place,
	gmina,
}: Pick<Person, 'street' | 'building' | 'flat' | 'postcode' | 'place' | 'gmina'>): string {
	const house = [building, flat].filter(Boolean).join('/')
	const first = [street || (house && place), house].filter(Boolean).join(' ')
	const second = [postcode, place].filter(Boolean).join(' ')
	return [first, second, gmina && gmina !== place ? `gm. ${gmina}` : ''].filter(Boolean).join(', ')
}

/** How many restricted notes the reader may open: nothing tells of the others. */
export function NotesSection({ view, participant, count }: { view: View; participant: ParticipantId; count: number }) {
	const say = messages[view.lang]
	const writes = may(view.actor, 'note.write')
	if (count === 0 && !writes) return null
	return (
		<Section title={say.notes} id="notes">
			<p>{count === 0 ? say.noNotes : say.notesFor(count)}</p>
			<LinkButton href={view.url(`/participants/${participant}/notes`)} small icon="lock">
				{count === 0 ? say.writeNote : say.openNotes}
			</LinkButton>
		</Section>
	)
}
