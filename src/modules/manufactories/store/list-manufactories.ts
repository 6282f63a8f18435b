import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Asker } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import type { Db } from '#platform/db'
import type { State } from '../rules/states.ts'
import { LISTED, type ListedManufactory, listedFrom } from './listed.ts'
import { openManufactory } from './open-manufactory.ts'

/** What a list of manufactories is asked for; everything but the day may be left out. */
export type ManufactoryFilter = {
	readonly today: PlainDate
	readonly search?: string | undefined
	readonly state?: State | undefined
	readonly host?: Id<'organisation'> | undefined
	readonly programme?: Id<'programme'> | undefined
	readonly line?: string | undefined
	/** Only those the account tutors or manages. */
	readonly mine?: boolean | undefined
	readonly sort?: 'name' | 'decision' | undefined
	/** Rows on a page; one more is read, which says that there are more. */
	readonly rows: number
	/** The keys of the last row of the page before: name, id; or decision date, id. */
	readonly after?: readonly string[] | undefined
}

/** The host's name folded as `kernel/text` folds it. */
const FOLDED_HOST = sql`translate(lower(coalesce(o.name, '')), 'ąćęłńóśźż', 'acelnoszz')`
/** No decision date yet stands behind all of them. */
const NEVER = '9999-12-31'

/** One page of manufactories open to the one who asks, in one query. */
export async function listManufactories(db: Db, asker: Asker, filter: ManufactoryFilter): Promise<ListedManufactory[]> {
	const byDecision = filter.sort === 'decision'
	const order = byDecision ? sql`coalesce(c.decision_on, ${NEVER}::date), m.id` : sql`m.name collate "pl-x-icu", m.id`
	const found = await sql<ListedManufactory>`select ${LISTED} from ${listedFrom(filter.today)}
		where m.partnership_id = ${asker.partnership} and ${openManufactory(asker, { permission: 'manufactory.read', manufactory: 'm.id' })}
			and ${narrowed(asker, filter)} and ${beyond(filter)}
		order by ${order} limit ${filter.rows + 1}`.execute(db)
	return found.rows
}

/** The keys after which the next page starts. */
export function keysAfter(row: ListedManufactory, sort: ManufactoryFilter['sort']): readonly string[] {
	return sort === 'decision' ? [row.decisionOn ?? NEVER, row.id] : [row.name, row.id]
}

function narrowed(asker: Asker, { today, search, state, host, programme, line, mine }: ManufactoryFilter): RawBuilder<SqlBool> {
	const words = fold(search ?? '')
		.split(' ')
		.filter(Boolean)
		.slice(0, 5)
	const account = asker.actor.account ?? null
	const wanted: RawBuilder<SqlBool>[] = [
		sql`true`,
		...words.map((word) => sql<SqlBool>`m.folded || ' ' || ${FOLDED_HOST} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
		...(state === undefined ? [] : [sql<SqlBool>`${stateSql(today)} = ${state}`]),
		...(host === undefined ? [] : [sql<SqlBool>`h.organisation_id = ${host}`]),
		...(programme === undefined ? [] : [sql<SqlBool>`m.programme_id = ${programme}`]),
		...(line === undefined ? [] : [sql<SqlBool>`m.line = ${line}`]),
		...(mine === true ? [sql<SqlBool>`(t.account_id = ${account} or h.manager_id = ${account})`] : []),
	]
	return sql`${sql.join(wanted, sql` and `)}`
}

function beyond({ sort, after }: ManufactoryFilter): RawBuilder<SqlBool> {
	const [key, id] = after ?? []
	if (key === undefined || id === undefined) return sql`true`
	if (sort === 'decision') return sql`(coalesce(c.decision_on, ${NEVER}::date), m.id) > (${key}::date, ${id}::uuid)`
	return sql`(m.name collate "pl-x-icu", m.id) > (${key}, ${id}::uuid)`
}

/** `stateOn` (rules/states.ts) in SQL; a test holds them together. */
function stateSql(today: PlainDate): RawBuilder<string> {
	return sql`case when k.to_state is null then 'concept'
		when k.to_state = 'protected' and c.decision_on <= ${today} and (c.paused_since is null or c.paused_since > ${today}) then 'decision-due'
		else k.to_state end`
}
