import { sql } from 'kysely'
import type { AccountId, Id, PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ClosingReason, ReferralFacts } from '../rules/referral.ts'
import { latestVerdict, type ReferralId, wasReached } from './referral.ts'

export type AwaitedReferral = ReferralFacts & {
	readonly id: ReferralId
	readonly owner: AccountId
	readonly dueOn: PlainDate
	readonly escalatedAt: Date | null
}

const AT_ONCE = 1000

/** Referrals past their day that nobody escalated, held; those that somebody works on this moment wait for the next run. Index `referral_due`. */
export async function lockAwaitedReferrals(db: Db, partnership: PartnershipId, today: PlainDate): Promise<AwaitedReferral[]> {
	return db
		.selectFrom('people.referral as f')
		.leftJoin('people.referral_closing as c', (join) =>
			join.onRef('c.partnership_id', '=', 'f.partnership_id').onRef('c.referral_id', '=', 'f.id'),
		)
		.select([
			'f.id',
			'f.owner_id as owner',
			'f.due_on as dueOn',
			'f.escalated_at as escalatedAt',
			sql<ClosingReason | null>`c.reason`.as('closing'),
		])
		.select((eb) => [wasReached(eb).as('reached'), latestVerdict(eb).as('eligible')])
		.where('f.partnership_id', '=', partnership)
		.where('f.due_on', '<', today)
		.where('f.escalated_at', 'is', null)
		.where('c.referral_id', 'is', null)
		.orderBy('f.due_on')
		.orderBy('f.id')
		.limit(AT_ONCE)
		.forUpdate('f')
		.skipLocked()
		.execute()
}

/** The coordinator is told from this moment. */
export async function saveEscalation(
	db: Db,
	partnership: PartnershipId,
	{ referrals, at }: { referrals: readonly ReferralId[]; at: Date },
): Promise<void> {
	await db
		.updateTable('people.referral')
		.set({ escalated_at: at })
		.where('partnership_id', '=', partnership)
		.where('id', '=', sql<Id<'referral'>>`any(${referrals}::uuid[])`)
		.execute()
}

/** Every partnership, for work that goes round all of them. */
export async function listPartnershipIds(db: Db): Promise<PartnershipId[]> {
	const rows = await db.selectFrom('partnership.partnership').select('id').orderBy('id').execute()
	return rows.map(({ id }) => id)
}
