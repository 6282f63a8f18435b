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
type Term = (typeof codes)[number]
export type Terms = Readonly<Record<Term, number>>

/** The terms of a day; `undefined` when the list lacks one of them that day. */
export function termsOf(values: readonly ReferenceValue<z.output<typeof facts>>[]): Terms | undefined {
	const amounts = new Map(values.map(({ code, facts: { amount } }) => [code, amount]))
	const [begin, assess, decide, tell, reshape, difference] = codes.map((code) => amounts.get(code))
	if (begin === undefined || assess === undefined || decide === undefined) return undefined
	if (tell === undefined || reshape === undefined || difference === undefined) return undefined
	return { begin, assess, decide, tell, reshape, difference }
}
