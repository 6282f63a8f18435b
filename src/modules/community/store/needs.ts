import { sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import { newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Spot } from '../rules/coordinates.ts'
import type { NeedState } from '../rules/need-state.ts'
import { searchText } from '../rules/search-words.ts'

export type NeedId = Id<'need'>
/** What is told of a need: what is lacking, for whom, where, how many, and from where it is known. */
export type NeedWords = {
	readonly title: string
	readonly lacking: string
	readonly forWhom: string
	readonly municipality: string
	readonly district: string
	readonly peopleCount: number | undefined
	readonly sourceKind: string
	readonly sourceAbout: string
	readonly reportedOn: PlainDate
}
export type Need = NeedWords & {
	readonly id: NeedId
	readonly number: string
	readonly spot: Spot | undefined
	readonly madeBy: string | null
	readonly madeAt: Date
	readonly version: number
	readonly state: NeedState
	readonly intoId: NeedId | null
}

type NewNeed = {
	readonly words: NeedWords
	readonly number: string
	readonly sameAs: Buffer
	readonly by: AccountId | undefined
	readonly at: Date
	readonly spot?: Spot | undefined
}

/** A new need. */
export async function insertNeed(db: Db, partnership: PartnershipId, { words, number, sameAs, by, at, spot }: NewNeed): Promise<NeedId> {
	const id = newId<'need'>()
	await db
		.insertInto('community.need')
		.values({
			...columns(words),
			partnership_id: partnership,
			id,
			number,
			same_as: sameAs,
			made_by: by ?? null,
			made_at: at,
			latitude: spot?.latitude ?? null,
			longitude: spot?.longitude ?? null,
		})
		.execute()
	return id
}

/** Saves over the version that was read; `false` when somebody saved meanwhile. */
export async function saveNeed(
	db: Db,
	partnership: PartnershipId,
	saved: { readonly id: NeedId; readonly version: number; readonly words: NeedWords; readonly sameAs: Buffer },
): Promise<boolean> {
	const result = await db
		.updateTable('community.need')
		.set({ ...columns(saved.words), same_as: saved.sameAs, version: saved.version + 1 })
		.where('partnership_id', '=', partnership)
		.where('id', '=', saved.id)
		.where('version', '=', saved.version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Where it is; `undefined` takes the place away. */
export async function saveSpot(db: Db, partnership: PartnershipId, { id, spot }: { id: NeedId; spot: Spot | undefined }): Promise<void> {
	await db
		.updateTable('community.need')
		.set({ latitude: spot?.latitude ?? null, longitude: spot?.longitude ?? null })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

/** One need as it stands now; `Absent` when it is none of this partnership. */
export async function getNeed(db: Db, partnership: PartnershipId, id: NeedId): Promise<Need> {
	const found = await sql<NeedRow>`${SELECT} where n.partnership_id = ${partnership} and n.id = ${id}`.execute(db)
	return read(present(found.rows[0], 'need'))
}

/** One need by the number that its reporter follows. */
export async function findNeedByNumber(db: Db, partnership: PartnershipId, number: string): Promise<Need | undefined> {
	const found = await sql<NeedRow>`${SELECT} where n.partnership_id = ${partnership} and n.number = ${number}`.execute(db)
	return found.rows[0] && read(found.rows[0])
}

/** The need, held until the end of the transaction, so that two people do not decide about it at once. In the order of ids where there are several. */
export async function lockNeeds(db: Db, partnership: PartnershipId, ids: readonly NeedId[]): Promise<readonly Need[]> {
	await sql`select id from community.need where partnership_id = ${partnership} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(
		db,
	)
	return Promise.all(ids.map((id) => getNeed(db, partnership, id)))
}

/** A report of a resident with the same words, not older than this: the same one sent twice. */
export async function findSameReport(
	db: Db,
	partnership: PartnershipId,
	{ sameAs, since }: { sameAs: Buffer; since: Date },
): Promise<{ id: NeedId; number: string } | undefined> {
	return db
		.selectFrom('community.need')
		.select(['id', 'number'])
		.where('partnership_id', '=', partnership)
		.where('same_as', '=', sameAs)
		.where('made_by', 'is', null)
		.where('made_at', '>=', since)
		.executeTakeFirst()
}

/** How many reports of residents wait for moderation, counted no further than `most`. */
export async function countWaiting(db: Db, partnership: PartnershipId, most: number): Promise<number> {
	const found = await sql<{ count: number }>`select count(*) as count from (select from community.need n
		where n.partnership_id = ${partnership} and n.made_by is null and not exists (select from community.need_step s
			where s.partnership_id = n.partnership_id and s.need_id = n.id and s.undone_at is null) limit ${most}) w`.execute(db)
	return found.rows[0]?.count ?? 0
}

/** The municipality as it is already written here, when only case, accents or spaces differ; so that a list does not fall in two. */
export async function spellMunicipality(
	db: Db,
	partnership: PartnershipId,
	{ typed, folded }: { typed: string; folded: string },
): Promise<string> {
	const found = await sql<{
		municipality: string
	}>`select distinct municipality from community.need where partnership_id = ${partnership}`.execute(db)
	return found.rows.find(({ municipality }) => foldPlace(municipality) === folded)?.municipality ?? typed
}

function foldPlace(municipality: string): string {
	return searchText([municipality])
}

type NeedRow = Omit<Need, 'peopleCount' | 'spot'> & { peopleCount: number | null; latitude: number | null; longitude: number | null }

const SELECT = sql`select n.id, n.number, n.title, n.lacking, n.for_whom as "forWhom", n.municipality, n.district, n.people_count as "peopleCount",
	n.source_kind as "sourceKind", n.source_about as "sourceAbout", n.reported_on as "reportedOn", n.latitude, n.longitude,
	a.name as "madeBy", n.made_at as "madeAt", n.version, w.state, w.into_id as "intoId"
	from community.need n
	join community.need_now w on w.partnership_id = n.partnership_id and w.need_id = n.id
	left join access.account a on a.id = n.made_by`

function read({ latitude, longitude, peopleCount, ...row }: NeedRow): Need {
	const spot = latitude === null || longitude === null ? undefined : { latitude, longitude }
	return { ...row, peopleCount: peopleCount ?? undefined, spot }
}

function columns(words: NeedWords) {
	return {
		title: words.title,
		lacking: words.lacking,
		for_whom: words.forWhom,
		municipality: words.municipality,
		district: words.district,
		people_count: words.peopleCount ?? null,
		source_kind: words.sourceKind,
		source_about: words.sourceAbout,
		reported_on: words.reportedOn,
		searched: sql<string>`to_tsvector('simple', ${searchText([words.title, words.lacking, words.forWhom, words.municipality, words.district])})`,
	}
}
