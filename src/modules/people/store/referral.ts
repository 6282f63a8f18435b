import { type ExpressionBuilder, sql } from 'kysely'
import { type Asker, openPerson } from '#access'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import { newId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { present } from '#platform/absent'
import type { Db } from '#platform/db'
import type { Tables } from '#platform/tables.generated'
import type { ClosingReason, ReferralFacts, ReferralSource } from '../rules/referral.ts'
import type { ParticipantId } from './participant.ts'

export type ReferralId = Id<'referral'>

/** A referral as its page and its actions begin with it; its state follows from the facts. */
export type Referral = ReferralFacts & {
	readonly id: ReferralId
	readonly participant: ParticipantId
	readonly firstName: string
	readonly lastName: string
	readonly bornOn: PlainDate | null
	readonly phone: string
	readonly email: string
	readonly voivodeship: string
	readonly programme: Id<'programme'>
	readonly programmeCode: string
	readonly programmeName: string
	readonly firstContactDays: number
	/** What the programme asks of a person, unread. */
	readonly asked: unknown
	readonly source: ReferralSource
	readonly organisation: string | null
	readonly receivedOn: PlainDate
	readonly owner: AccountId
	readonly ownerName: string
	readonly team: Id<'team'> | null
	readonly teamName: string | null
	readonly dueOn: PlainDate
	readonly escalatedAt: Date | null
	readonly note: string
	readonly madeAt: Date
}

/** The referral when its person is open to the one who asks, else absence. */
export async function getReferral(db: Db, asker: Asker, id: ReferralId): Promise<Referral> {
	return present(await referral(db, asker, id).executeTakeFirst(), 'referral')
}

/** The same, held until the end of the transaction: two people never lead one referral two ways. */
export async function lockReferral(db: Db, asker: Asker, id: ReferralId): Promise<Referral> {
	return present(await referral(db, asker, id).forUpdate('f').executeTakeFirst(), 'referral')
}

export type NewReferral = {
	readonly participant: ParticipantId
	readonly programme: Id<'programme'>
	readonly source: ReferralSource
	readonly organisation: Id<'organisation'> | undefined
	readonly receivedOn: PlainDate
	readonly dueOn: PlainDate
	readonly owner: AccountId
	readonly team: Id<'team'> | undefined
	readonly note: string
}

/** A new referral. The keys to programme, team and organisation hold it inside the partnership. */
export async function insertReferral(db: Db, partnership: PartnershipId, made: NewReferral & { at: Date }): Promise<ReferralId> {
	const id = newId<'referral'>()
	await db
		.insertInto('people.referral')
		.values({
			partnership_id: partnership,
			id,
			participant_id: made.participant,
			programme_id: made.programme,
			source: made.source,
			organisation_id: made.organisation ?? null,
			received_on: made.receivedOn,
			owner_id: made.owner,
			team_id: made.team ?? null,
			due_on: made.dueOn,
			note: made.note,
			made_at: made.at,
		})
		.execute()
	return id
}

/** A referral of this person to this programme that is still open; the person's row is held, so that two people do not open two. */
export async function findOpenReferral(
	db: Db,
	partnership: PartnershipId,
	asked: { participant: ParticipantId; programme: Id<'programme'> },
): Promise<ReferralId | undefined> {
	await db
		.selectFrom('people.participant')
		.select('id')
		.where('partnership_id', '=', partnership)
		.where('id', '=', asked.participant)
		.forUpdate()
		.execute()
	const found = await db
		.selectFrom('people.referral as f')
		.leftJoin('people.referral_closing as c', (join) =>
			join.onRef('c.partnership_id', '=', 'f.partnership_id').onRef('c.referral_id', '=', 'f.id'),
		)
		.select('f.id')
		.where('f.partnership_id', '=', partnership)
		.where('f.participant_id', '=', asked.participant)
		.where('f.programme_id', '=', asked.programme)
		.where('c.referral_id', 'is', null)
		.executeTakeFirst()
	return found?.id
}

type WithReferral = Tables & { f: Tables['people.referral'] }

/** Whether somebody talked with her. */
export function wasReached(_: ExpressionBuilder<WithReferral, 'f'>) {
	return sql<boolean>`exists (select from people.first_contact k where k.partnership_id = f.partnership_id and k.referral_id = f.id and k.reached)`
}

/** The latest verdict on eligibility. */
export function latestVerdict(_: ExpressionBuilder<WithReferral, 'f'>) {
	return sql<boolean | null>`(select e.eligible from people.eligibility e
		where e.partnership_id = f.partnership_id and e.referral_id = f.id order by e.at desc, e.id desc limit 1)`
}

const COLUMNS = [
	'f.id',
	'f.participant_id as participant',
	'p.first_name as firstName',
	'p.last_name as lastName',
	'p.born_on as bornOn',
	'p.phone',
	'p.email',
	'p.voivodeship',
	'f.programme_id as programme',
	'g.code as programmeCode',
	'g.name as programmeName',
	'g.first_contact_days as firstContactDays',
	'g.eligibility as asked',
	'f.source',
	'o.name as organisation',
	'f.received_on as receivedOn',
	'f.owner_id as owner',
	'a.name as ownerName',
	'f.team_id as team',
	't.name as teamName',
	'f.due_on as dueOn',
	'f.escalated_at as escalatedAt',
	'f.note',
	'f.made_at as madeAt',
] as const

function referral(db: Db, asker: Asker, id: ReferralId) {
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
		.leftJoin('partnership.organisation as o', (join) =>
			join.onRef('o.partnership_id', '=', 'f.partnership_id').onRef('o.id', '=', 'f.organisation_id'),
		)
		.leftJoin('people.referral_closing as c', (join) =>
			join.onRef('c.partnership_id', '=', 'f.partnership_id').onRef('c.referral_id', '=', 'f.id'),
		)
		.select(COLUMNS)
		.select((eb) => [wasReached(eb).as('reached'), latestVerdict(eb).as('eligible'), sql<ClosingReason | null>`c.reason`.as('closing')])
		.where('f.partnership_id', '=', asker.partnership)
		.where('f.id', '=', id)
		.where(openPerson(asker, { permission: 'referral.write', participant: 'f.participant_id' }))
}
