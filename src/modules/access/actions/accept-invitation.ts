import type { AccountId, PartnershipId } from '#kernel/id'
import { done, type Result, refused } from '#kernel/result'
import { enterPartnership } from '#platform/enter-partnership'
import { journal } from '#platform/journal'
import { hashPassword } from '#platform/password'
import type { PasswordRefusal } from '../rules/new-password.ts'
import { isRole } from '../rules/roles.ts'
import { type Account, lockAccount, saveMembership } from '../store/account.ts'
import { savePassword, saveProfile } from '../store/account-changes.ts'
import { type Link, lockLink, useInvitations } from '../store/link.ts'
import { hasIdentity } from '../store/oidc-identity.ts'
import { choosePassword } from './choose-password.ts'
import { openDoor, type Signing } from './sign-in.ts'

export type InvitationRefusal = { code: 'link-over' } | { code: 'sign-in-first' } | PasswordRefusal
type Answer = { token: string; signedIn: AccountId | undefined; name: string; password: string }

/** What an invitation opens and for whom; locked. `undefined` when the link works no more. */
export async function findInvitation({ db }: Signing, token: string): Promise<{ account: Account; into: PartnershipId } | undefined> {
	const link = await lockLink(db, 'invitation', token)
	const account = link && (await lockAccount(db, link.account))
	return account === undefined || link?.into === undefined ? undefined : { account, into: link.into }
}

/**
 * Answers an invitation. A new account gets its password here and is signed in. An account that has one already joins only when its owner is signed in:
 * whoever holds the link cannot take the account over. Answers with a session's token for a new account.
 */
export async function acceptInvitation(
	signing: Signing,
	answer: Answer,
): Promise<Result<{ session: string | undefined }, InvitationRefusal>> {
	const found = await findInvitation(signing, answer.token)
	if (found === undefined) return refused({ code: 'link-over' })
	const { account, into } = found
	if (await isInUse(signing, account)) {
		if (answer.signedIn !== account.id) return refused({ code: 'sign-in-first' })
		await enterAndJoin(signing, account.id, into)
		return done({ session: undefined })
	}
	const password = await choosePassword(answer.password, { email: account.email, name: answer.name })
	if (!password.ok) return password
	await savePassword(signing.db, account.id, await hashPassword(password.value))
	await saveProfile(signing.db, account.id, { name: answer.name, lang: account.lang })
	await enterAndJoin(signing, account.id, into)
	const { token } = await openDoor(signing, account, 'invited')
	return done({ session: token })
}

/** Gives the roles that the account's invitations into this partnership offer. Inside the partnership's transaction. */
export async function joinPartnership(
	{ db, now }: Pick<Signing, 'db' | 'now'>,
	account: AccountId,
	partnership: PartnershipId,
): Promise<void> {
	const roles = (await useInvitations(db, account, partnership)).filter(isRole)
	for (const role of roles) await saveMembership(db, { partnership, account, role })
	await journal({ db, now, partnership, account }, { deed: 'invitation.accepted', subject: account, facts: { roles } })
}

/** Whether somebody signs in to this account already, so that a link alone opens nothing. */
export async function isInUse({ db }: Pick<Signing, 'db'>, account: Account): Promise<boolean> {
	return account.password_hash !== null || hasIdentity(db, account.id)
}

async function enterAndJoin(signing: Signing, account: AccountId, into: NonNullable<Link['into']>): Promise<void> {
	await enterPartnership(signing.db, into)
	await joinPartnership(signing, account, into)
}
