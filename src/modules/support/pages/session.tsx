import { may, page, type Route, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { present } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { Facts, LinkButton, PostButton, RecordBody, RecordHead, Section } from '#ui'
import { messages } from '../messages.ts'
import { certainty, formLabel } from '../rules/kinds.ts'
import { type SessionState, sessionState } from '../rules/session-state.ts'
import { sessionWarnings } from '../rules/session-warnings.ts'
import { type AttendanceRow, listAttendance } from '../store/attendance.ts'
import { listExpected } from '../store/expected.ts'
import { findSession, type SessionRecord } from '../store/session-list.ts'
import { AnswerChip, capital, StateChip, whenText } from './chips.tsx'
import { whoText } from './session-list.tsx'

export const sessionRoutes: readonly Route[] = [page('/sessions/:session', 'person.read', session)]

async function session(view: View): Promise<Reply> {
	const found = present(await findSession(view.db, view, { id: view.id<'session'>('session'), permission: 'person.read' }), 'session')
	const people = await listAttendance(view.db, view, found.id)
	const expected = await listExpected(view.db, view, {
		participations: people.map((row) => row.participationId),
		onDay: found.onDay,
		except: found.id,
	})
	const warnings = sessionWarnings(found, expected)
	const state = sessionState(found, view)
	const title = capital(formLabel(view.lang, found))
	return shown(
		title,
		<>
			<Head view={view} found={found} state={state} />
			<RecordBody aside={<About view={view} found={found} />}>
				{warnings.length > 0 && (
					<Section title={messages[view.lang].warningsTitle}>
						<ul>
							{warnings.map((warning) => (
								<li key={warning}>{messages[view.lang].warnings[warning]}</li>
							))}
						</ul>
					</Section>
				)}
				<WhoWasThere view={view} found={found} people={people} />
				{found.note !== '' && (
					<Section title={messages[view.lang].meetings.note}>
						<p class="as-written">{found.note}</p>
					</Section>
				)}
			</RecordBody>
		</>,
	)
}

type Shown = { view: View; found: SessionRecord }

function Head({ view, found, state }: Shown & { state: SessionState }) {
	const words = messages[view.lang]
	const say = words.meetings
	const next = {
		'waits-for-attendance': say.nextMark,
		'waits-for-confirmation': say.nextConfirm,
		disputed: say.nextDispute,
		planned: say.nextPlanned,
		held: undefined,
		cancelled: undefined,
	}
	const uncertain = words.certainty[certainty(found)]
	return (
		<RecordHead
			title={capital(formLabel(view.lang, found))}
			facts={[whenText(view.lang, found), words.minutes(found.minutes), whoText(view, found), uncertain]
				.filter((text) => text !== '')
				.join(' · ')}
			state={<StateChip lang={view.lang} state={state} />}
			next={next[state]}
			action={may(view.actor, 'support.write') && <MainDeed view={view} found={found} state={state} />}
		>
			{may(view.actor, 'support.write') && state !== 'cancelled' && <OtherDeeds view={view} found={found} state={state} />}
		</RecordHead>
	)
}

function MainDeed({ view, found, state }: Shown & { state: SessionState }) {
	const say = messages[view.lang].meetings
	const at = `/sessions/${found.id}`
	if (state === 'cancelled') {
		return (
			<PostButton action={view.url(`${at}/restoration`)} idempotencyKey={view.key} icon="undo">
				{say.restore}
			</PostButton>
		)
	}
	if (found.expected === 0 || state === 'planned') return null
	return (
		<LinkButton href={view.url(`${at}/attendance`)} main={state === 'waits-for-attendance'} icon="list">
			{say.markAttendance}
		</LinkButton>
	)
}

function OtherDeeds({ view, found }: Shown & { state: SessionState }) {
	const say = messages[view.lang].meetings
	const at = `/sessions/${found.id}`
	return (
		<>
			<LinkButton href={view.url(`${at}/change`)} icon="edit">
				{say.change}
			</LinkButton>
			{found.present > 0 && may(view.actor, 'confirmation.record') && (
				<LinkButton href={view.url(`${at}/slips`)} icon="print">
					{say.printSlips}
				</LinkButton>
			)}
			{found.present === 0 && (
				<LinkButton href={view.url(`${at}/cancellation`)} icon="close">
					{say.cancelSession}
				</LinkButton>
			)}
		</>
	)
}

function About({ view, found }: Shown) {
	const words = messages[view.lang]
	const say = words.meetings
	const cancelled =
		found.cancellation &&
		[words.reasons[found.cancellation], found.cancellationRemarks, found.cancelledBy].filter((text) => text).join('. ')
	return (
		<Section title={say.facts}>
			<Facts
				items={[
					[say.programme, found.programme],
					[say.worker, found.leader],
					[say.topic, found.topic],
					[say.place, found.place],
					...(found.circle === null
						? []
						: ([[words.groups.groups, <a href={view.url(`/groups/${found.circleId}`)}>{found.circle}</a>]] as const)),
					...(found.headCount === null ? [] : ([[say.headCount, found.headCount]] as const)),
					...(cancelled ? ([[words.states.cancelled, cancelled]] as const) : []),
					[say.recordedBy, `${found.madeBy}, ${formatInstant(view.lang, found.madeAt)}`],
				]}
			/>
		</Section>
	)
}

function WhoWasThere({ view, found, people }: Shown & { people: readonly AttendanceRow[] }) {
	const say = messages[view.lang].meetings
	return (
		<Section title={say.people} id="people">
			{people.length === 0 && <p class="soft">{say.nobody}</p>}
			<ul class="lines">
				{people.map((row) => (
					<li key={row.participationId}>
						<Person view={view} found={found} row={row} />
					</li>
				))}
			</ul>
		</Section>
	)
}

function Person({ view, found, row }: Shown & { row: AttendanceRow }) {
	const words = messages[view.lang]
	const name = `${row.firstName} ${row.lastName}`
	const asks = row.presence === 'present' && !found.cancelled && may(view.actor, 'confirmation.record')
	return (
		<>
			<div>
				<p>
					{row.open ? <a href={view.url(`/participants/${row.participantId}`)}>{name}</a> : name}
					{row.minutes !== null && <span class="line-what">{words.minutes(row.minutes)}</span>}
				</p>
				<p>
					<AnswerChip lang={view.lang} told={{ ...row, onDay: found.onDay, minutes: row.minutes ?? found.minutes }} />
				</p>
				{row.answer === 'disputed' && <p class="as-written">„{row.comment}”</p>}
				{row.disputeAnswer !== null && <p class="soft">{`${words.confirming.ourAnswer}: ${row.disputeAnswer}`}</p>}
			</div>
			{asks && <Asking view={view} found={found} row={row} />}
		</>
	)
}

function Asking({ view, found, row }: Shown & { row: AttendanceRow }) {
	const say = messages[view.lang].meetings
	const canAnswer =
		row.answer === 'disputed' && row.disputeAnswer === null && row.confirmationId !== null && may(view.actor, 'confirmation.supervise')
	return (
		<div class="line-deed cluster">
			{canAnswer && (
				<LinkButton href={view.url(`/confirmations/${row.confirmationId}/answer`)} small main>
					{messages[view.lang].confirming.answerDispute}
				</LinkButton>
			)}
			<PostButton
				action={view.url('/codes')}
				idempotencyKey={view.key}
				send={{ participation: row.participationId, session: found.id }}
				small
				icon="phone"
			>
				{say.codeFor}
			</PostButton>
			<LinkButton href={view.url('/paper', { participation: row.participationId, session: found.id })} small icon="note">
				{say.paperFor}
			</LinkButton>
		</div>
	)
}
