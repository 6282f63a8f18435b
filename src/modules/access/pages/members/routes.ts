import { deed, page, type Route } from '../route.ts'
import { close, end, give, inviteAgain, reopen } from './change-members.ts'
import { invite, showInvite } from './invite.tsx'
import { showMembers } from './list-members.tsx'
import { showMember } from './show-member.tsx'

/** Accounts and roles of the partnership. */
export const memberRoutes: readonly Route[] = [
	page('/members', 'account.manage', showMembers),
	deed('/members', 'account.manage', invite),
	page('/members/new', 'account.manage', showInvite),
	page('/members/:account', 'account.manage', showMember),
	deed('/members/:account/invitation', 'account.manage', inviteAgain),
	deed('/members/:account/roles', 'account.manage', give),
	deed('/members/:account/roles/:role', 'account.manage', give),
	deed('/members/:account/roles/:role/ending', 'account.manage', end),
	deed('/members/:account/closure', 'account.manage', close),
	deed('/members/:account/reopening', 'account.manage', reopen),
]
