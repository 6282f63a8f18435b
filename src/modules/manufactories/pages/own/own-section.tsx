import type { View } from '#access'
import type { OwnPerson, OwnSection } from '#people'
import { Facts } from '#ui'
import { ownMessages } from '../../messages/own.ts'
import { decisionAsOf } from '../../rules/clock.ts'
import { contractKinds, labelIn } from '../../rules/lists.ts'
import { isOver, stateOn } from '../../rules/states.ts'
import { listOwnWork, type OwnWork } from '../../store/own-work.ts'

/** Her work in a manufactory, on the page that she opens herself: what comes next first, one query, plain words. */
export const ownWorkSections: readonly OwnSection[] = [{ name: 'work', order: 200, show: showOwnWork }]

async function showOwnWork(view: View, person: OwnPerson) {
	const work = await listOwnWork(view.db, view.partnership, { participant: person.id, today: view.today })
	if (work.length === 0) return undefined
	return (
		<section class="own-part" aria-labelledby="own-work">
			<h2 id="own-work">{ownMessages[view.lang].title}</h2>
			{work.map((each) => (
				<OwnWorkCard key={each.id} view={view} work={each} />
			))}
		</section>
	)
}

type Shown = { view: View; work: OwnWork }

function OwnWorkCard({ view, work }: Shown) {
	const say = ownMessages[view.lang]
	const gone = work.leftOn !== null && work.leftOn < view.today
	return (
		<article class="card own-card">
			<h3>{work.manufactory}</h3>
			{work.offer !== '' && <p class="as-written">{work.offer}</p>}
			{work.leftOn !== null && <p>{gone ? say.left(work.leftOn) : say.leaves(work.leftOn)}</p>}
			{!gone && <WhatNext view={view} work={work} />}
			{!gone && <Facts items={factsOf(view, work)} />}
		</article>
	)
}

function WhatNext({ view, work }: Shown) {
	const say = ownMessages[view.lang]
	const over = isOver(stateOn(work, view.today))
	return (
		<>
			<h4>{say.next}</h4>
			{work.lessonOn !== null && (
				<p>
					<strong>{say.lesson(work.lessonOn, work.lessonAt ?? '')}</strong> {work.lessonTopic && say.topic(work.lessonTopic)}
				</p>
			)}
			{work.agreed.map(({ what, dueOn }) => (
				<p key={what}>{say.agreed(what, dueOn)}</p>
			))}
			<p>{roadWords(view, work)}</p>
			{!over && work.kept !== null && <p class="soft">{work.reviewedOn === null ? say.reviews : say.reviewed(work.reviewedOn)}</p>}
		</>
	)
}

/** Where the manufactory is on its road, in words that need no explaining. */
function roadWords({ lang, today }: View, work: OwnWork): string {
	const say = ownMessages[lang]
	switch (stateOn(work, today)) {
		case 'concept':
			return say.prepared
		case 'founded':
			return say.founded
		case 'protected': {
			const { decisionOn, pausedSince } = work
			if (pausedSince !== null && pausedSince <= today) return say.paused
			return decisionOn === null ? say.trialRuns : say.trial(decisionAsOf({ decisionOn, pausedSince }, today))
		}
		case 'decision-due':
			return say.due
		case 'independent':
			return say.independent
		case 'stays-in-host':
			return say.stays
		case 'closed':
			return say.closed
	}
}

function factsOf(view: View, work: OwnWork) {
	const say = ownMessages[view.lang]
	const facts: [string, string | null][] = [
		[say.where, work.place],
		[say.host, work.host],
		[say.manager, work.manager],
	]
	return [
		...facts.flatMap(([term, value]) => (value ? [[term, value] as const] : [])),
		...(work.tutor === null ? [] : [[say.tutor, <Tutor key="tutor" view={view} work={work} />] as const]),
		[say.contract, <Contract key="contract" view={view} work={work} />] as const,
		[say.rules, work.acknowledgedOn === null ? say.rulesUnknown : say.rulesKnown(work.acknowledgedOn)] as const,
	]
}

function Tutor({ view, work: { tutor, tutorPhone } }: Shown) {
	return (
		<>
			{tutor}
			{tutorPhone !== null && (
				<>
					<br />
					<a href={`tel:${tutorPhone.replace(/[^\d+]/g, '')}`}>{ownMessages[view.lang].call(tutorPhone)}</a>
				</>
			)}
		</>
	)
}

function Contract({ view, work }: Shown) {
	const say = ownMessages[view.lang]
	return (
		<>
			{[work.position, labelIn(contractKinds, view, work.contract)].filter(Boolean).join(', ')}
			<br />
			{say.from(work.from, work.until)}
			<br />
			{say.time(work.weeklyMinutes, work.fullTime)}
		</>
	)
}
