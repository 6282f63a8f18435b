import { newId } from '#kernel/id'
import type { Wording } from './wording.ts'

type Put = (table: string, row: Record<string, unknown>, id?: 'no id') => Promise<string>
type Placed = { readonly put: Put; readonly by: string }
type About = {
	readonly manufactory: string
	readonly participant: string
	readonly file: string
	readonly worker: string
	readonly words: Wording
}

const AT = '2026-02-20T10:00:00Z'

/** The decision on form of one manufactory, and the enterprise that came of it, with the group that prepared another. */
export async function addEnterprise(placed: Placed, about: About) {
	const form = await addDecision(placed, about)
	const { enterprise, ...firm } = await addFirm(placed, about)
	const spinoff = await addSpinoff(placed, { ...about, enterprise })
	return {
		...form,
		...firm,
		enterprise,
		...spinoff,
		...(await addFirmLife(placed, { ...about, enterprise })),
		...(await addGroup(placed, about)),
	}
}

async function addDecision({ put, by }: Placed, { manufactory, participant, file, words }: About) {
	const own = { by_id: by, at: AT }
	await put('enterprises.form_facts', { manufactory_id: manufactory, version: 1, facts: { persons: 3 }, weights: {}, ...own }, 'no id')
	const deciding = await put('enterprises.form_deciding', { manufactory_id: manufactory, number: 1, opened_on: '2026-02-01', ...own })
	const said = { deciding_id: deciding, said_on: '2026-02-02', at: AT, paper_id: file, dissent: words('Zdanie odrębne'), recorded_by: by }
	const heard = { voice: 'worker', participant_id: participant, how: 'on-paper', helper: words('Kto pomógł') }
	const voice = await put('enterprises.form_voice', { ...said, ...heard })
	const expert = { voice: 'expert', name: words('Ekspertka'), how: 'on-paper' }
	await put('enterprises.form_voice', { ...said, ...expert })
	const stance = { form: 'social-cooperative', stance: 'for', reasons: words('Za czym przemawia') }
	await put('enterprises.form_stance', { voice_id: voice, ...stance }, 'no id')
	const decided = { form: 'social-cooperative', decided_on: '2026-02-10', reasons: words('Powody decyzji'), advice: {} }
	await put('enterprises.form_decision', { deciding_id: deciding, ...decided, ...own }, 'no id')
	const signed = { deciding_id: deciding, name: words('Podpis'), role: 'centre', signed_on: '2026-02-11', paper_id: file }
	return { deciding, voice, signature: await put('enterprises.form_signature', { ...signed, ...own }) }
}

async function addFirm({ put, by }: Placed, { manufactory, participant, worker, words }: About) {
	const named = { name: `${words('Spółdzielnia')} ${newId()}`, address: words('Adres'), offer: words('Oferta'), folded: 'spoldzielnia' }
	const made = {
		manufactory_id: manufactory,
		form: 'social-cooperative',
		founded_on: '2026-02-12',
		keeper_id: by,
		made_by: by,
		made_at: AT,
	}
	const enterprise = await put('enterprises.enterprise', { ...named, ...made })
	const own = { enterprise_id: enterprise, by_id: by, at: AT }
	const founder = await put('enterprises.founder', { ...own, kind: 'person', participant_id: participant })
	await put('enterprises.founder', { ...own, kind: 'organisation', name: words('Założyciel') })
	const post = { contract: 'employment-fixed', employment: true, position: words('Stanowisko'), weekly_minutes: 2400, fte: 1 }
	const job = await put('enterprises.job', { ...own, ...post, participant_id: participant, worker_id: worker, from_on: '2026-02-15' })
	await put('enterprises.job', { ...own, ...post, name: words('Osoba z zewnątrz'), from_on: '2026-02-15' })
	const over = { closed_on: '2026-02-19', reason: 'other', remarks: words('Koniec'), revoked_by: by, revoked_at: AT }
	await put('enterprises.closing', { ...own, ...over })
	await put('enterprises.status_note', { ...own, condition: 'status', holds: true, on_day: '2026-02-18', evidence: words('Dowód') })
	return { enterprise, founder, job }
}

async function addFirmLife({ put, by }: Placed, { enterprise, words }: About & { readonly enterprise: string }) {
	const own = { enterprise_id: enterprise, by_id: by, at: AT }
	await put('enterprises.fading_plan', { ...own, version: 1, begins_on: '2026-01-01', ends_on: '2026-12-31' }, 'no id')
	const quarter = { enterprise_id: enterprise, version: 1, minutes: { legal: 600 }, total_minutes: 600, grosze: 1000 }
	await put('enterprises.fading_quarter', { ...quarter, number: 1, reason: words('Dlaczego tyle') }, 'no id')
	const given = { on_day: '2026-02-18', field: 'legal', minutes: 60, remarks: words('O wsparciu') }
	const entry = await put('enterprises.fading_entry', { ...own, ...given })
	const task = { enterprise_id: enterprise, months: 6, due_on: '2026-08-12' }
	await put('enterprises.survival_task', task, 'no id')
	const alive = { months: 6, done_on: '2026-02-19', answer: 'alive', jobs: 2, at_risk_jobs: 1, remarks: words('Jak idzie') }
	await put('enterprises.survival_check', { ...own, ...alive, revoked_by: by, revoked_at: AT })
	return { fading: entry }
}

async function addSpinoff({ put, by }: Placed, { manufactory, enterprise, words }: About & { readonly enterprise: string }) {
	const own = { by_id: by, at: AT }
	const begun = { enterprise_id: enterprise, form: 'social-cooperative', begun_on: '2026-02-12' }
	const spinoff = await put('enterprises.spinoff', { manufactory_id: manufactory, ...begun, ...own })
	const listed = { spinoff_id: spinoff, place: 1, code: 'own', title: words('Sprawa'), owner_id: by, remarks: words('O sprawie') }
	const item = await put('enterprises.spinoff_item', listed)
	const answered = { item_id: item, answer: 'not-needed', on_day: '2026-02-13', reason: words('Dlaczego nie trzeba') }
	await put('enterprises.spinoff_answer', { ...answered, ...own })
	return { item }
}

async function addGroup({ put, by }: Placed, { participant, words }: About) {
	const own = { by_id: by, at: AT }
	const told = { assumptions: words('Założenia'), plan: words('Biznesplan'), owner_id: by, begun_on: '2026-01-20' }
	const circle = await put('enterprises.initiative_group', { name: `${words('Opoka')} ${newId()}`, ...told, made_by: by, made_at: AT })
	const member = await put('enterprises.group_member', { group_id: circle, participant_id: participant, since_on: '2026-01-20', ...own })
	const step = { group_id: circle, step: 'training', on_day: '2026-02-01', minutes: 120, remarks: words('O kroku') }
	const groupStep = await put('enterprises.group_step', { ...step, ...own })
	await put('enterprises.group_ending', { group_id: circle, ended_on: '2026-02-19', reason: words('Koniec'), ...own }, 'no id')
	return { initiative: circle, member, groupStep }
}
