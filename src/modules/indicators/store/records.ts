import { type RawBuilder, sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import type { Period } from '../rules/figure.ts'
import { compile } from '../rules/plan.ts'
import { participationsOf } from '../rules/rule.ts'
import { inPeriod, inProgramme, type Whose } from './asked.ts'
import { countedOn, holds } from './condition-sql.ts'
import { ofKinds, participations } from './participation-sql.ts'

/** Which figure's records: one indicator of a programme in a period. */
export type Behind = { readonly whose: Whose; readonly definition: Pick<Definition, 'code' | 'rule'>; readonly period: Period }

/** A person behind a figure, open to the one who asks. */
export type PersonBehind = {
	readonly participation: Id<'participation'>
	readonly participant: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly sex: string | null
	readonly ageYears: number | null
	readonly startedOn: PlainDate
	readonly countedOn: PlainDate
}
export type WorkerBehind = { readonly account: AccountId; readonly name: string; readonly meetings: number; readonly firstOn: PlainDate }
export type MeetingBehind = { readonly session: Id<'session'>; readonly onDay: PlainDate; readonly kind: string; readonly heads: number }

/** The people behind a figure whom the asker may see, by name; `limit` at most, after `after` (last name, first name, participation). */
export async function listPeopleBehind(
	db: Db,
	behind: Behind,
	seen: { asker: Asker; limit: number; after?: readonly string[] | undefined },
): Promise<PersonBehind[]> {
	const { asker, limit, after } = seen
	const [last = '', first = '', id = ''] = after ?? []
	const further =
		after === undefined
			? sql``
			: sql`and (n.last_name collate "pl-x-icu", n.first_name collate "pl-x-icu", q.participation) > (${last}, ${first}, ${id}::uuid)`
	const { rows } = await sql<PersonBehind>`select q.*, n.first_name as "firstName", n.last_name as "lastName" ${peopleBehind(behind)}
		join people.public_person n on n.partnership_id = ${behind.whose.partnership} and n.participant_id = q.participant
		where ${openPerson(asker, { permission: 'person.read', participant: 'q.participant' })} ${further}
		order by n.last_name collate "pl-x-icu", n.first_name collate "pl-x-icu", q.participation limit ${limit}`.execute(db)
	return rows
}

/** How many of the people behind a figure the asker may see. */
export async function countPeopleBehind(db: Db, behind: Behind, asker: Asker): Promise<{ all: number; open: number }> {
	const { rows } = await sql<{ all: number; open: number }>`select count(*) as all, count(*) filter (
		where ${openPerson(asker, { permission: 'person.read', participant: 'q.participant' })}) as open ${peopleBehind(behind)}`.execute(db)
	return rows[0] ?? { all: 0, open: 0 }
}

/** The workers behind a figure that counts them. */
export async function listWorkersBehind(db: Db, behind: Behind): Promise<WorkerBehind[]> {
	const { rule } = behind.definition
	if (rule.count !== 'leaders') return []
	const { rows } =
		await sql<WorkerBehind>`select a.id as account, a.name, count(*) as meetings, min(s.on_day) as "firstOn" ${meetings(behind, rule.of)}
		group by a.id, a.name order by a.name collate "pl-x-icu", a.id`.execute(db)
	return rows
}

/** The open meetings whose heads a figure counts. */
export async function listMeetingsBehind(db: Db, behind: Behind): Promise<MeetingBehind[]> {
	const { rule } = behind.definition
	if (rule.count !== 'attendees') return []
	const { rows } =
		await sql<MeetingBehind>`select s.session_id as session, s.on_day as "onDay", s.kind, s.head_count as heads ${meetings(behind, rule.of)}
		and s.head_count > 0 order by s.on_day, s.session_id`.execute(db)
	return rows
}

/** `from (...) q`: the participations behind a figure, each with the day it started to count. */
export function peopleBehind({ whose, definition, period }: Behind): RawBuilder<unknown> {
	const plan = compile([definition])
	const where = participationsOf(definition.rule)
	const day = countedOn(where ?? [], plan.lookups)
	return sql`from (select p.participation_id as participation, p.participant_id as participant, p.sex, p.age_years as "ageYears",
		p.started_on as "startedOn", ${day} as "countedOn" ${participations(plan, { ...whose, leaveOut: period.leaveOut })}
		and ${where === undefined ? sql`false` : holds(where, plan.lookups)} and ${inPeriod(day, period)}) q`
}

function meetings({ whose, period }: Behind, kinds: readonly string[]) {
	return sql`from support.public_session s join access.account a on a.id = s.leader_id
		where s.partnership_id = ${whose.partnership} and ${inProgramme(sql`s.programme_id`, whose)} and ${ofKinds('s', kinds)} and ${inPeriod(sql`s.on_day`, period)}`
}
