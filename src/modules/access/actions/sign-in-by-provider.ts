import { done, type Result, refused } from '#kernel/result'
import { enterPartnership } from '#platform/enter-partnership'
import type { OidcPerson } from '#platform/oidc'
import { type Account, lockAccount, lockAccountByEmail } from '../store/account.ts'
import { listInvitedInto } from '../store/link.ts'
import { findLinked, insertIdentity } from '../store/oidc-identity.ts'
import { isInUse, joinPartnership } from './accept-invitation.ts'
import { letIn, type SignedInOrHalf, type Signing } from './sign-in.ts'

export type ProviderRefusal = { code: 'unknown-account' }

/**
 * Signs on somebody a provider vouches for. The first time, the identity is linked to the account with the same e-mail, if the provider has checked it;
 * an account is never made here: somebody has to invite the person. One-time codes are asked for all the same where they are turned on.
 */
export async function signInByProvider(signing: Signing, person: OidcPerson): Promise<Result<SignedInOrHalf, ProviderRefusal>> {
	const account = (await findByIdentity(signing, person)) ?? (await linkByEmail(signing, person))
	if (account === undefined) return refused({ code: 'unknown-account' })
	return done(await letIn(signing, account, 'oidc'))
}

async function findByIdentity({ db }: Signing, person: OidcPerson): Promise<Account | undefined> {
	const linked = await findLinked(db, person)
	return linked === undefined ? undefined : lockAccount(db, linked)
}

async function linkByEmail(signing: Signing, person: OidcPerson): Promise<Account | undefined> {
	if (person.email === undefined || (await findLinked(signing.db, person)) !== undefined) return undefined
	const account = await lockAccountByEmail(signing.db, person.email)
	if (account === undefined) return undefined
	// While nobody has used this account, the checked e-mail stands for the invitation's link.
	const isNew = !(await isInUse(signing, account))
	await insertIdentity(signing.db, person, account.id)
	if (isNew) await acceptAll(signing, account)
	return account
}

async function acceptAll(signing: Signing, account: Account): Promise<void> {
	for (const into of await listInvitedInto(signing.db, account.id)) {
		await enterPartnership(signing.db, into)
		await joinPartnership(signing, account.id, into)
	}
}
