import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, day, daysBetween } from '#kernel/plain-date'
import { unamended } from '#kernel/reference-list'
import smefsKinds from '../../../../db/reference/smefs/support-kind.json' with { type: 'json' }
import smefsSubkinds from '../../../../db/reference/smefs/support-subkind.json' with { type: 'json' }
import reference from '../../../../db/reference/support-kinds.json' with { type: 'json' }
import { type Answer, answerInForce, answerRefusal, isCounted } from './answers.ts'
import { codeFrom, isOpen, locatorOf, RANDOMS, readCode, spellCode, WRONG_TRIES } from './code.ts'
import { formLabel, formValue, isForm, offeredForms, readForm, smefsForm } from './kinds.ts'
import { LONGEST_SERIES, seriesDays } from './series.ts'
import { hasBegun, type SessionFacts, sessionState } from './session-state.ts'
import { overlaps, sessionWarnings } from './session-warnings.ts'

const code = z.string().regex(/^[a-z0-9-]+$/)
const known = z.object({
	code,
	label: z.object({ pl: z.string().min(1), en: z.string().min(1) }),
	source: z.string().min(1),
	verified: z.enum(['verified', 'recalled', 'unverified']),
	validFrom: z.iso.date(),
	validTo: z.iso.date().nullable(),
	smefs: z.string().optional(),
	fileOnly: z.boolean().optional(),
})
const shape = z.array(known.extend({ mode: z.enum(['individual', 'group', 'both']), subkinds: z.array(known) }).strict())
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days))
const today = day('2026-11-21')

test('the kinds of support are well-formed and dated, each with a source', () => {
	expect(shape.safeParse(reference.values).error).toBeUndefined()
	expect(new Set(reference.values.map((kind) => kind.code)).size).toBe(reference.values.length)
})

test('every kind and sub-kind of the SM EFS file is known here', () => {
	for (const { code: kind } of smefsKinds.values) expect(isForm({ kind, subkind: null }, unamended), kind).toBe(true)
	for (const { code: subkind, of: kind } of smefsSubkinds.values)
		expect(isForm({ kind: kind ?? 'other', subkind }, unamended), subkind).toBe(true)
})

test('every form that we offer has a word in the SM EFS file', () => {
	const kinds = smefsKinds.values.map((value) => value.code)
	const subkinds = smefsSubkinds.values.map((value) => value.code)
	for (const mode of ['individual', 'group'] as const)
		for (const form of offeredForms(mode, { on: today, amendments: unamended }).flatMap((group) => group.forms)) {
			const said = smefsForm(form, unamended)
			expect(kinds, formValue(form)).toContain(said.kind)
			if (said.subkind !== null) expect([...subkinds, 'business-plan', 'start-up'], formValue(form)).toContain(said.subkind)
		}
})

test('a form survives its way through a form field, and nothing else is read as one', () => {
	for (const form of offeredForms('group', { on: today, amendments: unamended }).flatMap((group) => group.forms))
		expect(readForm(formValue(form), unamended)).toEqual(form)
	fc.assert(
		fc.property(fc.string(), (text) => {
			const read = readForm(text, unamended)
			expect(read === undefined || formValue(read) === text).toBe(true)
		}),
	)
	expect(readForm('counselling/legal-help/x', unamended)).toBeUndefined()
	expect(formLabel({ lang: 'pl', amendments: unamended }, { kind: 'active-integration', subkind: 'social' })).toBe(
		'usługa aktywnej integracji: o charakterze społecznym',
	)
})

test('an answer counts only about the day and minutes it was given for; changed back, it counts again', () => {
	const anyAsked = fc.record({ onDay: anyDay, minutes: fc.nat(1440) })
	fc.assert(
		fc.property(anyAsked, anyAsked, fc.constantFrom<Answer>('confirmed', 'disputed'), (about, other, answer) => {
			expect(answerInForce({ answer, about }, { ...about })).toBe(answer)
			const same = about.onDay === other.onDay && about.minutes === other.minutes
			expect(answerInForce({ answer, about }, other)).toBe(same ? answer : undefined)
		}),
	)
})

test('leaving out unconfirmed support leaves out the disputed too, and never a confirmed hour', () => {
	fc.assert(
		fc.property(fc.boolean(), fc.boolean(), (withoutDisputed, withoutUnconfirmed) => {
			const counting = { withoutDisputed, withoutUnconfirmed }
			expect(isCounted('confirmed', counting)).toBe(true)
			expect(isCounted(null, counting)).toBe(!withoutUnconfirmed)
			if (withoutUnconfirmed) expect(isCounted('disputed', counting)).toBe(false)
		}),
	)
})

test('staff never answer in her place: by any channel but paper, or without the name of who helped', () => {
	const given = { answer: 'confirmed', comment: '', witness: 'Ewa Lis' } as const
	for (const channel of ['link', 'code', 'account'] as const)
		expect(answerRefusal({ ...given, channel, byStaff: true })).toEqual({ code: 'staff-may-record-paper-only' })
	expect(answerRefusal({ ...given, channel: 'paper', byStaff: false })).toEqual({ code: 'staff-may-record-paper-only' })
	expect(answerRefusal({ ...given, channel: 'paper', byStaff: true, witness: ' ' })).toEqual({ code: 'witness-missing' })
	expect(answerRefusal({ ...given, answer: 'disputed', channel: 'code', byStaff: false })).toEqual({ code: 'comment-missing' })
	expect(answerRefusal({ ...given, channel: 'paper', byStaff: true })).toBeUndefined()
})

test('a code is read as it is printed, in small letters and with spaces', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: RANDOMS, maxLength: RANDOMS }),
			(randoms) => {
				const made = codeFrom(randoms)
				expect(readCode(made)).toBe(made)
				expect(readCode(` ${spellCode(made).toLowerCase()} `)).toBe(made)
				expect(made.startsWith(locatorOf(made))).toBe(true)
				expect(made).not.toMatch(/[ILOUV01]/)
				expect(locatorOf(made)).toMatch(/^[A-Z2-9]{3}$/)
			},
		),
	)
	expect(readCode('ABCD-EFG')).toBeUndefined()
	expect(readCode('ABCDEFG0')).toBeUndefined()
})

test('a code closes with its day and locks after wrong tries', () => {
	const endsAt = new Date('2026-12-05T10:00:00Z')
	expect(isOpen({ endsAt, wrongTries: WRONG_TRIES - 1 }, new Date('2026-12-05T09:59:59Z'))).toBe(true)
	expect(isOpen({ endsAt, wrongTries: 0 }, endsAt)).toBe(false)
	expect(isOpen({ endsAt, wrongTries: WRONG_TRIES }, new Date('2026-11-22T10:00:00Z'))).toBe(false)
})

test('a series keeps its weekday, its bounds and its gaps', () => {
	fc.assert(
		fc.property(anyDay, fc.constantFrom<1 | 2>(1, 2), fc.integer({ min: 1, max: LONGEST_SERIES }), (from, everyWeeks, times) => {
			const skip = [addDays(from, 7 * everyWeeks)]
			const planned = seriesDays({ from, everyWeeks, times, until: undefined, skip })
			if (!('days' in planned)) throw new Error(planned.refusal.code)
			expect(planned.days).toHaveLength(times === 1 ? 1 : times - 1)
			for (const on of planned.days) expect(daysBetween(from, on) % (7 * everyWeeks)).toBe(0)
			expect(planned.days).not.toContain(skip[0])
		}),
	)
	const plan = { from: today, everyWeeks: 1, times: undefined, until: undefined, skip: [] } as const
	expect(seriesDays(plan)).toEqual({ refusal: { code: 'series-has-no-end' } })
	expect(seriesDays({ ...plan, until: addDays(today, 7000) })).toEqual({ refusal: { code: 'series-too-long', max: LONGEST_SERIES } })
	expect(seriesDays({ ...plan, until: addDays(today, -1) })).toEqual({ refusal: { code: 'series-is-empty' } })
})

test('meetings overlap the same way from both sides, and never without an hour', () => {
	const span = fc.record({
		startsAt: fc.option(fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`)),
		minutes: fc.integer({ min: 1, max: 300 }),
	})
	fc.assert(
		fc.property(span, span, (one, other) => {
			expect(overlaps(one, other)).toBe(overlaps(other, one))
		}),
	)
	expect(overlaps({ startsAt: '10:00', minutes: 60 }, { startsAt: '11:00', minutes: 60 })).toBe(false)
	expect(overlaps({ startsAt: '10:00', minutes: 61 }, { startsAt: '11:00:00', minutes: 60 })).toBe(true)
})

test('a meeting before the declaration, the programme or beside another one is said to be odd', () => {
	const person = {
		declaredOn: day('2026-11-22'),
		startedOn: null,
		programmeFrom: day('2026-12-01'),
		programmeTo: day('2027-12-01'),
		sameDay: [{ startsAt: '10:30:00', minutes: 30 }],
	}
	expect(sessionWarnings({ onDay: today, startsAt: '10:00', minutes: 60 }, [person, person])).toEqual([
		'before-declaration',
		'before-programme',
		'overlap',
	])
	expect(sessionWarnings({ onDay: day('2027-01-10'), startsAt: null, minutes: 60 }, [person])).toEqual([])
})

test('the state of a meeting follows from what is known of it', () => {
	const at = { today, now: new Date('2026-11-21T09:00:00Z') }
	const facts: SessionFacts = {
		onDay: today,
		startsAt: null,
		cancelled: false,
		expected: 3,
		marked: 0,
		present: 0,
		confirmed: 0,
		disputed: 0,
	}
	expect(sessionState({ ...facts, onDay: addDays(today, 1) }, at)).toBe('planned')
	expect(sessionState(facts, at)).toBe('waits-for-attendance')
	expect(sessionState({ ...facts, marked: 3, present: 2, confirmed: 1 }, at)).toBe('waits-for-confirmation')
	expect(sessionState({ ...facts, marked: 3, present: 2, confirmed: 1, disputed: 1 }, at)).toBe('disputed')
	expect(sessionState({ ...facts, marked: 3, present: 2, confirmed: 2 }, at)).toBe('held')
	expect(sessionState({ ...facts, cancelled: true, disputed: 1 }, at)).toBe('cancelled')
	expect(sessionState({ ...facts, startsAt: '10:01:00' }, at)).toBe('planned')
})

test('a meeting of today has begun when its hour in Poland has come', () => {
	const at = { today, now: new Date('2026-11-21T09:00:00Z') }
	expect(hasBegun({ onDay: today, startsAt: '10:00' }, at)).toBe(true)
	expect(hasBegun({ onDay: today, startsAt: '10:01' }, at)).toBe(false)
	expect(hasBegun({ onDay: today, startsAt: undefined }, at)).toBe(true)
	expect(hasBegun({ onDay: addDays(today, 1), startsAt: undefined }, at)).toBe(false)
})
