import { Absent } from '#platform/absent'
import { moved, type Reply } from '#platform/reply'
import { closeMembership, endRole, giveRole } from '../../actions/change-members.ts'
import { memberMessages } from '../../messages/members.ts'
import { isRole, type Role } from '../../rules/roles.ts'
import type { View } from '../route.ts'
import { inviteAs } from './invite.tsx'
import { roleWords } from './role-words.ts'
import { memberAgain, theMember } from './show-member.tsx'

/** Gives the role of the form, or of the address (an undo). */
export async function give(view: View): Promise<Reply> {
	const account = view.id<'account'>('account')
	const role = chosenRole(view)
	if (role === undefined) return memberAgain(view, memberMessages[view.lang].chooseRole)
	await view.act((act) => giveRole(act, { account, role, place: view.place }))
	return moved(here(view), { kind: 'done', text: memberMessages[view.lang].gave(roleWords(view.lang, role)) })
}

/** Ends the role of the address; the notice offers to give it back. */
export async function end(view: View): Promise<Reply> {
	const say = memberMessages[view.lang]
	const account = view.id<'account'>('account')
	const role = roleOr404(view.param('role'))
	const result = await view.act((act) => endRole(act, { account, role }))
	if (!result.ok) return memberAgain(view, say.lastOfRole(roleWords(view.lang, result.refusal.role)))
	const undo = { action: `${here(view)}/roles/${role}`, label: say.undo }
	return moved(here(view), { kind: 'done', text: say.ended(roleWords(view.lang, role)), undo })
}

/** Closes the membership. */
export async function close(view: View): Promise<Reply> {
	const say = memberMessages[view.lang]
	const { account } = await theMember(view)
	const result = await view.act((act) => closeMembership(act, account))
	if (!result.ok) return memberAgain(view, say.lastOfRole(roleWords(view.lang, result.refusal.role)))
	const undo = { action: view.url(`/members/${account}/reopening`, { roles: result.value.join(' ') }), label: say.undo }
	return moved(view.url('/members'), { kind: 'done', text: say.closedDone, ...(result.value.length === 0 ? {} : { undo }) })
}

/** Takes the closing of a membership back: the roles of the address are given again. */
export async function reopen(view: View): Promise<Reply> {
	const { account } = await theMember(view)
	const roles = (view.query.roles ?? '').split(' ').filter(isRole)
	for (const role of roles) await view.act((act) => giveRole(act, { account, role, place: view.place }))
	return moved(here(view), {
		kind: 'done',
		text: memberMessages[view.lang].gave(roles.map((role) => roleWords(view.lang, role)).join(', ')),
	})
}

/** Sends an invitation again, with a new link; what was sent before works too, and only one of them can be used. */
export async function inviteAgain(view: View): Promise<Reply> {
	const { name, email, invited } = await theMember(view)
	const role = roleOr404(view.form.role)
	if (!invited.includes(role)) throw new Absent('invitation')
	return inviteAs(view, { name, email, role })
}

function here(view: View): string {
	return view.url(`/members/${view.id('account')}`)
}

function chosenRole(view: View): Role | undefined {
	const role = view.form.role ?? view.path.split('?')[0]?.split('/').at(-1)
	return role !== undefined && isRole(role) ? role : undefined
}

function roleOr404(text: string | undefined): Role {
	if (text !== undefined && isRole(text)) return text
	throw new Absent('role')
}
