import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { takeBackStart } from '#people'
import { present as there } from '#platform/absent'
import { journal } from '#platform/journal'
import { listMarked, saveMarks } from '../store/attendance.ts'
import { insertCancellation } from '../store/cancellations.ts'
import { hasAnswers } from '../store/confirmations.ts'
import { lockSession } from '../store/sessions.ts'
import { leaveSupports, listUnsupported } from '../store/supports.ts'
import { staffOf, writingOf } from './staff.ts'

export type WithdrawalRefusal = { readonly code: 'already-confirmed' }

/**
 * A meeting recorded by mistake: nobody was there, so no form of support comes of it, and a stay that began with it has not begun. It stays as called
 * off for that reason. What a participant has answered about is not taken from under her words. Asking twice changes nothing.
 */
export async function withdrawSession(act: Act, id: Id<'session'>): Promise<Result<void, WithdrawalRefusal>> {
	const session = there(await lockSession(act.db, act, id), 'session')
	if (session.cancelled) return done()
	if (await hasAnswers(act.db, act.partnership, session.id)) return refused({ code: 'already-confirmed' })
	const marked = await listMarked(act.db, act.partnership, session.id)
	const came = marked.filter(({ presence }) => presence === 'present').map(({ participationId }) => participationId)
	const marks = marked.map(({ participationId }) => ({ participation: participationId, presence: null, minutes: null }))
	await saveMarks(act.db, writingOf(act), { session: session.id, marks })
	await leaveSupports(act.db, act.partnership, { session: session.id, participations: came })
	for (const participation of await listUnsupported(act.db, act.partnership, came))
		await takeBackStart(act, { participation, startedOn: session.onDay })
	const reason = 'recorded-by-mistake'
	await insertCancellation(act.db, act.partnership, { session: session.id, reason, remarks: '', by: staffOf(act), at: act.now })
	await journal(act, { deed: 'session.withdrawn', subject: session.id, facts: { people: came.length } })
	return done()
}
