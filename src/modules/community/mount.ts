import type { Module } from '#access'
import { forgetReportersJob } from './jobs/forget-reporters.ts'
import { evidenceRoutes } from './pages/evidence.tsx'
import { followRoutes } from './pages/follow.tsx'
import { mapRoutes } from './pages/map.tsx'
import { mergeSplitRoutes } from './pages/merge-split.tsx'
import { needRoutes } from './pages/need.tsx'
import { needDeedRoutes } from './pages/need-deeds.tsx'
import { needFormRoutes } from './pages/need-form.tsx'
import { needListRoutes } from './pages/need-list.tsx'
import { nicheRoutes } from './pages/niche.tsx'
import { nicheDeedRoutes } from './pages/niche-deeds.tsx'
import { nicheFormRoutes } from './pages/niche-form.tsx'
import { nicheListRoutes } from './pages/niche-list.tsx'
import { outlineRoutes } from './pages/outlines.tsx'
import { placeRoutes } from './pages/place.tsx'
import { publicListRoutes } from './pages/public-list.tsx'
import { reportRoutes } from './pages/report.tsx'
import { statementRoutes } from './pages/statement.tsx'
import { todayLines } from './pages/today-lines.ts'
import { communityLists } from './rules/lists.ts'

/** What `community` gives to the app. The pages of residents and fixed addresses stand before `/needs/:need`. */
export const communityModule: Module = {
	name: 'community',
	routes: [
		...reportRoutes,
		...publicListRoutes,
		...followRoutes,
		...needListRoutes,
		...mapRoutes,
		...outlineRoutes,
		...needFormRoutes,
		...needRoutes,
		...needDeedRoutes,
		...mergeSplitRoutes,
		...evidenceRoutes,
		...placeRoutes,
		...nicheListRoutes,
		...nicheFormRoutes,
		...nicheRoutes,
		...nicheDeedRoutes,
		...statementRoutes,
	],
	nav: [
		{ group: 'ideas', path: '/needs', may: 'need.read', label: { pl: 'Potrzeby', en: 'Needs' }, icon: 'flag', order: 260 },
		{ group: 'ideas', path: '/niches', may: 'need.read', label: { pl: 'Nisze', en: 'Niches' }, icon: 'flag', order: 261 },
	],
	jobs: [forgetReportersJob],
	references: communityLists,
	today: todayLines,
}
