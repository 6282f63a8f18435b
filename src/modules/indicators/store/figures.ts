import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Definition } from '../rules/definition.ts'
import { type Count, countOf, type Figures, type Period, plus } from '../rules/figure.ts'
import { compile, type Plan } from '../rules/plan.ts'
import { countedOn, holds } from './condition-sql.ts'
import { ofKinds, participations, type Whose } from './participation-sql.ts'

/** What to count: these definitions, in this programme, in this period. */
export type Asked = { readonly whose: Whose; readonly definitions: readonly Pick<Definition, 'code' | 'rule'>[]; readonly period: Period }

/** Every figure of a programme. Indicators of participations come from one scan, whatever their number; workers and heads from one more. */
export async function figuresOf(db: Db, asked: Asked): Promise<Figures> {
	const plan = compile(asked.definitions)
	const counted = await countParticipations(db, plan, asked)
	const apart = await countApart(db, plan, asked)
	return Object.fromEntries(
		asked.definitions.map(({ code }) => [code, plus(counted[code] ?? countOf({}), countOf({ unknown: apart[code] ?? 0 }))]),
	)
}

type SexRow = { sex: string | null } & Record<string, number>

async function countParticipations(db: Db, plan: Plan, { whose, period }: Asked): Promise<Figures> {
	if (plan.counted.length === 0) return {}
	const columns = plan.counted.map(({ where }, index) => {
		const day = countedOn(where, plan.lookups)
		return sql`count(*) filter (where ${holds(where, plan.lookups)} and ${inPeriod(day, period)}) as ${sql.id(`c${index}`)}`
	})
	const { rows } =
		await sql<SexRow>`select p.sex, ${sql.join(columns)} ${participations(plan, { ...whose, leaveOut: period.leaveOut })} group by p.sex`.execute(
			db,
		)
	const of = (index: number, sex: string | null) => rows.find((row) => row.sex === sex)?.[`c${index}`] ?? 0
	const count = (index: number): Count => countOf({ women: of(index, 'woman'), men: of(index, 'man'), unknown: of(index, null) })
	return Object.fromEntries(plan.counted.map(({ code }, index) => [code, count(index)]))
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
		where s.partnership_id = ${whose.partnership} and s.programme_id = ${whose.programme} and ${inPeriod(sql`s.on_day`, period)}`.execute(
		db,
	)
	return Object.fromEntries(all.map(({ code }, index) => [code, rows[0]?.[`c${index}`] ?? 0]))
}

/** Whether a day lies in the period. */
export function inPeriod(day: ReturnType<typeof countedOn>, { from, to }: { from?: PlainDate | undefined; to: PlainDate }) {
	return from === undefined ? sql`${day} <= ${to}::date` : sql`${day} between ${from}::date and ${to}::date`
}
