import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { messages as assets } from '../../messages/assets.ts'
import { messages } from '../../messages/money.ts'
import { listExceeded } from '../../store/exceeded.ts'
import { listLoansDue } from '../../store/loans.ts'

const WEEK_DAYS = 7

/** Lent things that should be back, and budgets spent beyond their plan, for those who run these manufactories. */
export async function moneyToday(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'manufactory.write')) return []
	const say = messages[view.lang]
	const words = assets[view.lang]
	const due = await listLoansDue(view.db, view, { today: view.today, within: WEEK_DAYS })
	const exceeded = await listExceeded(view.db, view)
	return [
		...due.map(({ id, name, owner, due: dueOn, manufactory, manufactoryId }) => {
			const isLate = dueOn < view.today
			const href = view.url(`/manufactories/${manufactoryId}/loans/${id}`)
			const what = isLate ? words.late(name, owner) : words.dueSoon(name, owner)
			const kind = isLate ? ('overdue' as const) : dueOn === view.today ? ('today' as const) : ('week' as const)
			return { kind, href, who: manufactory, what, when: formatDay(view.lang, dueOn), dueOn, action: { label: say.look, href } }
		}),
		...exceeded.map(({ id, name, over }) => {
			const href = view.url(`/manufactories/${id}/money`)
			return { kind: 'week' as const, href, who: name, what: say.exceeded(over), action: { label: say.look, href } }
		}),
	]
}
