import { z } from 'zod'
import type { Definition, IndicatorSet } from '../rules/definition.ts'
import { enterpriseEvents, manufactoryEvents, riskAnswers, survivalAnswers } from '../rules/road.ts'
import { type Condition, entryFacts, type Rule } from '../rules/rule.ts'

const codes = z.array(z.string().min(1).max(100)).min(1)
const kinds = z.array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)).min(1)

const condition: z.ZodType<Condition> = z.union([
	z.strictObject({ entry: z.enum(entryFacts), in: codes }),
	z.strictObject({ entry: z.enum(entryFacts), notIn: codes }),
	z.strictObject({ entry: z.literal('ageYears'), from: z.int().min(0).optional(), to: z.int().max(130).optional() }),
	z.strictObject({ exit: z.literal('ended'), pathCompleted: z.boolean().optional() }),
	z.strictObject({ situation: codes, within: z.literal('upon-leaving') }),
	z.strictObject({ followUp: z.literal([3, 6, 12]), employed: z.boolean().optional(), improved: z.boolean().optional() }),
	z.strictObject({ support: kinds, completed: z.literal(true).optional() }),
	z.strictObject({ session: kinds }),
	z.strictObject({ businessFounded: z.boolean() }),
])

/** A counting rule; a word that the language does not have makes it none. */
export const ruleSchema: z.ZodType<Rule> = z.union([
	z.strictObject({ count: z.literal('participations'), where: z.array(condition) }),
	z.strictObject({ count: z.literal('attendees'), of: kinds }),
	z.strictObject({ count: z.literal('leaders'), of: kinds }),
	z.strictObject({ count: z.literal('manufactory'), event: z.enum(manufactoryEvents) }),
	z.strictObject({ count: z.literal('enterprise'), event: z.enum(enterpriseEvents), forms: codes.optional() }),
	z.strictObject({ count: z.literal('job'), keptMonths: z.int().min(1).max(120).optional(), atRisk: z.enum(riskAnswers).optional() }),
	z.strictObject({ count: z.literal('survival-check'), months: z.int().min(1).max(120), answers: z.array(z.enum(survivalAnswers)).min(1) }),
])

const checked = z.enum(['verified', 'recalled'])

/** A definition as a file or a row holds it. */
export const definitionSchema: z.ZodType<Definition> = z.strictObject({
	code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
	name: z.strictObject({ pl: z.string().min(1), en: z.string().min(1) }),
	source: z.string().min(1),
	verified: z.strictObject({ code: checked, name: checked }).optional(),
	data: z.enum(['none', 'personal', 'special']).optional(),
	rule: ruleSchema,
	target: z.int().min(0).optional(),
})

/** A file of `db/reference/indicators`. */
export const indicatorSetSchema: z.ZodType<IndicatorSet> = z.strictObject({
	set: z.string().regex(/^[a-z0-9-]+$/),
	programme: z.string().optional(),
	name: z.strictObject({ pl: z.string().min(1), en: z.string().min(1) }).optional(),
	source: z.string(),
	note: z.string(),
	validFrom: z.string(),
	validTo: z.string().nullable(),
	indicators: z.array(definitionSchema),
})
