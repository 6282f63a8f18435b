import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import { addDays } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import {
	Actions,
	type Column,
	cursorOf,
	DataTable,
	Empty,
	FilterBar,
	Form,
	fields,
	keysOf,
	LinkButton,
	ListHead,
	PageHead,
	Progress,
	pageOf,
	Section,
} from '#ui'
import { answerDispute } from '../actions/answer-dispute.ts'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { findDispute } from '../store/confirmations.ts'
import { listWatched, listWorkerShares, type WatchedRow, type Watching, type WorkerShare } from '../store/supervision.ts'

export const confirmationRoutes: readonly Route[] = [
	page('/confirmations', 'confirmation.supervise', confirmations),
	page('/confirmations/:confirmation/answer', 'confirmation.supervise', askAnswer),
	deed('/confirmations/:confirmation/answer', 'confirmation.supervise', saveAnswer),
]

const USUAL_DAYS = 14
const SHARE_DAYS = 30

async function confirmations(view: View): Promise<Reply> {
	const say = messages[view.lang].confirming
	const watching = watchingOf(view)
	const { rows, more } = pageOf(await listWatched(view.db, view, watching))
	const shares = await listWorkerShares(view.db, view, addDays(view.today, -SHARE_DAYS))
	const last = rows.at(-1)
	const cursor =
		last && (last.confirmationId === null ? cursorOf(last.onDay, last.sessionId, last.participationId) : cursorOf(last.confirmationId))
	return shown(
		say.confirmations,
		<>
			<ListHead
				title={`${say.confirmations}: ${say[watching.show].toLowerCase()}`}
				count={{ shown: rows.length, more, noun: messages[view.lang].meetings.noun }}
			>
				<LinkButton href={address(view, { show: watching.show === 'disputed' ? 'unconfirmed' : 'disputed' })}>
					{watching.show === 'disputed' ? say.unconfirmed : say.disputed}
				</LinkButton>
			</ListHead>
			<Filters view={view} shares={shares} show={watching.show} />
			<Watched view={view} rows={rows} show={watching.show} more={more && cursor ? address(view, { after: cursor }) : undefined} />
			<Shares view={view} shares={shares} />
		</>,
	)
}

function watchingOf(view: View): Watching {
	const show = view.query.show === 'unconfirmed' ? 'unconfirmed' : 'disputed'
	const keys = keysOf(view.query.after, show === 'disputed' ? 1 : 3)
	const ids = show === 'disputed' ? keys : keys?.slice(1)
	const isCursor = ids?.every((id) => parseId(id) !== undefined) && (show === 'disputed' || /^\d{4}-\d{2}-\d{2}$/.test(keys?.[0] ?? ''))
	return {
		show,
		until: addDays(view.today, -daysOf(view)),
		leader: parseId(view.query.leader),
		after: isCursor ? keys : undefined,
		limit: 51,
	}
}

function daysOf(view: View): number {
	const days = Number(view.query.days ?? USUAL_DAYS)
	return Number.isInteger(days) && days >= 0 && days <= 3650 ? days : USUAL_DAYS
}

function address(view: View, changed: Readonly<Record<string, string | undefined>>): string {
	return view.url('/confirmations', { show: view.query.show, days: view.query.days, leader: view.query.leader, ...changed })
}

function Filters({ view, shares, show }: { view: View; shares: readonly WorkerShare[]; show: Watching['show'] }) {
	const say = messages[view.lang].confirming
	const f = fields<{ show: string; days: string; leader: string }>({ values: { ...view.query, days: String(daysOf(view)) } })
	const leader = shares.find((share) => share.leaderId === view.query.leader)
	const filters = [
		...(leader ? [{ label: leader.leader, removeHref: address(view, { leader: undefined }) }] : []),
		...(show === 'unconfirmed' ? [{ label: say.olderThan(daysOf(view)), removeHref: address(view, { days: '0' }) }] : []),
	]
	return (
		<FilterBar filters={filters} action={view.url('/confirmations')}>
			<input type="hidden" name="show" value={show} />
			{show === 'unconfirmed' && <f.Number name="days" label={say.days} />}
			<f.Select
				name="leader"
				label={say.worker}
				blank={messages[view.lang].meetings.anyWorker}
				optional
				options={shares.map((share) => ({ value: share.leaderId, label: share.leader }))}
			/>
		</FilterBar>
	)
}

function Watched({
	view,
	rows,
	show,
	more,
}: {
	view: View
	rows: readonly WatchedRow[]
	show: Watching['show']
	more: string | undefined
}) {
	const say = messages[view.lang].confirming
	const isDisputed = show === 'disputed'
	return (
		<DataTable
			id="watched"
			caption={say[show]}
			columns={columns(view, isDisputed)}
			rows={rows}
			rowKey={(row) => `${row.sessionId} ${row.participationId}`}
			rowHref={(row) => view.url(`/sessions/${row.sessionId}`)}
			more={more}
			empty={
				<Empty icon="check" title={isDisputed ? say.noDisputed : say.noUnconfirmed}>
					{isDisputed ? say.noDisputedHint : say.noUnconfirmedHint}
				</Empty>
			}
		/>
	)
}

function columns(view: View, isDisputed: boolean): Column<WatchedRow>[] {
	const words = messages[view.lang]
	const say = words.confirming
	const always: Column<WatchedRow>[] = [
		{
			key: 'session',
			header: say.session,
			cell: (row) => `${formatDay(view.lang, row.onDay)}, ${formLabel(view, row)}, ${words.minutes(row.minutes)}`,
		},
		{ key: 'person', header: say.person, cell: (row) => `${row.lastName} ${row.firstName}` },
		{ key: 'worker', header: say.worker, cell: (row) => row.leader },
	]
	if (!isDisputed) return always
	return [
		...always,
		{ key: 'words', header: say.herWords, cell: (row) => row.comment },
		{
			key: 'answer',
			header: say.ourAnswer,
			cell: (row) =>
				row.disputeAnswer ?? (
					<LinkButton href={view.url(`/confirmations/${row.confirmationId}/answer`)} small>
						{say.answerDispute}
					</LinkButton>
				),
		},
	]
}

function Shares({ view, shares }: { view: View; shares: readonly WorkerShare[] }) {
	const say = messages[view.lang].confirming
	if (shares.length === 0) return null
	return (
		<Section title={say.byWorker} id="shares">
			<ul class="sums">
				{shares.map((share) => (
					<li key={share.leaderId}>
						<Progress
							label={share.disputed > 0 ? `${share.leader} (${say.disputed.toLowerCase()}: ${share.disputed})` : share.leader}
							value={share.confirmed}
							of={share.held}
						/>
					</li>
				))}
			</ul>
		</Section>
	)
}

async function askAnswer(view: View): Promise<Reply> {
	const confirmation = view.id<'confirmation'>('confirmation')
	present(await findDispute(view.db, view, confirmation), 'confirmation')
	const { values } = await filledIn(view, `dispute-${confirmation}`, { values: {} })
	return shown(messages[view.lang].confirming.answerTitle, <AnswerForm view={view} values={values} error={undefined} />)
}

async function saveAnswer(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const confirmation = view.id<'confirmation'>('confirmation')
	const read = readForm(z.object({ answer: formFields(view.lang).required(undefined, 2000) }), view.form)
	if (!read.ok) return refusedForm(say.confirming.answerTitle, <AnswerForm view={view} values={view.form} error={read.errors.answer} />)
	const result = await view.act((act) => answerDispute(act, { confirmation, answer: read.value.answer }))
	if (result.ok) return moved(view.url('/confirmations'), { kind: 'done', text: say.confirming.answerSaved })
	return refusedForm(say.confirming.answerTitle, <AnswerForm view={view} values={view.form} error={say.refusals[result.refusal.code]} />)
}

function AnswerForm({ view, values, error }: { view: View; values: FormValues; error: string | undefined }) {
	const say = messages[view.lang].confirming
	const f = fields<{ answer: string }>({ values, errors: { answer: error } })
	const confirmation = view.id<'confirmation'>('confirmation')
	return (
		<>
			<PageHead title={say.answerTitle} />
			<f.Errors />
			<Form
				action={view.url(`/confirmations/${confirmation}/answer`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `dispute-${confirmation}`, values)}
			>
				<f.Area name="answer" label={say.answerLabel} hint={say.answerHint} />
				<Actions deed={say.answerDeed} otherwise={{ href: view.url('/confirmations'), label: messages[view.lang].meetings.cancelLink }} />
			</Form>
		</>
	)
}
