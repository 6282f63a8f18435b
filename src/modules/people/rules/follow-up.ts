import { addDays, addMonths, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

/** The checks after an exit, in months. */
const followUpMonths = [3, 6, 12] as const
export type FollowUpMonths = (typeof followUpMonths)[number]

/** Those whose day has come, of all that an exit brings: an exit of long ago may tell of each. */
export function followUpsDueBy(endedOn: PlainDate, today: PlainDate): readonly FollowUpDue[] {
	return followUpsAfter(endedOn).filter(({ dueOn }) => dueOn <= today)
}

export type FollowUpDue = { readonly months: FollowUpMonths; readonly dueOn: PlainDate }

/** The checks that an exit brings with it. */
export function followUpsAfter(endedOn: PlainDate): readonly FollowUpDue[] {
	return followUpMonths.map((months) => ({ months, dueOn: addMonths(endedOn, months) }))
}

export type FollowUpStanding = 'done' | 'dropped' | 'overdue' | 'due' | 'later'
type Standing = { readonly dueOn: PlainDate; readonly doneOn: PlainDate | null; readonly dropped: boolean }

/** Where a check stands: due from a week before its day, overdue after it; a done or dropped one asks for nothing. */
export function followUpStanding({ dueOn, doneOn, dropped }: Standing, today: PlainDate): FollowUpStanding {
	if (doneOn !== null) return 'done'
	if (dropped) return 'dropped'
	if (dueOn < today) return 'overdue'
	return dueOn <= addDays(today, 7) ? 'due' : 'later'
}

export type CheckAsked = {
	readonly doneOn: PlainDate
	readonly reached: boolean
	readonly employed: boolean | undefined
	readonly improved: boolean | undefined
	readonly remarks: string
}
export type Checked = {
	readonly doneOn: PlainDate
	readonly reached: boolean
	readonly employed: boolean | null
	readonly improved: boolean | null
	readonly remarks: string
}
export type CheckRefusal =
	| { readonly code: 'dropped' }
	| { readonly code: 'done-in-future' }
	| { readonly code: 'done-before-exit'; readonly endedOn: PlainDate }
	| { readonly code: 'work-not-said' }

export type PastCheckRefusal = CheckRefusal | { readonly code: 'not-ended' } | { readonly code: 'not-due-yet' }

/** What a check found. Someone who was not reached says nothing about work. A done check may be mended. */
export function checking(
	check: { dropped: boolean; endedOn: PlainDate },
	asked: CheckAsked,
	today: PlainDate,
): Result<Checked, CheckRefusal> {
	if (check.dropped) return refused({ code: 'dropped' })
	if (asked.doneOn > today) return refused({ code: 'done-in-future' })
	if (asked.doneOn < check.endedOn) return refused({ code: 'done-before-exit', endedOn: check.endedOn })
	if (asked.reached && asked.employed === undefined) return refused({ code: 'work-not-said' })
	const said = <T>(value: T | undefined) => (asked.reached ? (value ?? null) : null)
	return done({
		doneOn: asked.doneOn,
		reached: asked.reached,
		employed: said(asked.employed),
		improved: said(asked.improved),
		remarks: asked.remarks,
	})
}
