import type { Module } from '#access'
import { escalateReferralsJob } from './jobs/escalate-referrals.ts'
import { myPeopleBlock } from './pages/my-people.tsx'
import { ownKeyRoutes } from './pages/own/own-keys.tsx'
import { ownPageRoutes } from './pages/own/own-page.tsx'
import type { OwnSection } from './pages/own/own-section.ts'
import type { ParticipantSection } from './pages/participant-section.ts'
import { referralNav, referralRoutes, referralsToday } from './pages/referrals/routes.ts'
import { peopleRoutes } from './pages/routes.ts'
import { peopleToday } from './pages/today-lines.ts'
import { personLists } from './rules/lists.ts'
import { termList } from './rules/terms.ts'

/**
 * People for the app. Modules above offer sections of a person's page and of lists (`support` its "support so far" and the next meeting), and `own`
 * sections of the page that she opens herself.
 */
export function peopleModule(sections: readonly ParticipantSection[], own: readonly OwnSection[] = []): Module {
	return {
		name: 'people',
		routes: [...referralRoutes, ...peopleRoutes(sections), ...ownKeyRoutes, ...ownPageRoutes(own)],
		nav: [
			...referralNav,
			{ group: 'people', path: '/participants', may: 'person.read', label: { pl: 'Osoby', en: 'People' }, icon: 'person', order: 100 },
		],
		jobs: [escalateReferralsJob],
		references: [...personLists, termList],
		today: async (view) => [...(await referralsToday(view)), ...(await peopleToday(view))],
		todayBlock: (view) => myPeopleBlock(view, sections),
	}
}
