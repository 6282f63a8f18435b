import { type RawBuilder, sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import { countOf, type Figures, plus } from '../rules/figure.ts'
import { type Arrival, countOfArrival } from '../rules/over-time.ts'
import { roadOf } from '../rules/rule.ts'
import { type Asked, inPeriod } from './asked.ts'
import { roadRecords, roadSources } from './road-sql.ts'

/** A record of the road behind a figure. `participant` and the name only of people open to the one who asks. */
export type RoadRecord = {
	readonly id: string
	readonly place: string
	readonly name: string
	readonly participant: Id<'participant'> | null
	readonly firstName: string | null
	readonly lastName: string | null
	readonly hidden: boolean
	readonly countedOn: PlainDate
}

/** The figures that count manufactories, enterprises, jobs and survival checks: one question, each source read once. */
export async function countRoad(db: Db, asked: Asked): Promise<Figures> {
	const figures: Record<string, Figures[string]> = {}
	for (const arrival of await listRoadArrivals(db, asked))
		figures[arrival.code] = plus(figures[arrival.code] ?? countOf({}), countOfArrival(arrival))
	return figures
}

/** How many started to count, month by month. */
export async function listRoadArrivals(db: Db, asked: Asked): Promise<Arrival[]> {
	const counted = recordsOf(asked)
	if (counted === undefined) return []
	const { rows } = await sql<Arrival>`${roadSources(asked.whose)}
		select r.code, '' as split, r.sex, date_trunc('month', r.day)::date as month, count(*) as count
		from (${counted}) r where ${inPeriod(sql`r.day`, asked.period)} group by 1, 3, 4 order by 1, 4`.execute(db)
	return rows
}

/** The records behind one figure, the newest first; `limit` at most, after `after` (day, id). */
export async function listRoadBehind(
	db: Db,
	asked: Asked,
	{ asker, limit, after }: { asker: Asker; limit: number; after?: readonly string[] | undefined },
): Promise<RoadRecord[]> {
	const counted = recordsOf(asked)
	if (counted === undefined) return []
	const [day = '', id = ''] = after ?? []
	const further = after === undefined ? sql`` : sql`and (r.day, r.id) < (${day}::date, ${id}::uuid)`
	const open = openPerson(asker, { permission: 'person.read', participant: 'r.participant' })
	const { rows } = await sql<RoadRecord>`${roadSources(asked.whose)}
		select r.id, r.place, r.name, o.participant_id as participant, o.first_name as "firstName", o.last_name as "lastName",
			r.participant is not null and o.participant_id is null as hidden, r.day as "countedOn"
		from (${counted}) r
		left join people.public_person o on o.partnership_id = ${asked.whose.partnership} and o.participant_id = r.participant and ${open}
		where ${inPeriod(sql`r.day`, asked.period)} ${further} order by r.day desc, r.id desc limit ${limit}`.execute(db)
	return rows
}

/** Everything that these definitions count of the road, each with its code; `undefined` when they count none of it. */
function recordsOf({ definitions }: Asked): RawBuilder<unknown> | undefined {
	const counted = definitions.flatMap(({ code, rule }) => {
		const road = roadOf(rule)
		return road === undefined ? [] : [sql`select ${code}::text as code, x.* from (${roadRecords(road)}) x`]
	})
	return counted.length === 0 ? undefined : sql`${sql.join(counted, sql` union all `)}`
}
