import type { Act } from '#access'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { type ContactChannel, type DayRefusal, dayOfDeed, type NotNow, referralDeed } from '../rules/referral.ts'
import { lockReferral, type ReferralId } from '../store/referral.ts'
import { insertContact, saveDueOn } from '../store/referral-steps.ts'

export type ContactRecorded = {
	readonly referral: ReferralId
	readonly on: PlainDate
	readonly channel: ContactChannel
	readonly reached: boolean
	readonly note: string
	/** The day of the next step, when she was reached; left out, the programme's days from today. */
	readonly nextOn: PlainDate | undefined
}

export type ContactRefusal = NotNow | DayRefusal | { readonly code: 'next-in-past' }

/**
 * Records a try to reach the person. Only a talk moves the due day, to the next step: a call that nobody picked up leaves her waiting,
 * and the clock runs.
 */
export async function recordFirstContact(act: Act, asked: ContactRecorded): Promise<Result<void, ContactRefusal>> {
	const { referral, on, channel, reached, note } = asked
	const open = await lockReferral(act.db, act, referral)
	const allowed = referralDeed(open, 'contact')
	if (!allowed.ok) return allowed
	const timely = dayOfDeed(on, open.receivedOn, act.today)
	if (!timely.ok) return timely
	const dueOn = asked.nextOn ?? addDays(act.today, open.firstContactDays)
	if (reached && dueOn < act.today) return refused({ code: 'next-in-past' })
	await insertContact(act.db, act.partnership, { referral, on, channel, reached, note, by: present(act.account, 'account'), at: act.now })
	if (reached) await saveDueOn(act.db, act.partnership, { referral, dueOn })
	await journal(act, { deed: 'referral.contacted', subject: referral, facts: { on, channel, reached, ...(reached ? { dueOn } : {}) } })
	return done()
}
