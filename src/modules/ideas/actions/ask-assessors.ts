import { type Act, isRole, listStaff, scopeOf } from '#access'
import type { AccountId, PartnershipId } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import type { Db } from '#platform/db'
import { journal } from '#platform/journal'
import { valuesOn } from '#reference'
import { criteriaList, criteriaOf } from '../rules/criteria.ts'
import { ideaState, type NotNow } from '../rules/idea-state.ts'
import { type Idea, type IdeaId, lockIdea, saveNextStep } from '../store/ideas.ts'
import { insertRound, listAssessors, type RoundId, saveAssessors, saveRelease } from '../store/rounds.ts'
import { notNow, termsFor, writingOf } from './ground.ts'

export type AskRefusal =
	| NotNow
	| { readonly code: 'assessor-missing' }
	| { readonly code: 'assessor-unknown' }
	| { readonly code: 'due-in-past' }
	| { readonly code: 'scores-shown' }
	| { readonly code: 'no-criteria' }

/**
 * Asks people to score an idea, each by herself. The first asking opens the verification with the criteria of that day; later ones join it while nobody
 * has seen scores. After that a new verification is opened instead (`anew`).
 */
export async function askAssessors(
	act: Act,
	{ id, accounts, dueOn, anew = false }: { id: IdeaId; accounts: readonly AccountId[]; dueOn?: PlainDate | undefined; anew?: boolean },
): Promise<Result<RoundId, AskRefusal>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.decide' })
	const refusal = notNow(idea, 'ask')
	if (refusal) return refusal
	const wanted = [...new Set(accounts)]
	if (wanted.length === 0) return refused({ code: 'assessor-missing' })
	const able = new Set((await listAble(act.db, act.partnership)).map(({ account }) => account))
	if (wanted.some((account) => !able.has(account))) return refused({ code: 'assessor-unknown' })
	const due = dueOn ?? addDays(act.today, (await termsFor(act)).assess)
	if (due < act.today) return refused({ code: 'due-in-past' })
	if (ideaState(idea) === 'waits-for-verdict' && !anew) return refused({ code: 'scores-shown' })
	const round = anew || idea.round === null ? await openRound(act, idea, due) : idea.round
	if (round === undefined) return refused({ code: 'no-criteria' })
	await saveAssessors(act.db, act, { round, accounts: wanted, dueOn: due, ...writingOf(act) })
	await saveNextStep(act.db, act, { id, dueOn: latest(idea, due) })
	await journal(act, { deed: 'idea.assessors-asked', subject: id, facts: { round, accounts: wanted, dueOn: due } })
	return done(round)
}

/** Staff who may score ideas, by name. */
export async function listAble(db: Db, partnership: PartnershipId): Promise<{ account: AccountId; name: string }[]> {
	const staff = await listStaff(db, partnership)
	return staff.filter(({ roles }) => scopeOf(roles.filter(isRole), 'idea.assess') !== undefined)
}

async function openRound(act: Act, idea: Idea, dueOn: PlainDate): Promise<RoundId | undefined> {
	const criteria = criteriaOf(await valuesOn(act, criteriaList, act.today))
	if (criteria.length === 0) return undefined
	return insertRound(act.db, act, { idea: idea.id, version: idea.version, criteria, dueOn, ...writingOf(act) })
}

function latest(idea: Idea, due: PlainDate): PlainDate {
	return ideaState(idea) === 'assessing' && idea.dueOn !== null && idea.dueOn > due ? idea.dueOn : due
}

export type ReleaseRefusal = NotNow | { readonly code: 'already-handed-in' } | { readonly code: 'reason-missing' }

/** Somebody who was asked does not score after all; when the others are in, the verdict may be given. */
export async function releaseAssessor(
	act: Act,
	{ id, account, reason }: { id: IdeaId; account: AccountId; reason: string },
): Promise<Result<void, ReleaseRefusal>> {
	const own = account === act.account
	const idea = await lockIdea(act.db, act, { id, permission: own ? 'idea.assess' : 'idea.decide' })
	const refusal = notNow(idea, 'score')
	if (refusal || idea.round === null) return refusal ?? refused({ code: 'not-now', state: ideaState(idea) })
	if (reason.trim() === '') return refused({ code: 'reason-missing' })
	const round = idea.round
	const asked = (await listAssessors(act.db, act, round)).find((one) => one.account === account)
	if (asked?.handedInAt) return refused({ code: 'already-handed-in' })
	if (await saveRelease(act.db, act, { round, account, reason, ...writingOf(act) })) {
		await journal(act, { deed: 'idea.assessor-released', subject: id, facts: { round, account } })
		if (idea.handedIn > 0 && idea.handedIn === idea.asked - 1) await awaitVerdict(act, id)
	}
	return done()
}

/** All sheets are in: the verdict has its own day. */
export async function awaitVerdict(act: Act, id: IdeaId): Promise<void> {
	await saveNextStep(act.db, act, { id, dueOn: addDays(act.today, (await termsFor(act)).decide) })
}
