import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { day, type PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import { ROAD, type Subject } from '../rules/subject.ts'
import { road } from './sets.ts'

/** A programme as figures need it. */
export type Programme = Subject & { readonly id: Id<'programme'> }

/** The road of the partnership in the reader's language. It has no end. */
export function theRoad(lang: Lang): Subject {
	const name = road.name?.[lang] ?? road.set
	return { id: undefined, code: ROAD, name, fromOn: day(road.validFrom), toOn: NEVER, indicatorSet: road.set }
}
const NEVER: PlainDate = day('2999-12-31')

/** What figures of this code are about: a programme, or the road; `Absent` when there is no such programme. */
export async function getSubject(db: Db, asked: { partnership: PartnershipId; code: string; lang: Lang }): Promise<Subject> {
	return asked.code === ROAD ? theRoad(asked.lang) : getProgramme(db, asked)
}

/** The programmes of a partnership, the newest first. */
export async function listProgrammes(db: Db, partnership: PartnershipId): Promise<Programme[]> {
	const { rows } =
		await sql<Programme>`${PROGRAMME} where p.partnership_id = ${partnership} order by p.from_on desc, p.code limit 500`.execute(db)
	return rows
}

/** The programme of this code; `Absent` when there is none. */
export async function getProgramme(db: Db, asked: { partnership: PartnershipId; code: string }): Promise<Programme> {
	const { rows } = await sql<Programme>`${PROGRAMME} where p.partnership_id = ${asked.partnership} and p.code = ${asked.code}`.execute(db)
	return present(rows[0], `programme ${asked.code}`)
}

/** The targets of a programme by indicator. */
export async function listTargets(
	db: Db,
	asked: { partnership: PartnershipId; programme: Id<'programme'> | undefined },
): Promise<ReadonlyMap<string, number>> {
	if (asked.programme === undefined) return new Map()
	const { rows } = await sql<{ indicator: string; value: number }>`select t.indicator, t.value from partnership.public_target t
		where t.partnership_id = ${asked.partnership} and t.programme_id = ${asked.programme}`.execute(db)
	return new Map(rows.map(({ indicator, value }) => [indicator, value]))
}

const PROGRAMME = sql`select p.programme_id as id, p.code, p.name, p.from_on as "fromOn", p.to_on as "toOn", p.indicator_set as "indicatorSet"
	from partnership.public_programme p`
