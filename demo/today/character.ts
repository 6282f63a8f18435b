import type { closeReferral, Entry, judgeEligibility, ReferralOpened, recordExit, recordFirstContact, writeNote } from '#people'
import type { cancelSession } from '#support'
import type { Town } from '../places.ts'

/** Days before today; a negative number is a day to come. */
export type Ago = number

export type Answered =
	| { readonly by: 'code' }
	| { readonly by: 'paper'; readonly witness: string }
	| { readonly by: 'dispute'; readonly comment: string }

/** A meeting with one person; `by`: the post of who writes it down and, unless `leader` says another, leads it. */
export type Meeting = {
	readonly ago: Ago
	readonly at: string
	readonly kind: string
	readonly subkind?: string
	readonly minutes: number
	readonly by: string
	readonly leader?: string
	readonly topic: string
	readonly note?: string
	readonly answer?: Answered
	readonly presence?: 'did-not-come' | 'excused'
	readonly cancelled?: Omit<Parameters<typeof cancelSession>[1], 'session'>
}

type Contact = Parameters<typeof recordFirstContact>[1]
type Call = {
	readonly ago: Ago
	readonly channel: Contact['channel']
	readonly reached: boolean
	readonly note: string
	readonly next?: Ago
}
type Verdict = Pick<Parameters<typeof judgeEligibility>[1], 'eligible' | 'reason'> & { readonly ago: Ago }
type Closing = Omit<Parameters<typeof closeReferral>[1], 'referral'> & { readonly ago: Ago }
type Leaving = Pick<Parameters<typeof recordExit>[2], 'pathCompleted' | 'reason' | 'situations'> & {
	readonly ago: Ago
	readonly by: string
}
type Note = Pick<Parameters<typeof writeNote>[1], 'category' | 'content'> & {
	readonly ago: Ago
	readonly by: string
	readonly readers: readonly string[]
}
type Talk = { readonly ago: Ago; readonly months: number; readonly by: string; readonly employed: boolean; readonly remarks: string }

/** Somebody who does not exist, and what happens to her or him, in days before today. */
export type Character = {
	readonly firstName: string
	readonly lastName: string
	readonly sex: 'woman' | 'man'
	readonly bornOn: string
	/** Somebody from abroad without a PESEL; `unknown`: nobody asked yet. Left out, a PESEL is made from the day of birth. */
	readonly identifier?: { readonly other: string } | { readonly pesel: string } | 'unknown'
	readonly phone: string
	readonly email?: string
	readonly home: { readonly town: Town; readonly street: string; readonly building: string; readonly flat?: string }
	/** She wants to be called by her first name. */
	readonly byFirstName?: true
	readonly came: {
		readonly ago: Ago
		readonly source: ReferralOpened['source']
		readonly sender?: string
		readonly owner: string
		readonly team?: string
		readonly note: string
		/** Somebody of this name and birthday is on record; the worker did not see that it is the same person. */
		readonly takenForAnother?: true
	}
	readonly calls?: readonly Call[]
	readonly judged?: Verdict
	readonly closed?: Closing
	readonly joined?: { readonly ago: Ago; readonly coach?: string; readonly adviser?: string; readonly entry?: Partial<Entry> | 'not-yet' }
	readonly meetings?: readonly Meeting[]
	readonly notes?: readonly Note[]
	readonly left?: Leaving
	readonly back?: { readonly ago: Ago; readonly note: string; readonly by: string }
	readonly talks?: readonly Talk[]
}
