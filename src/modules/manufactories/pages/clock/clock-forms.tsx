import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { extendClock, pauseClock } from '../../actions/set-clock.ts'
import { messages } from '../../messages/clock.ts'
import { extensionReasons, offered, pauseReasons } from '../../rules/lists.ts'
import { stateOn } from '../../rules/states.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { decisionOn } from '../record/next-step.ts'
import { type ClockRefusal, clockWords } from './clock-words.ts'

export const clockFormRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/pauses/new', 'manufactory.decide', (view) => ask(view, 'pauses')),
	deed('/manufactories/:manufactory/pauses', 'manufactory.decide', pause),
	page('/manufactories/:manufactory/extensions/new', 'manufactory.decide', (view) => ask(view, 'extensions')),
	deed('/manufactories/:manufactory/extensions', 'manufactory.decide', extend),
]

type Kind = 'pauses' | 'extensions'
type ClockForm = Record<'from' | 'until' | 'months' | 'late' | 'reason' | 'remarks' | 'decidedBy' | 'decidedOn', string>
type FormProps = { view: View; held: Manufactory; kind: Kind; values: FormValues; errors?: Mistakes<ClockForm> }

async function ask(view: View, kind: Kind): Promise<Reply> {
	const held = await theManufactory(view)
	const { values } = await filledIn(view, `${kind}-${held.id}`, { values: { from: view.today, decidedOn: view.today } })
	return shown(titleOf(view, held, kind), <ClockFormPage view={view} held={held} kind={kind} values={values} />)
}

async function pause(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const f = formFields(view.lang)
	const until = f.optionalDay().transform((on) => on ?? null)
	const read = readForm(z.object({ ...decided(view, 'pauses'), from: f.day(), until }), view.form)
	if (!read.ok) return again(view, { held, kind: 'pauses', errors: read.errors })
	const done = await view.act((act) => pauseClock(act, { ...read.value, manufactory: held.id }))
	if (!done.ok)
		return again(view, { held, kind: 'pauses', errors: { [fieldOf(done.refusal, 'from')]: clockWords(view.lang, done.refusal) } })
	return home(view, held, messages[view.lang][read.value.until === null ? 'paused' : 'pausePlanned'])
}

async function extend(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const f = formFields(view.lang)
	const read = readForm(z.object({ ...decided(view, 'extensions'), months: f.whole({ min: 1, max: 60 }), late: f.ticked() }), view.form)
	if (!read.ok) return again(view, { held, kind: 'extensions', errors: read.errors })
	const done = await view.act((act) => extendClock(act, { ...read.value, manufactory: held.id }))
	if (!done.ok)
		return again(view, { held, kind: 'extensions', errors: { [fieldOf(done.refusal, 'months')]: clockWords(view.lang, done.refusal) } })
	return home(view, held, messages[view.lang].extended)
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.decide' })
}

function decided(view: View, kind: Kind) {
	const f = formFields(view.lang)
	const codes = offered(listOf(kind), view).map(({ value }) => value)
	return {
		reason: f.required(undefined, 80).refine((code) => codes.includes(code)),
		remarks: f.text(2000),
		decidedBy: f.required(),
		decidedOn: f.day(),
	}
}

function listOf(kind: Kind) {
	return kind === 'pauses' ? pauseReasons : extensionReasons
}

function fieldOf({ code }: ClockRefusal, otherwise: keyof ClockForm): keyof ClockForm {
	if (code === 'decided-in-future') return 'decidedOn'
	if (code === 'decision-date-passed') return 'late'
	return code === 'pause-ends-before-it-begins' ? 'until' : otherwise
}

function again(view: View, state: Pick<FormProps, 'held' | 'kind'> & { errors: Mistakes<ClockForm> }): Reply {
	return refusedForm(titleOf(view, state.held, state.kind), <ClockFormPage view={view} values={view.form} {...state} />)
}

function home(view: View, held: Manufactory, text: string): Reply {
	return moved(`${view.url(`/manufactories/${held.id}`)}#clock`, { kind: 'done', text })
}

function titleOf({ lang }: View, { name }: Manufactory, kind: Kind): string {
	return kind === 'pauses' ? messages[lang].pauseTitle(name) : messages[lang].extendTitle(name)
}

function ClockFormPage({ view, held, kind, values, errors }: FormProps) {
	const say = messages[view.lang]
	const f = fields<ClockForm>({ values, errors })
	const at = view.url(`/manufactories/${held.id}`)
	const on = decisionOn(view, held)
	const isLate = stateOn(held, view.today) === 'decision-due'
	const lead = kind === 'pauses' ? say.pauseLead : on === null ? undefined : say.extendLead(on)
	return (
		<>
			<PageHead title={titleOf(view, held, kind)} lead={lead} />
			<Form action={`${at}/${kind}`} idempotencyKey={view.key} draft={draftAt(view, `${kind}-${held.id}`, values)}>
				<f.Errors />
				{kind === 'pauses' && <f.Day name="from" label={say.from} />}
				{kind === 'pauses' && <f.Day name="until" label={say.until} hint={say.untilHint} optional />}
				{kind === 'extensions' && <f.Number name="months" label={say.addedMonths} />}
				<f.Radio name="reason" label={say.reason} options={offered(listOf(kind), view)} />
				<f.Area name="remarks" label={say.remarks} optional />
				<f.Text name="decidedBy" label={say.decidedBy} hint={say.decidedByHint} />
				<f.Day name="decidedOn" label={say.decidedOn} />
				{kind === 'extensions' && (isLate || errors?.late !== undefined) && <f.Check name="late" label={say.late} />}
				<Actions deed={kind === 'pauses' ? say.pauseDeed : say.extendDeed} otherwise={{ href: `${at}#clock`, label: say.back }} />
			</Form>
		</>
	)
}
