import type { VNode } from 'preact'
import { page, type Route, type View } from '#access'
import { type Reply, shown } from '#platform/reply'
import { LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { messages } from '../../messages/record.ts'
import { labelIn, lines } from '../../rules/lists.ts'
import { stepForward, whatIsMissing } from '../../rules/missing.ts'
import { maySteer, stateOn } from '../../rules/states.ts'
import { hasOf } from '../../store/listed.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { glanceOf } from './glance.tsx'
import { MissingList } from './missing-list.tsx'
import { nextStep } from './next-step.ts'
import type { ManufactorySection } from './section.ts'
import { sections } from './sections.ts'
import { StateChip } from './state-chip.tsx'

/** The page of a manufactory; modules above add sections to it. */
export function recordRoutes(added: readonly ManufactorySection[]): readonly Route[] {
	const ordered = [...sections, ...added].sort((one, other) => one.order - other.order)
	return [page('/manufactories/:manufactory', 'manufactory.read', (view) => manufactoryPage(view, ordered))]
}

async function manufactoryPage(view: View, ordered: readonly ManufactorySection[]): Promise<Reply> {
	const manufactory = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	const parts: VNode[] = []
	for (const section of ordered) {
		const shownPart = await section.show(view, manufactory)
		if (shownPart !== undefined) parts.push(shownPart)
	}
	return shown(
		manufactory.name,
		<>
			<Head view={view} manufactory={manufactory} />
			{await glanceOf(view, manufactory)}
			<RecordBody>
				<StillMissing view={view} manufactory={manufactory} />
				{parts}
			</RecordBody>
		</>,
	)
}

type Shown = { view: View; manufactory: Manufactory }

function Head({ view, manufactory }: Shown) {
	const say = messages[view.lang]
	const state = stateOn(manufactory, view.today)
	const facts = [
		manufactory.host ?? say.noHost,
		labelIn(lines, view, manufactory.line),
		manufactory.programme,
		manufactory.workers > 0 && say.worksHere(manufactory.workers),
	]
	return (
		<RecordHead
			title={manufactory.name}
			facts={facts.filter(Boolean).join(' · ')}
			state={<StateChip lang={view.lang} state={state} />}
			next={nextStep(view, manufactory)}
			action={<Forward view={view} manufactory={manufactory} />}
		>
			{manufactory.mayDecide && (state === 'independent' || state === 'stays-in-host') && (
				<LinkButton href={view.url(`/manufactories/${manufactory.id}/reopening`)}>{say.reopen}</LinkButton>
			)}
			{manufactory.mayDecide && maySteer(state, 'closed') && (
				<LinkButton href={view.url(`/manufactories/${manufactory.id}/closing`)}>{say.close}</LinkButton>
			)}
		</RecordHead>
	)
}

/** The one main deed: the step forward, when nothing is missing. The decision on form has a part of its own. */
function Forward({ view, manufactory }: Shown) {
	const to = stepForward(stateOn(manufactory, view.today))
	if (!manufactory.mayDecide || (to !== 'founded' && to !== 'protected') || whatIsMissing(to, hasOf(manufactory)).length > 0) return null
	const at = view.url(`/manufactories/${manufactory.id}/steps`)
	return (
		<>
			<PostButton action={at} idempotencyKey={view.key} send={{ to, onDay: view.today }} icon="arrow" main>
				{messages[view.lang].lead[to]}
			</PostButton>
			<LinkButton href={`${at}/new`}>{messages[view.lang].otherDay}</LinkButton>
		</>
	)
}

function StillMissing({ view, manufactory }: Shown) {
	const to = stepForward(stateOn(manufactory, view.today))
	const needs = to === 'founded' || to === 'protected' ? whatIsMissing(to, hasOf(manufactory)) : []
	if (needs.length === 0) return null
	return (
		<Section title={messages[view.lang].missingTitle} id="missing">
			<MissingList view={view} manufactory={manufactory} needs={needs} />
		</Section>
	)
}
