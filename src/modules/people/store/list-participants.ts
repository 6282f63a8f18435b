import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { digits, fold } from '#kernel/text'
import type { Db } from '#platform/db'
import type { Tables } from '#platform/tables.generated'
import { type Asker, openPerson } from '#access'
import type { ParticipantId } from './participant.ts'
import type { LabourStatus } from '../rules/value-lists.ts'

export const stayStates = ['not-started', 'in-support', 'ended'] as const
export type StayState = (typeof stayStates)[number]

/** What a list of people is asked for; everything may be left out. */
export type ParticipantFilter = {
	readonly search?: string | undefined
	readonly programme?: Id<'programme'> | undefined
	readonly team?: Id<'team'> | undefined
	readonly worker?: AccountId | undefined
	readonly state?: StayState | undefined
	readonly sex?: 'woman' | 'man' | undefined
	readonly labourStatus?: LabourStatus | undefined
	readonly sort?: 'name' | 'since' | undefined
	/** The keys of the last row of the page before: last name, first name, id; or start, id. */
	readonly after?: readonly string[] | undefined
}

export type ListedParticipant = {
	readonly id: ParticipantId
	readonly firstName: string
	readonly lastName: string
	readonly phone: string
	readonly programme: string | null
	readonly declaredOn: PlainDate | null
	readonly startedOn: PlainDate | null
	readonly endedOn: PlainDate | null
	readonly labourStatus: LabourStatus | null
	readonly workers: string | null
}

/** More hits than this are not sorted: the reader types another letter. */
const SEARCHED_AT_MOST = 500
const NO_START = '0001-01-01'

/** One page of people (51 rows, the last one only says that more follow) in one query: each with her newest stay, or her stay in the programme asked for. */
export async function listParticipants(db: Db, asker: Asker, filter: ParticipantFilter): Promise<ListedParticipant[]> {
	const page = matching(db, asker, filter)
		.leftJoin('partnership.programme as g', (join) => join.onRef('g.partnership_id', '=', 'p.partnership_id').onRef('g.id', '=', 'stay.programme_id'))
		.select((eb) => [
			'p.id', 'p.first_name as firstName', 'p.last_name as lastName', 'p.phone', 'g.code as programme',
			'stay.declared_on as declaredOn', 'stay.started_on as startedOn', 'e.ended_on as endedOn', 's.labour_status as labourStatus',
			workersOf(eb).as('workers'),
		])
		.limit(51)
	const { after } = filter
	if (filter.sort === 'since') {
		const start = sql<string>`coalesce(stay.started_on, ${NO_START}::date)`
		const [on, id] = [after?.[0], after?.[1]]
		const rest = on !== undefined && id !== undefined ? page.where(sql<SqlBool>`(${start}, p.id) < (${on}::date, ${id}::uuid)`) : page
		return rest.orderBy(start, 'desc').orderBy('p.id', 'desc').execute()
	}
	const [last, first, id] = [after?.[0], after?.[1], after?.[2]]
	const rest =
		last !== undefined && first !== undefined && id !== undefined
			? page.where(sql<SqlBool>`(p.last_name collate "pl-x-icu", p.first_name collate "pl-x-icu", p.id) > (${last}, ${first}, ${id}::uuid)`)
			: page
	return rest.orderBy(sql`p.last_name collate "pl-x-icu"`).orderBy(sql`p.first_name collate "pl-x-icu"`).orderBy('p.id').execute()
}

/** How many people match, counted no further than 1001. */
export async function countParticipants(db: Db, asker: Asker, filter: ParticipantFilter): Promise<number> {
	const some = matching(db, asker, filter).select('p.id').limit(1001).as('some')
	const { found } = await db.selectFrom(some).select((eb) => eb.fn.countAll<number>().as('found')).executeTakeFirstOrThrow()
	return found
}

/** The keys by which the next page is asked for. */
export function keysAfter(row: ListedParticipant, sort: ParticipantFilter['sort']): readonly string[] {
	return sort === 'since' ? [row.startedOn ?? NO_START, row.id] : [row.lastName, row.firstName, row.id]
}

function matching(db: Db, asker: Asker, filter: ParticipantFilter) {
	const asksForStay = filter.programme !== undefined || filter.team !== undefined || filter.state !== undefined || filter.labourStatus !== undefined
	return people(db, asker, filter)
		.leftJoinLateral(
			(eb) => newestStay(eb, filter),
			(join) => join.onTrue(),
		)
		.leftJoin('people.entry_snapshot as s', (join) =>
			join.onRef('s.partnership_id', '=', 'p.partnership_id').onRef('s.participation_id', '=', 'stay.id').on('s.current', '=', true),
		)
		.leftJoin('people.exit as e', (join) =>
			join.onRef('e.partnership_id', '=', 'p.partnership_id').onRef('e.participation_id', '=', 'stay.id').on('e.revoked_at', 'is', null),
		)
		.$if(asksForStay, (query) => query.where('stay.id', 'is not', null))
		.$if(filter.state === 'not-started', (query) => query.where('stay.started_on', 'is', null))
		.$if(filter.state === 'in-support', (query) => query.where('stay.started_on', 'is not', null).where('e.id', 'is', null))
		.$if(filter.state === 'ended', (query) => query.where('e.id', 'is not', null))
		.$if(filter.labourStatus !== undefined, (query) => query.where('s.labour_status', '=', filter.labourStatus ?? null))
}

function people(db: Db, asker: Asker, filter: ParticipantFilter) {
	const { worker } = filter
	const patterns = searchPatterns(filter.search ?? '')
	return db
		.selectFrom('people.participant as p')
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where(openPerson(asker, { permission: 'person.read', participant: 'p.id' }))
		.$if(patterns.length > 0, (query) => query.where(foundBy(asker, patterns)))
		.$if(filter.sex !== undefined, (query) => query.where('p.sex', '=', filter.sex ?? null))
		.$call((query) => (worker === undefined ? query : query.where(standsBy(asker, worker))))
}

type WithPerson = { p: { id: ParticipantId; partnership_id: Asker['partnership'] } }

function newestStay(eb: ExpressionBuilder<Tables & WithPerson, 'p'>, { programme, team }: ParticipantFilter) {
	return eb
		.selectFrom('people.participation as x')
		.whereRef('x.partnership_id', '=', 'p.partnership_id')
		.whereRef('x.participant_id', '=', 'p.id')
		.$call((query) => (programme === undefined ? query : query.where('x.programme_id', '=', programme)))
		.$call((query) => (team === undefined ? query : query.where('x.team_id', '=', team)))
		.select(['x.id', 'x.programme_id', 'x.declared_on', 'x.started_on'])
		.orderBy('x.started_on', (order) => order.desc().nullsLast())
		.orderBy('x.id', 'desc')
		.limit(1)
		.as('stay')
}

function workersOf(eb: ExpressionBuilder<Tables & WithPerson, 'p'>) {
	return eb
		.selectFrom('access.relationship as r')
		.innerJoin('access.account as a', 'a.id', 'r.account_id')
		.whereRef('r.partnership_id', '=', 'p.partnership_id')
		.whereRef('r.subject_id', '=', 'p.id')
		.where('r.subject', '=', 'participant')
		.where('r.until_on', 'is', null)
		.select(sql<string>`string_agg(distinct a.name, ', ')`.as('names'))
}

function standsBy(asker: Asker, worker: AccountId): RawBuilder<SqlBool> {
	return sql<SqlBool>`p.id in (select r.subject_id from access.relationship r where r.partnership_id = ${asker.partnership}
		and r.account_id = ${worker} and r.subject = 'participant' and r.until_on is null)`
}

// A CTE of its own, or the planner walks the index of names and never opens the one of trigrams (reference/database.md: 120 ms against 2-10 ms).
function foundBy(asker: Asker, patterns: readonly (readonly string[])[]): RawBuilder<SqlBool> {
	const words = patterns.map((ways) => sql`(${sql.join(ways.map((way) => sql`f.folded like ${way}`), sql` or `)})`)
	return sql<SqlBool>`p.id in (with found as materialized (select f.id from people.participant f
		where f.partnership_id = ${asker.partnership} and f.merged_into is null and ${sql.join(words, sql` and `)} limit ${SEARCHED_AT_MOST}) select id from found)`
}

/** Each word of a search as patterns of which one must fit. Digits with spaces are one number; a word too short for trigrams starts a word. */
export function searchPatterns(search: string): string[][] {
	const folded = fold(search).slice(0, 100)
	const words = /^[\d\s+()-]+$/.test(folded) ? [digits(folded)] : folded.split(' ')
	return words
		.filter((word) => word !== '')
		.slice(0, 6)
		.map((word) => word.replace(/[\\%_]/g, '\\$&'))
		.map((word) => (word.length < 3 ? [`${word}%`, `% ${word}%`] : [`%${word}%`]))
}
