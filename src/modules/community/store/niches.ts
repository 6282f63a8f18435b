import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import { searchText } from '../rules/search-words.ts'
import type { NeedId } from './needs.ts'

export type NicheId = Id<'niche'>
export type NicheWords = { readonly title: string; readonly summary: string; readonly municipality: string }
export type Niche = NicheWords & {
	readonly id: NicheId
	readonly madeBy: string
	readonly madeOn: PlainDate
	readonly version: number
	readonly closedOn: PlainDate | null
	readonly closedBy: string | null
	readonly closingWords: string
	/** The day of the newest statement that holds; of its making when nothing was said yet. */
	readonly newestOn: PlainDate
}

/** A new niche; `taken` when the title is taken. */
export async function insertNiche(
	db: Db,
	partnership: PartnershipId,
	{ words, by, at }: { words: NicheWords; by: AccountId; at: Date },
): Promise<NicheId | 'taken'> {
	const row = await db
		.insertInto('community.niche')
		.values({ ...words, searched: searched(words), partnership_id: partnership, id: newId<'niche'>(), made_by: by, made_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id ?? 'taken'
}

/** Saves over the version that was read. */
export async function saveNiche(
	db: Db,
	partnership: PartnershipId,
	{ id, version, words }: { id: NicheId; version: number; words: NicheWords },
): Promise<'saved' | 'taken' | 'changed-meanwhile'> {
	const rival = await db
		.selectFrom('community.niche')
		.select('id')
		.where('partnership_id', '=', partnership)
		.where('title', '=', words.title)
		.where('id', '<>', id)
		.executeTakeFirst()
	if (rival !== undefined) return 'taken'
	const result = await db
		.updateTable('community.niche')
		.set({ ...words, searched: searched(words), version: version + 1 })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n ? 'saved' : 'changed-meanwhile'
}

/** One niche; `Absent` when it is none of this partnership. */
export async function getNiche(db: Db, partnership: PartnershipId, id: NicheId): Promise<Niche> {
	const found = await sql<Niche>`select c.id, c.title, c.summary, c.municipality, a.name as "madeBy", c.version, c.closed_on as "closedOn",
			k.name as "closedBy", c.closing_words as "closingWords", (c.made_at at time zone 'Europe/Warsaw')::date as "madeOn",
			coalesce(p.newest_on, (c.made_at at time zone 'Europe/Warsaw')::date) as "newestOn"
		from community.niche c
		join community.public_niche p on p.partnership_id = c.partnership_id and p.niche_id = c.id
		join access.account a on a.id = c.made_by
		left join access.account k on k.id = c.closed_by
		where c.partnership_id = ${partnership} and c.id = ${id}`.execute(db)
	return present(found.rows[0], 'niche')
}

/** Closes a niche or, with `undefined`, opens it again. */
export async function saveClosing(
	db: Db,
	partnership: PartnershipId,
	{ id, closing }: { id: NicheId; closing: { on: PlainDate; by: AccountId; words: string } | undefined },
): Promise<void> {
	await db
		.updateTable('community.niche')
		.set({ closed_on: closing?.on ?? null, closed_by: closing?.by ?? null, closing_words: closing?.words ?? '' })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

export type NicheNeed = {
	readonly id: NeedId
	readonly title: string
	readonly municipality: string
	readonly district: string
	readonly peopleCount: number | null
	readonly state: string
	readonly reportedOn: PlainDate
}

/** The needs that a niche answers, also those that were merged or split since. */
export async function listNicheNeeds(db: Db, partnership: PartnershipId, niche: NicheId): Promise<readonly NicheNeed[]> {
	const found =
		await sql<NicheNeed>`select n.id, n.title, n.municipality, n.district, n.people_count as "peopleCount", w.state, n.reported_on as "reportedOn"
		from community.niche_need j
		join community.need n on n.partnership_id = j.partnership_id and n.id = j.need_id
		join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
		where j.partnership_id = ${partnership} and j.niche_id = ${niche} order by n.id`.execute(db)
	return found.rows
}

/** The niches that a need is in. */
export async function listNichesOf(db: Db, partnership: PartnershipId, need: NeedId): Promise<readonly { id: NicheId; title: string }[]> {
	return db
		.selectFrom('community.niche_need as j')
		.innerJoin('community.niche as c', (on) => on.onRef('c.partnership_id', '=', 'j.partnership_id').onRef('c.id', '=', 'j.niche_id'))
		.select(['c.id', 'c.title'])
		.where('j.partnership_id', '=', partnership)
		.where('j.need_id', '=', need)
		.orderBy('c.id')
		.execute()
}

/** Joins a need to a niche. Asking twice changes nothing. */
export async function insertNicheNeed(
	db: Db,
	partnership: PartnershipId,
	{ niche, need, by, at }: { niche: NicheId; need: NeedId; by: AccountId; at: Date },
): Promise<void> {
	await db
		.insertInto('community.niche_need')
		.values({ partnership_id: partnership, niche_id: niche, need_id: need, joined_by: by, joined_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** Takes a need out of a niche. */
export async function removeNicheNeed(
	db: Db,
	partnership: PartnershipId,
	{ niche, need }: { niche: NicheId; need: NeedId },
): Promise<void> {
	await db
		.deleteFrom('community.niche_need')
		.where('partnership_id', '=', partnership)
		.where('niche_id', '=', niche)
		.where('need_id', '=', need)
		.execute()
}

function searched({ title, summary, municipality }: NicheWords) {
	return sql<string>`to_tsvector('simple', ${searchText([title, summary, municipality])})`
}
