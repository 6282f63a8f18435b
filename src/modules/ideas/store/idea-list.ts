import { type RawBuilder, sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import type { Db } from '#platform/db'
import { readCriteria } from '../rules/criteria.ts'
import type { IdeaFacts, IdeaState } from '../rules/idea-state.ts'
import { type Results, results, type Score } from '../rules/results.ts'
import { FACT_COLUMNS, FACT_TABLES, STATE } from './idea-facts.ts'
import { openIdea } from './idea-scope.ts'
import type { IdeaId } from './ideas.ts'

export type IdeaRow = IdeaFacts & {
	readonly id: IdeaId
	readonly title: string
	readonly version: number
	readonly round: Id<'round'> | null
	readonly owner: AccountId
	readonly ownerName: string
	readonly dueOn: PlainDate | null
	readonly escalatedAt: Date | null
	readonly madeOn: PlainDate
	readonly authorNames: string
	readonly state: IdeaState
}
type IdeaSort = 'due' | 'newest'
export type IdeaFilter = {
	readonly states?: readonly IdeaState[] | undefined
	readonly owner?: AccountId | undefined
	readonly search?: string | undefined
	/** Past the day of the next step. */
	readonly lateOn?: PlainDate | undefined
	/** Next steps up to this day. */
	readonly dueUntil?: PlainDate | undefined
	readonly escalated?: boolean | undefined
	/** With a verdict "go": a manufactory may be founded. */
	readonly ready?: boolean | undefined
	readonly sort: IdeaSort
	/** After these keys of the last row. */
	readonly after?: readonly string[] | undefined
	readonly limit: number
}

/** Ideas waiting for nothing stand last. */
const NEVER = '9999-12-31'
const DUE = sql`coalesce(i.due_on, ${NEVER}::date)`

const CURRENT = sql`join ideas.idea_version c on c.partnership_id = i.partnership_id and c.idea_id = i.id and c.version = i.version`

/** Ideas open to the one who asks, with their state: one query, by keyset. Without a state the page is cut before its facts are gathered. */
export async function listIdeas(db: Db, asker: Asker, filter: IdeaFilter): Promise<IdeaRow[]> {
	const order = filter.sort === 'due' ? sql`order by ${DUE}, i.id` : sql`order by i.id desc`
	const limit = sql`limit ${filter.limit}`
	const byFacts = filter.states !== undefined || filter.ready === true
	const found =
		await sql<IdeaRow>`select i.id, c.title, i.version, i.owner_id as owner, k.name as "ownerName", i.due_on as "dueOn", i.escalated_at as "escalatedAt",
			(i.made_at at time zone 'Europe/Warsaw')::date as "madeOn", ${FACT_COLUMNS}, ${STATE} as state,
			(select string_agg(p.first_name || ' ' || p.last_name, ', ' order by p.last_name collate "pl-x-icu", p.id) from ideas.author u
				join people.participant p on p.partnership_id = u.partnership_id and p.id = u.participant_id
				where u.partnership_id = i.partnership_id and u.idea_id = i.id and u.left_at is null) as "authorNames"
		from (select i.* from ideas.idea i ${CURRENT} where i.partnership_id = ${asker.partnership}
			and ${openIdea(asker, { permission: 'idea.read', idea: 'i.id' })} ${wanted(asker, filter)} ${byFacts ? sql`` : sql`${order} ${limit}`}) i
		${CURRENT} join access.account k on k.id = i.owner_id ${FACT_TABLES}
		${byFacts ? sql`where ${inState(filter)}` : sql``} ${order} ${limit}`.execute(db)
	return found.rows
}

function inState({ states, ready }: IdeaFilter): RawBuilder<unknown> {
	return sql`${states ? sql`${STATE} = any(${[...states]}::text[])` : sql`true`} ${ready ? sql`and v.verdict = 'go' and w.idea_id is null` : sql``}`
}

/** The keys of a row, for the page after it. */
export function ideaKeys(row: IdeaRow): readonly string[] {
	return [row.dueOn ?? NEVER, row.id]
}

function wanted(asker: Asker, filter: IdeaFilter): RawBuilder<unknown> {
	const { owner, lateOn, dueUntil, escalated, after } = filter
	const [day, id] = after ?? []
	const beyond = filter.sort === 'due' ? sql`and (${DUE}, i.id) > (${day}::date, ${id}::uuid)` : sql`and i.id < ${id}::uuid`
	return sql`${owner ? sql`and i.owner_id = ${owner}` : sql``}
		${lateOn ? sql`and i.due_on < ${lateOn}` : sql``} ${dueUntil ? sql`and i.due_on <= ${dueUntil}` : sql``}
		${escalated ? sql`and i.escalated_at is not null` : sql``}
		${searched(asker, filter.search ?? '')} ${after ? beyond : sql``}`
}

/** Each word of a search begins a word of the idea, or stands in the name of an author whose record is open. */
function searched(asker: Asker, typed: string): RawBuilder<unknown> {
	const words =
		fold(typed)
			.match(/[\p{L}\p{N}]+/gu)
			?.slice(0, 6) ?? []
	if (words.length === 0) return sql``
	const query = words.map((word) => `${word}:*`).join(' & ')
	const inNames = words.map((word) => sql`p.folded like ${`%${word}%`}`)
	return sql`and (to_tsvector('simple', c.folded) @@ to_tsquery('simple', ${query}) or exists (select from ideas.author u
		join people.participant p on p.partnership_id = u.partnership_id and p.id = u.participant_id
		where u.partnership_id = i.partnership_id and u.idea_id = i.id and u.left_at is null and ${sql.join(inNames, sql` and `)}
			and ${openPerson(asker, { permission: 'person.read', participant: 'p.id' })}))`
}

/** The weighted results of the rounds whose scores may be seen, for a page of a list: one query. */
export async function listResults(db: Db, asker: Asker, rounds: readonly Id<'round'>[]): Promise<ReadonlyMap<string, Results>> {
	if (rounds.length === 0) return new Map()
	const found = await sql<{ id: string; criteria: unknown; scores: Score[] }>`select r.id, r.criteria,
			(select coalesce(jsonb_agg(jsonb_build_object('assessor', c.account_id, 'criterion', c.criterion, 'score', c.score)), '[]') from ideas.score c
				join ideas.assessor s on s.partnership_id = c.partnership_id and s.round_id = c.round_id and s.account_id = c.account_id
				where c.partnership_id = r.partnership_id and c.round_id = r.id and s.released_at is null) as scores
		from ideas.round r where r.partnership_id = ${asker.partnership} and r.id = any(${rounds}::uuid[])`.execute(db)
	return new Map(found.rows.map(({ id, criteria, scores }) => [id, results(readCriteria(criteria), scores)]))
}

/** What an account was asked to score and has not handed in, the earliest first. */
export async function listOwnSheets(db: Db, asker: Asker, limit: number): Promise<{ idea: IdeaId; title: string; dueOn: PlainDate }[]> {
	const found = await sql<{ idea: IdeaId; title: string; dueOn: PlainDate }>`select i.id as idea, c.title, s.due_on as "dueOn"
		from ideas.assessor s join ideas.round q on q.partnership_id = s.partnership_id and q.id = s.round_id
		join ideas.idea i on i.partnership_id = q.partnership_id and i.id = q.idea_id and i.version = q.version
		join ideas.idea_version c on c.partnership_id = i.partnership_id and c.idea_id = i.id and c.version = i.version
		where s.partnership_id = ${asker.partnership} and s.account_id = ${asker.actor.account ?? null}::uuid and s.released_at is null
			and not exists (select from ideas.sheet h where h.partnership_id = s.partnership_id and h.round_id = s.round_id and h.account_id = s.account_id)
			and not exists (select from ideas.round n where n.partnership_id = q.partnership_id and n.idea_id = q.idea_id and n.number > q.number)
			and not exists (select from ideas.withdrawal w where w.partnership_id = i.partnership_id and w.idea_id = i.id)
		order by s.due_on, i.id limit ${limit}`.execute(db)
	return found.rows
}

/** How many ideas stand where, for the board: counted up to a limit. */
export async function countByState(db: Db, asker: Asker, atMost: number): Promise<ReadonlyMap<IdeaState, number>> {
	const found = await sql<{ state: IdeaState; count: string }>`select state, count(*) from (select ${STATE} as state
		from ideas.idea i ${FACT_TABLES} where i.partnership_id = ${asker.partnership} and ${openIdea(asker, { permission: 'idea.read', idea: 'i.id' })}
		limit ${atMost}) s group by state`.execute(db)
	return new Map(found.rows.map(({ state, count }) => [state, Number(count)]))
}
