import { newId } from '#kernel/id'

type Put = (table: string, row: Record<string, unknown>, id?: 'no id') => Promise<string>
type About = {
	readonly participant: string
	readonly idea: string
	readonly organisation: string
	readonly words: (what: string) => string
}

const AT = '2026-02-20T10:00:00Z'

/** One invented manufactory in its protective period in which this person works, with a row of every kind: a host, a step, a pause, an extension, who left. */
export async function addManufactory({ put, by }: { put: Put; by: string }, { participant, idea, organisation, words }: About) {
	const own = { by_id: by, at: AT }
	const written = { offer: words('Co robi'), concept: words('Koncepcja'), place: words('Miejsce'), folded: 'manufaktura' }
	const made = { name: `${words('Manufaktura')} ${newId()}`, idea_id: idea, line: 'culture', ...written, made_by: by, made_at: AT }
	const manufactory = await put('manufactories.manufactory', made)
	const agreement = { agreement_number: words('Umowa'), agreed_on: '2026-01-02', from_on: '2026-01-02', until_on: '2027-12-31' }
	const hosting = { version: 1, organisation_id: organisation, ...agreement, manager_name: words('Kierowniczka') }
	await put('manufactories.hosting', { manufactory_id: manufactory, ...hosting, ...own }, 'no id')
	await put('manufactories.tutoring', { manufactory_id: manufactory, account_id: by, since_on: '2026-01-02', ...own })
	const post = { contract: 'employment-fixed', position: words('Stanowisko'), weekly_minutes: 600, full_time: false, from_on: '2026-01-05' }
	const worker = await put('manufactories.worker', { manufactory_id: manufactory, participant_id: participant, ...post, ...own })
	const gone = await put('manufactories.worker', {
		manufactory_id: manufactory,
		participant_id: participant,
		...post,
		until_on: '2026-01-31',
		...own,
	})
	const left = { last_on: '2026-01-31', reason: 'resigned', remarks: words('Odejście') }
	await put('manufactories.departure', { worker_id: gone, ...left, ...own }, 'no id')
	await put('manufactories.rules_acknowledgement', { worker_id: worker, on_day: '2026-01-05', ...own }, 'no id')
	const step = { manufactory_id: manufactory, on_day: '2026-01-05', remarks: words('O kroku'), ...own }
	await put('manufactories.transition', { ...step, from_state: 'concept', to_state: 'founded' })
	await put('manufactories.transition', { ...step, from_state: 'founded', to_state: 'protected' })
	const clock = { model: 'default', started_on: '2026-01-05', months: 12, decision_on: '2027-03-16' }
	await put('manufactories.clock', { manufactory_id: manufactory, ...clock, ...own }, 'no id')
	const decided = { reason: 'other', remarks: words('Uwagi'), decided_by: words('Kto zdecydował'), decided_on: '2026-02-01', ...own }
	const pause = await put('manufactories.pause', { manufactory_id: manufactory, from_on: '2026-02-01', until_on: '2026-02-11', ...decided })
	const extension = await put('manufactories.extension', { manufactory_id: manufactory, months: 2, late: false, ...decided })
	return { manufactory, worker, pause, extension }
}
