/** The door of `access`: who acts, what they may, and how a page is declared. */
export type { Act } from './actions/act.ts'
export { type Invitation, type InviteRefusal, inviteMember } from './actions/invite-member.ts'
export { postMail } from './actions/post-mail.ts'
export { stand, standByAll, standDown, standDownFromAll } from './actions/relate.ts'
export { leftOutOfRestore, settleRestored } from './actions/settle-restored.ts'
export { roleNames } from './messages/roles.ts'
export {
	deed,
	type Job,
	type JobTools,
	type Module,
	type NavGroup,
	type NavLine,
	navGroups,
	type OidcSettings,
	type OutsideAsking,
	type OutsideRoute,
	type OutsideView,
	type OwnAccount,
	page,
	type Route,
	type TodayLine,
	type Upload,
	type Uses,
	type View,
} from './pages/route.ts'
export { type Actor, may, nobody, reach } from './rules/actor.ts'
export { isRole, type Permission, permissions, type Role, roles, type Scope, scopeOf } from './rules/roles.ts'
export { type Account, insertAccount, listStaff, saveMembership } from './store/account.ts'
export { countHeldMail, releaseHeldMail, removeHeldMail } from './store/held-mail.ts'
export { type Asker, openPerson, openTo } from './store/open-person.ts'
export { findActor, findSignedIn, openSession, type SignedIn } from './store/session.ts'
export { endSessions as closeSessions } from './store/sign-in-history.ts'
