import type { Act } from '#access'
import {
	addFounder,
	answerCheck,
	answerItem,
	beginSpinoff,
	type EnterpriseId,
	enterSupport,
	findSpinoff,
	foundEnterprise,
	listItems,
	planFading,
} from '#enterprises'
import { addDays, addMonths, day, type PlainDate } from '#kernel/plain-date'
import { listWorkers, type ManufactoryId } from '#manufactories'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { known, must } from '../../stage.ts'
import { type Deed, dayAgo } from '../../today/play.ts'
import { ROAD } from '../plan.ts'
import { THEATRE } from './growth-told.ts'
import type { Made } from './manufactory-road.ts'

/** The enterprise that grew out of a manufactory, once it has been founded. */
type Grown = { readonly place: Founded; readonly made: Made; id?: EnterpriseId }

const NAME = 'Spółdzielnia Socjalna Teatr na Podwórku (zmyślona)'
const [BEGAN, FOUNDED] = [598, 565]
const POST = 'samozatrudnienie'
const FADING = [
	{ hours: 24, zloty: 12_000 },
	{ hours: 18, zloty: 8_000 },
	{ hours: 12, zloty: 4_000 },
	{ hours: 6, zloty: 0 },
	{ hours: 3, zloty: 0 },
] as const

/** The way of the theatre out of its host: the list, the social cooperative, support that fades, two survival checks. */
export function theatreDeeds(place: Founded, made: Made): Deed[] {
	const grown: Grown = { place, made }
	const id = () => present(grown.id, NAME)
	const support = FADING.slice(0, 4).flatMap(({ hours, zloty }, nth): Deed[] => {
		const ago = FOUNDED - 40 - 91 * nth
		const entry = { field: nth % 2 === 0 ? 'business' : 'accounting', minutes: (hours - nth) * 60, grosze: zloty * 90, remarks: '' }
		return [{ ago, by: POST, act: async (act) => must(await enterSupport(act, { enterprise: id(), onDay: dayAgo(place, ago), ...entry })) }]
	})
	return [
		{ ago: BEGAN, by: 'koordynacja', act: async (act) => must(await beginSpinoff(act, idOf(made))) },
		{ ago: FOUNDED, by: 'koordynacja', act: (act) => begin(act, grown) },
		{ ago: FOUNDED - 5, by: 'koordynacja', act: (act) => settle(act, grown) },
		{ ago: FOUNDED - 6, by: 'koordynacja', act: (act) => plan(act, grown) },
		...support,
		...[6, 12].map((months): Deed => check(grown, months)),
	]
}

/** It is founded and its five founders are written down. */
async function begin(act: Act, grown: Grown): Promise<void> {
	const { place, made } = grown
	const about = { offer: 'Przedstawienia plenerowe i warsztaty', mainLine: '90.20.B', otherLines: [], address: 'os. Górali 5, Kraków' }
	const days = { foundedOn: dayAgo(place, FOUNDED), registeredOn: null }
	const numbers = { krs: '0000999901', regon: '', nip: '' }
	const contact = { phone: '600 300 400', email: 'teatr@poczta.example', website: '' }
	const from = { manufactoryId: idOf(made), groupId: null, programmeId: known(place.programmes, ROAD), keeper: place.worker(POST).account }
	const founding = { name: NAME, form: 'social-cooperative', ...about, ...days, ...numbers, ...contact, ...from }
	const { enterprise } = must(await foundEnterprise(act, founding))
	grown.id = enterprise
	for (const { participantId: participant } of await listWorkers(act.db, act, idOf(made))) {
		const founder = { kind: 'person' as const, participant, organisation: null, name: '', shareGrosze: 50_000 }
		must(await addFounder(act, { enterprise, founder }))
	}
}

/** Everything on the list is settled but two things; contracts and lent things move by themselves. */
async function settle(act: Act, { place, made }: Grown): Promise<void> {
	const workers = await listWorkers(act.db, act, idOf(made))
	const { id: spinoff } = present(await findSpinoff(act.db, act.partnership, idOf(made)), 'a spin-off')
	const items = await listItems(act.db, act.partnership, spinoff)
	for (const { id: item, code, subjectId } of items.filter(({ code: each }) => each !== 'insurance' && each !== 'name-and-signs')) {
		const worker = workers.find((one) => one.id === subjectId)
		const post = { contract: 'employment-permanent', until: null }
		const contract = worker && {
			...post,
			participant: worker.participantId,
			position: worker.position,
			weeklyMinutes: worker.weeklyMinutes,
		}
		const outcome = code === 'asset' ? ('given' as const) : null
		const given = { answer: 'done' as const, onDay: dayAgo(place, FOUNDED - 5), reason: '', outcome }
		must(await answerItem(act, { item, ...given, contract, paper: 'PRZEK/1' }))
	}
}

async function plan(act: Act, grown: Grown): Promise<void> {
	const beginsOn = quarterOf(act.today)
	const quarters = FADING.map(({ hours, zloty }) => ({
		minutes: { business: hours * 40, accounting: hours * 20 },
		grosze: zloty * 100,
		reason: '',
	}))
	const endsOn = addDays(addMonths(beginsOn, 3 * quarters.length), -1)
	must(await planFading(act, { enterprise: present(grown.id, NAME), version: 0, plan: { beginsOn, endsOn, quarters } }))
}

function check(grown: Grown, months: number): Deed {
	const ago = FOUNDED - 3 - Math.ceil(30.5 * months)
	const said = { answer: 'alive' as const, jobs: months === 6 ? 5 : 4, atRiskJobs: 4, revenue: months === 6 ? 'up-to-200' : 'up-to-500' }
	const more = { helped: ['orders', 'team', 'host'], remarks: '', closing: null }
	return {
		ago,
		by: POST,
		act: async (act) =>
			must(await answerCheck(act, { enterprise: present(grown.id, NAME), months, doneOn: dayAgo(grown.place, ago), ...said, ...more })),
	}
}

function quarterOf(on: PlainDate): PlainDate {
	const month = Number(on.slice(5, 7))
	return day(`${on.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`)
}

function idOf(made: Made): ManufactoryId {
	return present(made.id, THEATRE)
}
