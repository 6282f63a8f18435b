import { sql } from 'kysely'
import type { Asker, Permission } from '#access'
import { type AccountId, type Id, newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { IdeaFacts } from '../rules/idea-state.ts'
import { FACT_COLUMNS, FACT_TABLES } from './idea-facts.ts'
import { openIdea } from './idea-scope.ts'

export type IdeaId = Id<'idea'>
/** What an idea says: what, for whom, what it takes. */
export type IdeaWords = { readonly title: string; readonly what: string; readonly forWhom: string; readonly needs: string }
export type Idea = IdeaWords &
	IdeaFacts & {
		readonly id: IdeaId
		readonly version: number
		readonly owner: AccountId
		readonly ownerName: string
		readonly dueOn: PlainDate | null
		readonly escalatedAt: Date | null
		readonly madeAt: Date
		readonly round: Id<'round'> | null
		readonly roundDueOn: PlainDate | null
		readonly verdictId: Id<'verdict'> | null
	}
export type IdeaVersion = IdeaWords & { readonly version: number; readonly changed: string; readonly by: string; readonly at: Date }
export type Written = { readonly by: AccountId; readonly at: Date }

const COLUMNS = sql`i.id, i.version, c.title, c.what, c.for_whom as "forWhom", c.needs, i.owner_id as owner, k.name as "ownerName", i.due_on as "dueOn",
	i.escalated_at as "escalatedAt", i.made_at as "madeAt", ${FACT_COLUMNS}`
const FROM = sql`ideas.idea i
	join ideas.idea_version c on c.partnership_id = i.partnership_id and c.idea_id = i.id and c.version = i.version
	join access.account k on k.id = i.owner_id ${FACT_TABLES}`

/** The idea when it is open to the one who asks for this; else absence. */
export async function getIdea(db: Db, asker: Asker, asked: { id: IdeaId; permission: Permission }): Promise<Idea> {
	const found = await sql<Idea>`select ${COLUMNS} from ${FROM} where i.partnership_id = ${asker.partnership} and i.id = ${asked.id}
		and ${openIdea(asker, { permission: asked.permission, idea: 'i.id' })}`.execute(db)
	return present(found.rows[0], 'idea')
}

/** Ideas by their ids, as far as they are open; for pages that show a few. */
export async function listIdeasOf(db: Db, asker: Asker, ids: readonly IdeaId[]): Promise<Idea[]> {
	const found = await sql<Idea>`select ${COLUMNS} from ${FROM} where i.partnership_id = ${asker.partnership} and i.id = any(${ids}::uuid[])
		and ${openIdea(asker, { permission: 'idea.read', idea: 'i.id' })} order by i.id`.execute(db)
	return found.rows
}

/** The idea, held until the end of the transaction: two verdicts, two rounds and two versions are never made at once. */
export async function lockIdea(db: Db, asker: Asker, asked: { id: IdeaId; permission: Permission }): Promise<Idea> {
	await sql`select from ideas.idea where partnership_id = ${asker.partnership} and id = ${asked.id} for update`.execute(db)
	return getIdea(db, asker, asked)
}

/** The versions of an idea, the newest first. The caller has opened it. */
export async function listVersions(db: Db, { partnership }: Asker, idea: IdeaId): Promise<IdeaVersion[]> {
	return db
		.selectFrom('ideas.idea_version as v')
		.innerJoin('access.account as a', 'a.id', 'v.by_id')
		.select(['v.version', 'v.title', 'v.what', 'v.for_whom as forWhom', 'v.needs', 'v.changed', 'a.name as by', 'v.at'])
		.where('v.partnership_id', '=', partnership)
		.where('v.idea_id', '=', idea)
		.orderBy('v.version', 'desc')
		.execute()
}

export async function insertIdea(db: Db, { partnership }: Asker, made: Written & { owner: AccountId; dueOn: PlainDate }): Promise<IdeaId> {
	const id = newId<'idea'>()
	await db
		.insertInto('ideas.idea')
		.values({ partnership_id: partnership, id, owner_id: made.owner, due_on: made.dueOn, made_by: made.by, made_at: made.at })
		.execute()
	return id
}

/** A version is never changed; the newest is in force. */
export async function insertVersion(
	db: Db,
	{ partnership }: Asker,
	{ id, version, words, changed, by, at }: Written & { id: IdeaId; version: number; words: IdeaWords; changed: string },
): Promise<void> {
	const { title, what, forWhom, needs } = words
	const folded = fold([title, what, forWhom, needs].join(' '))
	await db
		.insertInto('ideas.idea_version')
		.values({ partnership_id: partnership, idea_id: id, version, title, what, for_whom: forWhom, needs, changed, folded, by_id: by, at })
		.execute()
	const idea = db.updateTable('ideas.idea').set({ version }).where('partnership_id', '=', partnership)
	await idea.where('id', '=', id).execute()
}

/** The day of the next step, and who sees to it; what was escalated begins anew. */
export async function saveNextStep(
	db: Db,
	{ partnership }: Asker,
	next: { id: IdeaId; dueOn: PlainDate | null; owner?: AccountId },
): Promise<void> {
	const { id, dueOn, owner } = next
	await db
		.updateTable('ideas.idea')
		.set({ due_on: dueOn, escalated_at: null, ...(owner && { owner_id: owner }) })
		.where('partnership_id', '=', partnership)
		.where('id', '=', id)
		.execute()
}

export async function insertWithdrawal(db: Db, { partnership }: Asker, row: Written & { id: IdeaId; reason: string }): Promise<void> {
	await db
		.insertInto('ideas.withdrawal')
		.values({ partnership_id: partnership, idea_id: row.id, reason: row.reason, by_id: row.by, at: row.at })
		.execute()
}

export async function removeWithdrawal(db: Db, { partnership }: Asker, id: IdeaId): Promise<void> {
	await db.deleteFrom('ideas.withdrawal').where('partnership_id', '=', partnership).where('idea_id', '=', id).execute()
}

/** Why the authors gave it up. */
export async function findWithdrawal(
	db: Db,
	{ partnership }: Asker,
	id: IdeaId,
): Promise<{ reason: string; at: Date; by: string } | undefined> {
	return db
		.selectFrom('ideas.withdrawal as w')
		.innerJoin('access.account as a', 'a.id', 'w.by_id')
		.select(['w.reason', 'w.at', 'a.name as by'])
		.where('w.partnership_id', '=', partnership)
		.where('w.idea_id', '=', id)
		.executeTakeFirst()
}
