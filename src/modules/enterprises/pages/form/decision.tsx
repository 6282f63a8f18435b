import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { getManufactory, type Manufactory } from '#manufactories'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { type Advice, adviceFor } from '../../actions/form/advice.ts'
import { type DecidingRefusal, decideForm } from '../../actions/form/decide-form.ts'
import { openDeciding } from '../../actions/form/open-deciding.ts'
import { messages as adviserWords } from '../../messages/form/adviser.ts'
import { messages } from '../../messages/form/deciding.ts'
import { formName, knownForms } from '../../rules/form/legal-forms.ts'

const AT = '/manufactories/:manufactory/form'
export const decisionRoutes: readonly Route[] = [
	deed(`${AT}/deciding`, 'manufactory.decide', open),
	page(`${AT}/reopening`, 'manufactory.decide', reopenPage),
	deed(`${AT}/reopening`, 'manufactory.decide', reopen),
	page(`${AT}/decision`, 'manufactory.decide', decisionPage),
	deed(`${AT}/decision`, 'manufactory.decide', decide),
]

type DecisionForm = { form: string; on: string; reasons: string; without: string }

async function open(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const manufactory = view.id<'manufactory'>('manufactory')
	const home = view.url(`/manufactories/${manufactory}/form/voices`)
	const opened = await view.act((act) => openDeciding(act, { manufactory, reason: '' }))
	return moved(home, opened.ok ? { kind: 'done', text: say.opened } : { kind: 'refused', text: say.refusals['not-now'] })
}

async function reopenPage(view: View): Promise<Reply> {
	return shown(messages[view.lang].reopen, <ReopenPage view={view} held={await theManufactory(view)} values={{}} />)
}

async function reopen(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = (reason: string | undefined) =>
		refusedForm(say.reopen, <ReopenPage view={view} held={held} values={view.form} errors={{ reason }} />)
	const read = readForm(z.object({ reason: formFields(view.lang).required(say.refusals['reason-missing'], 4000) }), view.form)
	if (!read.ok) return again(read.errors.reason)
	const opened = await view.act((act) => openDeciding(act, { manufactory: held.id, reason: read.value.reason }))
	if (!opened.ok) return again(say.refusals['not-now'])
	return moved(view.url(`/manufactories/${held.id}/form/voices`), { kind: 'done', text: say.reopened })
}

async function decisionPage(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const advice = await adviceFor(view, held.id)
	const { values } = await filledIn(view, `form-decision-${held.id}`, { values: { on: view.today } })
	return shown(messages[view.lang].decide, <DecisionPage view={view} held={held} advice={advice} values={values} />)
}

async function decide(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = async (errors: Mistakes<DecisionForm>) => {
		const advice = await adviceFor(view, held.id)
		return refusedForm(say.decide, <DecisionPage view={view} held={held} advice={advice} values={view.form} errors={errors} />)
	}
	const f = formFields(view.lang)
	const codes = knownForms(view).map(({ form }) => form.code)
	const form = f.required(say.refusals['unknown-form'], 80).refine((code) => codes.includes(code), say.refusals['unknown-form'])
	const read = readForm(z.object({ form, on: f.day(), reasons: f.required(undefined, 8000), without: f.text(2000) }), view.form)
	if (!read.ok) return again(read.errors)
	const done = await view.act((act) => decideForm(act, { ...read.value, manufactory: held.id }))
	if (!done.ok) return again(decisionMistakes(view, done.refusal))
	return moved(view.url(`/manufactories/${held.id}/form/voices`), { kind: 'done', text: say.decisionSaved })
}

function decisionMistakes(view: View, refusal: DecidingRefusal): Mistakes<DecisionForm> {
	const say = messages[view.lang]
	switch (refusal.code) {
		case 'no-deciding':
		case 'unknown-form':
			return { form: say.refusals[refusal.code] }
		case 'already-decided':
			return { form: say.refusals['already-decided'](refusal.by, formName(view, refusal.form)) }
		case 'voices-missing':
			return { without: say.missing(refusal.missing.map((kind) => say.kind[kind].toLowerCase())) }
		case 'day-not-come':
			return { on: say.refusals['day-not-come'] }
		case 'before-the-last-step':
			return { on: say.refusals['before-the-last-step'](refusal.lastOn) }
		default:
			return { on: say.refusals.steering }
	}
}

type DecisionProps = { view: View; held: Manufactory; advice: Advice; values: FormValues; errors?: Mistakes<DecisionForm> }

/** What the rules say stands beside each form in the order of the list; none is chosen beforehand. */
function DecisionPage({ view, held, advice, values, errors }: DecisionProps) {
	const say = messages[view.lang]
	const f = fields<DecisionForm>({ values, errors })
	const home = view.url(`/manufactories/${held.id}/form`)
	const options = advice.readings.map(({ form, verdict }) => ({
		value: form.code,
		label: form.label[view.lang],
		hint: adviserWords[view.lang].verdict[verdict],
	}))
	return (
		<>
			<PageHead title={say.decideTitle(held.name)} lead={say.decideLead} />
			<Form action={`${home}/decision`} idempotencyKey={view.key} draft={draftAt(view, `form-decision-${held.id}`, values)}>
				<f.Errors />
				<f.Radio name="form" label={say.chosen} options={options} />
				<f.Day name="on" label={say.decidedOn} />
				<f.Area name="reasons" label={say.why} rows={6} />
				<f.Area name="without" label={say.without} hint={say.withoutHint} rows={2} optional />
				<Actions deed={say.decide} otherwise={{ href: `${home}/voices`, label: say.back }} />
			</Form>
		</>
	)
}

type ReopenProps = { view: View; held: Manufactory; values: FormValues; errors?: Mistakes<{ reason: string }> }

function ReopenPage({ view, held, values, errors }: ReopenProps) {
	const say = messages[view.lang]
	const f = fields<{ reason: string }>({ values, errors })
	const home = view.url(`/manufactories/${held.id}/form`)
	return (
		<>
			<PageHead title={`${say.reopen}: ${held.name}`} lead={say.reopenLead} />
			<Form action={`${home}/reopening`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Area name="reason" label={say.reopenWhy} rows={4} />
				<Actions deed={say.reopen} otherwise={{ href: `${home}/voices`, label: say.back }} />
			</Form>
		</>
	)
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.decide' })
}
