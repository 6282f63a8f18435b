import type { Act } from '#access'
import {
	agreeHosting,
	employWorker,
	extendClock,
	listWorkers,
	type ManufactoryId,
	openConcept,
	pauseClock,
	recordDeparture,
	steerManufactory,
} from '#manufactories'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { known, must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { ROAD } from '../plan.ts'
import { type Crew, oneOf } from './crew.ts'
import { hosts, managers } from './hosts.ts'
import type { Idea } from './idea-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'

/** A manufactory once it has been opened. */
export type Made = { id?: ManufactoryId }
type Telling = { readonly place: Founded; readonly told: ManufactoryTold; readonly crew: Crew; readonly idea: Idea; readonly made: Made }
type Step = Pick<Parameters<typeof steerManufactory>[1], 'to' | 'reason' | 'remarks'> & { readonly ago: number }
type On<K extends keyof ManufactoryTold> = Telling & { readonly what: NonNullable<ManufactoryTold[K]> }

const FULL = 2_400
const HALF = 1_200

/** A manufactory from its concept as far as it has come by today; `made` fills as the deeds are played. */
export function manufactoryDeeds(telling: Omit<Telling, 'made'>): { deeds: Deed[]; made: Made } {
	const all: Telling = { ...telling, made: {} }
	const { founded, sheltered, pause, extension, leaving, end } = telling.told
	return {
		made: all.made,
		deeds: [
			opened(all),
			...(founded === undefined ? [] : foundedThen(all, founded)),
			...(sheltered === undefined ? [] : shelteredThen(all, sheltered)),
			...(pause === undefined ? [] : [paused({ ...all, what: pause })]),
			...(extension === undefined ? [] : [extended({ ...all, what: extension })]),
			...(leaving === undefined ? [] : [left({ ...all, what: leaving })]),
			...(end === undefined || telling.told.deciding !== undefined ? [] : [steered(all, end)]),
		],
	}
}

function opened({ place, told, idea, made }: Telling): Deed {
	const { name, line, offer, place: room, what, forWhom, conceived } = told
	return {
		ago: conceived - 35,
		by: 'koordynacja',
		act: async (act) => {
			const about = { ideaId: present(idea.id, 'an idea'), programmeId: known(place.programmes, ROAD) }
			const written = { name, line, offer, place: room, concept: `${what} Dla kogo: ${forWhom.toLowerCase()}.` }
			made.id = must(await openConcept(act, { ...written, ...about })).manufactory
		},
	}
}

function foundedThen(telling: Telling, ago: number): Deed[] {
	const { place, told, made } = telling
	const hosting: Deed = {
		ago: ago + 3,
		by: 'koordynacja',
		act: async (act) => {
			const post = managers[told.host]
			const manager = post === undefined ? null : place.worker(post).account
			const dates = {
				agreedOn: dayAgo(place, ago + 4),
				from: dayAgo(place, ago + 2),
				until: dayAgo(place, ago - 1_460),
				agreementNumber: `UM/${ago}`,
			}
			const who = {
				organisation: known(place.organisations, hosts[told.host]),
				manager,
				managerName: manager === null ? 'Lucyna Wolańska' : '',
			}
			must(await agreeHosting(act, { manufactory: idOf(made), version: 0, tutor: place.worker(told.tutor).account, ...dates, ...who }))
		},
	}
	return [hosting, steered(telling, { ago, to: 'founded', reason: '', remarks: '' })]
}

function shelteredThen(telling: Telling, ago: number): Deed[] {
	const { place, told } = telling
	const [first, last] = told.crew
	const hired: Deed = {
		ago,
		by: 'koordynacja',
		act: async (act) => {
			for (const [nth, position] of told.positions.slice(0, last - first).entries())
				await employ(act, { telling, nth, position, from: dayAgo(place, ago) })
		},
	}
	return [hired, steered(telling, { ago, to: 'protected', reason: '', remarks: '' })]
}

async function employ(
	act: Act,
	{ telling, nth, position, from }: { telling: Telling; nth: number; position: string; from: ReturnType<typeof dayAgo> },
) {
	const { told, crew, made } = telling
	const half = nth % 3 === 2
	const post = {
		contract: nth === 0 ? 'employment-permanent' : 'employment-fixed',
		weeklyMinutes: half ? HALF : FULL,
		payGrosze: half ? 240_000 : 480_000,
	}
	const participant = oneOf(crew, told.crew[0] + nth)
	must(await employWorker(act, { manufactory: idOf(made), participant, position, ...post, from, until: null, acknowledgedOn: from }))
}

function steered({ place, made }: Telling, { ago, ...step }: Step): Deed {
	return {
		ago,
		by: 'koordynacja',
		act: async (act) => must(await steerManufactory(act, { manufactory: idOf(made), onDay: dayAgo(place, ago), ...step })),
	}
}

function paused({ place, made, what: { ago, ...why } }: On<'pause'>): Deed {
	const decided = { decidedBy: 'Wanda Olszewska-Lis', decidedOn: dayAgo(place, ago) }
	const pause = { ...why, ...decided, from: dayAgo(place, ago), until: null }
	return { ago, by: 'koordynacja', act: async (act) => must(await pauseClock(act, { manufactory: idOf(made), ...pause })) }
}

function extended({ place, made, what: { ago, ...why } }: On<'extension'>): Deed {
	const extension = { ...why, late: false, decidedBy: 'Wanda Olszewska-Lis', decidedOn: dayAgo(place, ago) }
	return { ago, by: 'koordynacja', act: async (act) => must(await extendClock(act, { manufactory: idOf(made), ...extension })) }
}

function left({ place, made, what: { ago, reason } }: On<'leaving'>): Deed {
	return {
		ago,
		by: 'koordynacja',
		act: async (act) => {
			for (const { id: worker } of await listWorkers(act.db, act, idOf(made)))
				must(await recordDeparture(act, { worker, lastOn: dayAgo(place, ago), reason, remarks: '' }))
		},
	}
}

function idOf(made: Made): ManufactoryId {
	return present(made.id, 'a manufactory')
}
