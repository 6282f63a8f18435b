import { deed, may, page, type Route, type View } from '#access'
import { listNear } from '#community'
import { parseId } from '#kernel/id'
import { moved, type Reply, shown } from '#platform/reply'
import { LinkButton, PageHead, PostButton, Section } from '#ui'
import { joinNeed, partNeed } from '../actions/join-need.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { nearOnes, stemsOf } from '../rules/likeness.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { type Answered, listAnswered, type Target } from '../store/links.ts'

export const linkRoutes: readonly Route[] = [
	page('/ideas/:idea/near', 'idea.read', nearPage),
	deed('/ideas/:idea/answers', 'idea.write', (view) => link(view, 'join')),
	deed('/ideas/:idea/answers/removal', 'idea.write', (view) => link(view, 'part')),
]

const CANDIDATES = 60
const SHOWN = 15

/** Needs and niches near this idea, with the words that say so. A hint, never a verdict. */
async function nearPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.read' })
	const text = [idea.title, idea.what, idea.forWhom].join(' ')
	const candidates = await listNear(view.db, view.partnership, { stems: stemsOf(text), limit: CANDIDATES })
	const joined = new Set((await listAnswered(view.db, view, idea.id)).map(({ id }) => id))
	const near = nearOnes(
		text,
		candidates.map((each) => ({ of: each, text: each.text })),
	).slice(0, SHOWN)
	const say = ideaMessages[view.lang]
	return shown(
		say.near,
		<>
			<PageHead title={`${say.near}: ${idea.title}`} lead={say.nearLead}>
				<LinkButton href={view.url(`/ideas/${idea.id}`)}>{say.back}</LinkButton>
			</PageHead>
			{near.length === 0 && <p class="soft">{say.nothingNear}</p>}
			<ul class="lines">
				{near.map(({ of, words }) => (
					<li key={of.id}>
						<div>
							<p>
								<TargetLink view={view} target={of} />
							</p>
							<p class="soft small-text">{say.nearWords(words.join(', '))}</p>
						</div>
						{may(view.actor, 'idea.write') && <LinkDeed view={view} idea={idea} target={of} joined={joined.has(of.id)} />}
					</li>
				))}
			</ul>
		</>,
	)
}

type Named = { readonly kind: 'need' | 'niche'; readonly id: string; readonly title: string; readonly municipality: string }

function TargetLink({ view, target }: { view: View; target: Named }) {
	const say = ideaMessages[view.lang]
	const { kind, id, title, municipality } = target
	const words = [say[kind], municipality].filter(Boolean).join(', ')
	const name = may(view.actor, 'need.read') ? <a href={view.url(`/${kind}s/${id}`)}>{title}</a> : title
	return (
		<>
			{name} <span class="soft small-text">{words}</span>
		</>
	)
}

function LinkDeed({ view, idea, target, joined }: { view: View; idea: Idea; target: Named; joined: boolean }) {
	const say = ideaMessages[view.lang]
	const at = `/ideas/${idea.id}/answers`
	return (
		<PostButton
			action={view.url(joined ? `${at}/removal` : at)}
			idempotencyKey={view.key}
			send={{ kind: target.kind, target: target.id }}
			small
			icon={joined ? 'close' : 'add'}
		>
			{joined ? say.part : say.join}
		</PostButton>
	)
}

/** What the idea answers, as people said. */
export function AnsweredSection({ view, idea, answered }: { view: View; idea: Idea; answered: readonly Answered[] }) {
	const say = ideaMessages[view.lang]
	return (
		<Section
			title={say.answers}
			id="answers"
			action={
				<LinkButton href={view.url(`/ideas/${idea.id}/near`)} small icon="search">
					{say.near}
				</LinkButton>
			}
		>
			{answered.length === 0 && <p class="soft">{say.answersNothing}</p>}
			<ul class="lines">
				{answered.map((one) => (
					<li key={one.id}>
						<p>
							<TargetLink view={view} target={one} />
						</p>
						{may(view.actor, 'idea.write') && <LinkDeed view={view} idea={idea} target={one} joined />}
					</li>
				))}
			</ul>
		</Section>
	)
}

async function link(view: View, how: 'join' | 'part'): Promise<Reply> {
	const { id } = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
	const say = ideaMessages[view.lang]
	const target = targetOf(view)
	if (target === undefined) return moved(view.url(`/ideas/${id}`), { kind: 'refused', text: say.answersNothing })
	await view.act((act) => (how === 'join' ? joinNeed(act, { id, target }) : partNeed(act, { id, target })))
	const back = `/ideas/${id}/answers`
	const undo = {
		action: view.url(how === 'join' ? `${back}/removal` : back, { kind: target.kind, target: target.id }),
		label: say.undo,
	}
	return moved(view.url(`/ideas/${id}`), { kind: 'done', text: how === 'join' ? say.joined : say.parted, undo })
}

/** From the form, or from the address of an undo. */
function targetOf({ form, query }: View): Target | undefined {
	const kind = form.kind ?? query.kind
	const id = parseId<'need' & 'niche'>(form.target ?? query.target)
	if (id === undefined || (kind !== 'need' && kind !== 'niche')) return undefined
	return { kind, id }
}
