import { deed, may, page, type Route, type View } from '#access'
import { getManufactory, type Manufactory, type ManufactorySection } from '#manufactories'
import { moved, type Reply, shown } from '#platform/reply'
import { Chip, LinkButton, PageHead, PostButton, Progress, Section } from '#ui'
import { takeBackAnswer } from '../../actions/spinoff/answer-item.ts'
import { beginSpinoff } from '../../actions/spinoff/begin-spinoff.ts'
import { messages } from '../../messages/spinoff.ts'
import { groups } from '../../rules/enterprise/lists.ts'
import { formName } from '../../rules/form/legal-forms.ts'
import { progressOf } from '../../rules/spinoff/checklist.ts'
import { findSpinoff, type ItemRow, listItems, type Spinoff } from '../../store/spinoff/spinoff.ts'
import { itemText, kindOf, type Subjects, subjectsOf } from './item-words.ts'

const AT = '/manufactories/:manufactory/spin-off'
export const checklistRoutes: readonly Route[] = [
	page(AT, 'manufactory.read', checklistPage),
	deed(AT, 'enterprise.write', begin),
	deed(`${AT}/items/:item/undo`, 'enterprise.write', undo),
]

async function checklistPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const spinoff = await findSpinoff(view.db, view.partnership, held.id)
	const items = spinoff === undefined ? [] : await listItems(view.db, view.partnership, spinoff.id)
	const subjects = await subjectsOf(view, held.id)
	return shown(
		say.title(held.name),
		<>
			<PageHead title={say.title(held.name)} lead={spinoff === undefined ? say.intro : formName(view, spinoff.form)}>
				{spinoff && <Deeds view={view} held={held} />}
				<LinkButton href={view.url(`/manufactories/${held.id}`)}>{say.back}</LinkButton>
			</PageHead>
			{spinoff === undefined ? <Begin view={view} held={held} /> : <Summary view={view} spinoff={spinoff} items={items} />}
			{[...groups, undefined].map((group) => (
				<GroupSection
					key={group ?? 'own'}
					view={view}
					group={group}
					items={items.filter((item) => kindOf(view, item)?.facts.group === group)}
					subjects={subjects}
				/>
			))}
		</>,
	)
}

async function begin(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const manufactory = view.id<'manufactory'>('manufactory')
	const begun = await view.act((act) => beginSpinoff(act, manufactory))
	const to = view.url(`/manufactories/${manufactory}/spin-off`)
	return moved(to, begun.ok ? { kind: 'done', text: say.begun } : { kind: 'refused', text: say.refusals[begun.refusal.code] })
}

async function undo(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const back = await view.act((act) => takeBackAnswer(act, view.id<'spinoff-item'>('item')))
	const to = view.url(`/manufactories/${view.id('manufactory')}/spin-off`)
	return moved(to, back.ok ? { kind: 'done', text: say.tookBack } : { kind: 'refused', text: say.cannotTakeBack })
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
}

function Begin({ view, held }: { view: View; held: Manufactory }) {
	if (!may(view.actor, 'enterprise.write') || held.kept !== 'independent') return null
	return (
		<PostButton action={view.url(`/manufactories/${held.id}/spin-off`)} idempotencyKey={view.key} main>
			{messages[view.lang].begin}
		</PostButton>
	)
}

function Deeds({ view, held }: { view: View; held: Manufactory }) {
	if (!may(view.actor, 'enterprise.write')) return null
	const say = messages[view.lang]
	const at = view.url(`/manufactories/${held.id}/spin-off`)
	return (
		<>
			<LinkButton href={`${at}/items/new`} icon="add">
				{say.addOwn}
			</LinkButton>
			<PostButton action={at} idempotencyKey={view.key}>
				{say.renew}
			</PostButton>
		</>
	)
}

function Summary({ view, spinoff, items }: { view: View; spinoff: Spinoff; items: readonly ItemRow[] }) {
	const say = messages[view.lang]
	const { done, of, late } = progressOf(items, view.today)
	return (
		<Section title={say.enterprise}>
			{spinoff.enterpriseId === null ? (
				<p>
					{say.noEnterprise}{' '}
					{may(view.actor, 'enterprise.write') && (
						<a href={view.url('/enterprises/new', { manufactory: spinoff.manufactoryId })}>{say.found}</a>
					)}
				</p>
			) : (
				<p>
					<a href={view.url(`/enterprises/${spinoff.enterpriseId}`)}>{spinoff.enterprise}</a>
				</p>
			)}
			<Progress label={say.progress} value={done} of={of} />
			{late > 0 && <p>{say.late(late)}</p>}
		</Section>
	)
}

type GroupProps = { view: View; group: (typeof groups)[number] | undefined; items: readonly ItemRow[]; subjects: Subjects }

function GroupSection({ view, group, items, subjects }: GroupProps) {
	const say = messages[view.lang]
	if (items.length === 0) return null
	return (
		<Section title={group === undefined ? say.own : say.groups[group]} id={group ?? 'own'}>
			<ul class="lines">
				{items.map((item) => (
					<li key={item.id}>
						<ItemLine view={view} item={item} subjects={subjects} />
					</li>
				))}
			</ul>
		</Section>
	)
}

/** What became of an item, and what is known of it: two sentences. */
function stateWords({ lang }: View, item: ItemRow, isLate: boolean): string {
	const say = messages[lang]
	if (item.answer === null) return isLate ? say.lateWord : say.open_
	return item.outcome === null ? say.answers[item.answer] : `${say.answers[item.answer]}: ${say.outcomes[item.outcome]}`
}

function knownWords(view: View, item: ItemRow): string {
	const say = messages[view.lang]
	const office = kindOf(view, item)?.facts.office
	const waits = item.answer === null ? [item.ownerName ?? say.nobody, item.dueOn === null ? '' : say.dueOn(item.dueOn)] : []
	const answered = item.onDay === null ? '' : say.by(item.onDay, item.by ?? '')
	return [...waits, answered, item.reason ?? '', office ? say.office(office) : '', item.remarks].filter(Boolean).join(', ')
}

function ItemLine({ view, item, subjects }: { view: View; item: ItemRow; subjects: Subjects }) {
	const at = view.url(`/manufactories/${item.manufactoryId}/spin-off/items/${item.id}`)
	const isLate = item.answer === null && item.dueOn !== null && item.dueOn < view.today
	return (
		<>
			<p>
				<Chip tone={item.answer === null ? (isLate ? 'danger' : 'due') : 'done'}>{stateWords(view, item, isLate)}</Chip>{' '}
				{itemText(view, item, subjects)}
			</p>
			<p class="soft">{knownWords(view, item)}</p>
			{may(view.actor, 'enterprise.write') && <ItemDeeds view={view} item={item} at={at} />}
		</>
	)
}

function ItemDeeds({ view, item, at }: { view: View; item: ItemRow; at: string }) {
	const say = messages[view.lang]
	if (item.answer !== null) {
		return (
			<PostButton action={`${at}/undo`} idempotencyKey={view.key} small>
				{say.takeBack}
			</PostButton>
		)
	}
	return (
		<div class="line-deed cluster">
			<LinkButton href={`${at}/answer`} small>
				{say.answer}
			</LinkButton>
			<LinkButton href={`${at}/owner`} small>
				{say.assign}
			</LinkButton>
		</div>
	)
}

/** The way out, on a manufactory's page once it is independent. */
export const spinoffSections: readonly ManufactorySection[] = [{ name: 'spinoff', order: 850, show: showSpinoff }]

async function showSpinoff(view: View, held: Manufactory) {
	if (held.kept !== 'independent' || !may(view.actor, 'enterprise.read')) return undefined
	const say = messages[view.lang]
	const spinoff = await findSpinoff(view.db, view.partnership, held.id)
	if (spinoff === undefined) {
		return (
			<Section title={say.section} id="spin-off">
				<p>{say.intro}</p>
				<Begin view={view} held={held} />
			</Section>
		)
	}
	const items = await listItems(view.db, view.partnership, spinoff.id)
	const open = (
		<LinkButton href={view.url(`/manufactories/${held.id}/spin-off`)} small>
			{say.open}
		</LinkButton>
	)
	return (
		<div id="spin-off">
			{open}
			<Summary view={view} spinoff={spinoff} items={items} />
		</div>
	)
}
