import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { Tables } from '#platform/tables.generated'
import type { LabourStatus } from '../rules/value-lists.ts'
import type { ParticipantId } from './participant.ts'
import { foundBy, searchPatterns } from './person-search.ts'

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
	/** Rows on a page, 50 unless told; one more is read, which says that there are more. */
	readonly rows?: number | undefined
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

const NO_START = '0001-01-01'
const LISTED = [
	'p.id',
	'p.first_name as firstName',
	'p.last_name as lastName',
	'p.phone',
	'stay.declared_on as declaredOn',
	'stay.started_on as startedOn',
	'e.ended_on as endedOn',
	's.labour_status as labourStatus',
] as const

/** One page of people (51 rows, the last one only says that more follow) in one query: each with her newest stay, or her stay in the programme asked for. */
export async function listParticipants(db: Db, asker: Asker, filter: ParticipantFilter): Promise<ListedParticipant[]> {
	if (filter.sort === 'since') return listByStart(db, asker, filter)
	const page = matching(db, asker, filter)
		.leftJoin('partnership.programme as g', (join) =>
			join.onRef('g.partnership_id', '=', 'p.partnership_id').onRef('g.id', '=', 'stay.programme_id'),
		)
		.select((eb) => [...LISTED, 'g.code as programme', workersOf(eb).as('workers')])
		.limit(rowsOf(filter) + 1)
	const { after } = filter
	const [last, first, id] = [after?.[0], after?.[1], after?.[2]]
	const rest =
		last !== undefined && first !== undefined && id !== undefined
			? page.where(sql<SqlBool>`(p.last_name collate "pl-x-icu", p.first_name collate "pl-x-icu", p.id) > (${last}, ${first}, ${id}::uuid)`)
			: page
	return rest.orderBy(sql`p.last_name collate "pl-x-icu"`).orderBy(sql`p.first_name collate "pl-x-icu"`).orderBy('p.id').execute()
}

/** Newest start first, walked along its index; then those who have not begun. */
async function listByStart(db: Db, asker: Asker, filter: ParticipantFilter): Promise<ListedParticipant[]> {
	const [on, id] = [filter.after?.[0], filter.after?.[1]]
	const begun = on === NO_START ? [] : await startedPage(db, asker, filter).execute()
	if (begun.length > rowsOf(filter) || filter.state === 'in-support' || filter.state === 'ended') return begun
	const waiting = matching(db, asker, filter)
		.select((eb) => [...LISTED, workersOf(eb).as('workers')])
		.select(
			sql<
				string | null
			>`(select g.code from partnership.programme g where g.partnership_id = p.partnership_id and g.id = stay.programme_id)`.as(
				'programme',
			),
		)
		.where('stay.started_on', 'is', null)
		.$call((query) => (on === NO_START && id !== undefined ? query.where(sql<SqlBool>`p.id < ${id}::uuid`) : query))
		.orderBy('p.id', 'desc')
		.limit(rowsOf(filter) + 1 - begun.length)
	return [...begun, ...(await waiting.execute())]
}

function startedPage(db: Db, asker: Asker, filter: ParticipantFilter) {
	const { programme, team, labourStatus, after } = filter
	const [on, id] = [after?.[0], after?.[1]]
	return people(db, asker, filter)
		.innerJoin('people.participation as stay', (join) =>
			join.onRef('stay.partnership_id', '=', 'p.partnership_id').onRef('stay.participant_id', '=', 'p.id'),
		)
		.innerJoin('partnership.programme as g', (join) =>
			join.onRef('g.partnership_id', '=', 'p.partnership_id').onRef('g.id', '=', 'stay.programme_id'),
		)
		.leftJoin('people.entry_snapshot as s', (join) =>
			join.onRef('s.partnership_id', '=', 'p.partnership_id').onRef('s.participation_id', '=', 'stay.id').on('s.current', '=', true),
		)
		.leftJoin('people.exit as e', (join) =>
			join.onRef('e.partnership_id', '=', 'p.partnership_id').onRef('e.participation_id', '=', 'stay.id').on('e.revoked_at', 'is', null),
		)
		.where('stay.partnership_id', '=', asker.partnership)
		.where('stay.started_on', 'is not', null)
		.where((eb) => eb.not(eb.exists(newerStay(eb, filter))))
		.$call((query) => (programme === undefined ? query : query.where('stay.programme_id', '=', programme)))
		.$call((query) => (team === undefined ? query : query.where('stay.team_id', '=', team)))
		.$call((query) => (labourStatus === undefined ? query : query.where('s.labour_status', '=', labourStatus)))
		.$if(filter.state === 'not-started', (query) => query.where(sql<SqlBool>`false`))
		.$if(filter.state === 'in-support', (query) => query.where('e.id', 'is', null))
		.$if(filter.state === 'ended', (query) => query.where('e.id', 'is not', null))
		.$call((query) =>
			on === undefined || id === undefined
				? query
				: query.where(sql<SqlBool>`(stay.started_on, stay.participant_id) < (${on}::date, ${id}::uuid)`),
		)
		.select((eb) => [...LISTED, 'g.code as programme' as const, workersOf(eb).as('workers')])
		.orderBy('stay.started_on', 'desc')
		.orderBy('stay.participant_id', 'desc')
		.limit(rowsOf(filter) + 1)
}

function rowsOf({ rows = 50 }: ParticipantFilter): number {
	return rows
}

/** How many people match, counted no further than 1001. */
export async function countParticipants(db: Db, asker: Asker, filter: ParticipantFilter): Promise<number> {
	const some = matching(db, asker, filter).select('p.id').limit(1001).as('some')
	const { found } = await db
		.selectFrom(some)
		.select((eb) => eb.fn.countAll<number>().as('found'))
		.executeTakeFirstOrThrow()
	return found
}

/** The keys by which the next page is asked for. */
export function keysAfter(row: ListedParticipant, sort: ParticipantFilter['sort']): readonly string[] {
	return sort === 'since' ? [row.startedOn ?? NO_START, row.id] : [row.lastName, row.firstName, row.id]
}

function matching(db: Db, asker: Asker, filter: ParticipantFilter) {
	const asksForStay =
		filter.programme !== undefined || filter.team !== undefined || filter.state !== undefined || filter.labourStatus !== undefined
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
	const { worker, programme, team } = filter
	const someStay = programme !== undefined || team !== undefined || filter.state === 'not-started'
	const patterns = searchPatterns(filter.search ?? '')
	return db
		.selectFrom('people.participant as p')
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where(openPerson(asker, { permission: 'person.read', participant: 'p.id' }))
		.$if(patterns.length > 0, (query) => query.where(foundBy(asker, patterns)))
		.$if(someStay, (query) => query.where(hasStay(asker, filter)))
		.$if(filter.sex !== undefined, (query) => query.where('p.sex', '=', filter.sex ?? null))
		.$call((query) => (worker === undefined ? query : query.where(standsBy(asker, worker))))
}

/** Narrows before the newest stay is looked at, so that a rare filter does not walk everybody. */
function hasStay(asker: Asker, { programme, team, state }: ParticipantFilter): RawBuilder<SqlBool> {
	const asked = [
		...(programme === undefined ? [] : [sql`x.programme_id = ${programme}`]),
		...(team === undefined ? [] : [sql`x.team_id = ${team}`]),
		...(state === 'not-started' ? [sql`x.started_on is null`] : []),
	]
	return sql<SqlBool>`p.id in (select x.participant_id from people.participation x where x.partnership_id = ${asker.partnership} and ${sql.join(asked, sql` and `)})`
}

type WithStay = WithPerson & { stay: Tables['people.participation'] }

function newerStay(eb: ExpressionBuilder<Tables & WithStay, 'p' | 'stay'>, { programme, team }: ParticipantFilter) {
	return eb
		.selectFrom('people.participation as y')
		.select('y.id')
		.whereRef('y.partnership_id', '=', 'stay.partnership_id')
		.whereRef('y.participant_id', '=', 'stay.participant_id')
		.where(sql<SqlBool>`(y.started_on, y.id) > (stay.started_on, stay.id)`)
		.$call((query) => (programme === undefined ? query : query.where('y.programme_id', '=', programme)))
		.$call((query) => (team === undefined ? query : query.where('y.team_id', '=', team)))
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
