import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

/** A contract as far as working time goes. Without an end it lasts. */
export type Post = { readonly from: PlainDate; readonly until: PlainDate | null; readonly weeklyMinutes: number }

export type PostRefusal =
	| { readonly code: 'contract-ends-before-it-begins' }
	| { readonly code: 'more-than-one-post'; readonly weeklyMinutes: number; readonly full: number; readonly on: PlainDate }

/** Whether somebody with these contracts may take one more: never more than one full post on any day, in the whole partnership. */
export function takingOn(posts: readonly Post[], wanted: Post, full: number): Result<void, PostRefusal> {
	if (wanted.until !== null && wanted.until < wanted.from) return refused({ code: 'contract-ends-before-it-begins' })
	const all = [...posts, wanted]
	// The load grows only on a day that a contract begins; only days of the wanted one matter.
	const days = all.map(({ from }) => from).filter((on) => isOn(wanted, on))
	for (const on of days) {
		const weeklyMinutes = all.filter((post) => isOn(post, on)).reduce((sum, post) => sum + post.weeklyMinutes, 0)
		if (weeklyMinutes > full) return refused({ code: 'more-than-one-post', weeklyMinutes, full, on })
	}
	return done()
}

/** Part of a full post, in hundredths: half a post is 50. */
export function hundredths(weeklyMinutes: number, full: number): number {
	return Math.round((weeklyMinutes / full) * 100)
}

function isOn({ from, until }: Post, on: PlainDate): boolean {
	return from <= on && (until === null || on <= until)
}
