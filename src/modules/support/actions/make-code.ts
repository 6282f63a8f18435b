import { randomInt } from 'node:crypto'
import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { CODE_DAYS, codeFrom, locatorOf, RANDOMS } from '../rules/code.ts'
import { findConfirmable, insertCode } from '../store/confirmations.ts'
import { staffOf } from './staff.ts'

const DAY_MS = 86_400_000
const STEPS = 2 ** 32

export type CodeRefusal = { readonly code: 'nothing-waits' }

/**
 * A short code for one meeting, or for all of hers that wait (`session: null`). It is told once: only its hash is kept, made by `seal` (the server's secret).
 */
export async function makeCode(
	act: Act,
	wanted: { participation: Id<'participation'>; session: Id<'session'> | null; seal: (text: string) => string },
): Promise<Result<{ code: string; endsAt: Date; waiting: number }, CodeRefusal>> {
	const person = present(await findConfirmable(act.db, act, wanted), 'participation')
	if (person.waiting === 0) return refused({ code: 'nothing-waits' })
	const code = codeFrom(Array.from({ length: RANDOMS }, () => randomInt(STEPS) / STEPS))
	const endsAt = new Date(act.now.getTime() + CODE_DAYS * DAY_MS)
	const hash = codeHash(code, wanted.seal)
	const { participation, session } = wanted
	await insertCode(act.db, act.partnership, {
		hash,
		locator: locatorOf(code),
		participation,
		session,
		by: staffOf(act),
		at: act.now,
		endsAt,
	})
	await journal(act, { deed: 'code.made', subject: person.participantId, facts: { participation, session, waiting: person.waiting } })
	return done({ code, endsAt, waiting: person.waiting })
}

/** What is kept of a code. */
export function codeHash(code: string, seal: (text: string) => string): Buffer {
	return Buffer.from(seal(`confirmation-code ${code}`), 'utf8')
}
