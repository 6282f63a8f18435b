import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { addDays } from '#kernel/plain-date'
import { messages } from '../messages.ts'
import { formLabel } from '../rules/kinds.ts'
import { sessionState } from '../rules/session-state.ts'
import { listSessions, type SessionRow } from '../store/session-list.ts'
import { listWatched } from '../store/supervision.ts'
import { whenText } from './chips.tsx'
import { momentOf } from './session-filter.ts'
import { whoText } from './session-list.tsx'

const BACK_DAYS = 60
const AT_MOST = 12

/** What waits in the worker's meetings: lists to mark, today's, this week's; and disputes for whoever supervises. */
export async function todayLines(view: View): Promise<readonly TodayLine[]> {
	const account = view.actor.account
	if (account === undefined || !may(view.actor, 'support.write')) return []
	const mine = { leader: account, ...momentOf(view), limit: AT_MOST, order: 'earliest' } as const
	const past = await listSessions(view.db, view, {
		...mine,
		from: addDays(view.today, -BACK_DAYS),
		to: addDays(view.today, -1),
		state: 'waits-for-attendance',
	})
	const coming = await listSessions(view.db, view, { ...mine, from: view.today, to: addDays(view.today, 6), limit: 2 * AT_MOST })
	const disputed = may(view.actor, 'confirmation.supervise') ? await disputeLines(view) : []
	const open = coming.filter((row) => !row.cancelled)
	return [
		...past.map((row) => attendanceLine(view, row, 'overdue')),
		...open.filter((row) => row.onDay === view.today).map((row) => attendanceLine(view, row, 'today')),
		...disputed,
		...open.filter((row) => row.onDay > view.today).map((row) => ({ ...lineOf(view, row), kind: 'week' as const })),
	]
}

function lineOf(view: View, row: SessionRow): Omit<TodayLine, 'kind'> {
	const what = [formLabel(view, row), messages[view.lang].minutes(row.minutes)].join(', ')
	return {
		href: view.url(`/sessions/${row.id}`),
		who: whoText(view, row) || messages[view.lang].meetings.todayMeeting,
		what,
		when: whenText(view.lang, row),
		dueOn: row.onDay,
	}
}

function attendanceLine(view: View, row: SessionRow, kind: 'overdue' | 'today'): TodayLine {
	const line = { ...lineOf(view, row), kind }
	if (sessionState(row, view) !== 'waits-for-attendance') return line
	return { ...line, action: { label: messages[view.lang].meetings.todayMark, href: view.url(`/sessions/${row.id}/attendance`) } }
}

async function disputeLines(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang].meetings
	const rows = await listWatched(view.db, view, { show: 'disputed', until: view.today, limit: AT_MOST })
	return rows
		.filter((row) => row.disputeAnswer === null)
		.map((row) => ({
			kind: 'answers',
			href: view.url(`/sessions/${row.sessionId}`),
			who: `${row.firstName} ${row.lastName}`,
			what: `${say.todayDisputed}: ${formLabel(view, row)}, ${row.leader}`,
			when: formatDay(view.lang, row.onDay),
			dueOn: row.onDay,
			action: { label: say.todayAnswer, href: view.url(`/confirmations/${row.confirmationId}/answer`) },
		}))
}
