import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { Absent } from '#platform/absent'
import { journalAll } from '#platform/journal'
import { lockSupports, saveSupportEnd } from '../store/supports.ts'

export type CompletionRefusal = { readonly code: 'end-before-start' }

/** Ends forms of support, completed or not: a course, a coaching. What has ended already is ended again with the new day. */
export async function completeSupports(
	act: Act,
	end: { supports: readonly Id<'support'>[]; endedOn: PlainDate; completed: boolean },
): Promise<Result<{ ended: number }, CompletionRefusal>> {
	const found = await lockSupports(act.db, act, end.supports)
	if (found.length < new Set(end.supports).size) throw new Absent('support')
	if (found.some((row) => row.startedOn !== null && end.endedOn < row.startedOn)) return refused({ code: 'end-before-start' })
	await saveSupportEnd(act.db, act.partnership, end)
	await journalAll(
		act,
		found.map((row) => ({
			deed: 'support.ended',
			subject: row.participantId,
			facts: { support: row.id, endedOn: end.endedOn, completed: end.completed },
		})),
	)
	return done({ ended: found.length })
}

/** Takes the end of a form of support back. */
export async function reopenSupport(act: Act, support: Id<'support'>): Promise<Result<void, never>> {
	const found = await lockSupports(act.db, act, [support])
	if (found.length === 0) throw new Absent('support')
	await saveSupportEnd(act.db, act.partnership, { supports: [support], endedOn: null, completed: null })
	await journalAll(
		act,
		found.map((row) => ({ deed: 'support.reopened', subject: row.participantId, facts: { support } })),
	)
	return done()
}
