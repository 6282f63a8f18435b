import type { Act } from '#access'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import { answering, type SurvivalRefusal } from '../../rules/survival/checks.ts'
import { type EnterpriseId, lockEnterprise } from '../../store/enterprise/enterprise.ts'
import { type CheckAnswered, insertCheck, lockCheck, revokeCheck } from '../../store/survival/checks.ts'
import { type ClosingRefusal, closeEnterprise } from '../enterprise/close-enterprise.ts'
import { staffOf } from '../form/staff.ts'

/** `closing`: when it has closed, from which day and why; the enterprise is closed with the answer. */
export type CheckAnswer = CheckAnswered & { readonly closing: { readonly on: CheckAnswered['doneOn']; readonly reason: string } | null }

/** Answers whether an enterprise lives: alive with its jobs, closed, or contact lost. Once a check; a closed one is asked no more. */
export async function answerCheck(
	act: Act,
	given: CheckAnswer,
): Promise<Result<void, SurvivalRefusal | ClosingRefusal | { code: 'closing-missing' }>> {
	const held = await lockEnterprise(act.db, act, given.enterprise)
	const check = await lockCheck(act.db, act.partnership, given)
	const allowed = answering(check, given, act.today)
	if (!allowed.ok) return allowed
	if (given.answer === 'closed' && held.closedOn === null) {
		if (given.closing === null) return refused({ code: 'closing-missing' })
		const closed = await closeEnterprise(act, { enterprise: held.id, remarks: '', ...given.closing })
		if (!closed.ok) return closed
	}
	await insertCheck(act.db, act.partnership, { ...given, by: staffOf(act), at: act.now })
	const facts = { months: given.months, answer: given.answer, jobs: given.jobs, onDay: given.doneOn }
	await journal(act, { deed: 'enterprise.survival-answered', subject: held.id, facts })
	return done()
}

/** An answer was a mistake: the check waits again. A closing that came with it is taken back on its own. */
export async function takeBackCheck(act: Act, back: { enterprise: EnterpriseId; months: number }): Promise<Result<void, never>> {
	const held = await lockEnterprise(act.db, act, back.enterprise)
	if (await revokeCheck(act.db, act.partnership, { ...back, by: staffOf(act), at: act.now }))
		await journal(act, { deed: 'enterprise.survival-undone', subject: held.id, facts: { months: back.months } })
	return done()
}
