import type { Act } from '#access'
import { type Id, newId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { amendmentsOf } from '#reference'
import { fitsMode, isForm, isValidOn } from '../rules/kinds.ts'
import { type SeriesPlan, type SeriesRefusal, seriesDays } from '../rules/series.ts'
import { removeSeries } from '../store/cancellations.ts'
import { listCircles, listMembers } from '../store/circles.ts'
import { insertMeetings } from '../store/sessions.ts'
import { writingOf } from './staff.ts'

export type SeriesInput = {
	readonly circle: Id<'circle'>
	readonly kind: string
	readonly subkind: string | null
	readonly startsAt: string | undefined
	readonly minutes: number
	readonly place: string
	readonly topic: string
	readonly plan: SeriesPlan
}
export type PlanRefusal =
	| SeriesRefusal
	| { readonly code: 'unknown-kind' }
	| { readonly code: 'kind-not-in-mode' }
	| { readonly code: 'kind-not-on-day' }
	| { readonly code: 'circle-closed' }

/** Plans the meetings of a group with its members of today: all in one statement. */
export async function planSeries(act: Act, input: SeriesInput): Promise<Result<{ series: Id<'series'>; meetings: number }, PlanRefusal>> {
	const [found] = await listCircles(act.db, act, { today: act.today, id: input.circle })
	const circle = present(found, 'circle')
	if (circle.closedOn !== null) return refused({ code: 'circle-closed' })
	const amendments = await amendmentsOf(act)
	if (!isForm(input, amendments)) return refused({ code: 'unknown-kind' })
	if (!isValidOn(input, { on: input.plan.from, amendments })) return refused({ code: 'kind-not-on-day' })
	if (!fitsMode(input.kind, 'group', amendments)) return refused({ code: 'kind-not-in-mode' })
	const planned = seriesDays(input.plan)
	if ('refusal' in planned) return refused(planned.refusal)
	const members = await listMembers(act.db, act, circle.id)
	const series = newId<'series'>()
	const days = planned.days.map((onDay) => ({ id: newId<'session'>(), onDay }))
	const { kind, subkind, minutes, place, topic } = input
	const plain = { kind, subkind, minutes, place, topic, note: '', headCount: null, startsAt: input.startsAt ?? null }
	const meeting = { ...plain, mode: 'group', programme: circle.programmeId, circle: circle.id, series, leader: circle.leaderId } as const
	await insertMeetings(act.db, writingOf(act), {
		meeting,
		days,
		whom: { participations: members.map((each) => each.participationId), presence: null },
	})
	await journal(act, {
		deed: 'series.planned',
		subject: circle.id,
		facts: { series, kind, meetings: days.length, from: input.plan.from, everyWeeks: input.plan.everyWeeks },
	})
	return done({ series, meetings: days.length })
}

/** A series planned by mistake: its meetings go, as long as none of them took place. Asking twice changes nothing. */
export async function takeBackSeries(
	act: Act,
	asked: { circle: Id<'circle'>; series: Id<'series'> },
): Promise<Result<void, { readonly code: 'series-begun' }>> {
	const [found] = await listCircles(act.db, act, { today: act.today, id: asked.circle })
	const circle = present(found, 'circle')
	if (!(await removeSeries(act.db, act.partnership, asked))) return refused({ code: 'series-begun' })
	await journal(act, { deed: 'series.undone', subject: circle.id, facts: { series: asked.series } })
	return done()
}
