import { type SqlBool, sql } from 'kysely'
import { type Asker, listStaff, openPerson } from '#access'
import type { AccountId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import { mayStandAs, type WorkerKind } from '../rules/assignment.ts'
import type { ParticipantId } from './participant.ts'

export type WithoutWorker = {
	readonly id: ParticipantId
	readonly firstName: string
	readonly lastName: string
	readonly programmes: string
	readonly sinceOn: PlainDate | null
	readonly teams: string
	readonly otherWorkers: string
}

type Asked = { readonly kind: WorkerKind; readonly after?: readonly string[] | undefined }

/** One page (51 rows) of people in a programme, not yet out of it, by whom nobody stands in this way; in Polish order of names. One query. */
export async function listWithoutWorker(db: Db, asker: Asker, { kind, after }: Asked): Promise<WithoutWorker[]> {
	const [lastName, firstName, id] = after ?? []
	const page = withoutWorker(db, asker, kind)
	const rest =
		lastName === undefined || firstName === undefined || id === undefined
			? page
			: page.where(
					sql<SqlBool>`(p.last_name collate "pl-x-icu", p.first_name, p.id) > (${lastName} collate "pl-x-icu", ${firstName}, ${id}::uuid)`,
				)
	return rest
		.innerJoinLateral(lastingStays().as('stay'), (join) => join.onTrue())
		.select([
			'p.id',
			'p.first_name as firstName',
			'p.last_name as lastName',
			'stay.programmes',
			'stay.sinceOn',
			'stay.teams',
			othersOf(asker).as('otherWorkers'),
		])
		.orderBy(sql`p.last_name collate "pl-x-icu"`)
		.orderBy('p.first_name')
		.orderBy('p.id')
		.limit(51)
		.execute()
}

const COUNTED_AT_MOST = 1000

/** How many people wait for a worker of this kind; `COUNTED_AT_MOST + 1` says "more than". */
export async function countWithoutWorker(db: Db, asker: Asker, kind: WorkerKind): Promise<{ count: number; over: boolean }> {
	const some = withoutWorker(db, asker, kind)
		.select('p.id')
		.limit(COUNTED_AT_MOST + 1)
	const row = await db.selectFrom(some.as('some')).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
	return { count: Math.min(row.count, COUNTED_AT_MOST), over: row.count > COUNTED_AT_MOST }
}

export type Caseload = { readonly account: AccountId; readonly name: string; readonly people: number; readonly mayTake: boolean }

/** Everybody who may be given people in this way, and everybody who still has some, with how many people each has. Those with the fewest first. */
export async function listCaseloads(db: Db, asker: Asker, kind: WorkerKind): Promise<Caseload[]> {
	const held = await db
		.selectFrom('access.relationship as r')
		.innerJoin('access.account as a', 'a.id', 'r.account_id')
		.innerJoin('people.participant as p', (join) =>
			join.onRef('p.partnership_id', '=', 'r.partnership_id').onRef('p.id', '=', 'r.subject_id'),
		)
		.select(['a.id as account', 'a.name', sql<number>`count(*)`.as('people')])
		.where('r.partnership_id', '=', asker.partnership)
		.where('r.subject', '=', 'participant')
		.where('r.kind', '=', kind)
		.where('r.until_on', 'is', null)
		.where('p.merged_into', 'is', null)
		.groupBy(['a.id', 'a.name'])
		.execute()
	const able = (await listStaff(db, asker.partnership)).filter(({ roles }) => mayStandAs(kind, roles))
	const free = able
		.filter(({ account }) => held.every((one) => one.account !== account))
		.map(({ account, name }) => ({ account, name, people: 0 }))
	return [...free, ...held]
		.map((one) => ({ ...one, mayTake: able.some(({ account }) => account === one.account) }))
		.sort((one, other) => one.people - other.people || one.name.localeCompare(other.name, 'pl'))
}

function withoutWorker(db: Db, asker: Asker, kind: WorkerKind) {
	return db
		.selectFrom('people.participant as p')
		.where('p.partnership_id', '=', asker.partnership)
		.where('p.merged_into', 'is', null)
		.where(openPerson(asker, { permission: 'referral.assign', participant: 'p.id' }))
		.where(
			sql<SqlBool>`exists (select from people.participation x where x.partnership_id = p.partnership_id and x.participant_id = p.id and ${lasting()})`,
		)
		.where(sql<SqlBool>`not exists (select from access.relationship r where r.partnership_id = p.partnership_id and r.subject = 'participant'
			and r.subject_id = p.id and r.kind = ${kind} and r.until_on is null)`)
}

/** Her stays that last, in one row. */
function lastingStays() {
	return sql<Pick<WithoutWorker, 'programmes' | 'sinceOn' | 'teams'>>`(
		select string_agg(distinct g.code, ', ') as programmes, min(coalesce(x.started_on, x.declared_on)) as "sinceOn",
			coalesce(string_agg(distinct t.name, ', '), '') as teams
		from people.participation x
		join partnership.programme g on g.partnership_id = x.partnership_id and g.id = x.programme_id
		left join partnership.team t on t.partnership_id = x.partnership_id and t.id = x.team_id
		where x.partnership_id = p.partnership_id and x.participant_id = p.id and ${lasting()})`
}

/** A stay that lasts: declared or begun, without an exit in force. */
function lasting() {
	return sql`not exists (select from people.exit e where e.partnership_id = x.partnership_id and e.participation_id = x.id and e.revoked_at is null)`
}

function othersOf(asker: Asker) {
	return sql<string>`coalesce((select string_agg(distinct a.name, ', ') from access.relationship r join access.account a on a.id = r.account_id
		where r.partnership_id = ${asker.partnership} and r.subject = 'participant' and r.subject_id = p.id and r.until_on is null), '')`
}
