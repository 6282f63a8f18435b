import type { AccountId } from '#kernel/id'
import { done, type Result } from '#kernel/result'
import { Absent } from '#platform/absent'
import { journal } from '#platform/journal'
import { endingRoles, type KeptRoleRefusal } from '../rules/kept-roles.ts'
import type { Role } from '../rules/roles.ts'
import { saveMembership } from '../store/account.ts'
import { withdrawInvitations } from '../store/link.ts'
import { endMemberships, isKnownHere, lockHeldRoles } from '../store/member.ts'
import type { Act } from './act.ts'
import { type Place, tellRole } from './tell-role.ts'

/** Gives a role to somebody who works here or once did; held already changes nothing. */
export async function giveRole(act: Act, given: { account: AccountId; role: Role; place: Place }): Promise<Result<void, never>> {
	if ((await isKnownHere(act.db, act.partnership, given.account)) === 'never') throw new Absent('member')
	const held = await lockHeldRoles(act.db, act.partnership)
	if (held.some((one) => one.account === given.account && one.role === given.role)) return done()
	await tellRole(act, { ...given, manner: 'given' })
	await saveMembership(act.db, { partnership: act.partnership, account: given.account, role: given.role })
	await journal(act, { deed: 'role.given', subject: given.account, facts: { role: given.role } })
	return done()
}

/** Ends one role, at once: the next page the account asks for is shown without it. Ended already changes nothing. */
export async function endRole(act: Act, ending: { account: AccountId; role: Role }): Promise<Result<void, KeptRoleRefusal>> {
	return endRoles(act, { account: ending.account, roles: [ending.role], deed: 'role.ended' })
}

/** Closes a membership: every role ends, and invitations that were not used are taken back. Answers with the roles that ended. */
export async function closeMembership(act: Act, account: AccountId): Promise<Result<readonly string[], KeptRoleRefusal>> {
	const roles = (await lockHeldRoles(act.db, act.partnership)).filter((one) => one.account === account).map((one) => one.role)
	const withdrawn = await withdrawInvitations(act.db, account, act.partnership)
	if (withdrawn > 0) await journal(act, { deed: 'invitation.withdrawn', subject: account })
	const ended = await endRoles(act, { account, roles, deed: 'member.closed' })
	return ended.ok ? done(roles) : ended
}

type Ending = { account: AccountId; roles: readonly string[]; deed: 'role.ended' | 'member.closed' }

async function endRoles(act: Act, { account, roles, deed }: Ending): Promise<Result<void, KeptRoleRefusal>> {
	const held = await lockHeldRoles(act.db, act.partnership)
	const decision = endingRoles(held, { account, roles })
	if (!decision.ok) return decision
	const ended = await endMemberships(act.db, act.partnership, { account, roles })
	if (ended.length > 0) await journal(act, { deed, subject: account, facts: { roles: ended } })
	return done()
}
