import type { PlainDate } from '#kernel/plain-date'
import { isOpen, type ReferralState } from './referral.ts'

/** A referral as the escalation sees it. */
export type Awaited = { readonly state: ReferralState; readonly dueOn: PlainDate; readonly escalatedAt: Date | null }

/**
 * Nobody may hang: an open referral whose day has passed goes to the coordinator, once for each day that was set. The day itself is still
 * time to answer. A contact that reached her sets the day of the next step, so the clock runs until the referral is closed.
 */
export function isToEscalate({ state, dueOn, escalatedAt }: Awaited, today: PlainDate): boolean {
	return isOpen(state) && dueOn < today && escalatedAt === null
}
