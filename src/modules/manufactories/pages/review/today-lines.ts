import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { addDays, addMonths } from '#kernel/plain-date'
import { monthName } from '../../messages/months.ts'
import { messages } from '../../messages/reviews.ts'
import { termOn } from '../../rules/growth-lists.ts'
import { endOfMonth, monthInAddress, monthOf } from '../../rules/months.ts'
import { listAgreementsDue } from '../../store/agreements.ts'
import { listReviewsWaiting } from '../../store/readiness.ts'

const AT_MOST = 12
const WEEK = 6

/** Reviews that wait, and what the one who asks agreed to do. */
export async function reviewToday(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'manufactory.write')) return []
	return [...(await waitingLines(view)), ...(await agreementLines(view))]
}

async function waitingLines(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang].today
	const days = termOn('review-due', { day: view.today, amendments: view.amendments })
	const month = addMonths(monthOf(addDays(view.today, -days)), -1)
	const dueOn = addDays(endOfMonth(month), days)
	const waiting = await listReviewsWaiting(view.db, view, { month, end: endOfMonth(month), limit: AT_MOST })
	return waiting.map(({ id, name }) => {
		const href = view.url(`/manufactories/${id}/reviews/new`, { month: monthInAddress(month) })
		const what = say.review(monthName(view.lang, month))
		return { kind: 'overdue', href, who: name, what, when: formatDay(view.lang, dueOn), dueOn, action: { label: say.write, href } }
	})
}

async function agreementLines(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang].today
	const due = await listAgreementsDue(view.db, view, { by: addDays(view.today, WEEK), limit: AT_MOST })
	return due.map(({ manufactory, name, what, dueOn }) => {
		const href = `${view.url(`/manufactories/${manufactory}`)}#agreements`
		const kind = dueOn < view.today ? 'overdue' : dueOn === view.today ? 'today' : 'week'
		return {
			kind,
			href,
			who: name,
			what: say.agreement(what),
			when: formatDay(view.lang, dueOn),
			dueOn,
			action: { label: say.look, href },
		}
	})
}
