import type { Act } from '#access'
import type { Id } from '#kernel/id'
import { addDays } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journalAll } from '#platform/journal'
import { type Answer, type AnswerRefusal, answerRefusal } from '../rules/answers.ts'
import { findConfirmable, insertAnswer, listAsked } from '../store/confirmations.ts'
import { staffOf } from './staff.ts'

/** What stands on a paper slip that she signed. */
export type Slip = {
	readonly participation: Id<'participation'>
	/** Who helped her, or saw her sign. */
	readonly witness: string
	readonly answers: readonly { readonly session: Id<'session'>; readonly answer: Answer; readonly comment: string }[]
}
export type SlipRefusal = AnswerRefusal | { readonly code: 'meeting-not-asked' } | { readonly code: 'slip-is-empty' }

/** Copies a signed slip: always as paper, with who copied it and who helped. There is no other way in which staff answer. */
export async function recordPaper(act: Act, slip: Slip): Promise<Result<{ answers: number }, SlipRefusal>> {
	if (slip.answers.length === 0) return refused({ code: 'slip-is-empty' })
	for (const each of slip.answers) {
		const refusal = answerRefusal({ ...each, channel: 'paper', byStaff: true, witness: slip.witness })
		if (refusal !== undefined) return refused(refusal)
	}
	const [only, ...more] = slip.answers
	const session = more.length === 0 ? (only?.session ?? null) : null
	const person = present(await findConfirmable(act.db, act, { participation: slip.participation, session }), 'participation')
	const asked = new Map(
		(await listAsked(act.db, act.partnership, { participation: person.participationId, session, since: addDays(act.today, -1100) })).map(
			(row) => [row.sessionId, row],
		),
	)
	const known = slip.answers.flatMap((each) => {
		const about = asked.get(each.session)
		return about === undefined ? [] : [{ ...each, about: { onDay: about.onDay, minutes: about.minutes } }]
	})
	if (known.length < slip.answers.length) return refused({ code: 'meeting-not-asked' })
	for (const each of known) {
		await insertAnswer(act.db, act.partnership, {
			...each,
			participation: person.participationId,
			channel: 'paper',
			recordedBy: staffOf(act),
			witness: slip.witness,
			at: act.now,
		})
	}
	await journalAll(
		act,
		known.map(({ session: subject, answer, about }) => ({
			deed: `session.${answer}`,
			subject,
			facts: { participation: person.participationId, channel: 'paper', ...about },
		})),
	)
	return done({ answers: known.length })
}
