import { may, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { formatGrosze } from '#kernel/money'
import { type Reply, shown } from '#platform/reply'
import { LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { messages } from '../messages.ts'
import { isStale } from '../rules/freshness.ts'
import { howOften, labelOf, staleMonths } from '../rules/lists.ts'
import { type Topic, topics } from '../rules/topics.ts'
import { getNiche, listNicheNeeds, type Niche, type NicheNeed } from '../store/niches.ts'
import { listStatements, type Statement } from '../store/statements.ts'
import { FreshChip } from './niche-list.tsx'

export const nicheRoutes: readonly Route[] = [page('/niches/:niche', 'need.read', showNiche)]

async function showNiche(view: View): Promise<Reply> {
	const niche = await getNiche(view.db, view.partnership, view.id('niche'))
	const needs = await listNicheNeeds(view.db, view.partnership, niche.id)
	const said = await listStatements(view.db, view.partnership, niche.id)
	return shown(
		niche.title,
		<>
			<Head view={view} niche={niche} missing={missingOf(needs, said)} />
			<RecordBody aside={<Needs view={view} niche={niche} needs={needs} />}>
				{niche.summary && <p class="card as-written">{niche.summary}</p>}
				{topics.map((topic) => (
					<TopicSection key={topic} view={view} niche={niche} topic={topic} said={said.filter((each) => each.topic === topic)} />
				))}
			</RecordBody>
		</>,
	)
}

type Missing = readonly (Topic | 'needs')[]

function missingOf(needs: readonly NicheNeed[], said: readonly Statement[]): Missing {
	const without = topics.filter((topic) => !said.some((each) => each.topic === topic && holds(each)))
	return needs.length === 0 ? ['needs', ...without] : without
}

function holds({ undone, replacedById }: Statement): boolean {
	return !undone && replacedById === null
}

function Head({ view, niche, missing }: { view: View; niche: Niche; missing: Missing }) {
	const say = messages[view.lang].niche
	const mine = may(view.actor, 'need.write')
	const months = staleMonths(view.amendments, view.today)
	const next = isStale(niche.newestOn, { today: view.today, months })
		? say.staleSince(months)
		: missing.length > 0
			? say.lacks(missing.map((each) => say.lackWords[each]).join(', '))
			: say.complete
	return (
		<RecordHead
			title={niche.title}
			facts={niche.municipality}
			state={<FreshChip view={view} niche={niche} />}
			next={niche.closedOn === null ? next : say.closedBecause(niche.closingWords)}
			action={
				mine &&
				niche.closedOn === null && (
					<LinkButton href={view.url(`/niches/${niche.id}/statements/new`)} main icon="add">
						{say.say}
					</LinkButton>
				)
			}
		>
			{mine && <OtherDeeds view={view} niche={niche} />}
		</RecordHead>
	)
}

function OtherDeeds({ view, niche }: { view: View; niche: Niche }) {
	const say = messages[view.lang].niche
	return (
		<>
			<LinkButton href={view.url(`/niches/${niche.id}/entry`)} icon="edit">
				{say.change}
			</LinkButton>
			{niche.closedOn === null ? (
				<LinkButton href={view.url(`/niches/${niche.id}/closure`)}>{say.close}</LinkButton>
			) : (
				<PostButton action={view.url(`/niches/${niche.id}/reopening`)} idempotencyKey={view.key}>
					{say.reopen}
				</PostButton>
			)}
		</>
	)
}

function Needs({ view, niche, needs }: { view: View; niche: Niche; needs: readonly NicheNeed[] }) {
	const say = messages[view.lang]
	const mine = may(view.actor, 'need.write') && niche.closedOn === null
	return (
		<Section
			title={say.niche.needsInIt}
			action={
				mine && (
					<LinkButton href={view.url(`/niches/${niche.id}/needs/new`)} small icon="add">
						{say.niche.joinNeed}
					</LinkButton>
				)
			}
		>
			{needs.length === 0 && <p class="soft">{say.niche.noNeeds}</p>}
			<ul class="plain-list">
				{needs.map((need) => (
					<li key={need.id}>
						<a href={view.url(`/needs/${need.id}`)}>{need.title}</a>
						<p class="soft small-text">
							{[need.municipality, need.peopleCount === null ? '' : say.people(need.peopleCount)].filter(Boolean).join(' · ')}
						</p>
						{mine && (
							<PostButton action={view.url(`/niches/${niche.id}/needs/${need.id}/leaving`)} idempotencyKey={view.key} small>
								{say.niche.leave}
								<span class="unseen">{`: ${need.title}`}</span>
							</PostButton>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}

type TopicProps = { view: View; niche: Niche; topic: Topic; said: readonly Statement[] }

function TopicSection({ view, niche, topic, said }: TopicProps) {
	const say = messages[view.lang].niche
	const current = said.filter(holds)
	const older = said.filter((each) => !holds(each))
	const mine = may(view.actor, 'need.write') && niche.closedOn === null
	const add = mine && (
		<LinkButton href={view.url(`/niches/${niche.id}/statements/new`, { topic })} small icon="add">
			{say.say}
			<span class="unseen">{`: ${say.topics[topic]}`}</span>
		</LinkButton>
	)
	return (
		<Section title={say.topics[topic]} id={topic} action={add}>
			{current.length === 0 && <p class="soft">{`${say.nothingSaid} ${say.topicHints[topic]}`}</p>}
			<ul class="statements">
				{current.map((each) => (
					<li key={each.id}>
						<StatementWords view={view} niche={niche} said={each} />
						{mine && <StatementDeeds view={view} niche={niche} said={each} />}
					</li>
				))}
			</ul>
			{older.length > 0 && (
				<details>
					<summary>{`${say.older}: ${older.length}`}</summary>
					<ul class="statements">
						{older.map((each) => (
							<li key={each.id} class="soft">
								<StatementWords view={view} niche={niche} said={each} />
								<em>{each.undone ? say.undone : say.replaced}</em>
							</li>
						))}
					</ul>
				</details>
			)}
		</Section>
	)
}

type StatementProps = { view: View; niche: Niche; said: Statement }

function StatementWords({ view, niche, said }: StatementProps) {
	const { lang, amendments } = view
	const say = messages[lang].niche
	const price =
		said.priceGrosze === undefined || said.priceGrosze === null ? '' : `${formatGrosze(lang, said.priceGrosze)} ${said.priceFor}`.trim()
	const demand = [said.payer, said.howOften ? labelOf(howOften, amendments, { lang, code: said.howOften }) : '', price].filter(
		(text) => text !== '',
	)
	return (
		<>
			<p class="prose">{said.words}</p>
			{demand.length > 0 && <p>{demand.join(' · ')}</p>}
			{said.resourceWords && <p>{said.resourceWords}</p>}
			{said.file && (
				<p>
					<a href={view.url(`/niches/${niche.id}/statements/${said.id}/file`)}>{said.file.name}</a>
				</p>
			)}
			<p class="soft small-text">{say.said(said.source, formatDay(lang, said.saidOn))}</p>
		</>
	)
}

function StatementDeeds({ view, niche, said }: StatementProps) {
	const say = messages[view.lang].niche
	return (
		<div class="cluster">
			<LinkButton href={view.url(`/niches/${niche.id}/statements/new`, { topic: said.topic, replaces: said.id })} small>
				{say.replace}
			</LinkButton>
			<PostButton action={view.url(`/niches/${niche.id}/statements/${said.id}/undoing`)} idempotencyKey={view.key} small icon="undo">
				{say.unsay}
			</PostButton>
		</div>
	)
}
