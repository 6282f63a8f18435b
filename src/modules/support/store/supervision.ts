import { sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'

export type WatchedRow = {
	readonly sessionId: Id<'session'>
	readonly participationId: Id<'participation'>
	readonly firstName: string
	readonly lastName: string
	readonly onDay: PlainDate
	readonly minutes: number
	readonly kind: string
	readonly subkind: string | null
	readonly leader: string
	readonly confirmationId: Id<'confirmation'> | null
	readonly comment: string | null
	readonly disputeAnswer: string | null
}
export type Watching = {
	readonly show: 'disputed' | 'unconfirmed'
	/** Disputed: not older than this. Unconfirmed: held on this day or before it. */
	readonly until: PlainDate
	readonly leader?: AccountId | undefined
	readonly after?: readonly string[] | undefined
	readonly limit: number
}

/** Support that was disputed, or that nobody has confirmed for long, newest first; by keyset. */
export async function listWatched(db: Db, asker: Asker, watching: Watching): Promise<WatchedRow[]> {
	return watching.show === 'disputed' ? listDisputed(db, asker, watching) : listUnconfirmed(db, asker, watching)
}

/** Further back nobody remembers an hour, and the answers of years would be counted for one page. */
const LOOK_BACK_DAYS = 92

const COLUMNS = sql`s.id as "sessionId", p.id as "participationId", r.first_name as "firstName", r.last_name as "lastName", s.on_day as "onDay",
	s.kind, s.subkind, l.name as leader`
const open = (asker: Asker) => openPerson(asker, { permission: 'confirmation.supervise', participant: 'p.participant_id' })

async function listDisputed(db: Db, asker: Asker, { leader, after, limit }: Watching): Promise<WatchedRow[]> {
	const found = await sql<WatchedRow>`select ${COLUMNS}, c.minutes, c.id as "confirmationId", c.comment, d.answer as "disputeAnswer"
		from support.confirmation c
		join support.session s on s.partnership_id = c.partnership_id and s.id = c.session_id
		join people.participation p on p.partnership_id = c.partnership_id and p.id = c.participation_id
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		join access.account l on l.id = s.leader_id
		left join support.dispute_answer d on d.partnership_id = c.partnership_id and d.confirmation_id = c.id
		where c.partnership_id = ${asker.partnership} and c.answer = 'disputed' and ${open(asker)}
			and not exists (select from support.confirmation n where n.partnership_id = c.partnership_id and n.session_id = c.session_id
				and n.participation_id = c.participation_id and n.id > c.id)
			and (${leader ?? null}::uuid is null or s.leader_id = ${leader ?? null}::uuid) and (${after?.[0] ?? null}::uuid is null or c.id < ${after?.[0] ?? null}::uuid)
		order by c.id desc limit ${limit}`.execute(db)
	return found.rows
}

async function listUnconfirmed(db: Db, asker: Asker, { until, leader, after, limit }: Watching): Promise<WatchedRow[]> {
	const [day, session, person] = after ?? []
	const found =
		await sql<WatchedRow>`select ${COLUMNS}, coalesce(a.minutes, s.minutes) as minutes, null as "confirmationId", null as comment, null as "disputeAnswer"
		from support.session s
		join support.attendance a on a.partnership_id = s.partnership_id and a.session_id = s.id and a.presence = 'present'
		join people.participation p on p.partnership_id = a.partnership_id and p.id = a.participation_id
		join people.participant r on r.partnership_id = p.partnership_id and r.id = p.participant_id
		join access.account l on l.id = s.leader_id
		where s.partnership_id = ${asker.partnership} and s.on_day between ${addDays(until, -LOOK_BACK_DAYS)} and ${until} and ${open(asker)}
			and not exists (select from support.cancellation x where x.partnership_id = s.partnership_id and x.session_id = s.id)
			and not exists (select from support.confirmation c where c.partnership_id = a.partnership_id and c.session_id = a.session_id
				and c.participation_id = a.participation_id and c.on_day = s.on_day and c.minutes = coalesce(a.minutes, s.minutes)
				and not exists (select from support.confirmation n where n.partnership_id = c.partnership_id and n.session_id = c.session_id
					and n.participation_id = c.participation_id and n.id > c.id))
			and (${leader ?? null}::uuid is null or s.leader_id = ${leader ?? null}::uuid)
			and (${day ?? null}::date is null or (s.on_day, s.id, p.id) < (${day ?? null}::date, ${session ?? null}::uuid, ${person ?? null}::uuid))
		order by s.on_day desc, s.id desc, p.id desc limit ${limit}`.execute(db)
	return found.rows
}

export type WorkerShare = {
	readonly leaderId: AccountId
	readonly leader: string
	readonly held: number
	readonly confirmed: number
	readonly disputed: number
}

/** Of each worker's support since a day, how much was confirmed and disputed. */
export async function listWorkerShares(db: Db, asker: Asker, since: PlainDate): Promise<WorkerShare[]> {
	const found =
		await sql<WorkerShare>`select w.leader_id as "leaderId", l.name as leader, count(*) as held, count(*) filter (where w.answer = 'confirmed') as confirmed,
			count(*) filter (where w.answer = 'disputed') as disputed
		from support.public_attendance w
		join people.participation p on p.partnership_id = w.partnership_id and p.id = w.participation_id
		join access.account l on l.id = w.leader_id
		where w.partnership_id = ${asker.partnership} and w.on_day >= ${since} and ${open(asker)}
		group by w.leader_id, l.name order by l.name collate "pl-x-icu", w.leader_id limit 200`.execute(db)
	return found.rows
}
