import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type EnterpriseId, insertClosing, lockEnterprise, revokeClosing } from '../../store/enterprise/enterprise.ts'
import { staffOf } from '../form/staff.ts'

export type Closing = { readonly enterprise: EnterpriseId; readonly on: PlainDate; readonly reason: string; readonly remarks: string }
export type ClosingRefusal = { readonly code: 'day-not-come' } | { readonly code: 'closed-before-founded'; readonly foundedOn: PlainDate }

/** An enterprise ended: nobody asks any more whether it lives, its jobs end with it. Asked twice: the first day stays. */
export async function closeEnterprise(act: Act, closing: Closing): Promise<Result<void, ClosingRefusal>> {
	const held = await lockEnterprise(act.db, act, closing.enterprise)
	if (held.closedOn !== null) return done()
	if (closing.on > act.today) return refused({ code: 'day-not-come' })
	if (closing.on < held.foundedOn) return refused({ code: 'closed-before-founded', foundedOn: held.foundedOn })
	await insertClosing(act.db, act.partnership, { ...closing, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'enterprise.closed', subject: held.id, facts: { onDay: closing.on, reason: closing.reason } })
	return done()
}

/** The closing was a mistake: it lives on, and its checks wait again. Asked twice: it lives already. */
export async function reopenEnterprise(act: Act, enterprise: EnterpriseId): Promise<Result<void, never>> {
	const held = await lockEnterprise(act.db, act, enterprise)
	if (await revokeClosing(act.db, act.partnership, { enterprise: held.id, by: staffOf(act), at: act.now }))
		await journal(act, { deed: 'enterprise.closing-undone', subject: held.id })
	return done()
}
