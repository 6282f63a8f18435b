import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { daysBetween } from '#kernel/plain-date'
import { messages } from '../../messages/clock.ts'
import { reminders } from '../../rules/lists.ts'
import { listDecisionsNear } from '../../store/decisions-near.ts'

const WEEK_DAYS = 7

/** Decisions on form for the tutor and the host's manager; the coordinator sees those that were missed. */
export async function clockToday(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'manufactory.read')) return []
	const say = messages[view.lang].today
	const within = Math.min(30, Math.max(WEEK_DAYS, ...reminders.in(view.amendments).map(({ facts }) => facts.days)))
	const near = await listDecisionsNear(view.db, view, within)
	return near.map(({ id, name, decisionOn, tutor, isMine }) => {
		const left = daysBetween(view.today, decisionOn)
		const what = left < 0 ? (isMine ? say.due(decisionOn) : say.escalated(tutor)) : left === 0 ? say.dueToday : say.soon(left)
		const href = view.url(`/manufactories/${id}`)
		const kind = left < 0 ? ('overdue' as const) : left === 0 ? ('today' as const) : ('week' as const)
		return { kind, href, who: name, what, when: formatDay(view.lang, decisionOn), dueOn: decisionOn, action: { label: say.look, href } }
	})
}
