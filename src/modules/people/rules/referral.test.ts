import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trustId } from '#kernel/id'
import { addDays, day, daysBetween } from '#kernel/plain-date'
import {
	closingReasons,
	dayOfDeed,
	deedsIn,
	firstContactDueOn,
	isOpen,
	type KnownPerson,
	mayDo,
	personOfReferral,
	type ReferralDeed,
	type ReferralFacts,
	referralDeed,
	referralState,
	referralTransitions,
} from './referral.ts'

const fresh: ReferralFacts = { reached: false, eligible: null, closing: null }
const facts = fc
	.record({
		reached: fc.boolean(),
		eligible: fc.constantFrom(null, true, false),
		closing: fc.constantFrom(null, 'joined' as const, ...closingReasons),
	})
	.filter(({ reached, eligible, closing }) => (reached || eligible === null) && (closing !== 'joined' || eligible === true))
const deeds = ['contact', 'judge', 'declare', 'close', 'reopen'] as const

/** What each deed writes down, in the ways it can come out. */
function written(before: ReferralFacts, deed: ReferralDeed): ReferralFacts[] {
	if (deed === 'contact') return [{ ...before, reached: true }, before]
	if (deed === 'judge') return [true, false].map((eligible) => ({ ...before, eligible }))
	if (deed === 'declare') return [{ ...before, closing: 'joined' }]
	return deed === 'close' ? closingReasons.map((closing) => ({ ...before, closing })) : [{ ...before, closing: null }]
}

test('the road goes from waiting to declaration', () => {
	expect(referralState(fresh)).toBe('waiting')
	expect(referralState({ ...fresh, reached: true })).toBe('contacted')
	expect(referralState({ ...fresh, reached: true, eligible: true })).toBe('eligible')
	expect(referralState({ reached: true, eligible: true, closing: 'joined' })).toBe('declared')
	expect(referralState({ ...fresh, closing: 'resigned' })).toBe('closed')
})

test('whatever is done leads only where the table says', () => {
	fc.assert(
		fc.property(facts, fc.constantFrom(...deeds), (before, deed) => {
			const state = referralState(before)
			if (!referralDeed(before, deed).ok) return
			const allowed: readonly string[] = Object.entries(referralTransitions[state]).find(([name]) => name === deed)?.[1] ?? []
			for (const after of written(before, deed)) expect(allowed).toContain(referralState(after))
		}),
	)
})

test('from every open state a person can be led to an end, and each button offered is a deed allowed', () => {
	for (const state of ['waiting', 'contacted', 'eligible', 'not-eligible', 'declared', 'closed'] as const) {
		const { main, others } = deedsIn(state)
		for (const deed of main === undefined ? others : [main, ...others]) expect(mayDo(state, deed)).toBe(true)
		expect(isOpen(state)).toBe(mayDo(state, 'close'))
		expect(main === undefined).toBe(!isOpen(state))
	}
})

test('the first contact is due as many calendar days after the referral as the programme promises', () => {
	expect(firstContactDueOn(day('2026-11-20'), 3)).toBe('2026-11-23')
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20000 }), (days, from) => {
			const received = addDays(day('1990-01-01'), from)
			expect(daysBetween(received, firstContactDueOn(received, days))).toBe(days)
		}),
	)
})

test('nothing is done on a referral before it came, nor tomorrow', () => {
	const [received, today] = [day('2026-11-02'), day('2026-11-21')]
	expect(dayOfDeed(day('2026-11-01'), received, today)).toEqual({ ok: false, refusal: { code: 'before-referral', receivedOn: received } })
	expect(dayOfDeed(day('2026-11-22'), received, today)).toEqual({ ok: false, refusal: { code: 'day-in-future' } })
	expect(dayOfDeed(received, received, today).ok && dayOfDeed(today, received, today).ok).toBe(true)
})

const zofia: KnownPerson = {
	participant: trustId('0190a000-0000-7000-8000-000000000001'),
	firstName: 'Zofia',
	lastName: 'Kłos',
	bornOn: day('1980-01-02'),
	same: 'name-and-birth',
	open: true,
}

test('a known person is offered before a second record is made', () => {
	expect(personOfReferral([], 'unasked')).toEqual({ ok: true, value: undefined })
	expect(personOfReferral([zofia], 'unasked')).toEqual({ ok: false, refusal: { code: 'person-known', people: [zofia] } })
	expect(personOfReferral([zofia], zofia.participant)).toEqual({ ok: true, value: zofia.participant })
	expect(personOfReferral([zofia], 'another')).toEqual({ ok: true, value: undefined })
})

test('the same PESEL is the same person, whatever is said', () => {
	expect(personOfReferral([{ ...zofia, same: 'pesel' }], 'another').ok).toBe(false)
})

test('a record that is closed to the worker is never named', () => {
	expect(personOfReferral([{ ...zofia, open: false }], 'unasked')).toEqual({ ok: true, value: undefined })
	expect(personOfReferral([{ ...zofia, open: false }], zofia.participant)).toEqual({ ok: true, value: undefined })
	expect(personOfReferral([{ ...zofia, same: 'pesel', open: false }], zofia.participant)).toEqual({
		ok: false,
		refusal: { code: 'known-elsewhere' },
	})
})
