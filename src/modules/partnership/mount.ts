import { deed, type Module, page, type Route } from '#access'
import { MOST_KEPT_BYTES } from '#platform/kept-file'
import { callCentreBlock } from './pages/call-centre-block.tsx'
import { newCentre, postCentre, postTeam, showCentres } from './pages/centres.tsx'
import { postDismissal, postManager, showHost, showScan } from './pages/host.tsx'
import { editHost, newHost, postHost, postHostChange } from './pages/host-form.tsx'
import { showHosts } from './pages/hosts.tsx'
import { sendHosts, sendResources } from './pages/list-files.ts'
import { editOrganisation, newOrganisation, postOrganisation, postOrganisationChange } from './pages/organisation-form.tsx'
import { showOrganisations } from './pages/organisations.tsx'
import { newProgramme, postProgramme, postProgrammeChange, showProgramme } from './pages/programme-form.tsx'
import { showProgrammes } from './pages/programmes.tsx'
import { editResource, newResource, postResource, postResourceChange, showResources } from './pages/resources.tsx'
import { postTarget } from './pages/targets.tsx'
import { postRemoval, postTeamClosing, postTeamReopening } from './pages/undoing.ts'

const scan = { upload: { maxBytes: MOST_KEPT_BYTES } }

const hostRoutes: readonly Route[] = [
	page('/hosts', 'partnership.read', showHosts),
	page('/hosts/new', 'partnership.write', newHost),
	{ ...deed('/hosts', 'partnership.write', postHost), ...scan },
	page('/hosts/file', 'partnership.read', sendHosts),
	page('/hosts/:host', 'partnership.read', showHost),
	page('/hosts/:host/scan', 'partnership.write', showScan),
	page('/hosts/:host/entry', 'partnership.write', editHost),
	{ ...deed('/hosts/:host/entry', 'partnership.write', postHostChange), ...scan },
	deed('/hosts/:host/managers', 'partnership.write', postManager),
	deed('/hosts/:host/managers/:account/dismissal', 'partnership.write', postDismissal),
	page('/resources', 'partnership.read', showResources),
	page('/resources/new', 'partnership.write', newResource),
	deed('/resources', 'partnership.write', postResource),
	page('/resources/file', 'partnership.read', sendResources),
	page('/resources/:resource', 'partnership.write', editResource),
	deed('/resources/:resource', 'partnership.write', postResourceChange),
]

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
		...hostRoutes,
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
	nav: [
		{
			group: 'partnership',
			path: '/organisations',
			may: 'partnership.read',
			label: { pl: 'Partnerstwo', en: 'Partnership' },
			icon: 'group',
			order: 500,
		},
	],
	todayBlock: callCentreBlock,
}
