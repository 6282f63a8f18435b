import type { VNode } from 'preact'
import { reach, type View } from '#access'
import { formatDay } from '#kernel/lang'
import type { PlainDate } from '#kernel/plain-date'
import { LinkButton, Section } from '#ui'
import { messages } from '../messages/today.ts'
import { listMyPeople, type MyPerson } from '../store/my-people.ts'
import type { ParticipantId } from '../store/participant.ts'
import { listStaysOfMany } from '../store/participation.ts'
import { nextFor } from './next-deed.tsx'
import { daysOf, type NextOffer, offersFor, type ParticipantSection } from './participant-section.ts'

const AT_MOST = 12

/** "My people" on Today, for those who see only their own: each with what was last and what is next. Queries do not grow with the people. */
export async function myPeopleBlock(view: View, sections: readonly ParticipantSection[]): Promise<VNode | undefined> {
	if (reach(view.actor, 'person.read') !== 'related') return undefined
	const found = await listMyPeople(view.db, view, AT_MOST)
	const people = found.slice(0, AT_MOST)
	const ids = people.map(({ id }) => id)
	const stays = ids.length === 0 ? [] : await listStaysOfMany(view.db, view.partnership, ids)
	const offers = await offersFor(view, sections, ids)
	const days = await daysOf(view.db, view, { sections, participants: ids })
	const hers = (participant: ParticipantId) => stays.filter((stay) => stay.participant === participant)
	const lines = people.map((person) => ({
		person,
		programmes: [...new Set(hers(person.id).map(({ programmeCode }) => programmeCode))].join(', '),
		// Whoever stands by a person guides her: "nobody does" is never said here.
		next: nextFor(view, { participant: person.id, stays: hers(person.id), coached: true, offer: offers.get(person.id) }),
		days: sections.flatMap(({ name, day }) => (day ? [{ header: day.header[view.lang], on: days.get(name)?.get(person.id) }] : [])),
	}))
	return <Block view={view} lines={lines} more={found.length > AT_MOST} />
}

type Day = { readonly header: string; readonly on: PlainDate | undefined }
type Line = { readonly person: MyPerson; readonly programmes: string; readonly next: NextOffer; readonly days: readonly Day[] }

function Block({ view, lines, more }: { view: View; lines: readonly Line[]; more: boolean }) {
	const say = messages[view.lang]
	const all = <a href={view.url('/participants', { worker: view.actor.account })}>{more ? say.allMyPeople : say.asList}</a>
	return (
		<Section title={say.myPeople} id="my-people" action={lines.length > 0 && all}>
			{lines.length === 0 && <p class="soft">{say.noPeople}</p>}
			<ul class="lines">
				{lines.map((line) => (
					<PersonLine key={line.person.id} view={view} line={line} />
				))}
			</ul>
		</Section>
	)
}

function PersonLine({ view, line: { person, programmes, next, days } }: { view: View; line: Line }) {
	const said = days.map(({ header, on }) => `${header}: ${on === undefined ? messages[view.lang].notYet : formatDay(view.lang, on)}`)
	return (
		<li>
			<p>
				<a href={view.url(`/participants/${person.id}`)}>{`${person.firstName} ${person.lastName}`}</a>
				<span class="line-what">{next.sentence}</span>
				<span class="line-what">{[programmes, ...said].filter(Boolean).join(' · ')}</span>
			</p>
			{next.action && (
				<div class="line-deed">
					<LinkButton href={next.action.href} small>
						{next.action.label}
					</LinkButton>
				</div>
			)}
		</li>
	)
}
