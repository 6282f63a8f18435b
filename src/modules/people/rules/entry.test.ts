import { expect, test } from 'vitest'
import { makePesel } from '#kernel/pesel'
import { day } from '#kernel/plain-date'
import { filledFrom, fillingEntry, freezing, missingInEntry, papersDiffer } from './entry.ts'
import { type KnownStay, type ParticipationFromFile, saysTheSame, stayAfterFile } from './file-stay.ts'
import { identity } from './identity.ts'
import { merging } from './merging.ts'
import { nextThing } from './next-thing.ts'

const ENTRY = {
	sex: null,
	citizenship: null,
	education: null,
	labourStatus: null,
	labourSubstatus: null,
	household: null,
	degurba: null,
	country: '',
	voivodeship: '',
	powiat: '',
	gmina: '',
	place: '',
	street: '',
	building: '',
	flat: '',
	postcode: '',
	foreignBackground: null,
	thirdCountry: null,
	minority: null,
	homeless: null,
	disability: null,
} as const

test('age is told in completed years on the day of the first support', () => {
	const known = { startedOn: null, papersStartOn: null, bornOn: day('2000-03-02') }
	expect(freezing(known, day('2026-03-01'))).toEqual({ startedOn: '2026-03-01', ageYears: 25, differs: false })
	expect(freezing(known, day('2026-03-02')).ageYears).toBe(26)
})

test('a start that was typed before stays, and that it differs is told', () => {
	expect(freezing({ startedOn: day('2026-01-05'), papersStartOn: null, bornOn: null }, day('2026-01-09'))).toEqual({
		startedOn: '2026-01-05',
		ageYears: null,
		differs: true,
	})
})

test('a sub-status belongs to its status, and a frozen entry is corrected with a reason', () => {
	const entry = { ...ENTRY, labourStatus: 'employed', labourSubstatus: 'long-term-unemployed' } as const
	expect(fillingEntry(entry, undefined)).toMatchObject({ refusal: { code: 'substatus-of-another-status' } })
	expect(fillingEntry(ENTRY, { reason: '' })).toMatchObject({ refusal: { code: 'reason-missing' } })
	expect(fillingEntry({ ...entry, labourStatus: 'unemployed' }, { reason: 'pomyłka' }).ok).toBe(true)
})

test('a refusal is an answer: nothing is missing where somebody refused', () => {
	expect(missingInEntry(undefined)).toHaveLength(10)
	expect(missingInEntry({ ...ENTRY, disability: 'refused' })).not.toContain('disability')
})

test('what was written stays when gaps are filled', () => {
	expect(filledFrom({ a: 'mine', b: '', c: null }, { a: 'other', b: 'other', c: null })).toEqual({ a: 'mine', b: 'other', c: null })
})

test('a PESEL fills birth day and sex, and what contradicts it is refused at its field', () => {
	const pesel = makePesel(day('2003-05-17'), 'woman', 12)
	const today = day('2026-03-02')
	expect(identity({ pesel, bornOn: undefined, sex: undefined }, today)).toMatchObject({ value: { bornOn: '2003-05-17', sex: 'woman' } })
	expect(identity({ pesel, bornOn: undefined, sex: 'man' }, today)).toMatchObject({ refusal: { code: 'sex-differs-from-pesel' } })
	expect(identity({ pesel, bornOn: day('2003-05-18'), sex: undefined }, today)).toMatchObject({
		refusal: { code: 'born-differs-from-pesel' },
	})
	expect(identity({ pesel: '123', bornOn: undefined, sex: undefined }, today)).toMatchObject({ refusal: { code: 'pesel-length' } })
})

test('two stays begun in one programme are not joined by a machine; the record whose stay began is kept', () => {
	const side = (id: string, started: boolean) => ({ id, merged: false, participations: [{ id: `stay-${id}`, programme: 'T1', started }] })
	expect(merging(side('a', true), side('b', true))).toMatchObject({ refusal: { code: 'started-in-the-same-programme' } })
	expect(merging(side('a', false), side('b', true))).toMatchObject({ refusal: { code: 'keep-the-other' } })
	expect(merging(side('a', true), side('b', false))).toMatchObject({ value: { moving: [] } })
	expect(merging({ ...side('a', true), participations: [] }, side('b', true))).toMatchObject({ value: { moving: ['stay-b'] } })
})

test('the next thing is what has a day, then who stands by her, then what is not known', () => {
	const today = day('2026-03-02')
	const stay = { id: 's', declaredOn: today, startedOn: null, missing: 3, exit: null, followUps: [] }
	expect(nextThing([], true, today).kind).toBe('no-participation')
	expect(nextThing([stay], false, today).kind).toBe('no-coach')
	expect(nextThing([stay], true, today)).toMatchObject({ kind: 'entry', missing: 3 })
	expect(nextThing([{ ...stay, missing: 0 }], true, today).kind).toBe('first-support')
	const check = { id: 'f', dueOn: day('2026-03-01'), doneOn: null, dropped: false }
	expect(nextThing([{ ...stay, followUps: [check] }], false, today)).toMatchObject({ kind: 'follow-up', overdue: true })
	expect(nextThing([{ ...stay, exit: { endedOn: day('2026-02-20'), situations: 0 } }], true, today)).toMatchObject({
		kind: 'situation',
		dueOn: '2026-03-20',
	})
})

const TOLD: ParticipationFromFile = {
	kind: 'individual',
	institution: '',
	startedOn: day('2026-02-01'),
	plannedEducationEndOn: null,
	businessFoundedOn: null,
	scope: '',
	technicalId: '',
	addedBy: '',
	ageYears: 30,
	entry: { ...ENTRY, labourStatus: 'unemployed' },
	exit: null,
}
const KNOWN: KnownStay = { ...TOLD, revokedEnds: [] }
const exitOn = (endedOn: string) => ({ endedOn: day(endedOn), pathCompleted: true, reason: null, situations: [] })

test('the same file twice changes nothing', () => {
	const { revokedEnds: _none, ...before } = KNOWN
	expect(saysTheSame(stayAfterFile(KNOWN, TOLD), before)).toBe(true)
})

test('the entry comes from the earliest start, the exit from the latest', () => {
	const later = { ...TOLD, startedOn: day('2026-05-01'), entry: { ...ENTRY, labourStatus: 'employed' as const } }
	expect(stayAfterFile(KNOWN, later)).toMatchObject({ startedOn: '2026-02-01', entry: { labourStatus: 'unemployed' } })
	const earlier = { ...later, startedOn: day('2026-01-01') }
	expect(stayAfterFile(KNOWN, earlier)).toMatchObject({ startedOn: '2026-01-01', entry: { labourStatus: 'employed' } })
	const ended = { ...KNOWN, exit: exitOn('2026-04-01') }
	expect(stayAfterFile(ended, { ...TOLD, exit: exitOn('2026-03-01') }).exit?.endedOn).toBe('2026-04-01')
	expect(stayAfterFile(ended, { ...TOLD, exit: exitOn('2026-06-01') }).exit?.endedOn).toBe('2026-06-01')
	expect(stayAfterFile(ended, later).exit).toBeNull()
})

test('an end that a return revoked does not come back with an old file', () => {
	expect(stayAfterFile({ ...KNOWN, revokedEnds: [day('2026-03-01')] }, { ...TOLD, exit: exitOn('2026-03-01') }).exit).toBeNull()
})

test('papers that name another start are told once the first support has been', () => {
	const papersStartOn = day('2026-03-01')
	expect(freezing({ startedOn: null, papersStartOn, bornOn: null }, day('2026-03-03'))).toMatchObject({
		startedOn: '2026-03-03',
		differs: true,
	})
	expect(freezing({ startedOn: null, papersStartOn, bornOn: null }, day('2026-03-01')).differs).toBe(false)
	expect(papersDiffer({ startedOn: null, papersStartOn })).toBe(false)
})
