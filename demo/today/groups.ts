import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { addDays } from '#kernel/plain-date'
import { joinCircle, markAttendance, openCircle, planSeries, recordSession } from '#support'
import type { Founded } from '../found.ts'
import { as, known, must } from '../stage.ts'

type Group = {
	readonly programme: string
	readonly name: string
	readonly leader: string
	readonly kind: string
	readonly subkind: string | null
	readonly topic: string
	/** Days before today of the meeting whose list nobody has marked; those before it are marked, those after it are planned. */
	readonly unmarkedAgo: number
	/** How many weekly meetings are before it, and how many after. */
	readonly before: number
	readonly after: number
	readonly startsAt: string
	readonly members: readonly Id<'participation'>[]
}

/** A group that meets every week: the lists of the past are marked, the newest waits for its mark, others are to come. */
export async function gather(place: Founded, group: Group): Promise<void> {
	const { clock, today } = place.stage
	const onDay = (weeksBefore: number) => addDays(today, -group.unmarkedAgo - 7 * weeksBefore)
	clock.setTo(addDays(onDay(group.before), -1))
	const circle = await as(place, 'koordynacja', (act) => open(act, place, group))
	for (let weeks = group.before; weeks > 0; weeks--) {
		clock.setTo(addDays(onDay(weeks), 1))
		await as(place, group.leader, (act) => hold(act, { group, circle, onDay: onDay(weeks), weeks }))
	}
	await as(place, group.leader, async (act) => {
		const { kind, subkind, topic, startsAt, after } = group
		const plan = { from: onDay(0), everyWeeks: 1, times: 1 + after, until: undefined, skip: [] } as const
		must(await planSeries(act, { circle, kind, subkind, topic, startsAt, minutes: 120, place: 'sala na parterze', plan }))
	})
}

async function open(act: Act, place: Founded, group: Group): Promise<Id<'circle'>> {
	const leader = place.worker(group.leader).account
	const { circle } = must(await openCircle(act, { programme: known(place.programmes, group.programme), name: group.name, leader }))
	must(await joinCircle(act, { circle, participations: group.members }))
	return circle
}

type Held = { group: Group; circle: Id<'circle'>; onDay: ReturnType<typeof addDays>; weeks: number }

/** Each time somebody else does not come, and now and then somebody is excused. */
async function hold(act: Act, { group, circle, onDay, weeks }: Held): Promise<void> {
	const { kind, subkind, topic, startsAt, members } = group
	const about = { kind, subkind, topic, startsAt, mode: 'group', minutes: 120, place: 'sala na parterze' } as const
	const { session } = must(await recordSession(act, { ...about, onDay, circle, participations: members }))
	const presence = (at: number) =>
		at % members.length === weeks ? 'did-not-come' : at % members.length === weeks + 3 ? 'excused' : 'present'
	const marks = members.map((participation, at) => ({ participation, presence: presence(at), minutes: null }) as const)
	must(await markAttendance(act, { session, marks }))
}
