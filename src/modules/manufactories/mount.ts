import type { Module, NavLine } from '#access'
import { closeBarometersJob } from './jobs/close-barometers.ts'
import { watchClocksJob } from './jobs/watch-clocks.ts'
import { clockDeedRoutes } from './pages/clock/clock-deeds.ts'
import { clockFormRoutes } from './pages/clock/clock-forms.tsx'
import { clockToday } from './pages/clock/today-lines.ts'
import { conceptRoutes } from './pages/founding/concept-form.tsx'
import { hostRoutes } from './pages/founding/host-form.tsx'
import { growthRoutes, growthToday } from './pages/growth.ts'
import { ownManufactoriesBlock, rulesToday } from './pages/host/today.tsx'
import { comparisonRoutes } from './pages/list/comparison.tsx'
import { listRoutes } from './pages/list/manufactory-list.tsx'
import { moneyRoutes } from './pages/money/routes.ts'
import { moneyToday } from './pages/money/today-lines.ts'
import { departureRoutes } from './pages/people/departure.tsx'
import { employRoutes } from './pages/people/employ.tsx'
import { recordRoutes } from './pages/record/manufactory-page.tsx'
import type { ManufactorySection } from './pages/record/section.ts'
import { stepDayRoutes } from './pages/record/step-day.tsx'
import { stepRoutes } from './pages/record/steps.tsx'
import { growthLists } from './rules/growth-lists.ts'
import { manufactoryLists } from './rules/lists.ts'
import { moneyLists } from './rules/money-lists.ts'

/**
 * What `manufactories` gives to the app: each part of the module its routes, its jobs, its lines of Today. `/manufactories/new` stands before `/manufactories/:manufactory`.
 * Modules above it add parts to a manufactory's page.
 */
export function manufactoriesWith(sections: readonly ManufactorySection[]): Module {
	return {
		name: 'manufactories',
		routes: [
			...listRoutes,
			...comparisonRoutes,
			...conceptRoutes,
			...hostRoutes,
			...employRoutes,
			...departureRoutes,
			...clockFormRoutes,
			...clockDeedRoutes,
			...growthRoutes,
			...moneyRoutes,
			...recordRoutes(sections),
			...stepDayRoutes,
			...stepRoutes,
		],
		nav,
		jobs: [watchClocksJob, closeBarometersJob],
		today: async (view) => [
			...(await clockToday(view)),
			...(await moneyToday(view)),
			...(await rulesToday(view)),
			...(await growthToday(view)),
		],
		todayBlock: ownManufactoriesBlock,
		references: [...manufactoryLists, ...moneyLists, ...growthLists],
	}
}

const nav: readonly NavLine[] = [
	{
		group: 'manufactories',
		path: '/manufactories',
		may: 'manufactory.read',
		label: { pl: 'Manufaktury', en: 'Manufactories' },
		icon: 'group',
		order: 260,
	},
	{
		group: 'manufactories',
		path: '/loans',
		may: 'manufactory.read',
		label: { pl: 'Użyczone rzeczy', en: 'Lent things' },
		icon: 'list',
		order: 265,
	},
	{
		group: 'manufactories',
		path: '/gifts',
		may: 'gift.read',
		label: { pl: 'Dary i użyczenia', en: 'Gifts and loans' },
		icon: 'list',
		order: 270,
	},
]

/** The same alone, without what modules above it add. */
export const manufactoriesModule = manufactoriesWith([])
