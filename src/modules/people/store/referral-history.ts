import type { PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ClosingReason, ContactChannel, WayOfTelling } from '../rules/referral.ts'
import type { ReferralId } from './referral.ts'

export type ContactMade = {
	readonly id: string
	readonly on: PlainDate
	readonly channel: ContactChannel
	readonly reached: boolean
	readonly note: string
	readonly by: string
	readonly at: Date
}
export type VerdictGiven = {
	readonly id: string
	readonly eligible: boolean
	readonly answers: unknown
	readonly reason: string
	readonly by: string
	readonly at: Date
}
export type ClosingMade = {
	readonly reason: ClosingReason
	readonly remarks: string
	readonly message: string
	readonly toldBy: WayOfTelling
	readonly by: string | null
	readonly at: Date
}

/** Every try to reach her, newest first. The caller has opened the referral. */
export async function listContacts(db: Db, partnership: PartnershipId, referral: ReferralId): Promise<ContactMade[]> {
	return db
		.selectFrom('people.first_contact as k')
		.innerJoin('access.account as a', 'a.id', 'k.by_id')
		.select(['k.id', 'k.on_day as on', 'k.channel', 'k.reached', 'k.note', 'a.name as by', 'k.at'])
		.where('k.partnership_id', '=', partnership)
		.where('k.referral_id', '=', referral)
		.orderBy('k.at', 'desc')
		.orderBy('k.id', 'desc')
		.execute()
}

/** Every verdict on eligibility, newest first. The caller has opened the referral. */
export async function listVerdicts(db: Db, partnership: PartnershipId, referral: ReferralId): Promise<VerdictGiven[]> {
	return db
		.selectFrom('people.eligibility as e')
		.innerJoin('access.account as a', 'a.id', 'e.by_id')
		.select(['e.id', 'e.eligible', 'e.answers', 'e.reason', 'a.name as by', 'e.at'])
		.where('e.partnership_id', '=', partnership)
		.where('e.referral_id', '=', referral)
		.orderBy('e.at', 'desc')
		.orderBy('e.id', 'desc')
		.execute()
}

/** How the referral ended, if it did. */
export async function findClosing(db: Db, partnership: PartnershipId, referral: ReferralId): Promise<ClosingMade | undefined> {
	return db
		.selectFrom('people.referral_closing as c')
		.leftJoin('access.account as a', 'a.id', 'c.by_id')
		.select(['c.reason', 'c.remarks', 'c.message', 'c.told_by as toldBy', 'a.name as by', 'c.at'])
		.where('c.partnership_id', '=', partnership)
		.where('c.referral_id', '=', referral)
		.executeTakeFirst()
}
