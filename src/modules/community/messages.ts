import { maps } from './messages/maps.ts'
import { needs } from './messages/needs.ts'
import { niches } from './messages/niches.ts'
import { refusals } from './messages/refusals.ts'
import { residents } from './messages/residents.ts'
import { states } from './messages/states.ts'

/** Every sentence that a reader sees of this module. */
export const messages = {
	pl: { ...needs.pl, ...states.pl, no: refusals.pl, residents: residents.pl, niche: niches.pl, map: maps.pl },
	en: { ...needs.en, ...states.en, no: refusals.en, residents: residents.en, niche: niches.en, map: maps.en },
}
