import { type Act, postMail } from '#access'
import { addDays } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journal } from '#platform/journal'
import { ideaState, type NotNow, type Verdict } from '../rules/idea-state.ts'
import { type Author, listAuthors } from '../store/behind.ts'
import { type Idea, type IdeaId, lockIdea, saveNextStep } from '../store/ideas.ts'
import { insertReopening, insertVerdict, saveTelling, type VerdictId } from '../store/verdicts.ts'
import { notNow, termsFor, writingOf } from './ground.ts'
import { afterTelling } from './tell-author.ts'

export type VerdictInput = {
	readonly id: IdeaId
	readonly verdict: Verdict
	readonly reasons: string
	/** In plain words, for the authors. */
	readonly answer: string
	/** The mail to an author who has an address. */
	readonly write: (author: Author, idea: Idea) => { readonly subject: string; readonly text: string }
}
export type VerdictRefusal = NotNow | { readonly code: 'reasons-missing' } | { readonly code: 'answer-missing' }

/** A person's verdict, never a sum's: with reasons, and with the answer that the authors hear. Those with an address get it by mail at once. */
export async function giveVerdict(
	act: Act,
	input: VerdictInput,
): Promise<Result<{ verdict: VerdictId; mailed: number; untold: number }, VerdictRefusal>> {
	const { id, verdict: given, reasons, answer } = input
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.decide' })
	const refusal = notNow(idea, 'decide')
	if (refusal) return refusal
	if (reasons.trim() === '') return refused({ code: 'reasons-missing' })
	if (answer.trim() === '') return refused({ code: 'answer-missing' })
	const round = present(idea.round, 'round')
	const verdict = await insertVerdict(act.db, act, {
		idea: id,
		version: idea.version,
		round,
		verdict: given,
		reasons,
		answer,
		...writingOf(act),
	})
	await saveNextStep(act.db, act, { id, dueOn: addDays(act.today, (await termsFor(act)).tell) })
	await journal(act, { deed: 'idea.verdict-given', subject: id, facts: { verdict: given, version: idea.version, round } })
	const authors = await listAuthors(act.db, act, id)
	const withAddress = authors.filter(({ email }) => /^[^\s@]+@[^\s@]+$/.test(email))
	for (const author of withAddress) {
		await postMail(act.db, { to: author.email, ...input.write(author, idea) })
		await saveTelling(act.db, act, { verdict, participant: author.id, channel: 'mail', toldOn: act.today, ...writingOf(act) })
		await journal(act, { deed: 'idea.author-told', subject: id, facts: { participant: author.id, channel: 'mail' } })
	}
	await afterTelling(act, id)
	return done({ verdict, mailed: withAddress.length, untold: authors.length - withAddress.length })
}

export type ReopenRefusal = NotNow | { readonly code: 'reason-missing' }

/** Opens a verdict again, with the reason; the old one stays and says that it was reopened. */
export async function reopenVerdict(act: Act, { id, reason }: { id: IdeaId; reason: string }): Promise<Result<void, ReopenRefusal>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.decide' })
	const refusal = notNow(idea, 'reopen')
	if (refusal || idea.verdictId === null) return refusal ?? refused({ code: 'not-now', state: ideaState(idea) })
	if (reason.trim() === '') return refused({ code: 'reason-missing' })
	await insertReopening(act.db, act, { verdict: idea.verdictId, reason, ...writingOf(act) })
	await saveNextStep(act.db, act, { id, dueOn: addDays(act.today, (await termsFor(act)).decide) })
	await journal(act, { deed: 'idea.verdict-reopened', subject: id, facts: { verdict: idea.verdictId } })
	return done()
}
