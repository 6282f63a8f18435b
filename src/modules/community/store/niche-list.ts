import { type RawBuilder, sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import { everyWord } from '../rules/search-words.ts'
import type { NicheId } from './niches.ts'

export type NicheLine = {
	readonly id: NicheId
	readonly title: string
	readonly municipality: string
	readonly needs: number
	/** Topics on which something holds. */
	readonly topics: readonly string[]
	readonly newestOn: PlainDate
	readonly closedOn: PlainDate | null
}
export type NicheFilter = {
	readonly search?: string | undefined
	readonly municipality?: string | undefined
	readonly shelf: 'open' | 'stale' | 'closed' | 'all'
	/** A niche whose newest statement is older is stale. */
	readonly staleBefore: PlainDate
	readonly after?: readonly string[] | undefined
	readonly limit: number
}

/** Niches, those longest without a new word first. */
export async function listNiches(db: Db, partnership: PartnershipId, filter: NicheFilter): Promise<NicheLine[]> {
	const [day, id] = filter.after ?? []
	const found = await sql<NicheLine>`select * from (select c.id, c.title, c.municipality, c.closed_on as "closedOn",
			(select count(*) from community.niche_need j where j.partnership_id = c.partnership_id and j.niche_id = c.id) as needs,
			s.topics, coalesce(s.newest_on, (c.made_at at time zone 'Europe/Warsaw')::date) as "newestOn"
		from community.niche c cross join lateral (
			select max(t.said_on) as newest_on, coalesce(array_agg(distinct t.topic), '{}') as topics
			from community.statement_now t where t.partnership_id = c.partnership_id and t.niche_id = c.id) s
		where c.partnership_id = ${partnership} ${wanted(filter)}) l
		where true ${SHELVES[filter.shelf](filter)} ${day && id ? sql`and ("newestOn", id) > (${day}::date, ${id}::uuid)` : sql``}
		order by "newestOn", id limit ${filter.limit}`.execute(db)
	return found.rows
}

const SHELVES = {
	open: () => sql`and "closedOn" is null`,
	stale: ({ staleBefore }) => sql`and "closedOn" is null and "newestOn" < ${staleBefore}`,
	closed: () => sql`and "closedOn" is not null`,
	all: () => sql``,
} satisfies Record<NicheFilter['shelf'], (filter: NicheFilter) => RawBuilder<unknown>>

function wanted({ search, municipality }: NicheFilter): RawBuilder<unknown> {
	const terms = everyWord(search ?? '')
	return sql`${terms === '' ? sql`` : sql`and c.searched @@ to_tsquery('simple', ${terms})`}
		${municipality ? sql`and c.municipality = ${municipality}` : sql``}`
}
