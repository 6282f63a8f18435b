import type { View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { formatDay, formatInstant } from '#kernel/lang'
import { Absent, present } from '#platform/absent'
import { moved, type Reply, shown } from '#platform/reply'
import { Empty, LinkButton, ListHead, PageHead, PostButton, Section } from '#ui'
import { judgeNotDouble, undoNotDouble } from '../actions/judge-not-double.ts'
import { mergePeople, undoMerge } from '../actions/merge-people.ts'
import { messages } from '../messages/doubles.ts'
import { labelOf } from '../messages/labels.ts'
import { messages as people } from '../messages/participant.ts'
import { type Double, listDoubles } from '../store/double.ts'
import { listMerges } from '../store/merge.ts'
import type { ParticipantId } from '../store/participant.ts'
import { listStays, type StayRead } from '../store/participation.ts'
import { getOpenParticipant, type Person } from '../store/person.ts'
import { addressLine } from './person-sections.tsx'

/** Pairs of records that may be of one person, and the joinings that can still be taken back. */
export async function doublesPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const pairs = await listDoubles(view.db, view)
	const merges = await listMerges(view.db, view.partnership)
	const body = (
		<>
			<ListHead title={say.title} count={pairs.length > 50 ? { shown: 50, over: 50 } : { shown: pairs.length }} />
			<p class="lead">{say.lead}</p>
			{pairs.length === 0 ? (
				<Empty icon="check" title={say.emptyTitle}>
					{say.empty}
				</Empty>
			) : (
				<Pairs view={view} pairs={pairs.slice(0, 50)} />
			)}
			{merges.length > 0 && <Merges view={view} merges={merges} />}
		</>
	)
	return shown(say.title, body)
}

function Pairs({ view, pairs }: { view: View; pairs: readonly Double[] }) {
	const say = messages[view.lang]
	return (
		<ul class="lines card">
			{pairs.map(({ one, other, why, oneName, otherName }) => (
				<li key={`${one} ${other}`}>
					<p>
						<a href={view.url('/participants/doubles/pair', { one, other })}>
							{oneName === otherName ? oneName : `${oneName} / ${otherName}`}
						</a>
						<span class="line-what">{say.why[why]}</span>
					</p>
					<div class="line-deed">
						<LinkButton href={view.url('/participants/doubles/pair', { one, other })} small>
							{say.compare}
						</LinkButton>
					</div>
				</li>
			))}
		</ul>
	)
}

function Merges({ view, merges }: { view: View; merges: Awaited<ReturnType<typeof listMerges>> }) {
	const say = messages[view.lang]
	return (
		<Section title={say.recent}>
			<ul class="lines">
				{merges.map((merge) => (
					<li key={merge.id}>
						<p>
							<a href={view.url(`/participants/${merge.kept}`)}>{`${merge.firstName} ${merge.lastName}`}</a>
							<span class="line-what">{`${formatInstant(view.lang, merge.at)}, ${merge.by}`}</span>
						</p>
						<div class="line-deed">
							<PostButton action={view.url(`/merges/${merge.id}/undo`)} idempotencyKey={view.key} small icon="undo">
								{say.undo}
							</PostButton>
						</div>
					</li>
				))}
			</ul>
		</Section>
	)
}

/** Two records side by side. */
export async function pairPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { one, other } = pairOf(view.query)
	const [first, second] = [await sideOf(view, one), await sideOf(view, other)]
	const send = { one, other }
	const join = (kept: ParticipantId, label: string) => (
		<PostButton action={view.url('/merges')} idempotencyKey={view.key} send={{ kept, gone: kept === one ? other : one }}>
			{label}
		</PostButton>
	)
	const body = (
		<>
			<PageHead title={say.compareTitle} lead={say.kept} />
			<SideBySide view={view} first={first} second={second} />
			<div class="cluster">
				{join(one, say.keepFirst)}
				{join(other, say.keepSecond)}
				<PostButton action={view.url('/participants/doubles/different')} idempotencyKey={view.key} send={send} main>
					{say.different}
				</PostButton>
			</div>
		</>
	)
	return shown(say.compareTitle, body)
}

/** Joins two records. */
export async function saveMerge(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { one: kept, other: gone } = pairOf({ one: view.form.kept, other: view.form.gone })
	const merged = await view.act((act) => mergePeople(act, { kept, gone }))
	if (!merged.ok)
		return moved(view.url('/participants/doubles/pair', { one: kept, other: gone }), {
			kind: 'refused',
			text: say.refusals[merged.refusal.code],
		})
	return moved(view.url(`/participants/${kept}`), {
		kind: 'done',
		text: say.merged,
		undo: { action: view.url(`/merges/${merged.value}/undo`), label: say.undo },
	})
}

/** Takes a joining back. */
export async function saveMergeUndo(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const undone = await view.act((act) => undoMerge(act, view.id<'merge'>('merge')))
	if (!undone.ok) return moved(view.url('/participants/doubles'), { kind: 'refused', text: say.refusals[undone.refusal.code] })
	return moved(view.url('/participants/doubles'), { kind: 'done', text: say.undone })
}

/** Two different people. */
export async function saveDifferent(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const { one, other } = pairOf(view.form)
	await view.act((act) => judgeNotDouble(act, [one, other]))
	return moved(view.url('/participants/doubles'), {
		kind: 'done',
		text: say.judged,
		undo: { action: view.url(`/participants/doubles/different/${one}/${other}/undo`), label: say.askAgain },
	})
}

/** The judgement taken back. */
export async function saveDifferentUndo(view: View): Promise<Reply> {
	await view.act((act) => undoNotDouble(act, [view.id<'participant'>('one'), view.id<'participant'>('other')]))
	return moved(view.url('/participants/doubles'), { kind: 'done', text: messages[view.lang].asked })
}

function pairOf(values: Readonly<Record<string, string | undefined>>): { one: Id<'participant'>; other: Id<'participant'> } {
	const [one, other] = [parseId<'participant'>(values.one), parseId<'participant'>(values.other)]
	if (one === other) throw new Absent('pair')
	return { one: present(one, 'participant'), other: present(other, 'participant') }
}

type Side = { person: Person; stays: readonly StayRead[] }

async function sideOf(view: View, id: ParticipantId): Promise<Side> {
	const person = await getOpenParticipant(view.db, view, { id, permission: 'person.merge' })
	return { person, stays: await listStays(view.db, view.partnership, id) }
}

function SideBySide({ view, first, second }: { view: View; first: Side; second: Side }) {
	const say = messages[view.lang]
	const rows = [...tellOf(view, first)].map(([label, value], at) => ({ label, one: value, other: tellOf(view, second)[at]?.[1] ?? '' }))
	return (
		<table class="data compare">
			<caption class="unseen">{say.compareTitle}</caption>
			<thead>
				<tr>
					<th scope="col">{say.field}</th>
					<th scope="col">{say.first}</th>
					<th scope="col">{say.second}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ label, one, other }) => (
					<tr key={label} class={one === other ? undefined : 'differs'}>
						<th scope="row">{label}</th>
						<td data-label={say.first}>{one || '–'}</td>
						<td data-label={say.second}>{other || '–'}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

function tellOf({ lang, amendments }: View, { person, stays }: Side): [string, string][] {
	const say = people[lang]
	const stayed = stays.map(
		({ programmeCode, startedOn }) => `${programmeCode}: ${startedOn === null ? say.noStart : say.sinceDay(startedOn)}`,
	)
	return [
		[say.name, `${person.firstName} ${person.lastName}`],
		[say.pesel, person.pesel ?? ''],
		[say.otherIdentifier, person.otherIdentifier ?? ''],
		[say.bornOn, person.bornOn === null ? '' : formatDay(lang, person.bornOn)],
		[say.sex, person.sex === null ? '' : labelOf({ lang, amendments }, person.sex)],
		[say.phone, person.phone],
		[say.email, person.email],
		[say.address, addressLine(person)],
		[messages[lang].stays, stayed.join('; ')],
	]
}
