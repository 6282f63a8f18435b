import type { Act } from '#access'
import { escalateIdeas } from '#ideas'
import { watchClocksJob } from '#manufactories'
import type { ParticipantId } from '#people'
import { inPartnership, outsidePartnerships } from '#platform/db'
import type { Founded } from '../../found.ts'
import { actOf, known } from '../../stage.ts'
import { play } from '../../today/play.ts'
import { crewDeeds, oneOf } from './crew.ts'
import { decisionDeeds } from './decision.ts'
import { THEATRE } from './growth-told.ts'
import { hostDeeds } from './hosts.ts'
import { ideaDeeds } from './idea-road.ts'
import { ideasOfNow } from './ideas-told.ts'
import { elevenManufactories } from './manufactories-told.ts'
import { manufactoryDeeds } from './manufactory-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'
import { groundDeeds } from './needs.ts'
import { theatreDeeds } from './theatre.ts'
import { thingDeeds } from './things.ts'
import { yearDeeds } from './year.ts'

/** The road from passion to enterprise: needs, ideas and eleven manufactories, up to this very day. `people`: the cast of today, by name. */
export async function tellRoad(place: Founded, people: ReadonlyMap<string, ParticipantId>): Promise<void> {
	const { deeds: ofGround, ground } = groundDeeds(place)
	const { deeds: ofCrew, crew } = crewDeeds(place)
	const authorsOf = ({ crew: [first, last] }: ManufactoryTold) =>
		Array.from({ length: Math.min(2, last - first) }, (_, at) => oneOf(crew, first + at))
	const roads = elevenManufactories.map((told) => {
		const { deeds, idea } = ideaDeeds(place, { ...told, authors: () => authorsOf(told), until: 'answered' }, ground)
		const { deeds: road, made } = manufactoryDeeds({ place, told, crew, idea })
		return [
			...deeds,
			...road,
			...decisionDeeds(told, made),
			...thingDeeds(place, told, made),
			...yearDeeds(place, told, made),
			...(told.name === THEATRE ? theatreDeeds(place, made) : []),
		]
	})
	const ideas = ideasOfNow.map(
		({ by, ...told }) => ideaDeeds(place, { ...told, authors: () => by.map((name) => known(people, name)) }, ground).deeds,
	)
	await play(place, [...hostDeeds(place), ...ofCrew, ...ofGround, ...roads.flat(), ...ideas.flat()])
	await passNight(place)
}

/** As the jobs of this morning do: late ideas and missed decisions are put before the coordinator, who is written to. */
async function passNight({ stage, partnership }: Founded): Promise<void> {
	const inside = <T>(work: (act: Act) => Promise<T>) =>
		inPartnership(stage.pool, partnership, (db) => work(actOf(db, { stage, partnership, worker: undefined })))
	await inside(escalateIdeas)
	await watchClocksJob.run(
		{
			inside: (_, work) => inside(work),
			owner: (work) => outsidePartnerships(stage.ownerPool, work),
			mail: async () => undefined,
			dataDir: '',
			publicUrl: 'http://localhost:3000',
		},
		undefined,
	)
}
