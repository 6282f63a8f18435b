import type { AccountId } from '#kernel/id'
import { Absent } from '#platform/absent'
import { journal } from '#platform/journal'
import type { Role } from '../rules/roles.ts'
import { isTold, readersOf } from '../rules/told-roles.ts'
import { insertMail } from '../store/mail.ts'
import { lockHeldRoles } from '../store/member.ts'
import { insertLook, insertRoleNotice, isToldTo, listAddressees, type RoleNoticeId } from '../store/role-notice.ts'
import type { Act } from './act.ts'

/** What the mail calls the partnership, and the first part of its address. */
export type Place = { readonly slug: string; readonly name: string }
type Told = { readonly account: AccountId; readonly role: Role; readonly manner: 'given' | 'offered'; readonly place: Place }

/**
 * Tells those who coordinate that somebody got a role that opens wide, or gave one to herself or himself: on their Today page until each has seen it, and by
 * mail at once. Before the role is written, so that a new coordinator is not told of her own role and nobody else.
 */
export async function tellRole(act: Act, { account, role, manner, place }: Told): Promise<void> {
	const given = { role, to: account, by: act.account }
	if (!isTold(given)) return
	const held = await lockHeldRoles(act.db, act.partnership)
	const told = new Set(readersOf(held, given))
	const readers = held.map((one) => one.account).filter((one, at, all) => told.has(one) && all.indexOf(one) === at)
	if (readers.length === 0) return
	await insertRoleNotice(act.db, act.partnership, { account, role, manner, by: act.account, at: act.now, readers })
	const people = await listAddressees(act.db, [account, ...readers])
	const facts = {
		place: place.name,
		slug: place.slug,
		person: people.find(({ id }) => id === account)?.name ?? '',
		giver: act.account === undefined ? '' : act.actor.name,
		manner: account === act.account ? 'own' : manner,
	}
	for (const { id, email, lang } of people) {
		if (told.has(id)) await insertMail(act.db, { kind: 'role-notice', recipient: email, lang, into: act.partnership, role, facts })
	}
}

/** Says that this account has seen what it was told; said already changes nothing. */
export async function seeRoleNotice(act: Act, notice: RoleNoticeId): Promise<void> {
	const reader = act.account
	if (reader === undefined || !(await isToldTo(act.db, act.partnership, { notice, reader }))) throw new Absent('role-notice')
	const isNew = await insertLook(act.db, act.partnership, { notice, reader, at: act.now })
	if (isNew) await journal(act, { deed: 'role-notice.seen', subject: notice })
}
