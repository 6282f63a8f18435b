import type { Act } from '#access'
import { addDays, addMonths, day, daysBetween, type PlainDate } from '#kernel/plain-date'
import { type BudgetLine, enterBudget, holdReview, listWorkers, type ManufactoryId, planBudget, recordMarketTest } from '#manufactories'
import { present } from '#platform/absent'
import type { Founded } from '../../found.ts'
import { must } from '../../stage.ts'
import type { Deed } from '../../today/play.ts'
import { barometerDeeds } from './barometer.ts'
import { type GrowthTold, growthTold } from './growth-told.ts'
import { managers } from './hosts.ts'
import type { Made } from './manufactory-road.ts'
import type { ManufactoryTold } from './manufactory-told.ts'

type Year = { readonly told: ManufactoryTold; readonly growth: GrowthTold; readonly made: Made; readonly months: readonly Month[] }
/** A month of the protective period: its 25th, on which people meet, and how far the period has come (0-1). */
type Month = { readonly month: PlainDate; readonly heldOn: PlainDate; readonly nth: number; readonly far: number }
type Monthly = { readonly id: ManufactoryId; readonly growth: GrowthTold; readonly month: Month }

const PLANNED = { pay: 14_500, materials: 900, premises: 1_200, promotion: 350, sales: 5_000 } as const
const CRITERIA = ['people', 'product', 'money', 'market', 'organisation'] as const

/** The protective period month by month: a plan at first, then money, reviews and now and then a test of the market. */
export function yearDeeds(place: Founded, told: ManufactoryTold, made: Made): Deed[] {
	const growth = growthTold[told.name]
	if (growth === undefined || told.sheltered === undefined) return []
	const { today } = place.stage
	const months = monthsOf(today, told.sheltered, told.end?.ago ?? 0)
	const year: Year = { told, growth, made, months }
	const host = managers[told.host] ?? told.tutor
	const ago = ({ heldOn }: Month) => daysBetween(heldOn, today)
	const id = () => present(made.id, told.name)
	const reviewed = months.slice(0, months.length - (growth.unheldReviews ?? 0))
	return [
		{ ago: told.sheltered, by: host, act: (act) => plan(act, id(), year) },
		...months.map((month): Deed => ({ ago: ago(month), by: host, act: (act) => spend(act, { id: id(), growth, month }) })),
		...reviewed.map(
			(month): Deed => ({
				ago: ago(month),
				by: told.tutor,
				act: (act) => review(act, { id: id(), growth, month }, month === reviewed.at(-1)),
			}),
		),
		...months
			.filter(({ nth }) => nth % 3 === 2)
			.flatMap((month) => barometerDeeds(told, made, { ago: ago(month), nth: (month.nth - 2) / 3 })),
		...months
			.filter(({ nth }) => nth % 3 === 1)
			.map((month): Deed => ({ ago: ago(month), by: host, act: (act) => tryOut(act, { id: id(), growth, month }) })),
	]
}

/** Months whose 25th lies inside the period, the first first. */
function monthsOf(today: PlainDate, sheltered: number, ended: number): Month[] {
	const from = addDays(today, -sheltered)
	const until = addDays(today, -Math.max(1, ended))
	const first = day(`${from.slice(0, 7)}-01`)
	const all = Array.from({ length: 16 }, (_, nth) => addMonths(first, nth)).map((month) => ({ month, heldOn: addDays(month, 24) }))
	const own = all.filter(({ heldOn }) => heldOn > addDays(from, 10) && heldOn < until)
	return own.map((one, nth) => ({ ...one, nth, far: own.length < 2 ? 0 : nth / (own.length - 1) }))
}

async function plan(act: Act, id: ManufactoryId, { months }: Year): Promise<void> {
	const first = present(months[0], 'a month').month
	const year = Array.from({ length: 12 }, (_, nth) => addMonths(first, nth))
	for (const [category, zloty] of Object.entries(PLANNED))
		must(await planBudget(act, { manufactory: id, category, months: year.map((month) => ({ month, grosze: zloty * 100 })) }))
}

/** What is spent and earned in a month: wages by the project first, then by the host; some work is given. */
async function spend(act: Act, { id, growth, month }: Monthly): Promise<void> {
	const { heldOn: onDay, nth, far } = month
	const [first, last] = growth.earns
	const line = ([category, source]: readonly [string, string], zloty: number, what: string): BudgetLine => {
		return { onDay, category, source, grosze: zloty * 100, document: `FV/${nth + 1}/${category.slice(0, 3)}`, what }
	}
	const given = {
		onDay,
		category: 'services',
		source: 'volunteers',
		minutes: 60 * (4 + (nth % 5)),
		document: `WOL/${nth + 1}`,
		what: 'Pomoc sąsiadów',
	}
	const lines = [
		line(['pay', far < 0.7 ? 'project' : 'host'], 13_900 + 150 * nth, 'Wynagrodzenia z narzutami'),
		line(['materials', nth % 4 === 3 ? 'donation' : 'project'], 620 + 90 * (nth % 4), 'Materiały'),
		line(['premises', 'host'], 1_150, 'Media i sprzątanie'),
		line(['promotion', nth % 2 === 0 ? 'municipality' : 'own-revenue'], 180 + 40 * (nth % 3), 'Plakaty i druk'),
		line(['sales', 'own-revenue'], Math.round(first + (last - first) * far), 'Sprzedaż w miesiącu'),
		given,
	]
	must(await enterBudget(act, { manufactory: id, lines }))
}

async function review(act: Act, { id, growth, month }: Monthly, isNewest: boolean): Promise<void> {
	const { heldOn, nth, far } = month
	const [first, last] = growth.ready
	const readiness = CRITERIA.map((criterion, at) => {
		const score = Math.min(5, Math.max(1, Math.round(first + (last - first) * far + (at % 3 === nth % 3 ? 0.5 : -0.2))))
		return { criterion, score, evidence: EVIDENCE[criterion], shownIn: '' as const }
	})
	const workers = (await listWorkers(act.db, act, id)).filter(({ leftOn }) => leftOn === null).map(({ participantId }) => participantId)
	const agreed = { what: 'Rozmowa z trzema stałymi klientami', voice: 'workers', participant: null, dueOn: addDays(heldOn, 30) } as const
	must(
		await holdReview(act, {
			manufactory: id,
			month: month.month,
			heldOn,
			tutorPresent: true,
			hostPresent: nth % 4 !== 2,
			workers,
			wentWell: present(WELL[nth % WELL.length], 'words'),
			problems: present(PROBLEMS[(nth * 2) % PROBLEMS.length], 'words'),
			mood: { workers: 3 + ((nth + 1) % 3 === 0 ? 1 : 0), host: nth % 4 === 2 ? null : 4, tutor: far > 0.5 ? 4 : 3 },
			readiness,
			why: '',
			version: 0,
			settled: [],
			agreed: isNewest ? [agreed] : [],
		}),
	)
}

async function tryOut(act: Act, { id, growth, month }: Monthly): Promise<void> {
	const { offered, toWhom, price } = growth
	const isGood = growth.earns[1] > growth.earns[0]
	const sold = isGood ? 3 + month.nth : 1
	const said = isGood ? 'Wrócą, proszą o termin na wiosnę.' : 'Za drogo, obok są rowery na minuty.'
	const learned = isGood ? 'Cena jest dobra, brakuje prostego zapisu.' : 'Bez tańszej oferty nikt nie przyjdzie.'
	const values = { onDay: month.heldOn, offered, toWhom, priceGrosze: price * 100, costGrosze: price * 60, feedback: said, learned }
	const more = { result: isGood ? 'sold' : 'partly', nextTest: 'To samo w innym miejscu' }
	must(
		await recordMarketTest(act, {
			manufactory: id,
			values: { ...values, ...more },
			revenueGrosze: sold * price * 100,
			document: `PAR/${month.nth}`,
		}),
	)
}

const EVIDENCE = {
	people: 'Lista obecności i rozmowy, umowy trwają.',
	product: 'Opinie klientów po zajęciach.',
	money: 'Budżet: przychody i koszty miesiąca.',
	market: 'Próby rynku i powtórne zamówienia.',
	organisation: 'Grafik, podział zadań, spotkania co tydzień.',
} as const
const WELL = ['Pierwsze zamówienia spoza osiedla.', 'Zespół sam ułożył grafik.', 'Klienci wracają.', 'Gospodarz dał większą salę.']
const PROBLEMS = [
	'Brakuje osoby do telefonu.',
	'Rozliczenia zajmują za dużo czasu.',
	'Jedna osoba długo chorowała.',
	'Materiały podrożały.',
]
