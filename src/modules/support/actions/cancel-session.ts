import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import type { CancellationReason } from '../rules/session-state.ts'
import { listMarked } from '../store/attendance.ts'
import { insertCancellation, removeCancellation } from '../store/cancellations.ts'
import { lockSession } from '../store/sessions.ts'
import { staffOf } from './staff.ts'

export type CancelRefusal = { readonly code: 'somebody-was-present' }

/** Cancels a meeting with its reason; asking twice changes nothing. A meeting that somebody came to took place: its list is corrected first. */
export async function cancelSession(
	act: Act,
	cancelling: { session: Id<'session'>; reason: CancellationReason; remarks: string },
): Promise<Result<void, CancelRefusal>> {
	const session = present(await lockSession(act.db, act, cancelling.session), 'session')
	const marked = await listMarked(act.db, act.partnership, session.id)
	if (marked.some((row) => row.presence === 'present')) return refused({ code: 'somebody-was-present' })
	const isNew = await insertCancellation(act.db, act.partnership, { ...cancelling, by: staffOf(act), at: act.now })
	if (isNew) await journal(act, { deed: 'session.cancelled', subject: session.id, facts: { reason: cancelling.reason } })
	return done()
}

/** Takes a cancellation back; asking twice changes nothing. */
export async function restoreSession(act: Act, id: Id<'session'>): Promise<Result<void, never>> {
	const session = present(await lockSession(act.db, act, id), 'session')
	const wasCancelled = await removeCancellation(act.db, act.partnership, session.id)
	if (wasCancelled) await journal(act, { deed: 'session.restored', subject: session.id })
	return done()
}
