import { may, type View } from '#access'
import type { Id } from '#kernel/id'
import { formatDay } from '#kernel/lang'
import type { ParticipantSection } from '#people'
import { LinkButton, PostButton, Section } from '#ui'
import { messages as outlook } from '../messages/outlook.ts'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { listLastSupport } from '../store/outlook.ts'
import { type FormSoFar, listFormsSoFar, listMeetingsOfHers, type MeetingOfHers } from '../store/participant-support.ts'
import { AnswerChip, StateChip, whenText } from './chips.tsx'
import { nextByMeetings } from './outlook.ts'
import { PrintSlips } from './print-slips.tsx'

/** What this module tells of persons: on their pages in two queries, what is next, and the day of the last support. */
export const supportSections: readonly ParticipantSection[] = [
	{
		name: 'support',
		order: 200,
		show: showSupport,
		next: nextByMeetings,
		bulk: (view) => (may(view.actor, 'confirmation.record') ? <PrintSlips key="slips" view={view} /> : undefined),
		day: { header: { pl: outlook.pl.lastSupport, en: outlook.en.lastSupport }, of: listLastSupport },
	},
]

async function showSupport(view: View, participant: Id<'participant'>) {
	const forms = await listFormsSoFar(view.db, view, participant)
	const meetings = await listMeetingsOfHers(view.db, view, { participant, today: view.today })
	const last = meetings.filter((meeting) => !meeting.upcoming)
	const say = messages[view.lang].meetings
	return (
		<>
			<Section
				title={say.supportSoFar}
				id="support"
				action={may(view.actor, 'support.write') && <RecordButton view={view} participant={participant} />}
			>
				{forms.length === 0 ? <p class="soft">{say.noSupport}</p> : <Forms view={view} forms={forms} />}
			</Section>
			<Section title={say.lastMeetings} id="meetings">
				<Next view={view} next={meetings.find((meeting) => meeting.upcoming)} />
				<Last view={view} last={last} />
				<AllMeetings view={view} participant={participant} last={last} />
				{may(view.actor, 'confirmation.record') && <Ask view={view} last={meetings} />}
			</Section>
		</>
	)
}

function RecordButton({ view, participant }: { view: View; participant: Id<'participant'> }) {
	return (
		<LinkButton href={view.url('/sessions/new', { participant })} icon="add" small>
			{messages[view.lang].meetings.recordSession}
		</LinkButton>
	)
}

function Forms({ view, forms }: { view: View; forms: readonly FormSoFar[] }) {
	const most = Math.max(1, ...forms.map((form) => form.minutes))
	return (
		<ul class="sums">
			{forms.map((form) => (
				<li key={form.supportId}>
					<FormLine view={view} form={form} most={most} />
				</li>
			))}
		</ul>
	)
}

function FormLine({ view, form, most }: { view: View; form: FormSoFar; most: number }) {
	const words = messages[view.lang]
	const say = words.meetings
	const facts = [
		form.meetings > 0 &&
			`${words.hours(form.minutes)}, ${words.countMeetings(form.meetings)}, ${say.confirmedOf(form.confirmed, form.meetings)}`,
		form.startedOn !== null && say.since(formatDay(view.lang, form.startedOn)),
		form.endedOn !== null && `${say.ended(formatDay(view.lang, form.endedOn))}, ${form.completed ? say.completed : say.interrupted}`,
	]
	return (
		<>
			<strong>{formLabel(view, form)}</strong> <span class="soft small-text">{form.programme}</span>
			{form.minutes > 0 && (
				<svg width="100%" height="8" aria-hidden="true">
					<rect class="sum-all" width="100%" height="8" rx="4" />
					<rect class="sum-done" width={`${Math.round((form.minutes / most) * 1000) / 10}%`} height="8" rx="4" />
				</svg>
			)}
			<p class="soft small-text">{facts.filter((fact) => fact !== false).join(' · ')}</p>
			{form.endedOn === null && form.mayWrite && may(view.actor, 'support.write') && (
				<a href={view.url(`/supports/${form.supportId}/completion`)}>{say.endSupport}</a>
			)}
		</>
	)
}

function Next({ view, next }: { view: View; next: MeetingOfHers | undefined }) {
	const say = messages[view.lang].meetings
	if (next === undefined) return <p class="soft">{say.noNextMeeting}</p>
	return (
		<p>
			<strong>{say.nextMeeting}: </strong>
			<a href={view.url(`/sessions/${next.sessionId}`)}>{whenText(view.lang, next)}</a>
			{`, ${formLabel(view, next)}, ${next.leader}`}
		</p>
	)
}

function Last({ view, last }: { view: View; last: readonly MeetingOfHers[] }) {
	const words = messages[view.lang]
	return (
		<ul class="lines">
			{last.map((meeting) => (
				<li key={meeting.sessionId}>
					<div>
						<p>
							<a href={view.url(`/sessions/${meeting.sessionId}`)}>{whenText(view.lang, meeting)}</a>
							<span class="line-what">{[formLabel(view, meeting), words.minutes(meeting.minutes), meeting.leader].join(', ')}</span>
						</p>
						<MeetingState view={view} meeting={meeting} />
					</div>
				</li>
			))}
		</ul>
	)
}

/** More than are shown here stand on a list of their own. */
function AllMeetings({ view, participant, last }: { view: View; participant: Id<'participant'>; last: readonly MeetingOfHers[] }) {
	const total = last[0]?.total ?? 0
	if (total <= last.length) return null
	return (
		<p>
			<a href={view.url('/sessions', { whose: 'all', participant })}>{messages[view.lang].meetings.showAll(total)}</a>
		</p>
	)
}

function MeetingState({ view, meeting }: { view: View; meeting: MeetingOfHers }) {
	if (meeting.cancelled) return <StateChip lang={view.lang} state="cancelled" />
	if (meeting.presence === null) return <StateChip lang={view.lang} state="waits-for-attendance" />
	return <AnswerChip lang={view.lang} told={meeting} />
}

/** A code, a slip, a copied paper: for the participation of the last meeting. */
function Ask({ view, last }: { view: View; last: readonly MeetingOfHers[] }) {
	const say = messages[view.lang].confirming
	const participation = last.find((meeting) => meeting.presence === 'present' && meeting.mayAsk)?.participationId
	if (participation === undefined) return null
	return (
		<div class="cluster">
			<PostButton action={view.url('/codes')} idempotencyKey={view.key} send={{ participation }} small icon="phone">
				{say.makeCodeAll}
			</PostButton>
			<LinkButton href={view.url(`/participations/${participation}/slip`)} small icon="print">
				{messages[view.lang].meetings.printSlips}
			</LinkButton>
			<LinkButton href={view.url('/paper', { participation })} small icon="note">
				{messages[view.lang].meetings.paperFor}
			</LinkButton>
		</div>
	)
}
