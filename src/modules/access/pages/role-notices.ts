import { formatDay } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import { done } from '#kernel/result'
import { moved, type Reply } from '#platform/reply'
import { seeRoleNotice } from '../actions/tell-role.ts'
import { roleNoticeMessages } from '../messages/role-notice.ts'
import { may } from '../rules/actor.ts'
import { isRole } from '../rules/roles.ts'
import { listUnseenRoleNotices, type RoleNotice } from '../store/role-notice.ts'
import { deed, type Route, type TodayLine, type View } from './route.ts'

export const roleNoticeRoutes: readonly Route[] = [deed('/role-notices/:notice/look', 'journal.read', see)]

/** On the Today page of those who are told: roles that open wide, or that somebody gave to herself or himself, until each has said "I know". */
export async function roleNoticeLines(view: View): Promise<readonly TodayLine[]> {
	const { account } = view.actor
	if (account === undefined || !may(view.actor, 'journal.read')) return []
	return (await listUnseenRoleNotices(view.db, view.partnership, account)).map((notice) => lineOf(view, notice))
}

function lineOf(view: View, { id, account, name, role, manner, by, byName, at }: RoleNotice): TodayLine {
	const say = roleNoticeMessages[view.lang]
	const told = { role: isRole(role) ? role : undefined, manner: by === account ? ('own' as const) : manner, giver: byName ?? '' }
	const day = dayInPoland(at)
	return {
		kind: 'answers',
		href: view.url('/journal', { account: by ?? account }),
		who: name,
		what: say.line(told),
		when: formatDay(view.lang, day),
		dueOn: day,
		action: { label: say.seen, href: view.url(`/role-notices/${id}/look`), post: true },
	}
}

async function see(view: View): Promise<Reply> {
	const notice = view.id<'role-notice'>('notice')
	await view.act(async (act) => done(await seeRoleNotice(act, notice)))
	return moved(view.url(''), { kind: 'done', text: roleNoticeMessages[view.lang].seenDone })
}
