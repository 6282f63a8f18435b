import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import type { Count, Figures, LeaveOut, Period } from './figure.ts'

/** What is asked of a report before it is handed in. */
export type ReportRefusal = { readonly code: 'ends-before-start' } | { readonly code: 'not-over-yet'; readonly today: PlainDate }

/** Whether a report of this period may be handed in: its days have passed (today counts) and stand in order. */
export function reporting(
	period: Period & { leaveOut: LeaveOut },
	today: PlainDate,
): Result<Period & { leaveOut: LeaveOut }, ReportRefusal> {
	if (period.from !== undefined && period.from > period.to) return refused({ code: 'ends-before-start' })
	if (period.to > today) return refused({ code: 'not-over-yet', today })
	return done(period)
}

/** One figure of a report beside the same figure now. */
export type Compared = { readonly code: string; readonly reported: Count; readonly now: Count; readonly difference: number }

/** A report beside now, figure by figure. */
export function compared(reported: Figures, now: Figures): Compared[] {
	return Object.entries(reported).map(([code, was]) => {
		const is = now[code] ?? was
		return { code, reported: was, now: is, difference: is.total - was.total }
	})
}
