import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type Removable, removeUnused } from '../store/removal.ts'

const DEEDS = {
	organisation: 'organisation.removed',
	centre: 'centre.removed',
	team: 'team.removed',
	programme: 'programme.removed',
} as const satisfies Record<Removable, string>

/** What was added by mistake goes, as long as nothing stands on it: no team, no person, no referral, no meeting. */
export async function takeBackAdded(
	act: Act,
	added: { what: Removable; id: Id<Removable> },
): Promise<Result<void, { readonly code: 'in-use' }>> {
	if ((await removeUnused(act.db, act.partnership, added)) === 'in-use') return refused({ code: 'in-use' })
	await journal(act, { deed: DEEDS[added.what], subject: added.id })
	return done()
}
