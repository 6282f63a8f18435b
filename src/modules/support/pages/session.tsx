import { may, page, type Route, reach, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { present } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { Facts, RecordBody, Section } from '#ui'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { sessionState } from '../rules/session-state.ts'
import { sessionWarnings } from '../rules/session-warnings.ts'
import { type AttendanceRow, listAttendance } from '../store/attendance.ts'
import { listExpected } from '../store/expected.ts'
import { findSession, type SessionRecord } from '../store/session-list.ts'
import { capital } from './chips.tsx'
import { SessionHead } from './session-head.tsx'
import { onlyAsked, PersonThere } from './session-people.tsx'

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
	const title = capital(formLabel(view, found))
	return shown(
		title,
		<>
			<SessionHead view={view} found={found} state={state} people={people} />
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
				<WhoWasThere
					view={view}
					found={found}
					people={people}
					codeAbove={state === 'waits-for-confirmation' && onlyAsked(view, found, people) !== undefined}
				/>
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
					...(found.circle === null ? [] : ([[words.groups.groups, <Circle view={view} found={found} />]] as const)),
					...(found.headCount === null ? [] : ([[say.headCount, found.headCount]] as const)),
					...(cancelled ? ([[words.states.cancelled, cancelled]] as const) : []),
					[say.recordedBy, `${found.madeBy}, ${formatInstant(view.lang, found.madeAt)}`],
				]}
			/>
		</Section>
	)
}

/** The group of a meeting; a link for its leader and for whoever may open every group. */
function Circle({ view, found }: Shown) {
	const opens = reach(view.actor, 'support.write') === 'all' || (may(view.actor, 'support.write') && found.leaderId === view.actor.account)
	return opens ? <a href={view.url(`/groups/${found.circleId}`)}>{found.circle}</a> : <span>{found.circle}</span>
}

function WhoWasThere({ view, found, people, codeAbove }: Shown & { people: readonly AttendanceRow[]; codeAbove: boolean }) {
	const say = messages[view.lang].meetings
	return (
		<Section title={say.people} id="people">
			{people.length === 0 && <p class="soft">{say.nobody}</p>}
			<ul class="lines">
				{people.map((row) => (
					<li key={row.participationId}>
						<PersonThere view={view} found={found} row={row} codeAbove={codeAbove} />
					</li>
				))}
			</ul>
		</Section>
	)
}
