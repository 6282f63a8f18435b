import { type AccountId, newId, type PartnershipId } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import type { Db } from '#platform/db'
import type { ClosingReason, ContactChannel, WayOfTelling } from '../rules/referral.ts'
import type { ReferralId } from './referral.ts'

type Signed = { readonly referral: ReferralId; readonly by: AccountId; readonly at: Date }

export type NewContact = Signed & {
	readonly on: PlainDate
	readonly channel: ContactChannel
	readonly reached: boolean
	readonly note: string
}

/** A try to reach her, also one that failed. */
export async function insertContact(db: Db, partnership: PartnershipId, made: NewContact): Promise<void> {
	await db
		.insertInto('people.first_contact')
		.values({
			partnership_id: partnership,
			id: newId<'first-contact'>(),
			referral_id: made.referral,
			on_day: made.on,
			channel: made.channel,
			reached: made.reached,
			note: made.note,
			by_id: made.by,
			at: made.at,
		})
		.execute()
}

/** The day of the next step; it lifts an escalation, since somebody answers again. */
export async function saveDueOn(
	db: Db,
	partnership: PartnershipId,
	{ referral, dueOn }: { referral: ReferralId; dueOn: PlainDate },
): Promise<void> {
	await db
		.updateTable('people.referral')
		.set((eb) => ({ due_on: dueOn, escalated_at: null, version: eb('version', '+', 1) }))
		.where('partnership_id', '=', partnership)
		.where('id', '=', referral)
		.execute()
}

export type NewVerdict = Signed & { readonly eligible: boolean; readonly answers: object; readonly reason: string }

/** A verdict on eligibility; the earlier ones stay. */
export async function insertVerdict(db: Db, partnership: PartnershipId, made: NewVerdict): Promise<void> {
	await db
		.insertInto('people.eligibility')
		.values({
			partnership_id: partnership,
			id: newId<'eligibility'>(),
			referral_id: made.referral,
			eligible: made.eligible,
			answers: JSON.stringify(made.answers),
			reason: made.reason,
			by_id: made.by,
			at: made.at,
		})
		.execute()
}

export type NewClosing = Signed & {
	readonly reason: ClosingReason
	readonly remarks: string
	readonly message: string
	readonly toldBy: WayOfTelling
}

/** The end of a referral; the second of two who close at once changes nothing. */
export async function insertClosing(db: Db, partnership: PartnershipId, made: NewClosing): Promise<void> {
	await db
		.insertInto('people.referral_closing')
		.values({
			partnership_id: partnership,
			referral_id: made.referral,
			reason: made.reason,
			remarks: made.remarks,
			message: made.message,
			told_by: made.toldBy,
			by_id: made.by,
			at: made.at,
		})
		.onConflict((conflict) => conflict.columns(['partnership_id', 'referral_id']).doNothing())
		.execute()
}

/** Takes a closing back; the journal keeps that it was. */
export async function removeClosing(db: Db, partnership: PartnershipId, referral: ReferralId): Promise<void> {
	await db.deleteFrom('people.referral_closing').where('partnership_id', '=', partnership).where('referral_id', '=', referral).execute()
}
