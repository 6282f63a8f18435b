import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { addDays } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { type Answer, type AnswerRefusal, answerInForce, answerRefusal } from '../rules/answers.ts'
import { isOpen, locatorOf, readCode } from '../rules/code.ts'
import { type AskedRow, countWrongTry, findCode, insertAnswer, listAsked } from '../store/confirmations.ts'
import { codeHash } from './make-code.ts'

export type CodeTry = { readonly typed: string; readonly seal: (text: string) => string }
export type Question = AskedRow & { readonly inForce: Answer | undefined }
/** What a code opens: her meetings to answer, and those she has answered since the code was made. */
export type Opened = {
	readonly participation: Id<'participation'>
	readonly waiting: readonly Question[]
	readonly answered: readonly Question[]
}

/**
 * Opens a code. Wrong, too old, locked, never made: all look alike (`undefined`), and a wrong try is counted where it may have aimed.
 * This writes also when it says no, so it answers with a value and not with a refusal.
 */
export async function openCode(act: Act, tried: CodeTry): Promise<Opened | undefined> {
	const code = readCode(tried.typed)
	if (code === undefined) return undefined
	const found = await findCode(act.db, act.partnership, codeHash(code, tried.seal))
	if (found === undefined) await countWrongTry(act.db, act.partnership, { locator: locatorOf(code), at: act.now })
	if (found === undefined || !isOpen(found, act.now)) return undefined
	const asked = await listAsked(act.db, act.partnership, {
		participation: found.participation,
		session: found.session,
		since: addDays(act.today, -365),
	})
	const questions = asked.map((row) => ({ ...row, inForce: inForce(row) }))
	const answered = questions.filter((row) => row.inForce !== undefined && row.answeredAt !== null && row.answeredAt >= found.madeAt)
	return { participation: found.participation, waiting: questions.filter((row) => row.inForce === undefined).reverse(), answered }
}

export type ConfirmRefusal = AnswerRefusal | { readonly code: 'code-not-open' } | { readonly code: 'meeting-not-asked' }

/** Her answer on her own phone, by a code and without an account. A later answer stands beside the earlier one. */
export async function confirmByCode(
	act: Act,
	given: CodeTry & { session: Id<'session'>; answer: Answer; comment: string; channel: 'link' | 'code' },
): Promise<Result<Opened, ConfirmRefusal>> {
	const opened = await openCode(act, given)
	if (opened === undefined) return refused({ code: 'code-not-open' })
	const asked = [...opened.waiting, ...opened.answered].find((row) => row.sessionId === given.session)
	if (asked === undefined) return refused({ code: 'meeting-not-asked' })
	const { answer, comment, channel, session } = given
	const refusal = answerRefusal({ answer, comment, channel, byStaff: false, witness: '' })
	if (refusal !== undefined) return refused(refusal)
	const about = { onDay: asked.onDay, minutes: asked.minutes }
	const row = { session, participation: opened.participation, answer, comment, channel, recordedBy: null, witness: '', about, at: act.now }
	await insertAnswer(act.db, act.partnership, row)
	await journal(act, { deed: `session.${answer}`, subject: session, facts: { participation: opened.participation, channel, ...about } })
	return done(opened)
}

function inForce(row: AskedRow): Answer | undefined {
	if (row.answer === null || row.aboutDay === null || row.aboutMinutes === null) return undefined
	return answerInForce({ answer: row.answer, about: { onDay: row.aboutDay, minutes: row.aboutMinutes } }, row)
}
