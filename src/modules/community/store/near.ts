import { sql } from 'kysely'
import type { Id, PartnershipId } from '#kernel/id'
import type { Db } from '#platform/db'
import { anyOf } from '../rules/search-words.ts'

/** A need or a niche that shares words with something; `text` is all that was searched in, for telling which. */
export type NearOne = {
	readonly kind: 'need' | 'niche'
	readonly id: Id<'need'> | Id<'niche'>
	readonly title: string
	readonly municipality: string
	readonly text: string
}

/** Open needs and niches in which any of these stems (beginnings of words) stands, the likest first. A hint for people, never a verdict. */
export async function listNear(
	db: Db,
	partnership: PartnershipId,
	{ stems, limit }: { stems: readonly string[]; limit: number },
): Promise<readonly NearOne[]> {
	const terms = anyOf(stems)
	if (terms === '') return []
	const found = await sql<NearOne>`select kind, id, title, municipality, text from (
			select 'need' as kind, n.id, n.title, n.municipality, concat_ws(' ', n.title, n.lacking, n.for_whom) as text, ts_rank(n.searched, q) as rank
			from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id, to_tsquery('simple', ${terms}) q
			where n.partnership_id = ${partnership} and n.searched @@ q and w.state in ('accepted', 'answered')
			union all
			select 'niche', c.id, c.title, c.municipality, concat_ws(' ', c.title, c.summary), ts_rank(c.searched, q)
			from community.niche c, to_tsquery('simple', ${terms}) q
			where c.partnership_id = ${partnership} and c.searched @@ q and c.closed_on is null) near
		order by rank desc, id limit ${limit}`.execute(db)
	return found.rows
}

export type NeedOrNiche = {
	readonly kind: 'need' | 'niche'
	readonly id: Id<'need'> | Id<'niche'>
	readonly title: string
	readonly municipality: string
}

/** Open needs and niches to choose from, by municipality: for forms of other modules. */
export async function listNeedsAndNiches(db: Db, partnership: PartnershipId, limit = 500): Promise<readonly NeedOrNiche[]> {
	const found = await sql<NeedOrNiche>`(select 'need' as kind, n.id, n.title, n.municipality
			from community.need n join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
			where n.partnership_id = ${partnership} and w.state in ('accepted', 'answered') order by n.municipality, n.id desc limit ${limit})
		union all (select 'niche', c.id, c.title, c.municipality from community.niche c
			where c.partnership_id = ${partnership} and c.closed_on is null order by c.id desc limit ${limit})`.execute(db)
	return found.rows
}
