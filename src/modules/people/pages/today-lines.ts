import { may, type TodayLine, type View } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { messages } from '../messages/today.ts'
import { countNewDoubles } from '../store/double.ts'
import { listEntriesWaiting, listFollowUpsWaiting, listSituationsWaiting } from '../store/due.ts'

/** People added in the last two weeks are looked at for doubles. */
const NEW_MS = 14 * 86_400_000

/** What waits for the one who looks: talks after exits, situations, entries, doubles. */
export async function peopleToday(view: View): Promise<readonly TodayLine[]> {
	if (!may(view.actor, 'person.read')) return []
	return [...(await talks(view)), ...(await situations(view)), ...(await entries(view)), ...(await doubles(view))]
}

async function talks(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang]
	const waiting = await listFollowUpsWaiting(view.db, view, view.today)
	return waiting.map(({ id, dueOn, months, ...person }) => ({
		...lineOf(view, person, dueOn),
		what: say.followUp(months),
		when: say.until(dueOn),
		...deedOf(view, say.recordTalk, `/follow-ups/${id}`),
	}))
}

async function situations(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang]
	const waiting = await listSituationsWaiting(view.db, view, view.today)
	return waiting.map(({ participation, untilOn, ...person }) => ({
		...lineOf(view, person, untilOn),
		what: say.situation,
		when: say.until(untilOn),
		...deedOf(view, say.recordSituation, `/participations/${participation}/situation`),
	}))
}

async function entries(view: View): Promise<TodayLine[]> {
	const say = messages[view.lang]
	const waiting = await listEntriesWaiting(view.db, view, view.today)
	return waiting.map(({ participation, declaredOn, ...person }) => ({
		...lineOf(view, person, view.today),
		kind: 'overdue' as const,
		what: say.entry,
		...(declaredOn === null ? {} : { when: say.declared(declaredOn), dueOn: declaredOn }),
		...deedOf(view, say.fillIn, `/participations/${participation}/entry`),
	}))
}

async function doubles(view: View): Promise<TodayLine[]> {
	if (!may(view.actor, 'person.merge')) return []
	const say = messages[view.lang]
	const pairs = await countNewDoubles(view.db, view, new Date(view.now.getTime() - NEW_MS))
	if (pairs === 0) return []
	const href = view.url('/participants/doubles')
	return [{ kind: 'week', href, who: say.doubles, what: say.doublesWho(pairs), action: { label: say.look, href } }]
}

function lineOf(view: View, person: { participant: string; firstName: string; lastName: string }, dueOn: PlainDate) {
	const kind = dueOn < view.today ? ('overdue' as const) : dueOn === view.today ? ('today' as const) : ('week' as const)
	return { kind, href: view.url(`/participants/${person.participant}`), who: `${person.firstName} ${person.lastName}`, dueOn }
}

function deedOf(view: View, label: string, path: string): Pick<TodayLine, 'action'> {
	return may(view.actor, 'participation.write') ? { action: { label, href: view.url(path) } } : {}
}
