import type { Act } from '#access'
import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type EnterpriseId, lockEnterprise } from '../../store/enterprise/enterprise.ts'
import { insertStatusNote } from '../../store/enterprise/status.ts'
import { staffOf } from '../form/staff.ts'

export type StatusNoting = {
	readonly enterprise: EnterpriseId
	readonly condition: string
	readonly holds: boolean
	readonly onDay: PlainDate
	readonly evidence: string
}

/** Notes of a condition of the status that no record tells whether it holds, with the evidence. The newest note counts, the others stay. */
export async function noteStatus(act: Act, note: StatusNoting): Promise<Result<void, { readonly code: 'day-not-come' }>> {
	const held = await lockEnterprise(act.db, act, note.enterprise)
	if (note.onDay > act.today) return refused({ code: 'day-not-come' })
	await insertStatusNote(act.db, act.partnership, { ...note, by: staffOf(act), at: act.now })
	const facts = { condition: note.condition, holds: note.holds, onDay: note.onDay }
	await journal(act, { deed: 'enterprise.status-noted', subject: held.id, facts })
	return done()
}
