import { page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { addDays } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { LinkButton, PageHead } from '#ui'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { listAttendance } from '../store/attendance.ts'
import { findConfirmable, listAsked } from '../store/confirmations.ts'
import { findSession } from '../store/session-list.ts'
import { inForceOf } from './chips.tsx'

export const slipRoutes: readonly Route[] = [
	page('/sessions/:session/slips', 'confirmation.record', slipsOfSession),
	page('/participations/:participation/slip', 'confirmation.record', slipOfPerson),
]

type Line = {
	readonly sessionId: string
	readonly onDay: string
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly leader: string
}

/** One slip for everybody who was present: print, sign, copy in. */
async function slipsOfSession(view: View): Promise<Reply> {
	const found = present(
		await findSession(view.db, view, { id: view.id<'session'>('session'), permission: 'confirmation.record' }),
		'session',
	)
	const people = (await listAttendance(view.db, view, found.id)).filter((row) => row.presence === 'present')
	const say = messages[view.lang]
	return shown(
		say.meetings.printSlips,
		<>
			<Head view={view} back={view.url(`/sessions/${found.id}`)} label={say.confirming.backToSession} />
			{people.map((row) => (
				<SlipCard
					key={row.participationId}
					view={view}
					name={`${row.firstName} ${row.lastName}`}
					lines={[{ ...found, sessionId: found.id, minutes: row.minutes ?? found.minutes }]}
				/>
			))}
		</>,
	)
}

/** One slip with everything that waits for a person's word. */
async function slipOfPerson(view: View): Promise<Reply> {
	const participation = view.id<'participation'>('participation')
	const person = present(await findConfirmable(view.db, view, { participation, session: null }), 'participation')
	const asked = await listAsked(view.db, view.partnership, { participation, session: null, since: addDays(view.today, -365) })
	const waiting = asked.filter(
		(row) => inForceOf({ ...row, presence: 'present', channel: null, recordedBy: null, witness: null }) === undefined,
	)
	return shown(
		messages[view.lang].meetings.printSlips,
		<>
			<Head view={view} back={view.url(`/participants/${person.participantId}`)} label={messages[view.lang].confirming.backToPerson} />
			<SlipCard view={view} name={`${person.firstName} ${person.lastName}`} lines={waiting} />
		</>,
	)
}

function Head({ view, back, label }: { view: View; back: string; label: string }) {
	const say = messages[view.lang]
	return (
		<PageHead title={say.meetings.printSlips} lead={say.confirming.print}>
			<LinkButton href={back}>{label}</LinkButton>
		</PageHead>
	)
}

function SlipCard({ view, name, lines }: { view: View; name: string; lines: readonly Line[] }) {
	const words = messages[view.lang]
	const say = words.confirming
	return (
		<section class="slip">
			<h2>{`${say.slipTitle}. ${view.place.name}`}</h2>
			<p>
				{say.slipName}: <strong>{name}</strong>
			</p>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.meetings.when}</th>
						<th scope="col">{words.meetings.what}</th>
						<th scope="col">{`☐ ${say.slipYes} ☐ ${say.slipNo}`}</th>
					</tr>
				</thead>
				<tbody>
					{lines.map((line) => (
						<tr key={line.sessionId}>
							<td>{`${formatDay(view.lang, line.onDay)}, ${words.minutes(line.minutes)}`}</td>
							<td>{`${formLabel(view, line)}, ${line.leader}`}</td>
							<td>☐ / ☐</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="slip-line">{say.slipSign}</p>
			<p class="slip-line">{say.slipHelper}</p>
		</section>
	)
}
