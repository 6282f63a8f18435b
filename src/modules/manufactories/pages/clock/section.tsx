import type { View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { Doubt } from '#reference'
import { Facts, LinkButton, PostButton, Progress, Section } from '#ui'
import { messages } from '../../messages/clock.ts'
import { isPaused, progressOf } from '../../rules/clock.ts'
import { protectivePeriods } from '../../rules/lists.ts'
import { listExtensions, listPauses } from '../../store/clock.ts'
import type { Manufactory } from '../../store/manufactory.ts'
import { findTold } from '../../store/reminders.ts'
import { decisionOn } from '../record/next-step.ts'
import type { ManufactorySection } from '../record/section.ts'
import { ClockChanges } from './changes.tsx'

/** How far the protective period is, why it moved, who was told. */
export const clockSection: ManufactorySection = { name: 'clock', order: 300, show: showClock }

async function showClock(view: View, held: Manufactory) {
	const say = messages[view.lang]
	if (held.startedOn === null || held.decisionOn === null) return held.kept === 'closed' ? undefined : <NotYet view={view} held={held} />
	const pauses = await listPauses(view.db, view.partnership, held.id)
	const extensions = await listExtensions(view.db, view.partnership, held.id)
	const told = await findTold(view.db, view.partnership, { id: held.id, decisionOn: held.decisionOn })
	const progress = progressOf({ ...held, startedOn: held.startedOn, decisionOn: held.decisionOn }, view.today)
	const sent = [
		told.sent.length > 0 && say.remindedOf(told.sent),
		told.escalatedAt !== null && say.escalated(formatInstant(view.lang, told.escalatedAt)),
	].filter((words) => words !== false)
	return (
		<Section title={say.section} id="clock" action={<Deeds view={view} held={held} />}>
			<Progress label={say.passed} value={progress.done} of={progress.of} />
			<ClockFacts view={view} held={held} />
			<ClockChanges view={view} held={held} pauses={pauses} extensions={extensions} />
			{sent.length > 0 && <p class="soft small-text">{sent.join(' ')}</p>}
		</Section>
	)
}

/** Before the period begins: how long it will be, and how sure that is. */
function NotYet({ view, held }: { view: View; held: Manufactory }) {
	const say = messages[view.lang]
	const known = protectivePeriods
		.in(view.amendments)
		.filter(({ validFrom, validTo }) => validFrom <= view.today && (validTo ?? view.today) >= view.today)
	const period = known.find(({ code }) => code === held.programme) ?? known.find(({ code }) => code === 'default')
	return (
		<Section title={say.section} id="clock">
			{period && <p class="soft">{say.notYet(period.facts.months)}</p>}
			{period && <Doubt of={period} />}
		</Section>
	)
}

function ClockFacts({ view, held }: { view: View; held: Manufactory }) {
	const say = messages[view.lang]
	const on = decisionOn(view, held)
	const words = on === null ? undefined : isPaused(held, view.today) ? say.decisionMoves(on) : formatDay(view.lang, on)
	return (
		<Facts
			items={[
				[say.started, held.startedOn && formatDay(view.lang, held.startedOn)],
				[say.length, held.months !== null && say.months(held.months)],
				[say.decision, words],
			]}
		/>
	)
}

function Deeds({ view, held }: { view: View; held: Manufactory }) {
	const say = messages[view.lang]
	if (!held.mayDecide || held.kept !== 'protected') return null
	const at = view.url(`/manufactories/${held.id}`)
	return (
		<div class="cluster">
			{held.pausedSince === null ? (
				<LinkButton href={`${at}/pauses/new`} icon="clock" small>
					{say.pause}
				</LinkButton>
			) : (
				<PostButton action={`${at}/resumption`} idempotencyKey={view.key} icon="clock" small>
					{say.resume}
				</PostButton>
			)}
			<LinkButton href={`${at}/extensions/new`} icon="calendar" small>
				{say.extend}
			</LinkButton>
		</div>
	)
}
