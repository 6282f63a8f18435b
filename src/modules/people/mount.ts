import type { Module } from '#access'
import { escalateReferralsJob } from './jobs/escalate-referrals.ts'
import type { ParticipantSection } from './pages/participant-page.tsx'
import { referralNav, referralRoutes, referralsToday } from './pages/referrals/routes.ts'
import { peopleRoutes } from './pages/routes.ts'
import { peopleToday } from './pages/today-lines.ts'

/** People for the app. Modules above offer sections of a person's page (`support` its "support so far"). */
export function peopleModule(sections: readonly ParticipantSection[]): Module {
	return {
		name: 'people',
		routes: [...referralRoutes, ...peopleRoutes(sections)],
		nav: [...referralNav, { path: '/participants', may: 'person.read', label: { pl: 'Osoby', en: 'People' }, icon: 'person', order: 100 }],
		jobs: [escalateReferralsJob],
		today: async (view) => [...(await referralsToday(view)), ...(await peopleToday(view))],
	}
}
