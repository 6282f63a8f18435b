import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { checklist, labelIn } from '../../rules/enterprise/lists.ts'
import { listWaitingItems } from '../../store/spinoff/spinoff.ts'

const WEEK_DAYS = 7

/** What the one who looks has to do so that a manufactory leaves its host. */
export async function spinoffToday(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'enterprise.write')) return []
	const { account } = view.actor
	const waiting = await listWaitingItems(view.db, view.partnership, { account, today: view.today, within: WEEK_DAYS })
	return waiting.map(({ manufactoryId, name, code, title, dueOn }) => {
		const href = view.url(`/manufactories/${manufactoryId}/spin-off`)
		const kind = dueOn < view.today ? ('overdue' as const) : dueOn === view.today ? ('today' as const) : ('week' as const)
		return { kind, href, who: name, what: title || labelIn(checklist, view, code), when: formatDay(view.lang, dueOn), dueOn }
	})
}
