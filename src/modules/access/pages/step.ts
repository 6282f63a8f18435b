import { z } from 'zod'
import { trustId } from '#kernel/id'
import { readLocked } from '#platform/read-locked'
import type { OutsideAsking } from './route.ts'

const MINUTES = 10

const Step = z.discriminatedUnion('for', [
	z.object({
		for: z.literal('code'),
		at: z.number(),
		back: z.string(),
		account: z.uuid().transform(trustId<'account'>),
	}),
	z.object({ for: z.literal('provider'), at: z.number(), back: z.string(), verifier: z.string(), state: z.string(), nonce: z.string() }),
])
type Step = z.infer<typeof Step>
type NewStep = Step extends infer Each ? (Each extends Step ? Omit<Each, 'at'> : never) : never

/** What is kept between two steps of a sign-in, locked with the server's key: it cannot be read or changed in the browser, nor used for the other purpose. */
export function lockStep(asking: OutsideAsking, step: NewStep): string {
	return asking.lock(JSON.stringify({ ...step, at: asking.now.getTime() }))
}

/** The step kept for this purpose; `undefined` when there is none, it was changed, or ten minutes have passed. */
export function openStep<Purpose extends Step['for']>(
	asking: OutsideAsking,
	purpose: Purpose,
): Extract<Step, { for: Purpose }> | undefined {
	const read = Step.safeParse(readLocked(asking.unlock, asking.step))
	if (!read.success || Math.abs(asking.now.getTime() - read.data.at) > MINUTES * 60_000) return undefined
	return isFor(read.data, purpose) ? read.data : undefined
}

function isFor<Purpose extends Step['for']>(step: Step, purpose: Purpose): step is Extract<Step, { for: Purpose }> {
	return step.for === purpose
}
