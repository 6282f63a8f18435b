import type { Module } from '#access'
import { escalateIdeasJob } from './jobs/escalate-ideas.ts'
import { ideaMessages } from './messages/ideas.ts'
import { aspirationRoutes } from './pages/aspiration-form.tsx'
import { assessorRoutes } from './pages/assessors.tsx'
import { behindRoutes } from './pages/behind.tsx'
import { boardRoutes } from './pages/board.tsx'
import { comparisonRoutes } from './pages/comparison.tsx'
import { ideaFormRoutes } from './pages/idea-form.tsx'
import { ideaListRoutes } from './pages/idea-list.tsx'
import { ideaPageRoutes } from './pages/idea-page.tsx'
import { linkRoutes } from './pages/links.tsx'
import { ownerRoutes } from './pages/owner.tsx'
import { sheetRoutes } from './pages/sheet.tsx'
import { tellingRoutes } from './pages/telling.tsx'
import { todayLines } from './pages/today-lines.ts'
import { verdictRoutes } from './pages/verdict.tsx'
import { versionRoutes } from './pages/version-form.tsx'
import { criteriaList } from './rules/criteria.ts'
import { termsList } from './rules/terms.ts'

/** What `ideas` gives to the app. `/ideas/new`, `/ideas/board` and `/ideas/file` stand before `/ideas/:idea`. */
export const ideasModule: Module = {
	name: 'ideas',
	routes: [
		...aspirationRoutes,
		...ideaFormRoutes,
		...ideaListRoutes,
		...boardRoutes,
		...ideaPageRoutes,
		...versionRoutes,
		...behindRoutes,
		...linkRoutes,
		...assessorRoutes,
		...sheetRoutes,
		...comparisonRoutes,
		...verdictRoutes,
		...tellingRoutes,
		...ownerRoutes,
	],
	nav: [
		{
			group: 'ideas',
			path: '/ideas',
			may: 'idea.read',
			label: { pl: ideaMessages.pl.nav, en: ideaMessages.en.nav },
			icon: 'flag',
			order: 240,
		},
	],
	jobs: [escalateIdeasJob],
	references: [criteriaList, termsList],
	today: todayLines,
}
