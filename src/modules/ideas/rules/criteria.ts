import { z } from 'zod'
import type { Lang } from '#kernel/lang'
import { defineList, type ReferenceValue } from '#kernel/reference-list'
import file from '../../../../db/reference/ideas/verification-criteria.json' with { type: 'json' }

/** What an idea is confronted with: the people's real potential, documented local needs, the market (D0106). */
export const confrontations = ['people', 'needs', 'market'] as const
export type Confrontation = (typeof confrontations)[number]

const words = z.strictObject({ pl: z.string().min(1), en: z.string().min(1) })
const facts = z.strictObject({
	confrontation: z.enum(confrontations),
	weight: z.number().int().min(1).max(5),
	evidence: z.boolean(),
	question: words,
})

export const criteriaList = defineList({
	name: 'ideas/verification-criteria',
	title: { pl: 'Kryteria weryfikacji pomysłu', en: 'Criteria of the verification of an idea' },
	file,
	facts,
	continuous: false,
	amend: 'open',
	words: {
		confrontation: { pl: 'konfrontacja', en: 'confrontation' },
		weight: { pl: 'waga (1-5)', en: 'weight (1-5)' },
		evidence: { pl: 'trzeba napisać, co to pokazuje', en: 'must say what shows it' },
		question: { pl: 'pytanie', en: 'question' },
	},
})

/** A criterion as a verification keeps it: what it was on the first day of the round. */
export type Criterion = {
	readonly code: string
	readonly label: Readonly<Record<Lang, string>>
	readonly question: Readonly<Record<Lang, string>>
	readonly confrontation: Confrontation
	readonly weight: number
	readonly evidence: boolean
	readonly source: string
	readonly verified: 'verified' | 'recalled' | 'unverified'
}

/** The criteria of a day, by confrontation, in the order of the list. */
export function criteriaOf(values: readonly ReferenceValue<z.output<typeof facts>>[]): Criterion[] {
	const all = values.map(({ code, label, source, verified, facts: own }) => ({ code, label, source, verified, ...own }))
	return confrontations.flatMap((confrontation) => all.filter((one) => one.confrontation === confrontation))
}

const kept = z.array(
	z.object({
		code: z.string(),
		label: words,
		question: words,
		confrontation: z.enum(confrontations),
		weight: z.number(),
		evidence: z.boolean(),
		source: z.string(),
		verified: z.enum(['verified', 'recalled', 'unverified']),
	}),
)

/** Criteria as a round kept them. */
export function readCriteria(raw: unknown): Criterion[] {
	return kept.parse(raw)
}
