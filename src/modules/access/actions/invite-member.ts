import type { AccountId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { journal } from '#platform/journal'
import type { Role } from '../rules/roles.ts'
import { insertAccount, lockAccount, saveMembership } from '../store/account.ts'
import { insertLink } from '../store/link.ts'
import { insertMail } from '../store/mail.ts'
import { isKnownHere } from '../store/member.ts'
import type { Act } from './act.ts'
import { type Place, tellRole } from './tell-role.ts'

export type Invitation = {
	readonly email: string
	readonly name: string
	readonly role: Role
	readonly place: Place
	readonly lang?: 'pl' | 'en'
}
export type InviteRefusal = { code: 'account-closed' }

/**
 * Invites somebody into the partnership in a role: a link to hand over (its path: put the public address before it), and another in a mail. The role
 * begins when either is used. Somebody who works here already gets the role at once, and the link is the partnership's own address.
 */
export async function inviteMember(
	act: Act,
	{ email, name, role, place, lang = 'pl' }: Invitation,
): Promise<Result<{ link: string; account: AccountId }, InviteRefusal>> {
	const account = await insertAccount(act.db, { email, name, lang })
	const known = await lockAccount(act.db, account)
	if (known === undefined) return refused({ code: 'account-closed' })
	if ((await isKnownHere(act.db, act.partnership, account)) === 'now') {
		await tellRole(act, { account, role, manner: 'given', place })
		await saveMembership(act.db, { partnership: act.partnership, account, role })
		await journal(act, { deed: 'role.given', subject: account, facts: { role } })
		return done({ link: `/${place.slug}`, account })
	}
	const token = await insertLink(act.db, { purpose: 'invitation', account, into: act.partnership, role })
	const told = { place: place.name, inviter: act.actor.name }
	await insertMail(act.db, {
		kind: 'invitation',
		recipient: known.email,
		lang: known.lang,
		account,
		into: act.partnership,
		role,
		facts: told,
	})
	await tellRole(act, { account, role, manner: 'offered', place })
	await journal(act, { deed: 'member.invited', subject: account, facts: { role } })
	return done({ link: `/invitations/${token}`, account })
}
