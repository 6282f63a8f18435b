import { done, type Result, refused } from '#kernel/result'

/** A person reads and writes at least this long. */
const LEAST_SECONDS = 4
/** A form left open longer is opened anew: its moment is no longer believed. */
const MOST_HOURS = 24
/** More than this wait for moderation: the door is closed until somebody has read them. */
export const MOST_WAITING = 500

export type SpamRefusal = { readonly code: 'bait-taken' | 'too-quick' | 'opened-long-ago' | 'too-many-waiting' }
type Sent = {
	/** What stands in the field that people do not see. */
	readonly bait: string
	/** When the form was opened, if the server's seal on it is whole. */
	readonly openedAt: Date | undefined
	readonly now: Date
	/** How many reports of residents wait for moderation. */
	readonly waiting: number
}

/** Whether a report without an account is let in. A machine fills in every field at once; people see each refusal and can send again. */
export function letIn({ bait, openedAt, now, waiting }: Sent): Result<void, SpamRefusal> {
	if (bait !== '') return refused({ code: 'bait-taken' })
	const seconds = openedAt === undefined ? undefined : (now.getTime() - openedAt.getTime()) / 1000
	if (seconds === undefined || seconds < 0 || seconds > MOST_HOURS * 3600) return refused({ code: 'opened-long-ago' })
	if (seconds < LEAST_SECONDS) return refused({ code: 'too-quick' })
	if (waiting >= MOST_WAITING) return refused({ code: 'too-many-waiting' })
	return done()
}
