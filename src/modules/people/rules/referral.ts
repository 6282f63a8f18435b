import type { Id } from '#kernel/id'
import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'

export const referralSources = ['ops', 'pup', 'parish', 'self', 'partner', 'employer', 'other'] as const
export type ReferralSource = (typeof referralSources)[number]

export const contactChannels = ['phone', 'meeting', 'visit', 'letter', 'message'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** Why a referral ends without a declaration. `joined` is written by the declaration alone. */
export const closingReasons = ['not-eligible', 'resigned', 'not-reached', 'passed-on', 'other'] as const
export type ClosingReason = (typeof closingReasons)[number] | 'joined'

export const waysOfTelling = ['phone', 'meeting', 'letter', 'message', 'not-told'] as const
export type WayOfTelling = (typeof waysOfTelling)[number]

/** What the rows say of a referral; its state follows from them. */
export type ReferralFacts = {
	/** Somebody talked with her; a call that nobody picked up is not enough. */
	readonly reached: boolean
	/** The latest verdict on eligibility. */
	readonly eligible: boolean | null
	readonly closing: ClosingReason | null
}

export type ReferralState = 'waiting' | 'contacted' | 'eligible' | 'not-eligible' | 'declared' | 'closed'
export type ReferralDeed = 'contact' | 'judge' | 'declare' | 'close' | 'reopen'

/** What may be done in each state and where it may lead. Read by the guard of every action and by the buttons on the screen. */
export const referralTransitions = {
	waiting: { contact: ['waiting', 'contacted'], close: ['closed'] },
	contacted: { contact: ['contacted'], judge: ['eligible', 'not-eligible'], close: ['closed'] },
	eligible: { contact: ['eligible'], judge: ['eligible', 'not-eligible'], declare: ['declared'], close: ['closed'] },
	'not-eligible': { contact: ['not-eligible'], judge: ['eligible', 'not-eligible'], close: ['closed'] },
	declared: {},
	closed: { reopen: ['waiting', 'contacted', 'eligible', 'not-eligible'] },
} as const satisfies Record<ReferralState, Partial<Record<ReferralDeed, readonly ReferralState[]>>>

const MAIN_DEED = {
	waiting: 'contact',
	contacted: 'judge',
	eligible: 'declare',
	'not-eligible': 'close',
	declared: undefined,
	closed: undefined,
} as const satisfies Record<ReferralState, ReferralDeed | undefined>

/** The state that the rows add up to. */
export function referralState(facts: ReferralFacts): ReferralState {
	if (facts.closing !== null) return facts.closing === 'joined' ? 'declared' : 'closed'
	if (!facts.reached) return 'waiting'
	if (facts.eligible === null) return 'contacted'
	return facts.eligible ? 'eligible' : 'not-eligible'
}

export type NotNow = { readonly code: 'not-now'; readonly state: ReferralState; readonly deed: ReferralDeed }

/** Whether a deed may be done in this state. */
export function mayDo(state: ReferralState, deed: ReferralDeed): boolean {
	return Object.hasOwn(referralTransitions[state], deed)
}

/** The guard of every action on a referral. */
export function referralDeed(facts: ReferralFacts, deed: ReferralDeed): Result<void, NotNow> {
	const state = referralState(facts)
	return mayDo(state, deed) ? done() : refused({ code: 'not-now', state, deed })
}

/** The one main action of a state, and the quieter ones beside it. */
export function deedsIn(state: ReferralState): { main: ReferralDeed | undefined; others: readonly ReferralDeed[] } {
	const main = MAIN_DEED[state]
	const all = ['contact', 'judge', 'declare', 'close', 'reopen'] as const satisfies readonly ReferralDeed[]
	return { main, others: all.filter((deed) => deed !== main && mayDo(state, deed)) }
}

/** Whether somebody still has to answer for this referral. */
export function isOpen(state: ReferralState): boolean {
	return state !== 'declared' && state !== 'closed'
}

/** The last day for the first contact: calendar days after the referral came, as the programme promises them (a person waits on Sundays too). */
export function firstContactDueOn(receivedOn: PlainDate, firstContactDays: number): PlainDate {
	return addDays(receivedOn, firstContactDays)
}

export type DayRefusal = { readonly code: 'day-in-future' } | { readonly code: 'before-referral'; readonly receivedOn: PlainDate }

/** The day that something was done on a referral: since it came, and not tomorrow. */
export function dayOfDeed(on: PlainDate, receivedOn: PlainDate, today: PlainDate): Result<void, DayRefusal> {
	if (on > today) return refused({ code: 'day-in-future' })
	return on < receivedOn ? refused({ code: 'before-referral', receivedOn }) : done()
}

/** How an open referral stands against its day: days late (positive), 0 today, negative ahead. */
export function daysLate(dueOn: PlainDate, today: PlainDate): number {
	return daysBetween(dueOn, today)
}

/** A person already on record who may be the one referred. */
export type KnownPerson = {
	readonly participant: Id<'participant'>
	readonly firstName: string
	readonly lastName: string
	readonly bornOn: PlainDate | null
	readonly same: 'pesel' | 'name-and-birth'
	/** Whether her record is open to the one who asks. */
	readonly open: boolean
}

/** What the worker said about people already known: nothing yet, another person, or this one. */
export type KnownAnswer = 'unasked' | 'another' | Id<'participant'>

export type KnownRefusal = { readonly code: 'person-known'; readonly people: readonly KnownPerson[] } | { readonly code: 'known-elsewhere' }

/**
 * Whose record a referral goes to: a known one or (undefined) a new one. A PESEL is one person's, so "another person" is no answer to it.
 * Whoever may not open a known record learns only, by the PESEL she typed herself, that another team has to take it.
 */
export function personOfReferral(known: readonly KnownPerson[], answer: KnownAnswer): Result<Id<'participant'> | undefined, KnownRefusal> {
	if (known.some(({ same, open }) => same === 'pesel' && !open)) return refused({ code: 'known-elsewhere' })
	const seen = known.filter(({ open }) => open)
	const chosen = seen.find(({ participant }) => participant === answer)
	if (chosen !== undefined) return done(chosen.participant)
	const settled = seen.length === 0 || (answer === 'another' && seen.every(({ same }) => same !== 'pesel'))
	return settled ? done(undefined) : refused({ code: 'person-known', people: seen })
}

export type Closing = {
	readonly reason: (typeof closingReasons)[number]
	readonly remarks: string
	/** What the person was told. */
	readonly message: string
	readonly toldBy: WayOfTelling
}
export type ClosingRefusal = { readonly code: 'message-missing' } | { readonly code: 'why-not-told' }

/** Nobody is dropped in silence: the person hears why, or it is written why she could not be told (that she was not reached is why enough). */
export function closing({ reason, remarks, message, toldBy }: Closing): Result<void, ClosingRefusal> {
	if (toldBy !== 'not-told') return message.trim() === '' ? refused({ code: 'message-missing' }) : done()
	return reason === 'not-reached' || remarks.trim() !== '' ? done() : refused({ code: 'why-not-told' })
}
