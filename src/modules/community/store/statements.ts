import { sql } from 'kysely'
import { type AccountId, type Id, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { KeptFileId } from '#platform/kept-file'
import type { Topic } from '../rules/topics.ts'
import type { NicheId } from './niches.ts'

export type StatementId = Id<'niche-statement'>
export type StatementWords = {
	readonly topic: Topic
	readonly words: string
	/** Who said it or where it stands. */
	readonly source: string
	readonly saidOn: PlainDate
	/** Who would pay, how often and how much: of demand only. */
	readonly payer: string
	readonly howOften: string | undefined
	readonly priceGrosze: number | undefined
	readonly priceFor: string
	/** What an organisation offers: of resources only. */
	readonly resource: Id<'resource'> | undefined
}
export type Statement = StatementWords & {
	readonly id: StatementId
	readonly madeBy: string
	readonly madeAt: Date
	readonly replacesId: StatementId | null
	readonly replacedById: StatementId | null
	readonly undone: boolean
	readonly resourceWords: string | null
	readonly file: { readonly id: KeptFileId; readonly name: string } | null
}
type NewStatement = {
	readonly niche: NicheId
	readonly words: StatementWords
	readonly replaces: StatementId | undefined
	readonly file: KeptFileId | undefined
	readonly by: AccountId
	readonly at: Date
}

/** What is known of a niche, from whom and since when. */
export async function insertStatement(
	db: Db,
	partnership: PartnershipId,
	{ niche, words, replaces, file, by, at }: NewStatement,
): Promise<StatementId> {
	const id = newId<'niche-statement'>()
	await db
		.insertInto('community.niche_statement')
		.values({
			partnership_id: partnership,
			id,
			niche_id: niche,
			topic: words.topic,
			words: words.words,
			source: words.source,
			said_on: words.saidOn,
			payer: words.payer,
			how_often: words.howOften ?? null,
			price_grosze: words.priceGrosze ?? null,
			price_for: words.priceFor,
			resource_id: words.resource ?? null,
			file_id: file ?? null,
			replaces_id: replaces ?? null,
			made_by: by,
			made_at: at,
		})
		.execute()
	return id
}

/** Everything said of a niche, the newest first, also what was replaced or taken back. */
export async function listStatements(db: Db, partnership: PartnershipId, niche: NicheId): Promise<readonly Statement[]> {
	const found = await sql<Statement>`${SELECT} where s.partnership_id = ${partnership} and s.niche_id = ${niche}
		order by s.said_on desc, s.id desc`.execute(db)
	return found.rows
}

/** One statement of this niche. */
export async function getStatement(
	db: Db,
	partnership: PartnershipId,
	{ niche, id }: { niche: NicheId; id: StatementId },
): Promise<Statement> {
	const found = await sql<Statement>`${SELECT} where s.partnership_id = ${partnership} and s.niche_id = ${niche} and s.id = ${id}`.execute(
		db,
	)
	return present(found.rows[0], 'statement')
}

/** Holds the niche until the end of the transaction, so that a statement is not replaced twice at once. */
export async function lockNiche(db: Db, partnership: PartnershipId, id: NicheId): Promise<void> {
	const row = await db
		.selectFrom('community.niche')
		.select('id')
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
	present(row, 'niche')
}

/** Takes a statement back. */
export async function undoStatement(
	db: Db,
	partnership: PartnershipId,
	{ id, by, at }: { id: StatementId; by: AccountId; at: Date },
): Promise<boolean> {
	const result = await db
		.updateTable('community.niche_statement')
		.set({ undone_by: by, undone_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

const SELECT = sql`select s.id, s.topic, s.words, s.source, s.said_on as "saidOn", s.payer, s.how_often as "howOften", s.price_grosze as "priceGrosze",
	s.price_for as "priceFor", s.resource_id as "resource", a.name as "madeBy", s.made_at as "madeAt", s.replaces_id as "replacesId",
	r.id as "replacedById", s.undone_at is not null as undone,
	case when o.id is not null then o.name || ': ' || e.what end as "resourceWords",
	case when f.id is not null then json_build_object('id', f.id, 'name', f.name) end as file
	from community.niche_statement s
	join access.account a on a.id = s.made_by
	left join community.niche_statement r on r.partnership_id = s.partnership_id and r.replaces_id = s.id and r.undone_at is null
	left join partnership.resource e on e.partnership_id = s.partnership_id and e.id = s.resource_id
	left join partnership.organisation o on o.partnership_id = e.partnership_id and o.id = e.organisation_id
	left join platform.kept_file f on f.partnership_id = s.partnership_id and f.id = s.file_id`
