import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type EnterpriseId, lockEnterprise } from '../../store/enterprise/enterprise.ts'
import { type EntryId, type EntryWritten, getEntry, insertEntry } from '../../store/support/fading.ts'
import { staffOf } from '../form/staff.ts'

export type EntryRefusal = { readonly code: 'day-not-come' } | { readonly code: 'nothing-given' }

/** Writes down what was given to an enterprise beyond meetings: hours of a field, money. */
export async function enterSupport(
	act: Act,
	{ enterprise, ...entry }: EntryWritten & { enterprise: EnterpriseId },
): Promise<Result<{ entry: EntryId }, EntryRefusal>> {
	const held = await lockEnterprise(act.db, act, enterprise)
	if (entry.onDay > act.today) return refused({ code: 'day-not-come' })
	if (entry.minutes <= 0 && entry.grosze <= 0) return refused({ code: 'nothing-given' })
	const id = await insertEntry(act.db, act.partnership, { ...entry, enterprise: held.id, corrects: null, by: staffOf(act), at: act.now })
	const facts = { entry: id, field: entry.field, minutes: entry.minutes, grosze: entry.grosze, onDay: entry.onDay }
	await journal(act, { deed: 'enterprise.support-entered', subject: held.id, facts })
	return done({ entry: id })
}

/** An entry was wrong: an opposite one takes it back, nothing is deleted. Asked twice: it is taken back already. */
export async function correctEntry(
	act: Act,
	of: { enterprise: EnterpriseId; entry: EntryId },
): Promise<Result<void, { readonly code: 'is-a-correction' }>> {
	const held = await lockEnterprise(act.db, act, of.enterprise)
	const { onDay, field, minutes, grosze, ...entry } = await getEntry(act.db, act.partnership, of)
	if (entry.isCorrected) return done()
	if (entry.correctsId !== null) return refused({ code: 'is-a-correction' })
	const opposite = { onDay, field, minutes: -minutes, grosze: -grosze, remarks: '' }
	await insertEntry(act.db, act.partnership, { ...opposite, enterprise: held.id, corrects: entry.id, by: staffOf(act), at: act.now })
	await journal(act, { deed: 'enterprise.support-corrected', subject: held.id, facts: { entry: entry.id } })
	return done()
}
