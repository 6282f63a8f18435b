import { may, reach, type View } from '#access'
import type { Id } from '#kernel/id'
import { addDays } from '#kernel/plain-date'
import { type NextOffer, nextRanks } from '#people'
import { messages } from '../messages/outlook.ts'
import { formLabel } from '../rules/kinds.ts'
import { listOutlooks, type MeetingAhead, type Outlook } from '../store/outlook.ts'
import { whenText } from './chips.tsx'

/** What is next for each of these people by their meetings: a list nobody made, the meeting of today, the next one, or one to be arranged. */
export async function nextByMeetings(
	view: View,
	participants: readonly Id<'participant'>[],
): Promise<ReadonlyMap<Id<'participant'>, NextOffer>> {
	const outlooks = await listOutlooks(view.db, view, { participants, today: view.today })
	return new Map(
		outlooks.flatMap((outlook) => {
			const offer = offerOf(view, outlook)
			return offer === undefined ? [] : [[outlook.participant, offer] as const]
		}),
	)
}

function offerOf(view: View, { unmarked, ahead, lasting, started, participant }: Outlook): NextOffer | undefined {
	const say = messages[view.lang]
	const own = unmarked !== null && marks(view, unmarked)
	if (own) return missingOffer(view, unmarked)
	if (ahead !== null) return meetingOffer(view, ahead)
	if (unmarked !== null) return missingOffer(view, unmarked)
	if (!lasting) return undefined
	const action = writesSupport(view) ? { label: say.arrange, href: view.url('/sessions/new', { participant }) } : undefined
	return { sentence: started ? say.arrangeNext : say.arrangeFirst, rank: nextRanks.arrange, action }
}

/** A list that nobody made: the one who leads the meeting makes it, others are told with whom it is. */
function missingOffer(view: View, unmarked: MeetingAhead): NextOffer {
	const say = messages[view.lang]
	const [when, form] = [whenText(view.lang, unmarked), formLabel(view, unmarked)]
	const action = { label: say.openMeeting, href: view.url(`/sessions/${unmarked.sessionId}`) }
	if (!marks(view, unmarked))
		return { sentence: say.attendanceMissingAt(when, form, unmarked.leader), rank: nextRanks['attendance-elsewhere'], action }
	return { sentence: say.attendanceMissing(when, form), rank: nextRanks.attendance, action: marking(view, unmarked) }
}

function meetingOffer(view: View, ahead: MeetingAhead): NextOffer {
	const say = messages[view.lang]
	const form = formLabel(view, ahead)
	if (ahead.onDay === view.today) {
		return { sentence: say.today(ahead.startsAt?.slice(0, 5), form), rank: nextRanks['meeting-today'], action: marking(view, ahead) }
	}
	const rank = ahead.onDay <= addDays(view.today, 7) ? nextRanks['meeting-soon'] : nextRanks['meeting-later']
	const action = { label: say.openMeeting, href: view.url(`/sessions/${ahead.sessionId}`) }
	return { sentence: say.planned(whenText(view.lang, ahead), form), rank, action }
}

function marking(view: View, meeting: MeetingAhead): NextOffer['action'] {
	const say = messages[view.lang]
	if (marks(view, meeting)) return { label: say.markAttendance, href: view.url(`/sessions/${meeting.sessionId}/attendance`) }
	return { label: say.openMeeting, href: view.url(`/sessions/${meeting.sessionId}`) }
}

/** Making the list of a meeting is for whoever leads it, and for those who write support for everybody. */
function marks({ actor }: View, { mine }: MeetingAhead): boolean {
	return may(actor, 'support.write') && (mine || reach(actor, 'support.write') === 'all')
}

/** Whether the one who reads this record may also write its support: whoever reads everybody's may be allowed to write only for some. */
function writesSupport({ actor }: View): boolean {
	return may(actor, 'support.write') && (reach(actor, 'support.write') === 'all' || reach(actor, 'person.read') === 'related')
}
