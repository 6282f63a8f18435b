import { deed, type NavLine, page, type Route } from '#access'
import { referralMessages } from '../../messages/referrals.ts'
import { giveWorker, handPeopleOver, takeAssignmentBack } from '../assignment/assignment-deeds.ts'
import { showWithoutWorker } from '../assignment/without-worker-page.tsx'
import { undoDeclaration } from '../taking-back.ts'
import { saveClosure, saveReopening, showClosure } from './closure-page.tsx'
import { saveContact, showContact } from './contact-page.tsx'
import { saveDeclaration, showDeclaration } from './declaration-page.tsx'
import { saveEligibility, showEligibility } from './eligibility-page.tsx'
import { referralsFile, showReferrals } from './list-page.tsx'
import { showKnownPeople, showNewReferral, takeReferral } from './new-page.tsx'
import { handReferralsOver } from './owners-deed.ts'
import { showReferral } from './record-page.tsx'

export { referralsToday } from './today.ts'

/** The road from referral to declaration, and the assignment of workers. */
export const referralRoutes: readonly Route[] = [
	page('/referrals', 'referral.write', showReferrals),
	deed('/referrals', 'referral.write', takeReferral),
	page('/referrals/file', 'file.export', referralsFile),
	page('/referrals/new', 'referral.write', showNewReferral),
	deed('/referrals/known', 'referral.write', showKnownPeople),
	deed('/referrals/owners', 'referral.assign', handReferralsOver),
	page('/referrals/:referral', 'referral.write', showReferral),
	page('/referrals/:referral/contact', 'referral.write', showContact),
	deed('/referrals/:referral/contact', 'referral.write', saveContact),
	page('/referrals/:referral/eligibility', 'referral.write', showEligibility),
	deed('/referrals/:referral/eligibility', 'referral.write', saveEligibility),
	page('/referrals/:referral/declaration', 'referral.write', showDeclaration),
	deed('/referrals/:referral/declaration', 'referral.write', saveDeclaration),
	deed('/referrals/:referral/declaration/reversal', 'referral.write', undoDeclaration),
	page('/referrals/:referral/closure', 'referral.write', showClosure),
	deed('/referrals/:referral/closure', 'referral.write', saveClosure),
	deed('/referrals/:referral/reopening', 'referral.write', saveReopening),
	page('/people/without-worker', 'referral.assign', showWithoutWorker),
	deed('/people/workers', 'referral.assign', giveWorker),
	deed('/people/handover', 'referral.assign', handPeopleOver),
	deed('/assignments/:assignment/reversal', 'referral.assign', takeAssignmentBack),
]

export const referralNav: readonly NavLine[] = [
	{
		group: 'people',
		path: '/referrals',
		may: 'referral.write',
		label: { pl: referralMessages.pl.nav, en: referralMessages.en.nav },
		icon: 'bell',
		order: 110,
	},
]
