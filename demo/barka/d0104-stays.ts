import { addDays, day } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { chanceOf } from '../chance.ts'
import { inventing } from '../invented-person.ts'
import { type FileStay, labels } from '../participants-file.ts'
import { barkaTowns } from '../places.ts'

const FIRST = day('2005-10-03')
/** How many people each of the three communities brought: Poznań, Kwilcz, Drezdenko. */
const COMMUNITIES = [240, 110, 150] as const

/** 500 invented people of D0104, all unemployed for long, in three communities; some 150 of them took up work. */
export function d0104Stays(): FileStay[] {
	const chance = chanceOf('Ekonomia społeczna w praktyce')
	const invent = inventing(chance)
	const homes = COMMUNITIES.flatMap((people, at) => Array.from({ length: people }, () => present(barkaTowns[at], 'a community')))
	return homes.map((town, at): FileStay => {
		const startedOn = addDays(FIRST, chance.below(640))
		const tookWork = at % 10 < 3
		return {
			person: invent({ ageYears: [20, 61], on: startedOn, town, women: 35 }),
			startedOn,
			endedOn: addDays(startedOn, 120 + chance.below(120)),
			pathCompleted: tookWork || chance.below(4) > 0,
			situations: [tookWork ? labels.tookWork : labels.seeking],
			status: labels.longUnemployed,
			education: chance.pick([labels.basic, labels.basic, labels.secondary]),
			homeless: chance.pick(['Nie', 'Nie', 'Tak', 'Odmowa podania informacji']),
			supports: [
				{ kind: 'usługa aktywnej integracji', subkind: 'usługa o charakterze społecznym', on: startedOn },
				{ kind: 'poradnictwo', subkind: '', on: addDays(startedOn, 14) },
				...(tookWork ? [{ kind: 'pośrednictwo pracy', subkind: '', on: addDays(startedOn, 70) }] : []),
			],
			scope: 'Ekonomia społeczna w praktyce',
		}
	})
}
