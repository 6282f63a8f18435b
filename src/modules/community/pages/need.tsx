import { may, page, type Route, type View } from '#access'
import { formatDay, formatInstant } from '#kernel/lang'
import { type Reply, shown } from '#platform/reply'
import { Chip, Facts, type Happening, LinkButton, PostButton, RecordBody, RecordHead, Section, Timeline } from '#ui'
import { messages } from '../messages.ts'
import { labelOf, needSources } from '../rules/lists.ts'
import { lastStep, mayStep } from '../rules/need-state.ts'
import { spellNumber } from '../rules/number.ts'
import { type Evidence, listEvidence } from '../store/need-files.ts'
import { getKin, type Kin, listSteps, type NeedStep } from '../store/need-steps.ts'
import { getNeed, type Need } from '../store/needs.ts'
import { listNichesOf, type NicheId } from '../store/niches.ts'
import { findReporter, type Reporter } from '../store/reporters.ts'
import { EvidenceSection } from './evidence.tsx'
import { PlaceSection } from './place-section.tsx'
import { NeedChip } from './state-chip.tsx'

export const needRoutes: readonly Route[] = [page('/needs/:need', 'need.read', showNeed)]

type Shown = {
	view: View
	need: Need
	steps: readonly NeedStep[]
	kin: Kin
	files: readonly Evidence[]
	niches: readonly { id: NicheId; title: string }[]
	reporter: Reporter | undefined
}

async function showNeed(view: View): Promise<Reply> {
	const { db, partnership } = view
	const need = await getNeed(db, partnership, view.id('need'))
	const steps = await listSteps(db, partnership, need.id)
	const kin = await getKin(db, partnership, need.id)
	const files = await listEvidence(db, partnership, need.id)
	const niches = await listNichesOf(db, partnership, need.id)
	const reporter = may(view.actor, 'need.moderate') ? await findReporter(db, partnership, need.id) : undefined
	return shown(need.title, <NeedPage view={view} need={need} steps={steps} kin={kin} files={files} niches={niches} reporter={reporter} />)
}

function NeedPage(shownNeed: Shown) {
	const { view, need, steps, kin, niches } = shownNeed
	const say = messages[view.lang]
	return (
		<>
			<Head view={view} need={need} />
			<RecordBody aside={<Aside {...shownNeed} />}>
				<Section title={say.what}>
					<p class="prose">{need.lacking}</p>
					<Told view={view} need={need} />
				</Section>
				<EvidenceSection view={view} need={need} files={shownNeed.files} />
				<Section
					title={say.nichesOf}
					action={
						may(view.actor, 'need.write') &&
						mayStep(need.state, 'answered') && (
							<LinkButton href={view.url('/niches/new', { need: need.id })} small>
								{say.newNiche}
							</LinkButton>
						)
					}
				>
					<Links view={view} items={niches.map(({ id, title }) => ({ href: `/niches/${id}`, title }))} empty={say.noNiches} />
				</Section>
				{kin.merged.length > 0 && (
					<Section title={say.mergedHere}>
						<Links view={view} items={kin.merged.map(({ id, title }) => ({ href: `/needs/${id}`, title }))} empty="" />
					</Section>
				)}
				<Section title={say.history}>
					<Timeline items={historyOf(view, need, steps)} />
				</Section>
			</RecordBody>
		</>
	)
}

function Head({ view, need }: { view: View; need: Need }) {
	const say = messages[view.lang]
	const where = [need.municipality, need.district].filter((text) => text !== '').join(', ')
	const moderates = may(view.actor, 'need.moderate')
	return (
		<RecordHead
			title={need.title}
			facts={`${where} · ${say.number} ${spellNumber(need.number)}`}
			state={
				<>
					<NeedChip lang={view.lang} state={need.state} />
					{need.madeBy === null && <Chip tone="plain">{say.fromResident}</Chip>}
				</>
			}
			action={moderates && <MainDeed view={view} need={need} />}
		>
			{moderates && <OtherDeeds view={view} need={need} />}
		</RecordHead>
	)
}

function MainDeed({ view, need }: { view: View; need: Need }) {
	const say = messages[view.lang]
	if (mayStep(need.state, 'accepted'))
		return (
			<PostButton action={view.url(`/needs/${need.id}/acceptance`)} idempotencyKey={view.key} main icon="check">
				{say.accept}
			</PostButton>
		)
	if (!mayStep(need.state, 'answered')) return null
	return (
		<LinkButton href={view.url(`/needs/${need.id}/answer`)} main>
			{say.answer}
		</LinkButton>
	)
}

function OtherDeeds({ view, need }: { view: View; need: Need }) {
	const say = messages[view.lang]
	const at = (deed: string) => view.url(`/needs/${need.id}/${deed}`)
	return (
		<>
			{mayStep(need.state, 'declined') && <LinkButton href={at('decline')}>{say.decline}</LinkButton>}
			<LinkButton href={at('entry')} icon="edit">
				{say.change}
			</LinkButton>
			{mayStep(need.state, 'merged') && <LinkButton href={at('merge')}>{say.merge}</LinkButton>}
			{mayStep(need.state, 'split') && <LinkButton href={at('split')}>{say.split}</LinkButton>}
		</>
	)
}

function Told({ view, need }: { view: View; need: Need }) {
	const { lang, amendments } = view
	const say = messages[lang]
	const source = labelOf(needSources, amendments, { lang, code: need.sourceKind })
	return (
		<Facts
			items={[
				[say.forWhom, need.forWhom],
				[say.peopleCount, need.peopleCount === undefined ? '' : say.people(need.peopleCount)],
				[say.source, need.sourceAbout === '' ? source : `${source}: ${need.sourceAbout}`],
				[say.reportedOn, formatDay(lang, need.reportedOn)],
			]}
		/>
	)
}

function Aside({ view, need, kin, reporter }: Shown) {
	const say = messages[view.lang]
	return (
		<>
			<PlaceSection view={view} need={need} />
			{kin.wider && (
				<Section title={say.partOf}>
					<Links view={view} items={[{ href: `/needs/${kin.wider.id}`, title: kin.wider.title }]} empty="" />
				</Section>
			)}
			{reporter && (
				<Section title={say.reporter}>
					<Facts
						items={[
							[say.residents.name, reporter.name],
							[say.reporterContact, reporter.contact],
						]}
					/>
					<PostButton action={view.url(`/needs/${need.id}/forgetting`)} idempotencyKey={view.key} small>
						{say.forget}
					</PostButton>
				</Section>
			)}
		</>
	)
}

function Links({ view, items, empty }: { view: View; items: readonly { href: string; title: string }[]; empty: string }) {
	if (items.length === 0) return <p class="soft">{empty}</p>
	return (
		<ul class="plain-list">
			{items.map(({ href, title }) => (
				<li key={href}>
					<a href={view.url(href)}>{title}</a>
				</li>
			))}
		</ul>
	)
}

function historyOf(view: View, need: Need, steps: readonly NeedStep[]): Happening[] {
	const say = messages[view.lang]
	const last = may(view.actor, 'need.moderate') ? lastStep(steps)?.id : undefined
	const told = steps.map((step) => ({
		key: step.id,
		when: formatInstant(view.lang, new Date(step.at)),
		who: step.by ?? undefined,
		what: <StepWords view={view} need={need} step={step} isLast={step.id === last} />,
	}))
	const first = {
		key: 'reported',
		when: formatInstant(view.lang, need.madeAt),
		who: need.madeBy ?? say.fromResident,
		what: say.reportedStep,
	}
	return [...told.reverse(), first]
}

type StepProps = { view: View; need: Need; step: NeedStep; isLast: boolean }

function StepWords({ view, need, step, isLast }: StepProps) {
	const say = messages[view.lang]
	const others = step.into === null ? step.parts : [step.into]
	return (
		<>
			{say.steps[step.kind]}{' '}
			{others.map(({ id, title }, at) => (
				<span key={id}>
					{at > 0 && ', '}
					<a href={view.url(`/needs/${id}`)}>{title}</a>
				</span>
			))}
			{step.words && <span class="prose">{` ${step.words}`}</span>}
			{step.undoneAt && <em>{` (${say.undoneStep(formatInstant(view.lang, new Date(step.undoneAt)), step.undoneBy ?? '')})`}</em>}
			{isLast && (
				<PostButton action={view.url(`/needs/${need.id}/steps/${step.id}/undoing`)} idempotencyKey={view.key} small>
					{say.undo}
				</PostButton>
			)}
		</>
	)
}
