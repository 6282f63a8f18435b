import { may, type TodayLine, type View } from '#access'
import { assignmentMessages } from '../../messages/assignment.ts'
import { referralMessages } from '../../messages/referrals.ts'
import { daysLate, referralState } from '../../rules/referral.ts'
import { countWithoutWorker } from '../../store/assignment-list.ts'
import { type ListedReferral, listDueReferrals } from '../../store/referral-list.ts'
import { dueWords } from './due-words.tsx'

/** What waits on the road of referrals: mine past their day, mine due today, those escalated, and how many people have nobody. */
export async function referralsToday(view: View): Promise<readonly TodayLine[]> {
	const alsoEscalated = may(view.actor, 'referral.assign')
	if (!may(view.actor, 'referral.write')) return []
	const due = await listDueReferrals(view.db, view, { today: view.today, alsoEscalated })
	const mine = due.filter(({ owner }) => owner === view.actor.account)
	const others = due.filter(({ owner }) => owner !== view.actor.account)
	return [
		...mine.map((referral) => lineOf(view, referral)),
		...escalatedLines(view, others),
		...(alsoEscalated ? await peopleWithNobody(view) : []),
	]
}

const ONE_BY_ONE = 5

/** A few escalated referrals stand one by one; many become one line, so that they do not bury the rest of the day. */
function escalatedLines(view: View, escalated: readonly ListedReferral[]): TodayLine[] {
	if (escalated.length <= ONE_BY_ONE) return escalated.map((referral) => lineOf(view, referral))
	const say = referralMessages[view.lang].today
	const href = view.url('/referrals', { shelf: 'overdue' })
	const dueOn = escalated[0]?.dueOn
	return [
		{
			kind: 'overdue',
			href,
			who: say.many(escalated.length),
			what: say.manyEscalated,
			...(dueOn ? { dueOn } : {}),
			action: { label: say.act, href },
		},
	]
}

function lineOf(view: View, referral: ListedReferral): TodayLine {
	const say = referralMessages[view.lang].today
	const late = daysLate(referral.dueOn, view.today) > 0
	const state = referralState(referral)
	const own = state === 'waiting' ? (late ? say.late : say.due) : referralMessages[view.lang].next[state]
	const mine = referral.owner === view.actor.account
	const href = view.url(`/referrals/${referral.id}`)
	return {
		kind: late ? 'overdue' : 'today',
		href,
		who: `${referral.firstName} ${referral.lastName}`,
		what: mine ? own : say.escalated(referral.ownerName),
		when: dueWords(view.lang, referral.dueOn, view.today),
		dueOn: referral.dueOn,
		action: { label: say.act, href },
	}
}

async function peopleWithNobody(view: View): Promise<TodayLine[]> {
	const say = assignmentMessages[view.lang]
	const lines: TodayLine[] = []
	for (const kind of ['coach', 'adviser'] as const) {
		const { count, over } = await countWithoutWorker(view.db, view, kind)
		const href = view.url('/people/without-worker', { kind })
		if (count > 0)
			lines.push({ kind: 'week', href, who: say.todayCount(count, over), what: say.todayWhat[kind], action: { label: say.todayAct, href } })
	}
	return lines
}
