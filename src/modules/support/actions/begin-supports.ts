import type { Act } from '#access'
import type { Id } from '#kernel/id'
import type { PlainDate } from '#kernel/plain-date'
import { freezeEntry } from '#people'
import { joinSupports } from '../store/supports.ts'

/** Someone who was present, and whether her entry is frozen (not: this is her first support). */
export type Present = { readonly participationId: Id<'participation'>; readonly frozen: boolean }

/** Presence makes or extends the form of support; the first support freezes the entry (DOMAIN 4.2). */
export async function beginSupports(
	act: Act,
	met: { session: Id<'session'>; onDay: PlainDate; present: readonly Present[] },
): Promise<void> {
	await joinSupports(act.db, act.partnership, { session: met.session, present: met.present.map((each) => each.participationId) })
	for (const each of met.present) {
		if (!each.frozen) await freezeEntry(act, { participation: each.participationId, firstSupportOn: met.onDay })
	}
}
