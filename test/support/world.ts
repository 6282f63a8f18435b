import type { Role } from '#access'
import { loadIndicatorSet, submitReport } from '#indicators'
import { newId } from '#kernel/id'
import { day } from '#kernel/plain-date'
import { addKeptFile } from './community-world.ts'
import { addEnterprise } from './enterprise-world.ts'
import { addGrowth } from './growth-world.ts'
import { addIdea } from './idea-world.ts'
import { addManufactory } from './manufactory-world.ts'
import type { Scene } from './scene.ts'
import { addTown } from './town-world.ts'
import type { Wording } from './wording.ts'

/** The ids of everything that hangs on one invented person. `ended` is another stay of hers, in a programme she left. */
export type Person = Awaited<ReturnType<typeof addPerson>>

const PLAIN: Wording = (what) => what
const AT = '2026-02-20T10:00:00Z'
const FRONTLINE = [
	'intake',
	'placement',
	'self-employment',
	'fund-officer',
	'coach',
	'adviser',
	'trainer',
	'animator',
] as const satisfies Role[]

/**
 * One invented person with a row of every kind that a person can have: a referral on its way, a stay that lasts and one that ended, meetings that
 * wait, are disputed and were called off, a group, a note, checks after the exit, a merge. All of it is the coordinator's: nobody else stands by her.
 */
export async function addPerson(scene: Scene, lastName: string, words: Wording = PLAIN) {
	const { put, by } = writer(scene)
	const named = (firstName: string) => nameOf(words(firstName), lastName)
	const participant = await put('people.participant', named('Zmyślona'))
	const double = await put('people.participant', named('Zmyślona'))
	const merged = await put('people.participant', { ...named('Połączona'), merged_into: participant })
	const referral = await addReferral(scene, participant, words)
	const participation = await addStay(scene, participant, scene.programme)
	const ended = await addStay(scene, participant, await leftProgramme(scene))
	const left = await addExit(scene, ended, words)
	const group = await put('support.circle', { programme_id: scene.programme, name: `${words('Grupa')} ${newId()}`, leader_id: by })
	await put('support.circle_member', { circle_id: group, participation_id: participation, since_on: '2026-01-20' }, 'no id')
	const meetings = await addMeetings(scene, participation, words)
	const closed = await addReferral(scene, double, words)
	await put('people.referral_closing', { referral_id: closed, ...closing(words), by_id: by, at: AT }, 'no id')
	await put('people.not_double', { ...pair(double, merged), by_id: by, at: AT }, 'no id')
	const note = await put('people.restricted_note', {
		participant_id: participant,
		category: 'health',
		content: words('Zdrowie'),
		author_id: by,
		at: AT,
	})
	await put('people.restricted_note_reader', { note_id: note, account_id: scene.accounts.administrator }, 'no id')
	const nothing = { participations: [], referrals: [], notes: [], relationships: [], filled: {} }
	const merge = await put('people.merge', { kept_id: participant, merged_id: merged, moved: nothing, by_id: by, at: AT })
	const moved = JSON.stringify([{ id: participant, from: null, team: null }])
	const assignment = await put('people.assignment', { kind: 'coach', to_id: by, moved, by_id: by, at: AT })
	const ideas = await addIdea({ put, by }, participant, words)
	const { organisation } = scene
	const manufactory = await addManufactory({ put, by }, { participant, idea: ideas.idea, organisation, words })
	const file = await addKeptFile({ put, by }, words)
	const about = { ...manufactory, participant, organisation, file, words }
	const growth = await addGrowth({ put, by }, about)
	const work = { ...growth, ...(await addEnterprise({ put, by }, about)), ...ideas, ...manufactory, file }
	return { ...work, participant, double, merged, referral, participation, ended, ...left, group, ...meetings, note, merge, assignment }
}

/** The coach, and everybody else on the front line, stands by this person and belongs to the organisation that hosts her manufactory, as do its manager and partner. */
export async function standByHer(scene: Scene, { participant, double, merged, manufactory }: Person): Promise<void> {
	const { put } = writer(scene)
	const organisation = await put('partnership.organisation', { name: `Instytucja ${newId()}`, sector: 'public', part: 'partner' })
	await scene.owner.query('update manufactories.hosting set organisation_id = $1 where manufactory_id = $2', [organisation, manufactory])
	for (const role of [...FRONTLINE, 'host-manager', 'partner-representative'] as const)
		await put('access.relationship', {
			account_id: scene.accounts[role],
			subject: 'organisation',
			subject_id: organisation,
			kind: 'belongs',
			since_on: '2026-01-05',
		})
	for (const role of FRONTLINE)
		for (const subject_id of [participant, double, merged])
			await put('access.relationship', {
				account_id: scene.accounts[role],
				subject: 'participant',
				subject_id,
				kind: 'coach',
				since_on: '2026-01-05',
			})
}

/** What is nobody's in person: the programme's own indicators and target, an import with its remarks, and a report handed in. */
export async function addHouse(scene: Scene, words: Wording = PLAIN) {
	const { put, by } = writer(scene)
	await scene.inside('coordinator', (act) => loadIndicatorSet(act, 'T1', 'abc'))
	if (words !== PLAIN) await renameIndicators(scene, words)
	const counted = { programme_id: scene.programme, stage: 'read', rows_read: 3, problems: 1, rejected: 1 }
	const file = await put('smefs.import', {
		...counted,
		file_name: words('uczestnicy.csv'),
		file_hash: 'x',
		bytes: 100,
		by_id: by,
		made_at: AT,
	})
	await put('platform.draft', { account_id: by, form: 'session-new', content: { topic: words('Szkic') } }, 'no id')
	await put('platform.request_key', { key: newId(), account_id: by, answer: '/' }, 'no id')
	await put('journal.seal', { number: 1, entries: 1, hash: 'a'.repeat(64) }, 'no id')
	const remark = { import_id: file, number: 1, severity: 'problem', line: 2, kind: 'pesel-checksum' }
	await put('smefs.import_remark', { ...remark, column_name: words('PESEL'), value: words('80050512345') }, 'no id')
	const wish = { programme: 'T1', period: { to: day('2026-03-01'), leaveOut: 'nothing' }, remarks: words('Uwagi') } as const
	const report = await scene.inside('coordinator', (act) => submitReport(act, wish))
	if (!report.ok) throw new Error('the report of the world was refused')
	return { report: report.value, import: file, ...(await addTown(scene, { put, by }, words)) }
}

async function renameIndicators({ owner }: Scene, words: Wording): Promise<void> {
	const named = [words('Wskaźnik'), words('Figure'), words('Źródło')]
	await owner.query('update indicators.programme_indicator set name_pl = $1, name_en = $2, source = $3', named)
}

function closing(words: Wording) {
	return { reason: 'passed-on', remarks: words('Zamknięcie'), message: words('Co usłyszała'), told_by: 'phone' }
}

function pair(one: string, other: string) {
	return one < other ? { one_id: one, other_id: other } : { one_id: other, other_id: one }
}

function nameOf(first_name: string, last_name: string) {
	const folded = `${first_name} ${last_name}`.toLowerCase()
	return {
		first_name,
		last_name,
		folded,
		folded_name: folded,
		born_on: '1980-05-05',
		phone: '600 000 000',
		email: 'osoba@zmyslona.example',
	}
}

async function leftProgramme({ owner, partnership }: Scene): Promise<string> {
	const { rows } = await owner.query<{ id: string }>(
		`insert into partnership.programme (partnership_id, id, code, name, from_on, to_on) values ($1, $2, 'T0', 'Dawny program', '2024-01-01', '2026-02-28')
			on conflict (partnership_id, code) do update set name = excluded.name returning id`,
		[partnership, newId()],
	)
	return rows[0]?.id ?? ''
}

async function addReferral(scene: Scene, participant: string, words: Wording): Promise<string> {
	const { put, by } = writer(scene)
	const sent = {
		participant_id: participant,
		programme_id: scene.programme,
		source: 'ops',
		received_on: '2026-02-15',
		due_on: '2026-02-18',
	}
	const referral = await put('people.referral', { ...sent, owner_id: by, note: words('Skierowanie') })
	const told = { referral_id: referral, by_id: by, at: AT }
	await put('people.first_contact', { ...told, on_day: '2026-02-16', channel: 'phone', reached: true, note: words('Rozmowa') })
	await put('people.eligibility', { ...told, eligible: true, answers: { told: {}, findings: [] }, reason: words('Powód') })
	return referral
}

async function addStay(scene: Scene, participant: string, programme: string): Promise<string> {
	const { put } = writer(scene)
	const days = { declared_on: '2026-01-20', started_on: '2026-01-20' }
	const stay = await put('people.participation', { participant_id: participant, programme_id: programme, ...days })
	const entry = { version: 1, recorded_at: AT, frozen_on: '2026-01-20', sex: 'woman', age_years: 45, labour_status: 'unemployed' }
	await put('people.entry_snapshot', { participation_id: stay, ...entry }, 'no id')
	return stay
}

async function addExit(scene: Scene, stay: string, words: Wording) {
	const { put, by } = writer(scene)
	const exit = await put('people.exit', { participation_id: stay, ended_on: '2026-02-10', path_completed: true, by_id: by, at: AT })
	const check = { participation_id: stay, exit_id: exit }
	const done = { done_on: '2026-02-12', reached: true, employed: true, remarks: words('Po zakończeniu'), at: AT }
	await put('people.follow_up', { ...check, months: 6, due_on: '2026-02-10', ...done })
	const gone = { path_completed: false, reason: 'illness', by_id: by, at: AT, revoked_at: AT }
	const left = await put('people.exit', { participation_id: stay, ended_on: '2026-01-30', ...gone })
	const reEntry = await put('people.re_entry', {
		participation_id: stay,
		exit_id: left,
		on_day: '2026-02-02',
		note: words('Powrót'),
		by_id: by,
		at: AT,
	})
	const followUp = await put('people.follow_up', { ...check, months: 3, due_on: '2026-03-10' })
	return { exit, reEntry, followUp }
}

async function addMeetings(scene: Scene, participation: string, words: Wording) {
	const { put, by } = writer(scene)
	const form = { kind: 'counselling', subkind: 'legal-help' }
	const support = await put('support.support', { participation_id: participation, ...form, started_on: '2026-01-20', source: 'session' })
	const meet = async (on_day: string, minutes: number) => {
		const said = { place: words('Miejsce'), topic: words('Temat'), note: words('Notatka') }
		const led = { programme_id: scene.programme, mode: 'individual', leader_id: by, made_by: by, made_at: AT }
		const session = await put('support.session', { ...form, ...said, ...led, on_day, minutes })
		const marked = { presence: 'present', marked_by: by, marked_at: AT }
		await put('support.attendance', { session_id: session, participation_id: participation, support_id: support, ...marked }, 'no id')
		return session
	}
	const [session, disputed, cancelled] = [await meet('2026-02-25', 60), await meet('2026-02-20', 45), await meet('2026-02-27', 30)]
	const told = { participation_id: participation, answer: 'disputed', comment: words('To nie tak'), channel: 'code', at: AT }
	const confirmation = await put('support.confirmation', { ...told, session_id: disputed, on_day: '2026-02-20', minutes: 45 })
	const answered = await put('support.confirmation', { ...told, session_id: cancelled, on_day: '2026-02-27', minutes: 30 })
	await put('support.dispute_answer', { confirmation_id: answered, answer: words('Odpowiedź'), by_id: by, at: AT }, 'no id')
	const code = { code_hash: Buffer.from(newId()), locator: 'ABC', participation_id: participation, made_by: by, made_at: AT, ends_at: AT }
	await put('support.confirmation_code', code, 'no id')
	await put('support.cancellation', { session_id: cancelled, reason: 'other', remarks: words('Odwołane'), by_id: by, at: AT }, 'no id')
	return { support, session, disputed, cancelled, confirmation }
}

/** Writes rows straight into the tables, as the owner, in the scene's partnership; answers with the row's id. */
function writer({ owner, partnership, accounts }: Scene) {
	const put = async (table: string, row: Record<string, unknown>, id?: 'no id'): Promise<string> => {
		const made = newId()
		const full: Record<string, unknown> = { partnership_id: partnership, ...(id === undefined ? { id: made } : {}), ...row }
		const names = Object.keys(full)
		const places = names.map((_, at) => `$${at + 1}`)
		await owner.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(full))
		return made
	}
	return { put, by: accounts.coordinator }
}
