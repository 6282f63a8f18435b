import type { PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

/** How a new owner comes by a lent thing. */
export type Manner = 'bought' | 'given'

/** The days of a loan. */
export type Loan = {
	readonly from: PlainDate
	readonly due: PlainDate
	readonly handedOn: PlainDate | null
	readonly backOn: PlainDate | null
	readonly manner: Manner | null
}

/** Where a lent thing is. `agreed`: not yet handed over; `late`: should have come back. */
const loanStates = ['agreed', 'out', 'late', 'back', 'bought', 'given'] as const
export type LoanState = (typeof loanStates)[number]

/** Where a lent thing is on a day. */
export function loanStateOn({ due, handedOn, backOn, manner }: Loan, today: PlainDate): LoanState {
	if (manner !== null) return manner
	if (backOn !== null) return 'back'
	if (handedOn === null) return 'agreed'
	return due < today ? 'late' : 'out'
}

export type HandoverRefusal =
	| { readonly code: 'day-not-come' }
	| { readonly code: 'outside-the-loan'; readonly from: PlainDate; readonly due: PlainDate }
	| { readonly code: 'new-owner' }

/** Whether a thing may be handed over on a day: inside its loan, and when it was not given for good. */
export function handingOver(loan: Loan, onDay: PlainDate, today: PlainDate): Result<void, HandoverRefusal> {
	if (loan.manner !== null) return refused({ code: 'new-owner' })
	if (onDay > today) return refused({ code: 'day-not-come' })
	if (onDay < loan.from || onDay > loan.due) return refused({ code: 'outside-the-loan', from: loan.from, due: loan.due })
	return done()
}

export type ReturnRefusal =
	| { readonly code: 'day-not-come' }
	| { readonly code: 'not-handed-over' }
	| { readonly code: 'before-handover'; readonly handedOn: PlainDate }
	| { readonly code: 'new-owner' }

/** Whether a thing may come back, or find a new owner, on a day: after it was handed over. */
export function comingBack(loan: Loan, onDay: PlainDate, today: PlainDate): Result<void, ReturnRefusal> {
	if (loan.manner !== null) return refused({ code: 'new-owner' })
	if (onDay > today) return refused({ code: 'day-not-come' })
	if (loan.handedOn === null) return refused({ code: 'not-handed-over' })
	if (onDay < loan.handedOn) return refused({ code: 'before-handover', handedOn: loan.handedOn })
	return done()
}

/** The last day that a thing is spoken for: the term, or the day it came back before it. */
export function endsOn({ due, backOn }: Pick<Loan, 'due' | 'backOn'>): PlainDate {
	return backOn !== null && backOn < due ? backOn : due
}
