import type { Act } from '#access'
import type { AccountId, Id } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { present } from '#platform/absent'
import { journalAll } from '#platform/journal'
import { type AssignmentId, insertAssignment, lockOwnedReferrals, saveOwners } from '../store/assignment.ts'
import type { ReferralId } from '../store/referral.ts'
import { listOwners } from '../store/referral-choices.ts'

export type ReferralsAssigned = {
	readonly referrals: readonly ReferralId[]
	readonly owner: AccountId | undefined
	readonly team: Id<'team'> | undefined
}
export type AssigningRefusal = { readonly code: 'nobody-chosen' } | { readonly code: 'worker-unknown' }

/** Gives referrals to an owner, a team, or both; what is left out stays. Answers how many changed, and the deed to undo. */
export async function assignReferrals(
	act: Act,
	asked: ReferralsAssigned,
): Promise<Result<{ count: number; assignment: AssignmentId }, AssigningRefusal>> {
	const { referrals, owner, team } = asked
	if (referrals.length === 0 || (owner === undefined && team === undefined)) return refused({ code: 'nobody-chosen' })
	const owners = await listOwners(act.db, act.partnership)
	if (owner !== undefined && owners.every(({ account }) => account !== owner)) return refused({ code: 'worker-unknown' })
	const before = await lockOwnedReferrals(act.db, act, referrals)
	const changed = before.filter((one) => one.owner !== (owner ?? one.owner) || one.team !== (team ?? one.team))
	await saveOwners(
		act.db,
		act.partnership,
		changed.map((one) => ({ id: one.id, owner: owner ?? one.owner, team: team ?? one.team })),
	)
	const moved = changed.map((one) => ({ id: one.id, from: one.owner, team: one.team }))
	const kept = {
		kind: 'referral',
		to: owner ?? null,
		toTeam: team ?? null,
		moved,
		by: present(act.account, 'account'),
		at: act.now,
	} as const
	const assignment = await insertAssignment(act.db, act.partnership, kept)
	const facts = { assignment, ...(owner === undefined ? {} : { owner }), ...(team === undefined ? {} : { team }) }
	await journalAll(
		act,
		changed.map(({ id }) => ({ deed: 'referral.assigned', subject: id, facts })),
	)
	return done({ count: changed.length, assignment })
}
