import { addDays, day, type PlainDate } from '#kernel/plain-date'
import { assignWorkers, type ParticipantId } from '#people'
import { present } from '#platform/absent'
import { bringFile } from '../../bring-file.ts'
import { chanceOf } from '../../chance.ts'
import type { Founded } from '../../found.ts'
import { inventing } from '../../invented-person.ts'
import { type FileStay, labels } from '../../participants-file.ts'
import { nowaHutaTowns } from '../../places.ts'
import { known, must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { ROAD } from '../plan.ts'

/** Those who work in manufactories, in the order of the cast. */
export type Crew = ParticipantId[]

const FIRST = 11
const ALL = 32
const cameAgo = (at: number) => (at < FIRST ? 1_085 : 530)

/** They come in by two participants files and are given an adviser and a trainer; `crew` fills as the deeds are played. */
export function crewDeeds(place: Founded): { deeds: Deed[]; crew: Crew } {
	const crew: Crew = []
	const stays = crewStays(place)
	const halves = [stays.slice(0, FIRST), stays.slice(FIRST)]
	const deeds = halves.map((half, at): Deed => {
		const ago = cameAgo(at === 0 ? 0 : FIRST) - 5
		return {
			ago,
			by: 'koordynacja',
			act: async (act) => {
				const people = await bringFile(act, known(place.programmes, ROAD), half)
				const participants = people.map(({ participant }) => participant)
				crew.push(...participants)
				for (const [kind, post] of [
					['coach', 'trener3'],
					['adviser', 'doradztwo2'],
				] as const)
					must(await assignWorkers(act, { participants, worker: place.worker(post).account, kind }))
			},
		}
	})
	return { deeds, crew }
}

/** One of the cast, once she has come. */
export function oneOf(crew: Crew, at: number): ParticipantId {
	return present(crew[at], `worker ${at} of the demo story`)
}

function crewStays(place: Founded): FileStay[] {
	const chance = chanceOf('Manufaktury Nowej Huty')
	const invent = inventing(chance)
	const newYear: PlainDate = day(`${dayAgo(place, 1_085).slice(0, 4)}-01-01`)
	return Array.from({ length: ALL }, (_, at): FileStay => {
		const startedOn = dayAgo(place, cameAgo(at))
		const person = invent({ ageYears: [24, 55], on: newYear, town: chance.pick(nowaHutaTowns) })
		return {
			person: { ...person, email: '' },
			startedOn,
			status: chance.pick([labels.unemployed, labels.longUnemployed, labels.longUnemployed]),
			education: chance.pick([labels.basic, labels.secondary, labels.secondary, labels.higher]),
			disability: chance.below(5) === 0 ? 'Tak' : 'Nie',
			supports: [{ kind: 'doradztwo/konsultacje', subkind: 'doradztwo zawodowe', on: addDays(startedOn, 1) }],
			scope: 'Manufaktury Nowej Huty',
		}
	})
}
