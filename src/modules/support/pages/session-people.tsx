import { may, type View } from '#access'
import { LinkButton, PostButton } from '#ui'
import { messages } from '../messages.ts'
import type { AttendanceRow } from '../store/attendance.ts'
import type { SessionRecord } from '../store/session-list.ts'
import { AnswerChip, inForceOf } from './chips.tsx'

type ThereProps = { view: View; found: SessionRecord; row: AttendanceRow }

/** Someone at the meeting: her word about it, and how to ask for it. */
export function PersonThere({ view, found, row, codeAbove }: ThereProps & { codeAbove: boolean }) {
	const words = messages[view.lang]
	const name = `${row.firstName} ${row.lastName}`
	const asks = mayAskOf(view, found, row)
	return (
		<>
			<div>
				<p>
					{row.open ? <a href={view.url(`/participants/${row.participantId}`)}>{name}</a> : name}
					{row.minutes !== null && <span class="line-what">{words.minutes(row.minutes)}</span>}
				</p>
				<p>
					<AnswerChip lang={view.lang} told={{ ...row, ...timeOf(found, row) }} />
				</p>
				{row.answer === 'disputed' && <p class="as-written">„{row.comment}”</p>}
				{row.disputeAnswer !== null && <p class="soft">{`${words.confirming.ourAnswer}: ${row.disputeAnswer}`}</p>}
			</div>
			{asks && <Asking view={view} found={found} row={row} codeAbove={codeAbove} />}
		</>
	)
}

function Asking({ view, found, row, codeAbove }: ThereProps & { codeAbove: boolean }) {
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
			{!codeAbove && <CodeButton view={view} found={found} row={row} />}
			<LinkButton href={view.url('/paper', { participation: row.participationId, session: found.id })} small icon="note">
				{say.paperFor}
			</LinkButton>
		</div>
	)
}

/** A code for one person about this meeting. */
export function CodeButton({ view, found, row, main }: ThereProps & { main?: boolean }) {
	return (
		<PostButton
			action={view.url('/codes')}
			idempotencyKey={view.key}
			send={{ participation: row.participationId, session: found.id }}
			main={main}
			small={!main}
			icon="phone"
		>
			{messages[view.lang].meetings.codeFor}
		</PostButton>
	)
}

/** The one person of a meeting who waits to be asked: her code is the main deed of the page. */
export function onlyAsked(view: View, found: SessionRecord, people: readonly AttendanceRow[]): AttendanceRow | undefined {
	const waiting = people.filter((row) => mayAskOf(view, found, row) && inForceOf({ ...row, ...timeOf(found, row) }) === undefined)
	return found.present === 1 ? waiting[0] : undefined
}

/** What a code asks of whoever makes it. */
function mayAskOf(view: View, found: SessionRecord, row: AttendanceRow): boolean {
	return row.presence === 'present' && !found.cancelled && may(view.actor, 'confirmation.record') && row.mayAsk
}

function timeOf(found: SessionRecord, row: AttendanceRow) {
	return { onDay: found.onDay, minutes: row.minutes ?? found.minutes }
}
