import { deed, type Module, page } from '#access'
import { callCentreBlock } from './pages/call-centre-block.tsx'
import { newCentre, postCentre, postTeam, showCentres } from './pages/centres.tsx'
import { editOrganisation, newOrganisation, postOrganisation, postOrganisationChange } from './pages/organisation-form.tsx'
import { showOrganisations } from './pages/organisations.tsx'
import { newProgramme, postProgramme, postProgrammeChange, showProgramme } from './pages/programme-form.tsx'
import { showProgrammes } from './pages/programmes.tsx'
import { postTarget } from './pages/targets.tsx'
import { postRemoval, postTeamClosing, postTeamReopening } from './pages/undoing.ts'

/** What `partnership` gives to the app. */
export const partnershipModule: Module = {
	name: 'partnership',
	routes: [
		page('/organisations', 'partnership.read', showOrganisations),
		page('/organisations/new', 'partnership.write', newOrganisation),
		deed('/organisations', 'partnership.write', postOrganisation),
		page('/organisations/:organisation', 'partnership.write', editOrganisation),
		deed('/organisations/:organisation', 'partnership.write', postOrganisationChange),
		deed('/organisations/:organisation/removal', 'partnership.write', postRemoval('organisation')),
		page('/centres', 'partnership.read', showCentres),
		page('/centres/new', 'partnership.write', newCentre),
		deed('/centres', 'partnership.write', postCentre),
		deed('/centres/:centre/teams', 'partnership.write', postTeam),
		deed('/centres/:centre/removal', 'partnership.write', postRemoval('centre')),
		deed('/teams/:team/closing', 'partnership.write', postTeamClosing),
		deed('/teams/:team/reopening', 'partnership.write', postTeamReopening),
		deed('/teams/:team/removal', 'partnership.write', postRemoval('team')),
		page('/programmes', 'partnership.read', showProgrammes),
		page('/programmes/new', 'partnership.write', newProgramme),
		deed('/programmes', 'partnership.write', postProgramme),
		page('/programmes/:programme', 'partnership.read', showProgramme),
		deed('/programmes/:programme', 'partnership.write', postProgrammeChange),
		deed('/programmes/:programme/targets', 'partnership.write', postTarget),
		deed('/programmes/:programme/removal', 'partnership.write', postRemoval('programme')),
	],
	nav: [{ path: '/organisations', may: 'partnership.read', label: { pl: 'Partnerstwo', en: 'Partnership' }, icon: 'group', order: 500 }],
	todayBlock: callCentreBlock,
}
