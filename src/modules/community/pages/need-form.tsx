import { deed, may, page, type Route, type View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, FormPart, fields, PageHead } from '#ui'
import { addNeed } from '../actions/add-need.ts'
import { changeNeed } from '../actions/change-need.ts'
import { messages } from '../messages.ts'
import { choicesOf, needSources } from '../rules/lists.ts'
import { spellNumber } from '../rules/number.ts'
import { getNeed, type Need, type NeedId } from '../store/needs.ts'
import { asTyped, type NeedForm, needSchema } from './need-fields.ts'

export const needFormRoutes: readonly Route[] = [
	page('/needs/entry', 'need.write', newNeed),
	deed('/needs', 'need.write', postNeed),
	page('/needs/:need/entry', 'need.moderate', editNeed),
	deed('/needs/:need/entry', 'need.moderate', postChange),
]

type Shown = {
	values: FormValues
	errors?: Record<string, string>
	/** The need that is changed; none for a new one. */
	need?: NeedId
	version?: string
	theirs?: Need | undefined
}

async function newNeed(view: View): Promise<Reply> {
	const usual = { reportedOn: view.today, sourceKind: 'conversation', municipality: view.query.municipality ?? '' }
	const { values } = await filledIn(view, 'need-new', { values: usual })
	return shown(messages[view.lang].tellNeed, <NeedFormPage view={view} state={{ values }} />)
}

async function postNeed(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const read = readForm(needSchema(view), view.form)
	if (!read.ok) return refusedForm(say.tellNeed, <NeedFormPage view={view} state={read} />)
	const result = await view.act((act) => addNeed(act, read.value))
	if (!result.ok) return refusedForm(say.tellNeed, <NeedFormPage view={view} state={{ values: view.form }} />)
	const number = spellNumber(result.value.number)
	const text = may(view.actor, 'need.moderate') ? say.needSaved(number) : say.needWaits(number)
	return moved(view.url(`/needs/${result.value.id}`), { kind: 'done', text })
}

async function editNeed(view: View): Promise<Reply> {
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const { values } = await filledIn(view, `need-${need.id}`, { values: asTyped(need) })
	const version = values._version ?? String(need.version)
	return shown(need.title, <NeedFormPage view={view} state={{ values, need: need.id, version }} />)
}

async function postChange(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const id = view.id<'need'>('need')
	const read = readForm(needSchema(view), view.form)
	const state: Shown = { values: view.form, need: id, version: view.form._version ?? '' }
	if (!read.ok) return refusedForm(say.change, <NeedFormPage view={view} state={{ ...state, errors: read.errors }} />)
	const result = await view.act((act) => changeNeed(act, { id, version: Number(view.form._version), words: read.value }))
	if (result.ok) return moved(view.url(`/needs/${id}`), { kind: 'done', text: say.changed })
	const theirs = result.refusal.now
	return refusedForm(say.change, <NeedFormPage view={view} state={{ ...state, version: String(theirs.version), theirs }} />)
}

function NeedFormPage({ view, state }: { view: View; state: Shown }) {
	const say = messages[view.lang]
	const f = fields<NeedForm>(state)
	const back = state.need === undefined ? '/needs' : `/needs/${state.need}`
	return (
		<>
			<PageHead title={state.need === undefined ? say.tellNeed : say.change} />
			{state.theirs && <Versions view={view} mine={state.values} theirs={state.theirs} />}
			<f.Errors />
			<Form
				action={view.url(state.need === undefined ? '/needs' : `/needs/${state.need}/entry`)}
				idempotencyKey={view.key}
				version={state.version}
				draft={draftAt(view, `need-${state.need ?? 'new'}`, state.values)}
			>
				<FormPart title={say.what}>
					<ToldFields view={view} f={f} />
				</FormPart>
				<FormPart title={say.where}>
					<f.Text name="municipality" label={say.municipality} width="medium" />
					<f.Text name="district" label={say.district} width="medium" optional />
					{state.need === undefined && <f.Text name="spot" label={say.spot} hint={say.spotHint} width="medium" optional />}
				</FormPart>
				<FormPart title={say.fromWhere}>
					<f.Radio name="sourceKind" label={say.source} options={choicesOf(needSources, view.amendments, view)} />
					<f.Text name="sourceAbout" label={say.sourceAbout} optional />
					<f.Day name="reportedOn" label={say.reportedOn} />
				</FormPart>
				<Actions deed={say.saveNeed} otherwise={{ href: view.url(back), label: say.needs }} />
			</Form>
		</>
	)
}

type NeedFields = ReturnType<typeof fields<NeedForm>>

/** What is lacking, for whom, how many: the same for staff and residents. */
export function ToldFields({ view, f }: { view: View; f: NeedFields }) {
	const say = messages[view.lang]
	return (
		<>
			<f.Text name="title" label={say.title} hint={say.titleHint} />
			<f.Area name="lacking" label={say.lacking} hint={say.lackingHint} rows={6} />
			<f.Text name="forWhom" label={say.forWhom} hint={say.forWhomHint} optional />
			<f.Number name="peopleCount" label={say.peopleCount} hint={say.peopleHint} optional />
		</>
	)
}

function Versions({ view, mine, theirs }: { view: View; mine: FormValues; theirs: Need }) {
	const say = messages[view.lang]
	const typed = asTyped(theirs)
	const labels = { title: say.title, lacking: say.lacking, forWhom: say.forWhom, municipality: say.municipality, district: say.district }
	const compared = Object.entries(labels).map(([name, label]) => ({ label, yours: mine[name] ?? '', theirs: typed[name] ?? '' }))
	return (
		<Compare title={say.changedTitle} what={say.changedWhat} fields={compared}>
			{null}
		</Compare>
	)
}
