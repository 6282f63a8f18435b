import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present as there } from '#platform/absent'
import { journal } from '#platform/journal'
import { hasBegun } from '../rules/session-state.ts'
import { listMarked, type Mark, saveMarks } from '../store/attendance.ts'
import { lockSession, touchSession } from '../store/sessions.ts'
import { leaveSupports } from '../store/supports.ts'
import { beginSupports } from './begin-supports.ts'
import { writingOf } from './staff.ts'

export type MarkingRefusal =
	| { readonly code: 'session-cancelled' }
	| { readonly code: 'not-begun' }
	| { readonly code: 'changed-meanwhile'; readonly version: number }

/** Marks who came to a meeting, the whole group in one statement. `version`: the list as it was read; left out, the last word counts. Answers with how many are present. */
export async function markAttendance(
	act: Act,
	marking: { session: Id<'session'>; marks: readonly Mark[]; version?: number | undefined },
): Promise<Result<{ present: number }, MarkingRefusal>> {
	const session = there(await lockSession(act.db, act, marking.session), 'session')
	if (session.cancelled) return refused({ code: 'session-cancelled' })
	if (marking.version !== undefined && marking.version !== session.version)
		return refused({ code: 'changed-meanwhile', version: session.version })
	if (!hasBegun({ onDay: session.onDay, startsAt: session.startsAt ?? undefined }, act)) return refused({ code: 'not-begun' })
	const before = new Map((await listMarked(act.db, act.partnership, session.id)).map((row) => [row.participationId, row]))
	const marks = marking.marks.filter((mark) => before.has(mark.participation)).map(tidy)
	const changed = await saveMarks(act.db, writingOf(act), { session: session.id, marks })
	const present = marks.filter((mark) => mark.presence === 'present')
	if (changed === 0) return done({ present: present.length })
	const gone = marks.filter((mark) => mark.presence !== 'present' && before.get(mark.participation)?.presence === 'present')
	await leaveSupports(act.db, act.partnership, { session: session.id, participations: gone.map((mark) => mark.participation) })
	const came = present.filter((mark) => before.get(mark.participation)?.presence !== 'present')
	const begun = came.map(({ participation }) => ({ participationId: participation, frozen: before.get(participation)?.frozen ?? true }))
	await beginSupports(act, { session: session.id, onDay: session.onDay, present: begun })
	await touchSession(act.db, act.partnership, session.id)
	await journal(act, {
		deed: 'attendance.marked',
		subject: session.id,
		facts: { present: present.length, changed, came: came.map((mark) => mark.participation) },
	})
	return done({ present: present.length })
}

/** Minutes of one's own belong to those who were present. */
function tidy(mark: Mark): Mark {
	return mark.presence === 'present' ? mark : { ...mark, minutes: null }
}
