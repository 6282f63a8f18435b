import { sql } from 'kysely'
import type { Asker } from '#access'
import { type AccountId, type Id, newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Criterion } from '../rules/criteria.ts'
import { readCriteria } from '../rules/criteria.ts'
import type { Score } from '../rules/results.ts'
import type { Scored } from '../rules/sheet.ts'
import type { IdeaId, Written } from './ideas.ts'

export type RoundId = Id<'round'>
export type Round = {
	readonly id: RoundId
	readonly idea: IdeaId
	readonly version: number
	readonly number: number
	readonly criteria: readonly Criterion[]
	readonly dueOn: PlainDate
	readonly openedAt: Date
}
export type Assessor = {
	readonly account: AccountId
	readonly name: string
	readonly dueOn: PlainDate
	readonly handedInAt: Date | null
	readonly releasedAt: Date | null
	readonly releaseReason: string
	readonly remarks: string | null
}
export type SheetScore = Score & { readonly assessor: AccountId; readonly evidence: string }

/** A round with its criteria as they were on its first day. The caller has opened the idea. */
export async function getRound(db: Db, { partnership }: Asker, id: RoundId): Promise<Round> {
	const row = await db
		.selectFrom('ideas.round')
		.select(['id', 'idea_id as idea', 'version', 'number', 'criteria', 'due_on as dueOn', 'opened_at as openedAt'])
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.executeTakeFirst()
	const { criteria, ...round } = present(row, 'round')
	return { ...round, criteria: readCriteria(criteria) }
}

/** A round of an idea's version; its number follows the earlier ones. The idea is locked. */
export async function insertRound(
	db: Db,
	{ partnership }: Asker,
	row: Written & { idea: IdeaId; version: number; criteria: readonly Criterion[]; dueOn: PlainDate },
): Promise<RoundId> {
	const id = newId<'round'>()
	await sql`insert into ideas.round (partnership_id, id, idea_id, version, number, criteria, due_on, opened_by, opened_at)
		select ${partnership}, ${id}, ${row.idea}, ${row.version}, 1 + coalesce(max(r.number), 0), ${JSON.stringify(row.criteria)}::jsonb, ${row.dueOn}, ${row.by}, ${row.at}
		from ideas.round r where r.partnership_id = ${partnership} and r.idea_id = ${row.idea}`.execute(db)
	return id
}

/** Asked again after a release, an assessor has a new day. */
export async function saveAssessors(
	db: Db,
	{ partnership }: Asker,
	row: Written & { round: RoundId; accounts: readonly AccountId[]; dueOn: PlainDate },
): Promise<void> {
	const { round, accounts, dueOn, by, at } = row
	const again = { due_on: dueOn, asked_by: by, asked_at: at, released_at: null, released_by: null, release_reason: '', escalated_at: null }
	await db
		.insertInto('ideas.assessor')
		.values(
			accounts.map((account) => ({
				partnership_id: partnership,
				round_id: round,
				account_id: account,
				due_on: dueOn,
				asked_by: by,
				asked_at: at,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(['partnership_id', 'round_id', 'account_id']).doUpdateSet(again).where('ideas.assessor.released_at', 'is not', null),
		)
		.execute()
}

/** Everybody who was asked in a round, by name, with where each stands. */
export async function listAssessors(db: Db, { partnership }: Asker, round: RoundId): Promise<Assessor[]> {
	const found =
		await sql<Assessor>`select s.account_id as account, a.name, s.due_on as "dueOn", h.at as "handedInAt", s.released_at as "releasedAt",
			s.release_reason as "releaseReason", h.remarks
		from ideas.assessor s join access.account a on a.id = s.account_id
		left join ideas.sheet h on h.partnership_id = s.partnership_id and h.round_id = s.round_id and h.account_id = s.account_id
		where s.partnership_id = ${partnership} and s.round_id = ${round} order by a.name collate "pl-x-icu", a.id`.execute(db)
	return found.rows
}

export async function saveRelease(
	db: Db,
	{ partnership }: Asker,
	row: Written & { round: RoundId; account: AccountId; reason: string },
): Promise<boolean> {
	const saved = await db
		.updateTable('ideas.assessor')
		.set({ released_at: row.at, released_by: row.by, release_reason: row.reason })
		.where('partnership_id', '=', partnership)
		.where('round_id', '=', row.round)
		.where('account_id', '=', row.account)
		.where('released_at', 'is', null)
		.executeTakeFirst()
	return saved.numUpdatedRows > 0n
}

/** A sheet with its scores: written once. */
export async function insertSheet(
	db: Db,
	{ partnership }: Asker,
	row: { round: RoundId; account: AccountId; remarks: string; scores: readonly Scored[]; at: Date },
): Promise<void> {
	const key = { partnership_id: partnership, round_id: row.round, account_id: row.account }
	await db
		.insertInto('ideas.sheet')
		.values({ ...key, remarks: row.remarks, at: row.at })
		.execute()
	await db
		.insertInto('ideas.score')
		.values(row.scores.map((one) => ({ ...key, ...one })))
		.execute()
}

/** The scores of a round: of everybody, or of one assessor. Whether they may be read, `maySeeScores` says. */
export async function listScores(db: Db, { partnership }: Asker, wanted: { round: RoundId; account?: AccountId }): Promise<SheetScore[]> {
	let query = db
		.selectFrom('ideas.score as c')
		.innerJoin('ideas.assessor as s', (join) =>
			join
				.onRef('s.partnership_id', '=', 'c.partnership_id')
				.onRef('s.round_id', '=', 'c.round_id')
				.onRef('s.account_id', '=', 'c.account_id'),
		)
		.select(['c.account_id as assessor', 'c.criterion', 'c.score', 'c.evidence'])
		.where('c.partnership_id', '=', partnership)
		.where('c.round_id', '=', wanted.round)
		.where('s.released_at', 'is', null)
	if (wanted.account) query = query.where('c.account_id', '=', wanted.account)
	return query.execute()
}
