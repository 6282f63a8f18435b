import { type Act, standByAll, standDownFromAll } from '#access'
import { type AccountId, trustId } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { journal } from '#platform/journal'
import type { WorkerKind } from '../rules/assignment.ts'
import { type Assignment, type AssignmentId, lockAssignment, lockOwnedReferrals, saveOwners, saveUndone } from '../store/assignment.ts'

/** Takes a bulk assignment back as one, and says what kind it was. What somebody changed since then stays. Undone already, nothing changes. */
export async function undoAssignment(act: Act, assignment: AssignmentId): Promise<Result<Assignment['kind'], never>> {
	const made = await lockAssignment(act.db, act.partnership, assignment)
	if (made.undone) return done(made.kind)
	if (made.kind === 'referral') await giveReferralsBack(act, made)
	else if (made.to !== null) await givePeopleBack(act, { ...made, kind: made.kind, to: made.to })
	await saveUndone(act.db, act.partnership, { assignment, at: act.now })
	await journal(act, { deed: 'assignment.undone', subject: assignment, facts: { kind: made.kind, moved: made.moved.length } })
	return done(made.kind)
}

async function giveReferralsBack(act: Act, made: Assignment): Promise<void> {
	const before = new Map(made.moved.map((one) => [one.id, one]))
	const now = await lockOwnedReferrals(
		act.db,
		act,
		made.moved.map(({ id }) => trustId<'referral'>(id)),
	)
	const untouched = now.filter(({ owner, team }) => owner === (made.to ?? owner) && team === (made.toTeam ?? team))
	const restored = untouched.map((one) => ({
		id: one.id,
		owner: before.get(one.id)?.from ?? one.owner,
		team: before.get(one.id)?.team ?? null,
	}))
	await saveOwners(act.db, act.partnership, restored)
}

async function givePeopleBack(act: Act, { kind, to, moved }: Assignment & { kind: WorkerKind; to: AccountId }): Promise<void> {
	const left = await standDownFromAll(act, { account: to, subject: 'participant', subjectIds: moved.map(({ id }) => id), kind })
	for (const from of new Set(moved.flatMap((one) => (one.from === null ? [] : [one.from])))) {
		const hers = moved.filter((one) => one.from === from && left.includes(one.id)).map(({ id }) => id)
		await standByAll(act, { account: from, subject: 'participant', subjectIds: hers, kind })
	}
}
