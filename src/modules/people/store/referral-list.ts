import { type SqlBool, sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { fold } from '#kernel/text'
import type { Db } from '#platform/db'
import type { ClosingReason, ReferralFacts, ReferralSource } from '../rules/referral.ts'
import { latestVerdict, type ReferralId, wasReached } from './referral.ts'

export const referralShelves = ['waiting', 'overdue', 'mine', 'open', 'closed', 'all'] as const
/** Which referrals are listed: nobody has talked with her yet; open and past their day; mine and open; all open; closed; all. */
export type ReferralShelf = (typeof referralShelves)[number]

/** By the day they are due or the day they came. */
export type ReferralSort = { readonly by: 'due' | 'received'; readonly latestFirst: boolean }

export type ReferralFilter = {
	readonly shelf: ReferralShelf
	readonly search?: string | undefined
	readonly today: PlainDate
	readonly sort: ReferralSort
	/** Rows on a page, 50 unless told; one more is read, which says that there are more. */
	readonly rows?: number | undefined
	/** The keys of the last row of the page before: the day it is sorted by, id. */
	readonly after?: readonly string[] | undefined
}

export type ListedReferral = ReferralFacts & {
	readonly id: ReferralId
	readonly firstName: string
	readonly lastName: string
	readonly phone: string
	readonly programmeCode: string
	readonly source: ReferralSource
	readonly receivedOn: PlainDate
	readonly dueOn: PlainDate
	readonly owner: AccountId
	readonly ownerName: string
	readonly team: Id<'team'> | null
	readonly teamName: string | null
	readonly escalatedAt: Date | null
}

const SEARCHED_AT_MOST = 2000

/** One page of referrals in one query; walked along the index of the day it is sorted by. */
export async function listReferrals(db: Db, asker: Asker, filter: ReferralFilter): Promise<ListedReferral[]> {
	const { by, latestFirst } = filter.sort
	const day = by === 'due' ? 'f.due_on' : 'f.received_on'
	const [afterDay, afterId] = filter.after ?? []
	const page = onShelf(db, asker, filter)
	const later = sql.raw(latestFirst ? '<' : '>')
	const rest =
		afterDay === undefined || afterId === undefined
			? page
			: page.where(sql<SqlBool>`(${sql.ref(day)}, f.id) ${later} (${afterDay}::date, ${afterId}::uuid)`)
	const direction = latestFirst ? 'desc' : 'asc'
	return rest
		.orderBy(day, direction)
		.orderBy('f.id', direction)
		.limit((filter.rows ?? 50) + 1)
		.execute()
}

/** The keys by which the next page is asked for. */
export function referralKeys({ dueOn, receivedOn, id }: ListedReferral, { by }: ReferralSort): readonly string[] {
	return [by === 'due' ? dueOn : receivedOn, id]
}

function onShelf(db: Db, asker: Asker, { shelf, search = '', today }: ReferralFilter) {
	const words = fold(search)
	const open = listed(db, asker)
		.$if(words !== '', (query) => query.where(personFound(asker, words)))
		.$if(shelf === 'closed', (query) => query.where('c.referral_id', 'is not', null))
		.$if(shelf !== 'closed' && shelf !== 'all', (query) => query.where('c.referral_id', 'is', null))
	if (shelf === 'waiting') return open.where((eb) => eb.not(wasReached(eb)))
	if (shelf === 'overdue') return open.where('f.due_on', '<', today)
	if (shelf === 'mine') return open.where('f.owner_id', '=', asker.actor.account ?? null)
	return open
}

/** The people first, from the trigram index, then their referrals: the other way round the planner walks the whole list. */
function personFound(asker: Asker, words: string) {
	const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
	return sql<SqlBool>`f.participant_id in (with found as materialized (select s.id from people.participant s
		where s.partnership_id = ${asker.partnership} and s.merged_into is null and s.folded like ${pattern} limit ${SEARCHED_AT_MOST}) select id from found)`
}

function listed(db: Db, asker: Asker) {
	return db
		.selectFrom('people.referral as f')
		.innerJoin('people.participant as p', (join) =>
			join.onRef('p.partnership_id', '=', 'f.partnership_id').onRef('p.id', '=', 'f.participant_id'),
		)
		.innerJoin('partnership.programme as g', (join) =>
			join.onRef('g.partnership_id', '=', 'f.partnership_id').onRef('g.id', '=', 'f.programme_id'),
		)
		.innerJoin('access.account as a', 'a.id', 'f.owner_id')
		.leftJoin('partnership.team as t', (join) => join.onRef('t.partnership_id', '=', 'f.partnership_id').onRef('t.id', '=', 'f.team_id'))
		.leftJoin('people.referral_closing as c', (join) =>
			join.onRef('c.partnership_id', '=', 'f.partnership_id').onRef('c.referral_id', '=', 'f.id'),
		)
		.select([
			'f.id',
			'p.first_name as firstName',
			'p.last_name as lastName',
			'p.phone',
			'g.code as programmeCode',
			'f.source',
			'f.received_on as receivedOn',
			'f.due_on as dueOn',
			'f.owner_id as owner',
			'a.name as ownerName',
			'f.team_id as team',
			't.name as teamName',
			'f.escalated_at as escalatedAt',
			sql<ClosingReason | null>`c.reason`.as('closing'),
		])
		.select((eb) => [wasReached(eb).as('reached'), latestVerdict(eb).as('eligible')])
		.where('f.partnership_id', '=', asker.partnership)
		.where(openPerson(asker, { permission: 'referral.write', participant: 'f.participant_id' }))
}

/** What the Today page reads: open referrals due by today that are mine, and (for who may assign) those escalated, whoever owns them. */
export async function listDueReferrals(
	db: Db,
	asker: Asker,
	asked: { today: PlainDate; alsoEscalated: boolean },
): Promise<ListedReferral[]> {
	return listed(db, asker)
		.where('c.referral_id', 'is', null)
		.where('f.due_on', '<=', asked.today)
		.where((eb) =>
			eb.or([eb('f.owner_id', '=', asker.actor.account ?? null), ...(asked.alsoEscalated ? [eb('f.escalated_at', 'is not', null)] : [])]),
		)
		.orderBy('f.due_on')
		.orderBy('f.id')
		.limit(50)
		.execute()
}
