import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { amendmentsOf } from '#reference'
import { fitsMode, isForm, isValidOn } from '../rules/kinds.ts'
import { hasBegun } from '../rules/session-state.ts'
import { type SessionWarning, sessionWarnings } from '../rules/session-warnings.ts'
import { listMarked, type MarkedRow } from '../store/attendance.ts'
import { listExpected } from '../store/expected.ts'
import { type Change, type LockedSession, lockSession, saveSession } from '../store/sessions.ts'
import { leaveSupports } from '../store/supports.ts'
import { beginSupports } from './begin-supports.ts'

export type ChangeRefusal =
	| { readonly code: 'unknown-kind' }
	| { readonly code: 'kind-not-in-mode' }
	| { readonly code: 'kind-not-on-day' }
	| { readonly code: 'not-begun' }
	| { readonly code: 'changed-meanwhile'; readonly current: LockedSession }

/** Changes a meeting that nobody else changed meanwhile. Its day or minutes changed, earlier confirmations no longer count and she is asked again. */
export async function changeSession(
	act: Act,
	change: { session: Id<'session'>; version: number; to: Change },
): Promise<Result<{ asksAgain: boolean; warnings: SessionWarning[] }, ChangeRefusal>> {
	const session = present(await lockSession(act.db, act, change.session), 'session')
	if (session.version !== change.version) return refused({ code: 'changed-meanwhile', current: session })
	const { to } = change
	const amendments = await amendmentsOf(act)
	const isOther = to.kind !== session.kind || to.subkind !== session.subkind || to.onDay !== session.onDay
	if (!isForm(to, amendments)) return refused({ code: 'unknown-kind' })
	if (isOther && !isValidOn(to, { on: to.onDay, amendments })) return refused({ code: 'kind-not-on-day' })
	if (!fitsMode(to.kind, session.mode, amendments)) return refused({ code: 'kind-not-in-mode' })
	const marked = await listMarked(act.db, act.partnership, session.id)
	const there = marked.filter((row) => row.presence === 'present')
	if (there.length > 0 && !hasBegun({ onDay: to.onDay, startsAt: to.startsAt ?? undefined }, act)) return refused({ code: 'not-begun' })
	await saveSession(act.db, act.partnership, { id: session.id, to })
	await moveSupports(act, { session, to, there })
	const asksAgain = there.length > 0 && (to.onDay !== session.onDay || to.minutes !== session.minutes)
	await journal(act, {
		deed: 'session.changed',
		subject: session.id,
		facts: { changed: changedNames(session, to), onDay: to.onDay, minutes: to.minutes, asksAgain },
	})
	const expected = await listExpected(act.db, act, {
		participations: marked.map((row) => row.participationId),
		onDay: to.onDay,
		except: session.id,
	})
	return done({ asksAgain, warnings: sessionWarnings(to, expected) })
}

/** Another kind is another form of support; another day may be its first. */
async function moveSupports(
	act: Act,
	{ session, to, there }: { session: LockedSession; to: Change; there: readonly MarkedRow[] },
): Promise<void> {
	if (to.onDay === session.onDay && to.kind === session.kind && to.subkind === session.subkind) return
	await leaveSupports(act.db, act.partnership, { session: session.id, participations: there.map((row) => row.participationId) })
	await beginSupports(act, { session: session.id, onDay: to.onDay, present: there })
}

function changedNames(before: LockedSession, to: Change): string[] {
	const names = ['onDay', 'startsAt', 'minutes', 'kind', 'subkind', 'place', 'topic', 'note', 'headCount'] as const
	return names.filter((name) =>
		name === 'startsAt' ? before.startsAt?.slice(0, 5) !== to.startsAt?.slice(0, 5) : before[name] !== to[name],
	)
}
