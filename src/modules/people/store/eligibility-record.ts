import { z } from 'zod'
import { parsePlainDate } from '#kernel/plain-date'
import { criteria, type Finding, outcomes, type PersonFacts, type Requirements } from '../rules/eligibility.ts'
import { answers, labourStatusCodes } from '../rules/value-lists.ts'

const years = z.number().int().min(0).max(130)
const requirements = z.object({
	labourStatuses: z.array(z.enum(labourStatusCodes)).optional(),
	minAgeYears: years.optional(),
	maxAgeYears: years.optional(),
	voivodeships: z.array(z.string()).optional(),
	disability: z.boolean().optional(),
})

/** What a programme asks of a person, as its row keeps it. A row of another shape is a fault: a rule is never left out in silence. */
export function requirementsOf(kept: unknown): Requirements {
	return requirements.parse(kept)
}

const value = z.union([z.string(), z.number()])
const judged = z.object({
	told: z.object({
		bornOn: z.string().transform(parsePlainDate).optional(),
		labourStatus: z.enum(labourStatusCodes).optional(),
		voivodeship: z.string().optional(),
		disability: z.enum(answers).optional(),
	}),
	findings: z.array(z.object({ criterion: z.enum(criteria), outcome: z.enum(outcomes), wanted: z.array(value), found: value.nullable() })),
})

/** What a verdict stood on: what the person said and how each rule came out. */
export type Judged = { readonly told: PersonFacts; readonly findings: readonly Finding[] }

/** The answers kept beside a verdict. */
export function judgedOf(kept: unknown): Judged {
	return judged.parse(kept)
}
