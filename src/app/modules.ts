import { supportSections } from '#support'
import { accessModule } from '../modules/access/mount.ts'
import { indicatorsModule } from '../modules/indicators/mount.ts'
import { manufactoriesModule } from '../modules/manufactories/mount.ts'
import { partnershipModule } from '../modules/partnership/mount.ts'
import { peopleModule } from '../modules/people/mount.ts'
import { smefsModule } from '../modules/smefs/mount.ts'
import { supportModule } from '../modules/support/mount.ts'

/** Every module of the program, in the order of the map. Adding a module is adding it here. */
export const modules = [
	accessModule,
	partnershipModule,
	peopleModule(supportSections),
	supportModule,
	smefsModule,
	manufactoriesModule,
	indicatorsModule,
]
