import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import type { Arrival, Split } from '../rules/over-time.ts'
import { compile, type Plan } from '../rules/plan.ts'
import { type Asked, inPeriod, inProgramme } from './asked.ts'
import { countedOn, holds } from './condition-sql.ts'
import { ofKinds, participations } from './participation-sql.ts'
import { listRoadArrivals } from './road.ts'

/** How many started to count, month by month, for each indicator and sex; split where asked. One scan, whatever the number of indicators. */
export async function listArrivals(db: Db, asked: Asked, split?: Split): Promise<Arrival[]> {
	const plan = compile(asked.definitions)
	return [
		...(await ofParticipations(db, plan, { ...asked, split })),
		...(await ofHeads(db, plan, asked)),
		...(await ofLeaders(db, plan, asked)),
		...(await listRoadArrivals(db, asked)),
	]
}

/** The names of teams, for a split by team. */
export async function listTeamNames(db: Db, partnership: PartnershipId): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{
		id: Id<'team'>
		name: string
		centre: string
	}>`select t.team_id as id, t.name, t.centre from partnership.public_team t
		where t.partnership_id = ${partnership}`.execute(db)
	return new Map(rows.map(({ id, name, centre }) => [id, `${name}, ${centre}`]))
}

async function ofParticipations(db: Db, plan: Plan, { whose, period, split }: Asked & { split: Split | undefined }): Promise<Arrival[]> {
	if (plan.counted.length === 0) return []
	const days = plan.counted.map(
		({ where }, index) => sql`case when ${holds(where, plan.lookups)} then ${countedOn(where, plan.lookups)} end as ${sql.id(`c${index}`)}`,
	)
	const each = plan.counted.map(({ code }, index) => sql`(${code}::text, q.${sql.id(`c${index}`)})`)
	const { rows } = await sql<Arrival>`select v.code, q.split, q.sex, date_trunc('month', v.day)::date as month, count(*) as count
		from (select p.sex, ${split === undefined ? sql`''` : SPLITS[split]} as split, ${sql.join(days)} ${participations(plan, { ...whose, leaveOut: period.leaveOut })}) q
		cross join lateral (values ${sql.join(each)}) v (code, day)
		where ${inPeriod(sql`v.day`, period)} group by 1, 2, 3, 4 order by 1, 2, 4`.execute(db)
	return rows
}

async function ofHeads(db: Db, plan: Plan, asked: Asked): Promise<Arrival[]> {
	const found = plan.heads.map(async ({ code, kinds }) => {
		const { rows } = await sql<
			Omit<Arrival, 'code' | 'split' | 'sex'>
		>`select date_trunc('month', s.on_day)::date as month, sum(s.head_count) as count ${meetings(asked, kinds)}
			and s.head_count > 0 group by 1`.execute(db)
		return rows.map((row) => ({ ...row, code, split: '', sex: null }))
	})
	return (await Promise.all(found)).flat()
}

async function ofLeaders(db: Db, plan: Plan, asked: Asked): Promise<Arrival[]> {
	const found = plan.leaders.map(async ({ code, kinds }) => {
		const { rows } = await sql<Omit<Arrival, 'code' | 'split' | 'sex'>>`select date_trunc('month', l.day)::date as month, count(*) as count
			from (select s.leader_id, min(s.on_day) as day ${meetings(asked, kinds)} group by 1) l group by 1`.execute(db)
		return rows.map((row) => ({ ...row, code, split: '', sex: null }))
	})
	return (await Promise.all(found)).flat()
}

function meetings({ whose, period }: Asked, kinds: readonly string[]) {
	return sql`from support.public_session s where s.partnership_id = ${whose.partnership} and ${inProgramme(sql`s.programme_id`, whose)}
		and ${ofKinds('s', kinds)} and ${inPeriod(sql`s.on_day`, period)}`
}

const SPLITS = {
	age: sql`case when p.age_years is null then '' when p.age_years < 18 then '0-17' when p.age_years < 30 then '18-29' when p.age_years < 55 then '30-54' else '55' end`,
	education: sql`coalesce(p.education, '')`,
	municipality: sql`coalesce(p.gmina, '')`,
	team: sql`coalesce(p.team_id::text, '')`,
}
