import { sql } from 'kysely'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Has } from '../rules/missing.ts'
import type { Kept } from '../rules/states.ts'

export type ManufactoryId = Id<'manufactory'>

/** A manufactory as lists and its record show it: what it is, inside whom, who stands by it, where its clock is, what its next step asks for. */
export type ListedManufactory = {
	readonly id: ManufactoryId
	readonly name: string
	readonly line: string
	readonly offer: string
	readonly place: string
	readonly programme: string | null
	readonly ideaId: Id<'idea'> | null
	readonly hasConcept: boolean
	/** The version of its idea in force has the verdict "go". */
	readonly hasVerdict: boolean
	readonly hostId: Id<'organisation'> | null
	readonly host: string | null
	readonly agreementNumber: string
	readonly agreedOn: PlainDate | null
	readonly agreementFrom: PlainDate | null
	readonly agreementUntil: PlainDate | null
	readonly managerId: AccountId | null
	/** The host's manager: the account's name, or the name alone. */
	readonly manager: string
	readonly tutorId: AccountId | null
	readonly tutor: string | null
	readonly kept: Kept | null
	readonly keptOn: PlainDate | null
	readonly foundedOn: PlainDate | null
	readonly startedOn: PlainDate | null
	readonly months: number | null
	readonly decisionOn: PlainDate | null
	readonly pausedSince: PlainDate | null
	/** Days of pauses with an end: all of them, and up to today. */
	readonly pausedDays: number
	readonly pausedDaysSoFar: number
	/** People who work there now, and how many of them do not know the host's rules yet. */
	readonly workers: number
	readonly unacknowledged: number
}

/** The columns of a listed manufactory, from `LISTED_FROM`. */
export const LISTED = sql`m.id, m.name, m.line, m.offer, m.place, g.code as programme, m.idea_id as "ideaId", m.concept <> '' as "hasConcept",
	exists (select from ideas.idea i join ideas.public_verdict v on v.partnership_id = i.partnership_id and v.idea_id = i.id and v.version = i.version
		where i.partnership_id = m.partnership_id and i.id = m.idea_id and v.in_force and v.verdict = 'go') as "hasVerdict",
	h.organisation_id as "hostId", o.name as host, coalesce(h.agreement_number, '') as "agreementNumber", h.agreed_on as "agreedOn",
	h.from_on as "agreementFrom", h.until_on as "agreementUntil", h.manager_id as "managerId", coalesce(ma.name, h.manager_name, '') as manager,
	t.account_id as "tutorId", ta.name as tutor, k.to_state as kept, k.on_day as "keptOn", f.on_day as "foundedOn",
	c.started_on as "startedOn", c.months, c.decision_on as "decisionOn", c.paused_since as "pausedSince",
	coalesce(p.days, 0) as "pausedDays", coalesce(p.so_far, 0) as "pausedDaysSoFar", n.workers, n.unacknowledged`

/** A manufactory `m` with all that its row is made of; pauses are counted up to `today`. */
export function listedFrom(today: PlainDate) {
	return sql`manufactories.manufactory m
	left join partnership.programme g on g.partnership_id = m.partnership_id and g.id = m.programme_id
	left join manufactories.hosting h on h.partnership_id = m.partnership_id and h.manufactory_id = m.id and h.current
	left join partnership.organisation o on o.partnership_id = h.partnership_id and o.id = h.organisation_id
	left join access.account ma on ma.id = h.manager_id
	left join manufactories.tutoring t on t.partnership_id = m.partnership_id and t.manufactory_id = m.id and t.until_on is null
	left join access.account ta on ta.id = t.account_id
	left join manufactories.clock c on c.partnership_id = m.partnership_id and c.manufactory_id = m.id
	left join lateral (select x.to_state, x.on_day from manufactories.transition x where x.partnership_id = m.partnership_id
		and x.manufactory_id = m.id and x.revoked_at is null order by x.id desc limit 1) k on true
	left join lateral (select x.on_day from manufactories.transition x where x.partnership_id = m.partnership_id
		and x.manufactory_id = m.id and x.revoked_at is null and x.to_state = 'founded' order by x.id desc limit 1) f on true
	left join lateral (select sum(u.until_on - u.from_on + 1) as days,
			sum(greatest(0, least(u.until_on, ${today}::date - 1) - u.from_on + 1)) as so_far
		from manufactories.pause u where u.partnership_id = m.partnership_id and u.manufactory_id = m.id and u.revoked_at is null
			and u.until_on is not null) p on true
	cross join lateral (select count(*) as workers, count(*) filter (where a.worker_id is null) as unacknowledged from manufactories.current_worker w
		left join manufactories.rules_acknowledgement a on a.partnership_id = w.partnership_id and a.worker_id = w.worker_id
		where w.partnership_id = m.partnership_id and w.manufactory_id = m.id) n`
}

/** What a manufactory has, as far as its next step asks. */
export function hasOf(listed: ListedManufactory): Has {
	const { ideaId, agreementNumber, agreedOn, agreementFrom, agreementUntil } = listed
	return {
		idea: ideaId === null ? 'none' : listed.hasVerdict ? 'go' : 'without-go',
		concept: listed.hasConcept,
		place: listed.place !== '',
		host: listed.hostId !== null,
		agreement: agreementNumber !== '' && [agreedOn, agreementFrom, agreementUntil].every((on) => on !== null),
		manager: listed.manager !== '',
		tutor: listed.tutorId !== null,
		workers: listed.workers,
		unacknowledged: listed.unacknowledged,
	}
}
