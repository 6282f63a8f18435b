import type { Act } from '#access'
import { addFounder, addMember, answerCheck, type EnterpriseId, foundEnterprise, openGroup, recordGroupStep, startJob } from '#enterprises'
import { addDays, addMonths, day, type PlainDate } from '#kernel/plain-date'
import type { Founded } from '../found.ts'
import { as, known, must } from '../stage.ts'

type Entity = {
	readonly name: string
	readonly form: 'social-cooperative' | 'association'
	readonly address: string
	readonly offer: string
	readonly mainLine: string
	readonly foundedOn: PlainDate
	/** Founders that are organisations of the partnership, and others by a name that says they are invented. */
	readonly organisations: readonly string[]
	readonly names: readonly string[]
	readonly jobs: number
	/** Months after which nobody could be reached any more. */
	readonly lostAfter?: number
}

const KLUCZ = 'Stowarzyszenie na Rzecz Zrównoważonego Rozwoju Społeczno-Gospodarczego „KLUCZ” w Kluczach'
const FOUNDERS = [
	'Założycielka 1 (zmyślona)',
	'Założyciel 2 (zmyślony)',
	'Założycielka 3 (zmyślona)',
	'Założyciel 4 (zmyślony)',
	'Założycielka 5 (zmyślona)',
]
const CHECKS = [6, 12, 24, 36]

/** The four entities that grew out of the incubators (seed 003 names them). Dates, jobs and answers are made up; so is who founded them, but for one. */
const entities: readonly Entity[] = [
	{
		name: 'Spółdzielnia Socjalna „Opoka” w Kluczach',
		form: 'social-cooperative',
		address: 'Klucze',
		offer: 'Usługi porządkowe i zieleń (zmyślone)',
		mainLine: '81.30.Z',
		foundedOn: day('2010-03-15'),
		organisations: [KLUCZ],
		names: ['Druga osoba prawna założycielka (zmyślona)'],
		jobs: 6,
	},
	{
		name: 'Spółdzielnia Socjalna „Zdrojowianka” w Piwnicznej-Zdroju',
		form: 'social-cooperative',
		address: 'Piwniczna-Zdrój',
		offer: 'Usługi dla kuracjuszy (zmyślone)',
		mainLine: '55.20.Z',
		foundedOn: day('2010-06-01'),
		organisations: [],
		names: FOUNDERS,
		jobs: 5,
	},
	{
		name: 'Stowarzyszenie „Aktywne Wsparcie” w Nowym Sączu',
		form: 'association',
		address: 'Nowy Sącz',
		offer: 'Zajęcia i poradnictwo (zmyślone)',
		mainLine: '88.99.Z',
		foundedOn: day('2009-11-20'),
		organisations: [],
		names: FOUNDERS,
		jobs: 2,
		lostAfter: 36,
	},
	{
		name: 'Stowarzyszenie „Klucz” w Pałecznicy',
		form: 'association',
		address: 'Pałecznica',
		offer: 'Rozwój wsi (zmyślone)',
		mainLine: '94.99.Z',
		foundedOn: day('2010-02-10'),
		organisations: [],
		names: FOUNDERS,
		jobs: 1,
	},
]

/** Four entities founded directly by initiative groups, as the incubators helped them: the group and its way, the founders, the jobs, what came after. */
export async function tellEntities(place: Founded): Promise<void> {
	place.stage.clock.setTo(addDays(place.stage.today, -370))
	for (const entity of entities) await as(place, 'koordynacja', (act) => foundOne(act, place, entity))
}

async function foundOne(act: Act, place: Founded, entity: Entity): Promise<void> {
	const { name, form, address, offer, mainLine, foundedOn } = entity
	const groupId = await gatherOne(act, place, entity)
	const contact = { address, phone: '', email: '', website: '', krs: '', regon: '', nip: '' }
	const more = {
		offer,
		mainLine,
		otherLines: [],
		programmeId: known(place.programmes, 'ABC'),
		keeper: place.worker('samozatrudnienie').account,
	}
	const founding = { name, form, foundedOn, registeredOn: addDays(foundedOn, 40), manufactoryId: null, groupId, ...contact, ...more }
	const { enterprise } = must(await foundEnterprise(act, founding))
	for (const founder of foundersOf(place, entity)) must(await addFounder(act, { enterprise, founder: { ...founder, shareGrosze: null } }))
	await employ(act, entity, enterprise)
	for (const months of CHECKS) await answer(act, { entity, enterprise, months })
}

async function gatherOne(act: Act, place: Founded, entity: Entity) {
	const { name, offer, foundedOn } = entity
	const about = { programmeId: known(place.programmes, 'ABC'), assumptions: offer, plan: 'Biznesplan uzgodniony w inkubatorze (zmyślony).' }
	const owner = place.worker('samozatrudnienie').account
	const { group } = must(await openGroup(act, { name: `Grupa: ${name}`, ...about, owner, begunOn: addMonths(foundedOn, -6) }))
	for (const { kind: _kind, ...member } of foundersOf(place, entity)) must(await addMember(act, { group, ...member }))
	for (const [nth, step] of ['animation', 'training', 'advice', 'business-plan', 'statute'].entries()) {
		const minutes = step === 'training' ? 960 : step === 'advice' ? 600 : null
		must(await recordGroupStep(act, { group, step, onDay: addDays(foundedOn, -150 + 30 * nth), minutes, remarks: '' }))
	}
	return group
}

function foundersOf(place: Founded, { organisations, names, form }: Entity) {
	const isByOrganisations = organisations.length > 0
	return [
		...organisations.map((name) => ({
			kind: 'organisation' as const,
			participant: null,
			organisation: known(place.organisations, name),
			name: '',
		})),
		...names.map((name) => {
			const kind = isByOrganisations && form === 'social-cooperative' ? ('organisation' as const) : ('person' as const)
			return { kind, participant: null, organisation: null, name }
		}),
	]
}

async function employ(act: Act, { jobs, foundedOn }: Entity, enterprise: EnterpriseId): Promise<void> {
	for (let nth = 1; nth <= jobs; nth += 1) {
		const post = {
			contract: 'employment-permanent',
			position: 'praca w spółdzielni lub biurze',
			weeklyMinutes: nth % 3 === 0 ? 1_200 : 2_400,
		}
		const who = { participant: null, name: `Osoba ${nth} (zmyślona)`, toldAtRisk: nth % 4 !== 0, worker: null }
		must(await startJob(act, { enterprise, ...who, ...post, from: addDays(foundedOn, 45), until: null }))
	}
}

async function answer(
	act: Act,
	{ entity, enterprise, months }: { entity: Entity; enterprise: EnterpriseId; months: number },
): Promise<void> {
	const isLost = entity.lostAfter !== undefined && months >= entity.lostAfter
	const doneOn = addDays(addMonths(entity.foundedOn, months), 55)
	const alive = { answer: 'alive', jobs: entity.jobs, atRiskJobs: Math.max(0, entity.jobs - 1), revenue: 'up-to-200' } as const
	const lost = { answer: 'lost-contact', jobs: null, atRiskJobs: null, revenue: null } as const
	const said = { helped: isLost ? [] : ['advice', 'team'], remarks: '', closing: null }
	must(await answerCheck(act, { enterprise, months, doneOn, ...(isLost ? lost : alive), ...said }))
}
