import type { Module, Route } from '#access'
import { watchSurvivalJob } from './jobs/watch-survival.ts'
import { closingRoutes } from './pages/enterprise/closing.tsx'
import { enterpriseFormRoutes } from './pages/enterprise/enterprise-form.tsx'
import { listRoutes } from './pages/enterprise/enterprise-list.tsx'
import { recordRoutes } from './pages/enterprise/enterprise-page.tsx'
import { founderRoutes } from './pages/enterprise/founders.tsx'
import { jobRoutes } from './pages/enterprise/jobs.tsx'
import { lineRoutes } from './pages/enterprise/lines-page.tsx'
import { statusRoutes } from './pages/enterprise/status.tsx'
import { formRoutes } from './pages/form/form-routes.ts'
import { groupRoutes } from './pages/group/groups.tsx'
import { checklistRoutes } from './pages/spinoff/checklist.tsx'
import { itemRoutes } from './pages/spinoff/item-forms.tsx'
import { spinoffToday } from './pages/spinoff/today-lines.ts'
import { entryRoutes } from './pages/support/entry-form.tsx'
import { planRoutes } from './pages/support/plan-form.tsx'
import { survivalRoutes, survivalToday } from './pages/survival/checks.tsx'
import { enterpriseLists } from './rules/enterprise/lists.ts'
import { atRiskGroups } from './rules/form/at-risk.ts'
import { formLists } from './rules/form/legal-forms.ts'

const routes: readonly Route[] = [
	...formRoutes,
	...checklistRoutes,
	...itemRoutes,
	...groupRoutes,
	...listRoutes,
	...lineRoutes,
	...enterpriseFormRoutes,
	...closingRoutes,
	...founderRoutes,
	...jobRoutes,
	...statusRoutes,
	...planRoutes,
	...entryRoutes,
	...survivalRoutes,
	...recordRoutes,
]

/** What `enterprises` gives to the app: each part of the module its routes, its jobs, its lines of Today, its lists. */
export const enterprisesModule: Module = {
	name: 'enterprises',
	routes,
	nav: [
		{
			path: '/enterprises',
			may: 'enterprise.read',
			label: { pl: 'Przedsiębiorstwa', en: 'Enterprises' },
			icon: 'flag',
			group: 'enterprises',
			order: 270,
		},
		{
			path: '/initiative-groups',
			may: 'enterprise.read',
			label: { pl: 'Grupy inicjatywne', en: 'Initiative groups' },
			icon: 'group',
			group: 'enterprises',
			order: 271,
		},
	],
	jobs: [watchSurvivalJob],
	today: async (view) => [...(await survivalToday(view)), ...(await spinoffToday(view))],
	references: [...formLists, atRiskGroups, ...enterpriseLists],
}
