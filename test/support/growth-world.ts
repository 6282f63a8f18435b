import { newId } from '#kernel/id'
import type { Wording } from './wording.ts'

type Put = (table: string, row: Record<string, unknown>, id?: 'no id') => Promise<string>
type Placed = { readonly put: Put; readonly by: string }
type About = {
	readonly manufactory: string
	readonly participant: string
	readonly organisation: string
	readonly file: string
	readonly words: Wording
}

const AT = '2026-02-20T10:00:00Z'

/** What a manufactory has, spends, earns and learns: a row of every kind. */
export async function addGrowth(placed: Placed, about: About) {
	const money = await addMoney(placed, about)
	const things = await addAssets(placed, about)
	return {
		...money,
		...things,
		...(await addLearning(placed, about)),
		...(await addReview(placed, about)),
		...(await addBarometer(placed, about)),
	}
}

async function addMoney({ put, by }: Placed, { manufactory, organisation, file, words }: About) {
	const own = { manufactory_id: manufactory, by_id: by, at: AT }
	const market = { offered: words('Oferta'), to_whom: words('Komu'), price_grosze: 1000, cost_grosze: 500, result: 'sold' }
	const learned = { feedback: words('Opinie'), learned: words('Nauka'), next_test: words('Co dalej') }
	const test = await put('manufactories.market_test', { ...own, on_day: '2026-02-10', ...market, ...learned })
	const planned = { category: 'materials', month: '2026-02-01', version: 1, side: 'cost', grosze: 5000 }
	await put('manufactories.plan_line', { ...own, ...planned }, 'no id')
	const spent = { on_day: '2026-02-12', category: 'materials', side: 'cost', source: 'project', what: words('Za co') }
	const paper = { document: words('Faktura'), scan_id: file, giver_id: organisation, market_test_id: test }
	const entry = await put('manufactories.budget_entry', { ...own, ...spent, ...paper, part: 'entry', grosze: 4200 })
	const why = { corrects_id: entry, reason: words('Dlaczego poprawka') }
	await put('manufactories.budget_entry', { ...own, ...spent, ...why, part: 'reversal', grosze: -4200 })
	const kept = await put('manufactories.budget_entry', { ...own, ...spent, ...why, part: 'replacement', grosze: 4300 })
	await put('manufactories.reminder', { manufactory_id: manufactory, decision_on: '2027-03-16', days_before: 90, at: AT }, 'no id')
	await put('manufactories.escalation', { manufactory_id: manufactory, decision_on: '2027-03-16', at: AT }, 'no id')
	return { marketTest: test, entry: kept }
}

async function addAssets({ put, by }: Placed, { manufactory, organisation, file, words }: About) {
	const own = { by_id: by, at: AT }
	const thing = {
		organisation_id: organisation,
		name: words('Maszyna'),
		inventory_number: `${words('Numer')} ${newId().slice(-12)}`,
		value_grosze: 90_000,
	}
	const asset = await put('manufactories.asset', { ...thing, remarks: words('Uwagi o rzeczy'), ...own })
	const term = { from_on: '2026-01-10', due_on: '2026-12-31', ends_on: '2026-12-31', handed_on: '2026-01-10' }
	const paper = { paper: words('Protokół'), signed_on: '2026-01-10', scan_id: file }
	const loan = await put('manufactories.loan', { asset_id: asset, manufactory_id: manufactory, ...term, ...paper, ...own })
	const state = { condition: 'good', remarks: words('Stan') }
	const handing = await put('manufactories.handing', { loan_id: loan, way: 'over', on_day: '2026-01-10', ...state, ...own })
	await put('manufactories.handing_photo', { handing_id: handing, file_id: file }, 'no id')
	const sold = { manner: 'bought', price_grosze: 100, on_day: '2026-02-01', to_name: words('Komu sprzedano'), paper: words('Umowa') }
	const transfer = await put('manufactories.asset_transfer', {
		asset_id: asset,
		loan_id: loan,
		...sold,
		...own,
		revoked_by: by,
		revoked_at: AT,
	})
	return { asset, loan, handing, transfer }
}

async function addLearning({ put, by }: Placed, { manufactory, participant, words }: About) {
	const lesson = await put('manufactories.lesson', {
		subject: 'marketing',
		on_day: '2026-02-12',
		minutes: 90,
		topic: words('Temat zajęć'),
		by_id: by,
		at: AT,
	})
	const marked = { lesson_id: lesson, participant_id: participant, manufactory_id: manufactory, presence: 'present' }
	await put('manufactories.lesson_person', marked, 'no id')
	return { lesson }
}

async function addReview({ put, by }: Placed, { manufactory, participant, words }: About) {
	const own = { manufactory_id: manufactory, by_id: by, at: AT }
	const held = { month: '2026-02-01', version: 1, held_on: '2026-02-18', tutor_present: true, host_present: true, workers_mood: 4 }
	const told = { went_well: words('Co się udało'), problems: words('Kłopoty') }
	const review = await put('manufactories.review', { ...own, ...held, ...told })
	await put('manufactories.review_worker', { review_id: review, participant_id: participant }, 'no id')
	const score = { criterion: 'people', score: 3, evidence: words('Z czego to widać') }
	await put('manufactories.readiness', { review_id: review, ...score }, 'no id')
	const agreed = { month: '2026-02-01', what: words('Ustalenie'), voice: 'tutor', due_on: '2026-03-10' }
	const agreement = await put('manufactories.agreement', { ...own, ...agreed })
	const kept = await put('manufactories.agreement', { ...own, ...agreed, due_on: '2026-02-19' })
	await put('manufactories.agreement_end', { agreement_id: kept, outcome: 'kept', on_day: '2026-02-19', by_id: by, at: AT }, 'no id')
	return { review, agreement }
}

async function addBarometer({ put, by }: Placed, { manufactory, participant }: About) {
	const days = { quarter: '2026-01-01', opened_on: '2026-02-15', closes_on: '2026-03-31', anonymous: false, least_answers: 5 }
	const barometer = await put('manufactories.barometer', { manufactory_id: manufactory, ...days, by_id: by, at: AT })
	const worker = { barometer_id: barometer, participant_id: participant }
	await put('manufactories.barometer_worker', { ...worker, answered: true }, 'no id')
	const answer = await put('manufactories.barometer_answer', { ...worker, voice: 'workers', at: AT })
	await put('manufactories.barometer_score', { answer_id: answer, area: 'host', score: 4 }, 'no id')
	await put('manufactories.barometer_tally', { barometer_id: barometer, area: 'host', score: 4, answers: 1 }, 'no id')
	return { barometer }
}
