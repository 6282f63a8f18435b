import { z } from 'zod'
import { ruleSchema } from './rule.ts'

const known = z.enum(['verified', 'recalled'])

/** An indicator as data: what it is called, who asks for it, how it is counted. `verified` says which parts were checked at the source. */
export const definitionSchema = z.strictObject({
	code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
	name: z.strictObject({ pl: z.string().min(1), en: z.string().min(1) }),
	source: z.string().min(1),
	verified: z.strictObject({ code: known, name: known }).optional(),
	/** How the regulation treats what it tells: personal data, a special category. */
	data: z.enum(['none', 'personal', 'special']).optional(),
	rule: ruleSchema,
	target: z.int().min(0).optional(),
})
export type Definition = z.infer<typeof definitionSchema>

/** A file of `db/reference/indicators`. */
export const indicatorSetSchema = z.strictObject({
	set: z.string().regex(/^[a-z0-9-]+$/),
	programme: z.string().optional(),
	source: z.string(),
	note: z.string(),
	validFrom: z.string(),
	validTo: z.string().nullable(),
	indicators: z.array(definitionSchema),
})
export type IndicatorSet = z.infer<typeof indicatorSetSchema>
