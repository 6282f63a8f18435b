import { type Module, reach } from '#access'
import { attendanceRoutes } from './pages/attendance.tsx'
import { cancellationRoutes } from './pages/cancellation.tsx'
import { changeCircleRoutes } from './pages/change-circle.tsx'
import { changeSessionRoutes } from './pages/change-session.tsx'
import { circleRoutes } from './pages/circle.tsx'
import { circlesRoutes } from './pages/circles.tsx'
import { codeRoutes } from './pages/code.tsx'
import { confirmationRoutes } from './pages/confirmations.tsx'
import { newSessionRoutes } from './pages/new-session.tsx'
import { paperRoutes } from './pages/paper.tsx'
import { publicConfirmationRoutes } from './pages/public-confirmation.tsx'
import { seriesRoutes } from './pages/series.tsx'
import { sessionRoutes } from './pages/session.tsx'
import { sessionListRoutes } from './pages/session-list.tsx'
import { sessionsFileRoutes } from './pages/sessions-file.ts'
import { slipRoutes } from './pages/slips.tsx'
import { slipPaperRoutes } from './pages/slips-paper.ts'
import { supportEndRoutes } from './pages/support-end.tsx'
import { todayLines } from './pages/today-lines.ts'
import { supportKinds } from './rules/kinds.ts'
import { countKindUses } from './store/kind-uses.ts'

/** What `support` gives to the app. `/sessions/new` stands before `/sessions/:session`. */
export const supportModule: Module = {
	name: 'support',
	routes: [
		...newSessionRoutes,
		...sessionListRoutes,
		...sessionsFileRoutes,
		...sessionRoutes,
		...attendanceRoutes,
		...changeSessionRoutes,
		...cancellationRoutes,
		...circlesRoutes,
		...circleRoutes,
		...changeCircleRoutes,
		...seriesRoutes,
		...codeRoutes,
		...paperRoutes,
		...slipRoutes,
		...slipPaperRoutes,
		...confirmationRoutes,
		...supportEndRoutes,
		...publicConfirmationRoutes,
	],
	nav: [
		{ group: 'support', path: '/sessions', may: 'support.write', label: { pl: 'Spotkania', en: 'Meetings' }, icon: 'calendar', order: 200 },
		{
			group: 'support',
			path: '/confirmations',
			may: 'confirmation.supervise',
			label: { pl: 'Potwierdzenia', en: 'Confirmations' },
			icon: 'check',
			order: 220,
		},
	],
	today: todayLines,
	references: [supportKinds],
	countUses: async (view, list, code) => {
		if (list !== supportKinds.name) return undefined
		if (reach(view.actor, 'person.read') !== 'all') return 'untold'
		const [kind = '', subkind = null] = code.split('/')
		return countKindUses(view.db, view.partnership, { kind, subkind })
	},
}
