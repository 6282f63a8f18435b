import { may, type View } from '#access'
import { LinkButton, PostButton, RecordHead } from '#ui'
import { messages } from '../messages.ts'
import { certainty, formLabel } from '../rules/kinds.ts'
import type { SessionState } from '../rules/session-state.ts'
import type { AttendanceRow } from '../store/attendance.ts'
import type { SessionRecord } from '../store/session-list.ts'
import { capital, StateChip, whenText } from './chips.tsx'
import { whoText } from './session-list.tsx'
import { CodeButton, onlyAsked } from './session-people.tsx'

type HeadProps = { view: View; found: SessionRecord; state: SessionState; people: readonly AttendanceRow[] }

/** When, with whom, where it stands, and the one thing to do next. */
export function SessionHead({ view, found, state, people }: HeadProps) {
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
	const uncertain = words.certainty[certainty(found, view.amendments)]
	return (
		<RecordHead
			title={capital(formLabel(view, found))}
			facts={[whenText(view.lang, found), words.minutes(found.minutes), whoText(view, found), uncertain]
				.filter((text) => text !== '')
				.join(' · ')}
			state={<StateChip lang={view.lang} state={state} />}
			next={next[state]}
			action={<MainDeed view={view} found={found} state={state} people={people} />}
		>
			{state !== 'cancelled' && <OtherDeeds view={view} found={found} state={state} people={people} />}
		</RecordHead>
	)
}

/** The deed that the state asks for; none where the one who looks may not do it. */
function MainDeed({ view, found, state, people }: HeadProps) {
	const say = messages[view.lang].meetings
	const at = `/sessions/${found.id}`
	if (state === 'cancelled') {
		if (!mayWrite(view, found)) return null
		return (
			<PostButton action={view.url(`${at}/restoration`)} idempotencyKey={view.key} icon="undo">
				{say.restore}
			</PostButton>
		)
	}
	if (state === 'waits-for-attendance' && mayWrite(view, found)) {
		return (
			<LinkButton href={view.url(`${at}/attendance`)} main icon="list">
				{say.markAttendance}
			</LinkButton>
		)
	}
	return state === 'waits-for-confirmation' ? <AskDeed view={view} found={found} people={people} /> : null
}

/** One person is asked by a code at once; a group by its slips. */
function AskDeed({ view, found, people }: Omit<HeadProps, 'state'>) {
	const say = messages[view.lang].meetings
	const only = onlyAsked(view, found, people)
	if (only !== undefined) return <CodeButton view={view} found={found} row={only} main />
	if (!maySlips(view, found)) return null
	return (
		<LinkButton href={view.url(`/sessions/${found.id}/slips`)} main icon="print">
			{say.printSlips}
		</LinkButton>
	)
}

function OtherDeeds({ view, found, state, people }: HeadProps) {
	const say = messages[view.lang].meetings
	const at = `/sessions/${found.id}`
	const writes = mayWrite(view, found)
	const slipsAreMain = state === 'waits-for-confirmation' && onlyAsked(view, found, people) === undefined
	return (
		<>
			{writes && found.expected > 0 && state !== 'planned' && state !== 'waits-for-attendance' && (
				<LinkButton href={view.url(`${at}/attendance`)} icon="list">
					{say.markAttendance}
				</LinkButton>
			)}
			{writes && (
				<LinkButton href={view.url(`${at}/change`)} icon="edit">
					{say.change}
				</LinkButton>
			)}
			{maySlips(view, found) && !slipsAreMain && (
				<LinkButton href={view.url(`${at}/slips`)} icon="print">
					{say.printSlips}
				</LinkButton>
			)}
			{writes && found.present === 0 && (
				<LinkButton href={view.url(`${at}/cancellation`)} icon="close">
					{say.cancelSession}
				</LinkButton>
			)}
		</>
	)
}

// Each asks what the page behind the button asks, so that no button ends in "there is no such page".
const mayWrite = (view: View, found: SessionRecord) => may(view.actor, 'support.write') && found.mayWrite
const maySlips = (view: View, found: SessionRecord) => found.present > 0 && may(view.actor, 'confirmation.record') && found.mayAsk
