import type { TodayLine, View } from '#access'
import { formatDay } from '#kernel/lang'
import { addDays, addMonths } from '#kernel/plain-date'
import { messages } from '../../messages/barometer.ts'
import { quarterName } from '../../messages/months.ts'
import { quarterOf } from '../../rules/months.ts'
import { listBarometersWaiting } from '../../store/barometers-waiting.ts'

const AT_MOST = 12
/** A team that has just begun has nothing to tell yet. */
const SETTLED_DAYS = 30

/** Barometers that wait for one's answer, and those that the quarter still lacks. */
export async function barometerToday(view: View): Promise<readonly TodayLine[]> {
	const say = messages[view.lang].today
	const quarter = quarterOf(view.today)
	const of = { quarter, startedBy: addDays(view.today, -SETTLED_DAYS), today: view.today, limit: AT_MOST }
	const waiting = await listBarometersWaiting(view.db, view, of)
	return waiting.map(({ id, name, barometer, closesOn }) => {
		const home = view.url(`/manufactories/${id}`)
		const href = barometer === null ? `${home}#barometer` : `${home}/barometers/${barometer}/answer`
		const dueOn = closesOn ?? addDays(addMonths(quarter, 3), -1)
		const what = barometer === null ? say.open(quarterName(view.lang, quarter)) : say.answer
		const action = { label: barometer === null ? say.go : say.deed, href }
		return { kind: dueOn === view.today ? 'today' : 'week', href, who: name, what, when: formatDay(view.lang, dueOn), dueOn, action }
	})
}
