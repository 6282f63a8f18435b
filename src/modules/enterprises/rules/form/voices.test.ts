import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atRiskGroups, type EntryProfile, isAtRisk } from './at-risk.ts'
import { dissenters, stances, standing, unheard, voiceFault, voiceKinds } from './voices.ts'

const forIt = { form: 'foundation', stance: 'for', reasons: 'mamy fundatora' } as const

test('centre, host and experts say why; workers need not', () => {
	const silent = [{ form: 'foundation', stance: 'against', reasons: '' }] as const
	expect(voiceFault('worker', silent)).toBeUndefined()
	expect(voiceFault('host', silent)).toEqual({ code: 'reasons-missing', form: 'foundation' })
	expect(voiceFault('host', [{ form: 'foundation', stance: 'abstains', reasons: '' }])).toBeUndefined()
	expect(voiceFault('worker', [])).toEqual({ code: 'nothing-said' })
})

test('each worker counts as one, and the count of a form adds up to those who spoke', () => {
	const voice = fc.record({
		voice: fc.constantFrom(...voiceKinds),
		dissent: fc.constant(''),
		stances: fc.uniqueArray(fc.record({ form: fc.constantFrom('a', 'b'), stance: fc.constantFrom(...stances), reasons: fc.constant('') }), {
			selector: ({ form }) => form,
		}),
	})
	fc.assert(
		fc.property(fc.array(voice), fc.constantFrom(...voiceKinds), (voices, kind) => {
			const count = standing(voices, kind, 'a')
			const all = count.for + count.against + count.abstains + count.silent
			expect(all).toBe(voices.filter((one) => one.voice === kind).length)
		}),
	)
})

test('who was against the chosen form, or wrote a dissent, is kept with the decision', () => {
	const ada = { who: 'Ada', voice: 'worker', dissent: '', stances: [{ ...forIt, stance: 'against' }] } as const
	const jan = { who: 'Jan', voice: 'host', dissent: 'za szybko', stances: [forIt] } as const
	const iga = { who: 'Iga', voice: 'centre', dissent: '', stances: [forIt] } as const
	expect(dissenters([ada, jan, iga], 'foundation').map(({ who }) => who)).toEqual(['Ada', 'Jan'])
	expect(dissenters([ada, jan, iga], 'association').map(({ who }) => who)).toEqual(['Jan'])
})

test('it says whose voice has not been heard', () => {
	expect(unheard([{ voice: 'centre', stances: [forIt] }], { now: 1 })).toEqual(['host', 'worker'])
	expect(unheard([{ voice: 'worker', stances: [] }], { now: 0 })).toEqual(['centre', 'host'])
})

const groups = atRiskGroups.values
const entry: EntryProfile = { labourStatus: 'employed', disability: 'no', homeless: 'no', ageYears: 40 }

test('who is unemployed, has a disability, is homeless, or is young or older without employment is at risk', () => {
	expect(isAtRisk(groups, entry)).toBe(false)
	expect(isAtRisk(groups, { ...entry, labourStatus: 'unemployed' })).toBe(true)
	expect(isAtRisk(groups, { ...entry, disability: 'yes' })).toBe(true)
	expect(isAtRisk(groups, { ...entry, homeless: 'yes' })).toBe(true)
	expect([30, 31, 50, 51].map((ageYears) => isAtRisk(groups, { ...entry, labourStatus: 'inactive', ageYears }))).toEqual([
		true,
		false,
		false,
		true,
	])
})

test('a refused answer is not a no: unknown, unless another answer tells', () => {
	expect(isAtRisk(groups, { ...entry, disability: 'refused' })).toBeUndefined()
	expect(isAtRisk(groups, { ...entry, disability: 'refused', labourStatus: 'unemployed' })).toBe(true)
})
