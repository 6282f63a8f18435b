import { may, type TodayLine, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { ideaMessages } from '../messages/ideas.ts'
import { type IdeaRow, listIdeas, listOwnSheets } from '../store/idea-list.ts'

const AT_MOST = 12
const ONE_BY_ONE = 5

/** What waits in ideas: sheets to hand in, next steps of one's own ideas, verdicts to give, and what was escalated. */
export async function todayLines(view: View): Promise<readonly TodayLine[]> {
	const { account } = view.actor
	if (account === undefined || !may(view.actor, 'idea.read')) return []
	const decides = may(view.actor, 'idea.decide')
	const sheets = may(view.actor, 'idea.assess') ? await listOwnSheets(view.db, view, AT_MOST) : []
	const mine = await listIdeas(view.db, view, { owner: account, dueUntil: addDays(view.today, 6), sort: 'due', limit: AT_MOST })
	const waiting = decides ? await listIdeas(view.db, view, { states: ['waits-for-verdict'], sort: 'due', limit: AT_MOST }) : []
	const escalated = decides ? await listIdeas(view.db, view, { escalated: true, sort: 'due', limit: 51 }) : []
	const known = new Set(mine.map(({ id }) => id))
	const others = waiting.filter(({ id }) => !known.has(id))
	const waitingIds = new Set(others.map(({ id }) => id))
	return [
		...sheets.map((sheet) => sheetLine(view, sheet)),
		...mine.map((row) => ownLine(view, row)),
		...others.map((row) => verdictLine(view, row)),
		...escalatedLines(
			view,
			escalated.filter(({ id }) => !known.has(id) && !waitingIds.has(id)),
		),
	]
}

function kindOf(view: View, dueOn: PlainDate): 'overdue' | 'today' | 'week' {
	return dueOn < view.today ? 'overdue' : dueOn === view.today ? 'today' : 'week'
}

function sheetLine(view: View, { idea, title, dueOn }: { idea: string; title: string; dueOn: PlainDate }): TodayLine {
	const say = ideaMessages[view.lang].today
	const href = view.url(`/ideas/${idea}`)
	return {
		kind: kindOf(view, dueOn),
		href,
		who: title,
		what: say.assess,
		when: formatDay(view.lang, dueOn),
		dueOn,
		action: { label: say.assessDeed, href: `${href}/sheet` },
	}
}

function ownLine(view: View, row: IdeaRow): TodayLine {
	const say = ideaMessages[view.lang]
	const href = view.url(`/ideas/${row.id}`)
	const dueOn = row.dueOn ?? view.today
	return {
		kind: kindOf(view, dueOn),
		href,
		who: row.title,
		what: say.next[row.state],
		when: formatDay(view.lang, dueOn),
		dueOn,
		action: { label: say.today.open, href: row.state === 'waits-for-telling' ? `${href}/telling` : href },
	}
}

function verdictLine(view: View, row: IdeaRow): TodayLine {
	const say = ideaMessages[view.lang].today
	const href = view.url(`/ideas/${row.id}`)
	const dueOn = row.dueOn ?? view.today
	const action = { label: say.decideDeed, href: `${href}/verdict` }
	return { kind: kindOf(view, dueOn), href, who: row.title, what: say.decide, when: formatDay(view.lang, dueOn), dueOn, action }
}

/** A few escalated ideas stand one by one; many become one line, so that they do not bury the rest of the day. */
function escalatedLines(view: View, rows: readonly IdeaRow[]): TodayLine[] {
	const say = ideaMessages[view.lang].today
	const [first] = rows
	if (first === undefined) return []
	if (rows.length > ONE_BY_ONE) {
		const href = view.url('/ideas', { late: 1 })
		return [{ kind: 'overdue', href, who: say.many(rows.length), what: say.manyEscalated, action: { label: say.open, href } }]
	}
	return rows.map((row) => ({ ...ownLine(view, row), kind: 'overdue', what: say.escalated(row.ownerName) }))
}
