import { type Act, isRole, listStaff, scopeOf } from '#access'
import type { AccountId, PartnershipId } from '#kernel/id'
import { addDays, type PlainDate } from '#kernel/plain-date'
import { done, type Result, refused } from '#kernel/result'
import type { Db } from '#platform/db'
import { journal } from '#platform/journal'
import { ideaState, type NotNow } from '../rules/idea-state.ts'
import { type IdeaId, insertWithdrawal, lockIdea, removeWithdrawal, saveNextStep } from '../store/ideas.ts'
import { notNow, termsFor, writingOf } from './ground.ts'

export type AssignRefusal = { readonly code: 'owner-unknown' } | { readonly code: 'due-in-past' }

/** Gives ideas an owner, and a day for the next step where one waits. What was escalated begins anew. */
export async function assignIdeas(
	act: Act,
	{ ids, owner, dueOn }: { ids: readonly IdeaId[]; owner: AccountId; dueOn?: PlainDate | undefined },
): Promise<Result<number, AssignRefusal>> {
	if (!(await listOwners(act.db, act.partnership)).some(({ account }) => account === owner)) return refused({ code: 'owner-unknown' })
	if (dueOn !== undefined && dueOn < act.today) return refused({ code: 'due-in-past' })
	for (const id of [...new Set(ids)].sort()) {
		const idea = await lockIdea(act.db, act, { id, permission: 'idea.decide' })
		const next = idea.dueOn === null ? null : (dueOn ?? idea.dueOn)
		await saveNextStep(act.db, act, { id, owner, dueOn: next })
		await journal(act, { deed: 'idea.assigned', subject: id, facts: { owner, dueOn: next } })
	}
	return done(new Set(ids).size)
}

/** Staff who may own an idea, by name. */
export async function listOwners(db: Db, partnership: PartnershipId): Promise<{ account: AccountId; name: string }[]> {
	const staff = await listStaff(db, partnership)
	return staff.filter(({ roles }) => scopeOf(roles.filter(isRole), 'idea.write') !== undefined)
}

export type WithdrawRefusal = NotNow | { readonly code: 'reason-missing' }

/** The authors give the idea up; it waits for nobody. */
export async function withdrawIdea(act: Act, { id, reason }: { id: IdeaId; reason: string }): Promise<Result<void, WithdrawRefusal>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.write' })
	const refusal = notNow(idea, 'withdraw')
	if (refusal) return refusal
	if (reason.trim() === '') return refused({ code: 'reason-missing' })
	await insertWithdrawal(act.db, act, { id, reason, ...writingOf(act) })
	await saveNextStep(act.db, act, { id, dueOn: null })
	await journal(act, { deed: 'idea.withdrawn', subject: id, facts: { state: ideaState(idea) } })
	return done()
}

/** The authors take it up again, where it stood. */
export async function returnIdea(act: Act, id: IdeaId): Promise<Result<void, NotNow>> {
	const idea = await lockIdea(act.db, act, { id, permission: 'idea.write' })
	const refusal = notNow(idea, 'return')
	if (refusal) return refusal
	await removeWithdrawal(act.db, act, id)
	await saveNextStep(act.db, act, { id, dueOn: addDays(act.today, (await termsFor(act)).begin) })
	await journal(act, { deed: 'idea.returned', subject: id })
	return done()
}
