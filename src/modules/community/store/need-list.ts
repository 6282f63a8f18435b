import { type RawBuilder, sql } from 'kysely'
import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { NeedState } from '../rules/need-state.ts'
import { everyWord } from '../rules/search-words.ts'
import type { NeedId } from './needs.ts'

export type NeedLine = {
	readonly id: NeedId
	readonly number: string
	readonly title: string
	readonly lacking: string
	readonly forWhom: string
	readonly municipality: string
	readonly district: string
	readonly peopleCount: number | null
	readonly sourceKind: string
	readonly reportedOn: PlainDate
	readonly state: NeedState
	readonly fromResident: boolean
	readonly niches: number
	readonly files: number
}
export type NeedFilter = {
	readonly search?: string | undefined
	readonly municipality?: string | undefined
	readonly sourceKind?: string | undefined
	readonly states: readonly NeedState[]
	/** Only those in no niche yet. */
	readonly withoutNiche?: boolean
	/** After this municipality, day and id. */
	readonly after?: readonly string[] | undefined
	readonly limit: number
}

/** Needs by municipality, the newest first in each: one query, by keyset. */
export async function listNeeds(db: Db, partnership: PartnershipId, filter: NeedFilter): Promise<NeedLine[]> {
	const [municipality, day, id] = filter.after ?? []
	const beyond =
		municipality !== undefined && day && id
			? sql`and (n.municipality collate "pl-x-icu" > ${municipality} or (n.municipality = ${municipality} and (n.reported_on, n.id) < (${day}::date, ${id}::uuid)))`
			: sql``
	const found = await sql<NeedLine>`select n.id, n.number, n.title, n.lacking, n.for_whom as "forWhom", n.municipality, n.district,
			n.people_count as "peopleCount", n.source_kind as "sourceKind", n.reported_on as "reportedOn", w.state, n.made_by is null as "fromResident",
			(select count(*) from community.niche_need j where j.partnership_id = n.partnership_id and j.need_id = n.id) as niches,
			(select count(*) from community.need_file f where f.partnership_id = n.partnership_id and f.need_id = n.id) as files
		from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
		where n.partnership_id = ${partnership} ${wanted(filter)} ${beyond}
		order by n.municipality collate "pl-x-icu", n.reported_on desc, n.id desc limit ${filter.limit}`.execute(db)
	return found.rows
}

/** How many there are in each municipality, and how many people they concern as told. */
export async function countByMunicipality(
	db: Db,
	partnership: PartnershipId,
	filter: NeedFilter,
): Promise<readonly { municipality: string; needs: number }[]> {
	const found = await sql<{ municipality: string; needs: number }>`select n.municipality, count(*) as needs
		from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
		where n.partnership_id = ${partnership} ${wanted(filter)} group by n.municipality order by n.municipality collate "pl-x-icu"`.execute(
		db,
	)
	return found.rows
}

/** Every municipality that a need was told of. */
export async function listMunicipalities(db: Db, partnership: PartnershipId): Promise<readonly string[]> {
	const found = await sql<{ municipality: string }>`select municipality from (select distinct municipality from community.need
		where partnership_id = ${partnership}) m order by municipality collate "pl-x-icu"`.execute(db)
	return found.rows.map((row) => row.municipality)
}

/** Needs that wait for moderation, the oldest first. */
export async function listWaiting(
	db: Db,
	partnership: PartnershipId,
	limit: number,
): Promise<readonly Pick<NeedLine, 'id' | 'title' | 'municipality' | 'reportedOn'>[]> {
	const found = await sql<NeedLine>`select n.id, n.title, n.municipality, n.reported_on as "reportedOn" from community.need n
		where n.partnership_id = ${partnership} and not exists (select from community.need_step s
			where s.partnership_id = n.partnership_id and s.need_id = n.id and s.undone_at is null)
		order by n.id limit ${limit}`.execute(db)
	return found.rows
}

/** Needs that another can be merged into: open ones, found by words, the likest first. */
export async function listMergeTargets(
	db: Db,
	partnership: PartnershipId,
	asked: { readonly not: NeedId; readonly terms: string; readonly limit: number },
): Promise<readonly Pick<NeedLine, 'id' | 'title' | 'municipality' | 'number' | 'state'>[]> {
	if (asked.terms === '') return []
	const found = await sql<NeedLine>`select n.id, n.title, n.municipality, n.number, w.state
		from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
		where n.partnership_id = ${partnership} and n.id <> ${asked.not} and w.state in ('reported', 'accepted', 'answered')
			and n.searched @@ to_tsquery('simple', ${asked.terms})
		order by ts_rank(n.searched, to_tsquery('simple', ${asked.terms})) desc, n.id desc limit ${asked.limit}`.execute(db)
	return found.rows
}

function wanted({ search, municipality, sourceKind, states, withoutNiche }: NeedFilter): RawBuilder<unknown> {
	const terms = everyWord(search ?? '')
	return sql`and w.state = any(${[...states]}::text[])
		${terms === '' ? sql`` : sql`and n.searched @@ to_tsquery('simple', ${terms})`}
		${municipality ? sql`and n.municipality = ${municipality}` : sql``} ${sourceKind ? sql`and n.source_kind = ${sourceKind}` : sql``}
		${withoutNiche ? sql`and not exists (select from community.niche_need j where j.partnership_id = n.partnership_id and j.need_id = n.id)` : sql``}`
}
