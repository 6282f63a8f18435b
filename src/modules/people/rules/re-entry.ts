import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

export type ReEntryRefusal =
	| { readonly code: 'not-ended' }
	| { readonly code: 'return-before-end'; readonly endedOn: PlainDate }
	| { readonly code: 'return-in-future' }

/**
 * A return: the same participation goes on, the entry stays as it was, the exit is kept but no longer in force, and the checks nobody did yet
 * are dropped (a person counts once per programme; the last exit counts).
 */
export function reEntering(
	exit: { endedOn: PlainDate } | undefined,
	onDay: PlainDate,
	today: PlainDate,
): Result<{ onDay: PlainDate }, ReEntryRefusal> {
	if (exit === undefined) return refused({ code: 'not-ended' })
	if (onDay < exit.endedOn) return refused({ code: 'return-before-end', endedOn: exit.endedOn })
	if (onDay > today) return refused({ code: 'return-in-future' })
	return done({ onDay })
}
