import { z } from 'zod'

const kept = z.object({
	said: z.array(z.object({ form: z.string(), verdict: z.enum(['open', 'open-if', 'closed']), by: z.array(z.string()) })),
})

/** What the adviser said on the day of a decision, as it was kept. */
export function readAdvice(raw: unknown): z.output<typeof kept> | undefined {
	return kept.safeParse(raw).data
}
