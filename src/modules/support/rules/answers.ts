import type { PlainDate } from '#kernel/plain-date'

/** What she said about a meeting. */
export type Answer = 'confirmed' | 'disputed'
/** How she said it. Staff may record paper only, with the name of who helped her (DOMAIN 3.3). */
export type Channel = 'link' | 'code' | 'paper' | 'account'

/** What was asked about: the day and the minutes she was shown. */
export type Asked = { readonly onDay: PlainDate; readonly minutes: number }
export type Given = { readonly answer: Answer; readonly about: Asked }

/** Her newest answer where it still counts: about this day and these minutes. Changed afterwards, she is asked again; changed back, it counts again. */
export function answerInForce(newest: Given | undefined, now: Asked): Answer | undefined {
	if (newest === undefined) return undefined
	return newest.about.onDay === now.onDay && newest.about.minutes === now.minutes ? newest.answer : undefined
}

/** Which support a report leaves out. */
export type Counting = { readonly withoutDisputed: boolean; readonly withoutUnconfirmed: boolean }

/** Whether support with this answer in force is counted. `null` and `undefined` both mean: not answered. */
export function isCounted(answer: string | null | undefined, { withoutDisputed, withoutUnconfirmed }: Counting): boolean {
	if (answer === 'confirmed') return true
	if (answer === 'disputed') return !withoutDisputed && !withoutUnconfirmed
	return !withoutUnconfirmed
}

export type AnswerGiven = {
	readonly answer: Answer
	readonly comment: string
	readonly channel: Channel
	readonly byStaff: boolean
	readonly witness: string
}
export type AnswerRefusal =
	| { readonly code: 'staff-may-record-paper-only' }
	| { readonly code: 'witness-missing' }
	| { readonly code: 'comment-missing' }

/** Why an answer cannot be taken; `undefined` when it can. Nobody answers in her place: whoever is signed in as staff copies paper, and says who helped. */
export function answerRefusal({ answer, comment, channel, byStaff, witness }: AnswerGiven): AnswerRefusal | undefined {
	if (byStaff !== (channel === 'paper')) return { code: 'staff-may-record-paper-only' }
	if (channel === 'paper' && witness.trim() === '') return { code: 'witness-missing' }
	if (answer === 'disputed' && comment.trim() === '') return { code: 'comment-missing' }
	return undefined
}
