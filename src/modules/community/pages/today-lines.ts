import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { messages } from '../messages.ts'
import { staleBefore } from '../rules/freshness.ts'
import { staleMonths } from '../rules/lists.ts'
import { listWaiting } from '../store/need-list.ts'
import { listNiches } from '../store/niche-list.ts'

const AT_MOST = 12

/** Reports that wait for moderation, and niches about which nobody has said anything for long. */
export async function todayLines(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'need.moderate')) return []
	return [...(await waiting(view)), ...(await stale(view))]
}

async function waiting(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang]
	const rows = await listWaiting(view.db, view.partnership, AT_MOST)
	return rows.map(({ id, title, municipality, reportedOn }) => ({
		kind: 'answers',
		href: view.url(`/needs/${id}`),
		who: title,
		what: `${say.todayModerate}: ${municipality}`,
		when: formatDay(view.lang, reportedOn),
		dueOn: reportedOn,
		action: { label: say.todayRead, href: view.url(`/needs/${id}`) },
	}))
}

async function stale(view: View): Promise<TodayLine[]> {
	const { niche } = messages[view.lang]
	const before = staleBefore(view.today, staleMonths(view.amendments, view.today))
	const rows = await listNiches(view.db, view.partnership, { shelf: 'stale', staleBefore: before, limit: AT_MOST })
	return rows.map(({ id, title, newestOn }) => ({
		kind: 'week',
		href: view.url(`/niches/${id}`),
		who: title,
		what: niche.todayStale,
		when: formatDay(view.lang, newestOn),
		dueOn: newestOn,
		action: { label: niche.todaySay, href: view.url(`/niches/${id}`) },
	}))
}
