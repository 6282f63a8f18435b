import { z } from 'zod'
import { defineList, type ReferenceValue } from '#kernel/reference-list'
import file from '../../../../db/reference/ideas/verification-terms.json' with { type: 'json' }

const facts = z.strictObject({ amount: z.number().int().min(1).max(365), unit: z.enum(['days', 'points']) })

/** How long each step may wait: nothing hangs. */
export const termsList = defineList({
	name: 'ideas/verification-terms',
	title: { pl: 'Terminy weryfikacji pomysłu', en: 'Terms of the verification of an idea' },
	file,
	facts,
	continuous: true,
	words: { amount: { pl: 'ile', en: 'how many' }, unit: { pl: 'czego', en: 'of what' } },
})

const codes = ['begin', 'assess', 'decide', 'tell', 'reshape', 'difference'] as const
export type Term = (typeof codes)[number]
export type Terms = Readonly<Record<Term, number>>

/** The terms of a day; one that the list does not know that day is a fault. */
export function termsOf(values: readonly ReferenceValue<z.output<typeof facts>>[]): Terms {
	const amount = (code: Term) => {
		const found = values.find((value) => value.code === code)
		if (found === undefined) throw new Error(`no term ${code} on this day`)
		return found.facts.amount
	}
	return {
		begin: amount('begin'),
		assess: amount('assess'),
		decide: amount('decide'),
		tell: amount('tell'),
		reshape: amount('reshape'),
		difference: amount('difference'),
	}
}
