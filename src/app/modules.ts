import { enterpriseSections, formSections, ownFormSections, spinoffSections } from '#enterprises'
import { ideaSections, ownIdeaSections } from '#ideas'
import { ownManufactorySections, ownWorkSections } from '#manufactories'
import { PartnershipTabs } from '#partnership'
import { supportSections } from '#support'
import { accessWith } from '../modules/access/mount.ts'
import { communityModule } from '../modules/community/mount.ts'
import { enterprisesModule } from '../modules/enterprises/mount.ts'
import { ideasModule } from '../modules/ideas/mount.ts'
import { indicatorsModule } from '../modules/indicators/mount.ts'
import { manufactoriesWith } from '../modules/manufactories/mount.ts'
import { partnershipModule } from '../modules/partnership/mount.ts'
import { peopleModule } from '../modules/people/mount.ts'
import { referenceModule } from '../modules/reference/mount.ts'
import { smefsModule } from '../modules/smefs/mount.ts'
import { supportModule } from '../modules/support/mount.ts'

const working = [
	partnershipModule,
	peopleModule(
		[...supportSections, ...ideaSections, ...enterpriseSections],
		[...ownFormSections, ...ownWorkSections, ...ownIdeaSections, ...ownManufactorySections],
	),
	supportModule,
	smefsModule,
	communityModule,
	ideasModule,
	manufactoriesWith([...formSections, ...spinoffSections]),
	enterprisesModule,
	indicatorsModule,
]

/** Every module of the program, in the order of the map. Adding a module is adding it above. */
export const modules = [accessWith(working), referenceModule(working, PartnershipTabs), ...working]
