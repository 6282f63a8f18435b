import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Count, countOf, type Figures, type Period, plus } from '../rules/figure.ts'
import { compile, type Plan } from '../rules/plan.ts'
import type { Condition } from '../rules/rule.ts'
import { type Asked, inPeriod, inProgramme } from './asked.ts'
import { countedOn, countsBy, holds, isOfProfile } from './condition-sql.ts'
import { ofKinds, participations } from './participation-sql.ts'
import { countRoad } from './road.ts'

/** Every figure of a programme, or of the partnership. Indicators of participations come from one scan, whatever their number; workers and heads from one more, the road from a third. */
export async function figuresOf(db: Db, asked: Asked): Promise<Figures> {
	const plan = compile(asked.definitions)
	const counted = await countParticipations(db, plan, asked)
	const [apart, road] = [await countApart(db, plan, asked), await countRoad(db, asked)]
	return Object.fromEntries(
		asked.definitions.map(({ code }) => [code, plus(counted[code] ?? road[code] ?? countOf({}), countOf({ unknown: apart[code] ?? 0 }))]),
	)
}

type SexRow = { sex: string | null } & Record<string, number>

/**
 * One scan of the facts, however many indicators: what a person is asked herself (age, exit, checks, support) is counted for each entry profile, and
 * what a profile is asked (its codes) decides which of these counts an indicator adds up. Conditions are a conjunction, so the two parts may part.
 */
async function countParticipations(db: Db, plan: Plan, { whose, period }: Asked): Promise<Figures> {
	if (plan.counted.length === 0) return {}
	const counted = plan.counted.map(({ code, where }) => ({
		code,
		own: where.filter((one) => !isOfProfile(one)),
		codes: where.filter(isOfProfile),
	}))
	const tallies = new Map(counted.map(({ own }) => [JSON.stringify(own), own]))
	const names = new Map([...tallies.keys()].map((key, index) => [key, `t${index}`]))
	const tallied = [...tallies].map(([key, own]) => {
		const asked = sql`${holds(own, plan.lookups)} and ${since(own, plan, period)}`
		return sql`count(*) filter (where ${asked}) as ${sql.id(names.get(key) ?? '')}`
	})
	const summed = counted.map(({ own, codes }, index) => {
		const tally = sql.ref(`g.${names.get(JSON.stringify(own))}`)
		return sql`coalesce(sum(${tally}) filter (where ${holds(codes, [])}), 0)::bigint as ${sql.id(`c${index}`)}`
	})
	const { rows } = await sql<SexRow>`select p.sex, ${sql.join(summed)}
		from (select p.profile_id, ${sql.join(tallied)} ${participations(plan, { ...whose, leaveOut: period.leaveOut })} and p.started_on <= ${period.to}::date
			group by p.profile_id) g
		join people.public_entry_profile p on p.partnership_id = ${whose.partnership} and p.profile_id = g.profile_id group by p.sex`.execute(
		db,
	)
	const of = (index: number, sex: string | null) => rows.find((row) => row.sex === sex)?.[`c${index}`] ?? 0
	const count = (index: number): Count => countOf({ women: of(index, 'woman'), men: of(index, 'man'), unknown: of(index, null) })
	return Object.fromEntries(plan.counted.map(({ code }, index) => [code, count(index)]))
}

/** Whether the day on which a row started to count lies in the period, given that it had started by its end. */
function since(where: readonly Condition[], { lookups }: Plan, period: Period) {
	return period.from === undefined ? countsBy(where, lookups, period.to) : inPeriod(countedOn(where, lookups), period)
}

/** Workers, each once, and heads at open meetings: no participants, so no sex is known and none is left out. */
async function countApart(db: Db, plan: Plan, { whose, period }: Asked): Promise<Record<string, number>> {
	const leaders = plan.leaders.map(({ code, kinds }) => ({
		code,
		count: sql`count(distinct s.leader_id) filter (where ${ofKinds('s', kinds)})`,
	}))
	const heads = plan.heads.map(({ code, kinds }) => ({
		code,
		count: sql`coalesce(sum(s.head_count) filter (where ${ofKinds('s', kinds)}), 0)`,
	}))
	const all = [...leaders, ...heads]
	if (all.length === 0) return {}
	const columns = all.map(({ count }, index) => sql`${count} as ${sql.id(`c${index}`)}`)
	const { rows } = await sql<Record<string, number>>`select ${sql.join(columns)} from support.public_session s
		where s.partnership_id = ${whose.partnership} and ${inProgramme(sql`s.programme_id`, whose)} and ${inPeriod(sql`s.on_day`, period)}`.execute(
		db,
	)
	return Object.fromEntries(all.map(({ code }, index) => [code, rows[0]?.[`c${index}`] ?? 0]))
}
