import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { filledIn } from '#platform/draft'
import { type FormValues, readForm } from '#platform/form'
import { moved, part, type Reply, refusedForm, shown } from '#platform/reply'
import { localOr, PageHead, Tabs } from '#ui'
import { type RecordRefusal, recordSession, type SessionInput } from '../actions/record-session.ts'
import { messages } from '../messages.ts'
import { formValue, type SessionMode } from '../rules/kinds.ts'
import type { SessionWarning } from '../rules/session-warnings.ts'
import { listChosen, listProgrammes, listRecentForms, listRecentPeople, type PersonChoice, searchPeople } from '../store/choices.ts'
import { listCircles, listMembers } from '../store/circles.ts'
import { FoundPeople } from './controls.tsx'
import { kindOf } from './kind-choice.tsx'
import { draftName, minutesOf, type Offer, SessionForm, sessionSchema } from './session-form.tsx'

export const newSessionRoutes: readonly Route[] = [
	page('/sessions/new', 'support.write', newSession),
	page('/sessions/people', 'support.write', peopleFound),
	deed('/sessions/search', 'support.write', searchAndKeep),
	deed('/sessions', 'support.write', saveSession),
]

async function newSession(view: View): Promise<Reply> {
	const mode = modeOf(view.query.mode)
	const participant = parseId<'participant'>(view.query.participant)
	const lately = await listRecentForms(view.db, view, { mode, until: view.today })
	const [last] = lately
	const hers = participant === undefined ? [] : await listChosen(view.db, view, { participant, participations: [] })
	const back = participant === undefined ? view.url('/sessions') : view.url(`/participants/${participant}`)
	const usual: FormValues = {
		onDay: view.today,
		form: last && mode === 'individual' ? formValue(last) : '',
		minutes: String(last?.minutes ?? 60),
		place: last?.place ?? '',
		circle: view.query.circle ?? '',
	}
	const participation = hers.slice(0, 1).map((person) => person.participationId)
	const { values, many } = await filledIn(view, draftName(view), { values: usual, many: { participation } })
	const chosen = idsOf(many('participation'))
	const people = participant === undefined ? await peopleOffered(view, chosen) : hers
	const offer = { ...(await restOfOffer(view, mode)), mode, people, chosen, found: undefined, recent: lately, back }
	return shown(messages[view.lang].meetings.newSession, <NewSession view={view} offer={offer} values={values} errors={{}} />)
}

/** People met lately, or those that a form has chosen already. */
function peopleOffered(view: View, chosen: readonly Id<'participation'>[]): Promise<PersonChoice[]> {
	return chosen.length === 0 ? listRecentPeople(view.db, view) : listChosen(view.db, view, { participations: chosen })
}

async function peopleFound(view: View): Promise<Reply> {
	const found = await searchPeople(view.db, view, view.query.find ?? '')
	return part(<FoundPeople lang={view.lang} mode={modeOf(view.query.mode)} people={found} chosen={[]} />)
}

/** Without a script: the search brings the same form back with what was filled in, and whom it found. */
async function searchAndKeep(view: View): Promise<Reply> {
	const found = await searchPeople(view.db, view, view.form.find ?? '')
	const offer = await offerAgain(view, found)
	return shown(messages[view.lang].meetings.newSession, <NewSession view={view} offer={offer} values={view.form} errors={{}} />)
}

async function saveSession(view: View): Promise<Reply> {
	const read = readForm(sessionSchema(view), { ...view.form, form: kindOf(view.form) ?? '' })
	const say = messages[view.lang]
	if (!read.ok) return again(view, read.errors)
	const minutes = minutesOf(read.value)
	if (minutes === undefined) return again(view, { minutes: say.meetings.minutesMissing })
	const { form, circle, ...rest } = read.value
	const members = circle === undefined ? [] : await listMembers(view.db, view, circle)
	const participations = [...chosenOf(view), ...members.map((member) => member.participationId)]
	const input: SessionInput = { ...rest, ...form, circle, minutes, participations }
	const result = await view.act((act) => recordSession(act, input))
	if (!result.ok) return again(view, { [FIELD[result.refusal.code]]: say.refusals[result.refusal.code] })
	return afterSaving(view, { ...result.value, needsList: rest.mode === 'group' && !result.value.marked && input.onDay <= view.today })
}

function afterSaving(view: View, saved: { session: Id<'session'>; warnings: readonly SessionWarning[]; needsList: boolean }): Reply {
	const say = messages[view.lang]
	const warnings = saved.warnings.map((warning) => say.warnings[warning]).join('; ')
	const text = warnings === '' ? say.meetings.saved : say.meetings.savedWith(warnings)
	const to = view.url(`/sessions/${saved.session}${saved.needsList ? '/attendance' : ''}`)
	const undo = { action: view.url(`/sessions/${saved.session}/withdrawal`), label: say.undoing.undo }
	return moved(to, { kind: warnings === '' ? 'done' : 'info', text, undo })
}

const FIELD = {
	'unknown-kind': 'form',
	'kind-not-in-mode': 'form',
	'kind-not-on-day': 'form',
	'nobody-expected': 'participation',
	'one-person-only': 'participation',
	'person-not-open': 'participation',
	'programmes-differ': 'participation',
	'not-begun': 'onDay',
} as const satisfies Record<RecordRefusal['code'], string>

async function again(view: View, errors: Record<string, string>): Promise<Reply> {
	const offer = await offerAgain(view, undefined)
	return refusedForm(messages[view.lang].meetings.newSession, <NewSession view={view} offer={offer} values={view.form} errors={errors} />)
}

async function offerAgain(view: View, found: readonly PersonChoice[] | undefined): Promise<Offer> {
	const mode = modeOf(view.form.mode)
	const chosen = chosenOf(view)
	const people = await peopleOffered(view, chosen)
	const back = localOr(view.form.back, view.url('/sessions'))
	const recent = await listRecentForms(view.db, view, { mode, until: view.today })
	return { ...(await restOfOffer(view, mode)), mode, people, chosen, found, recent, back }
}

async function restOfOffer(view: View, mode: SessionMode): Promise<Pick<Offer, 'circles' | 'programmes'>> {
	if (mode === 'individual') return { circles: [], programmes: [] }
	return { circles: await listCircles(view.db, view, { today: view.today, open: true }), programmes: await listProgrammes(view.db, view) }
}

/** The people ticked in a form. */
export function chosenOf(view: View): Id<'participation'>[] {
	return idsOf(view.many('participation'))
}

function idsOf(texts: readonly string[]): Id<'participation'>[] {
	return [...new Set(texts)].flatMap((text) => parseId<'participation'>(text) ?? [])
}

function modeOf(text: string | undefined): SessionMode {
	return text === 'group' ? 'group' : 'individual'
}

type NewSessionProps = Parameters<typeof SessionForm>[0]

function NewSession(props: NewSessionProps) {
	const { view, offer } = props
	const say = messages[view.lang].meetings
	return (
		<>
			<PageHead title={say.newSession} />
			<Tabs
				label={say.whoAsked}
				items={[
					{ href: view.url('/sessions/new'), label: say.withOne, current: offer.mode === 'individual' },
					{ href: view.url('/sessions/new', { mode: 'group' }), label: say.withGroup, current: offer.mode === 'group' },
				]}
			/>
			<SessionForm {...props} />
		</>
	)
}
