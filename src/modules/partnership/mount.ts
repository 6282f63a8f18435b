import { deed, type Module, page } from '#access'
import { callCentreBlock } from './pages/call-centre-block.tsx'
import { newCentre, postCentre, postTeam, showCentres } from './pages/centres.tsx'
import { editOrganisation, newOrganisation, postOrganisation, postOrganisationChange } from './pages/organisation-form.tsx'
import { showOrganisations } from './pages/organisations.tsx'
import { newProgramme, postProgramme, postProgrammeChange, showProgramme } from './pages/programme-form.tsx'
import { showProgrammes } from './pages/programmes.tsx'
import { postTarget } from './pages/targets.tsx'

/** What `partnership` gives to the app. */
export const partnershipModule: Module = {
	name: 'partnership',
	routes: [
		page('/organisations', 'partnership.read', showOrganisations),
		page('/organisations/new', 'partnership.write', newOrganisation),
		deed('/organisations', 'partnership.write', postOrganisation),
		page('/organisations/:organisation', 'partnership.write', editOrganisation),
		deed('/organisations/:organisation', 'partnership.write', postOrganisationChange),
		page('/centres', 'partnership.read', showCentres),
		page('/centres/new', 'partnership.write', newCentre),
		deed('/centres', 'partnership.write', postCentre),
		deed('/centres/:centre/teams', 'partnership.write', postTeam),
		page('/programmes', 'partnership.read', showProgrammes),
		page('/programmes/new', 'partnership.write', newProgramme),
		deed('/programmes', 'partnership.write', postProgramme),
		page('/programmes/:programme', 'partnership.read', showProgramme),
		deed('/programmes/:programme', 'partnership.write', postProgrammeChange),
		deed('/programmes/:programme/targets', 'partnership.write', postTarget),
	],
	nav: [{ path: '/organisations', may: 'partnership.read', label: { pl: 'Partnerstwo', en: 'Partnership' }, icon: 'group', order: 500 }],
	todayBlock: callCentreBlock,
}
