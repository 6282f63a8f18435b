import { z } from 'zod'

/** The shapes that facts of a list may have, for rules that declare one: rules know no package. Others may use zod itself. */
export const facts = {
	object: z.strictObject,
	text: () => z.string().trim().min(1),
	number: () => z.number(),
	whole: () => z.int(),
	yesNo: () => z.boolean(),
	oneOf: z.enum,
	texts: () => z.array(z.string().trim().min(1)),
} as const
