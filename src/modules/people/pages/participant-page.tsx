import type { VNode } from 'preact'
import { may, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { completedYears } from '#kernel/plain-date'
import { moved, type Reply, shown } from '#platform/reply'
import { Chip, type Happening, LinkButton, People, RecordBody, RecordHead, Section, type Someone, Timeline } from '#ui'
import { historySentence } from '../messages/history.ts'
import { ownMessages } from '../messages/own.ts'
import { messages } from '../messages/participant.ts'
import { listHistory, type PastDeed } from '../store/history.ts'
import { listStays, type StayRead } from '../store/participation.ts'
import { listPeopleAround, type StandingBy } from '../store/people-around.ts'
import { getOpenParticipant, type Person } from '../store/person.ts'
import { listNotes } from '../store/restricted-note.ts'
import { NextDeed, nextFor } from './next-deed.tsx'
import { type NextOffer, offersFor, type ParticipantSection } from './participant-section.ts'
import { NotesSection, PersonSection } from './person-sections.tsx'
import { StaySection } from './stay-section.tsx'
import { STATE_TONES, stateOf } from './stay-state.ts'

/** A person on one page: who, since when, what next, and what there is to know, in the order of work. */
export async function participantPage(view: View, sections: readonly ParticipantSection[]): Promise<Reply> {
	const id = view.id<'participant'>('participant')
	// Asked for at once, so that they travel at once.
	const [person, stays, around, notes, history, offers, others] = await Promise.all([
		getOpenParticipant(view.db, view, { id }),
		listStays(view.db, view.partnership, id),
		listPeopleAround(view.db, view, id),
		listNotes(view.db, view, id),
		listHistory(view.db, view, id),
		offersFor(view, sections, [id]),
		Promise.all(sections.map(async ({ order, show }) => ({ order, body: await show(view, id) }))),
	])
	if (person.mergedInto !== null) return moved(view.url(`/participants/${person.mergedInto}`))
	const own = [
		{ order: 100, body: <StaySection view={view} stays={stays} /> },
		{ order: 300, body: <NotesSection view={view} participant={id} count={notes.length} /> },
		{ order: 400, body: <PersonSection view={view} person={person} /> },
	]
	const ordered = [...own, ...others].sort((a, b) => a.order - b.order).map(({ body }) => body)
	const coached = around.some(({ kind }) => kind !== 'referral-owner')
	const next = nextFor(view, { participant: id, stays, coached, offer: offers.get(id) })
	return shown(
		nameOf(person),
		<Page view={view} person={person} next={next} stays={stays} around={around} history={history} sections={ordered} />,
	)
}

function nameOf(person: { firstName: string; lastName: string }): string {
	return `${person.firstName} ${person.lastName}`
}

type PageProps = {
	view: View
	person: Person
	next: NextOffer
	stays: readonly StayRead[]
	around: readonly StandingBy[]
	history: readonly PastDeed[]
	sections: readonly (VNode | undefined)[]
}

function Page({ view, person, next, stays, around, history, sections }: PageProps) {
	const say = messages[view.lang]
	const aside = (
		<>
			<Section title={say.workers}>
				<People items={[...around.map((one) => someone(view, one)), ...teamsOf(view, stays)]} empty={say.nobodyAround} />
			</Section>
			<History view={view} history={history} />
		</>
	)
	return (
		<>
			<RecordHead
				title={nameOf(person)}
				facts={<HeadFacts view={view} person={person} stay={stays[0]} />}
				state={<StateChip view={view} stay={stays[0]} />}
				next={next.sentence}
				action={<NextDeed next={next} />}
			>
				{may(view.actor, 'person.write') && (
					<>
						<LinkButton href={view.url(`/participants/${person.id}/edit`)} icon="edit">
							{say.edit}
						</LinkButton>
						<LinkButton href={view.url(`/participants/${person.id}/own-keys`)} icon="phone">
							{ownMessages[view.lang].keysTitle}
						</LinkButton>
					</>
				)}
			</RecordHead>
			<RecordBody aside={aside}>{sections}</RecordBody>
		</>
	)
}

function HeadFacts({ view, person, stay }: { view: View; person: Person; stay: StayRead | undefined }) {
	const say = messages[view.lang]
	const since =
		stay === undefined
			? undefined
			: stay.startedOn
				? say.sinceDay(stay.startedOn)
				: stay.declaredOn
					? say.declaredDay(stay.declaredOn)
					: say.noStart
	const age = person.bornOn === null ? undefined : say.age(completedYears(person.bornOn, view.today))
	const facts = [age, person.place, stay && say.inProgramme(stay.programmeCode), since].filter(Boolean).join(' · ')
	return (
		<>
			{facts}
			{person.phone && (
				<>
					{facts && ' · '}
					<a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone.replaceAll(' ', '\u00a0')}</a>
				</>
			)}
		</>
	)
}

function StateChip({ view, stay }: { view: View; stay: StayRead | undefined }) {
	const state = stay === undefined ? 'none' : stateOf({ startedOn: stay.startedOn, endedOn: stay.exit?.endedOn ?? null })
	return <Chip tone={STATE_TONES[state]}>{messages[view.lang].states[state]}</Chip>
}

function History({ view, history }: { view: View; history: readonly PastDeed[] }) {
	const items: Happening[] = history.flatMap(({ id, at, deed, facts, by }) => {
		const what = historySentence(view.lang, deed, facts)
		return what === undefined ? [] : [{ key: id, when: formatInstant(view.lang, at), what, ...(by === null ? {} : { who: by }) }]
	})
	return (
		<Section title={messages[view.lang].history}>
			<Timeline items={items} />
		</Section>
	)
}

function someone({ lang }: View, { name, email, kind }: StandingBy): Someone {
	const { kinds } = messages[lang]
	const role = kind === 'coach' || kind === 'adviser' || kind === 'referral-owner' ? kinds[kind] : kinds.other
	return { name, role, email }
}

function teamsOf({ lang }: View, stays: readonly StayRead[]): Someone[] {
	const names = stays.flatMap(({ teamName, exit }) => (teamName === null || exit !== null ? [] : teamName))
	return [...new Set(names)].map((name) => ({ name, role: messages[lang].kinds.team }))
}
