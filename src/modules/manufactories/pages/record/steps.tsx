import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import type { Lang } from '#kernel/lang'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead, Section } from '#ui'
import { type SteerRefusal, steerManufactory, takeBackStep } from '../../actions/steer.ts'
import { messages } from '../../messages/record.ts'
import { closingReasons, offered } from '../../rules/lists.ts'
import { whatIsMissing } from '../../rules/missing.ts'
import { hasOf } from '../../store/listed.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { MissingList } from './missing-list.tsx'

export const stepRoutes: readonly Route[] = [
	deed('/manufactories/:manufactory/steps', 'manufactory.decide', step),
	deed('/manufactories/:manufactory/steps/undo', 'manufactory.decide', back),
	page('/manufactories/:manufactory/closing', 'manufactory.decide', (view) => ask(view, 'closing')),
	deed('/manufactories/:manufactory/closing', 'manufactory.decide', (view) => send(view, 'closing')),
	page('/manufactories/:manufactory/reopening', 'manufactory.decide', (view) => ask(view, 'reopening')),
	deed('/manufactories/:manufactory/reopening', 'manufactory.decide', (view) => send(view, 'reopening')),
]

type Kind = 'closing' | 'reopening'
type StepForm = { reason: string; remarks: string; onDay: string }

/** Founding and the start of the protective period: one press, when nothing is missing. */
async function step(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const f = formFields(view.lang)
	const read = readForm(z.object({ to: f.oneOf(['founded', 'protected']), onDay: f.day() }), view.form)
	const manufactory = view.id<'manufactory'>('manufactory')
	const home = view.url(`/manufactories/${manufactory}`)
	if (!read.ok) return moved(home)
	const led = await view.act((act) => steerManufactory(act, { manufactory, ...read.value, reason: '', remarks: '' }))
	if (!led.ok) return moved(home, { kind: 'refused', text: steerWords(view.lang, led.refusal) })
	const undo = { action: `${home}/steps/undo`, label: say.takeBack }
	return moved(home, { kind: 'done', text: say.done[read.value.to], undo })
}

async function back(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const manufactory = view.id<'manufactory'>('manufactory')
	const home = view.url(`/manufactories/${manufactory}`)
	const taken = await view.act((act) => takeBackStep(act, manufactory))
	if (!taken.ok) return moved(home, { kind: 'refused', text: say.refusals[taken.refusal.code] })
	return moved(home, { kind: 'done', text: say.tookBack })
}

async function ask(view: View, kind: Kind): Promise<Reply> {
	const manufactory = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.decide' })
	const words = wordsOf(view.lang, kind)
	const { values } = await filledIn(view, `${kind}-${manufactory.id}`, { values: { onDay: view.today } })
	return shown(words.title, <StepPage view={view} manufactory={manufactory} kind={kind} values={values} />)
}

async function send(view: View, kind: Kind): Promise<Reply> {
	const manufactory = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.decide' })
	const words = wordsOf(view.lang, kind)
	const again = (errors: Mistakes<StepForm>) =>
		refusedForm(words.title, <StepPage view={view} manufactory={manufactory} kind={kind} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const reasons = offered(closingReasons, view).map(({ value }) => value)
	const reason = kind === 'closing' ? f.required(undefined, 80).refine((code) => reasons.includes(code)) : f.text(80)
	const remarks = kind === 'closing' ? f.text(4000) : f.required(undefined, 4000)
	const read = readForm(z.object({ reason, remarks, onDay: f.day() }), view.form)
	if (!read.ok) return again(read.errors)
	const to = kind === 'closing' ? 'closed' : 'protected'
	const why = kind === 'closing' ? read.value.reason : 'reopened'
	const led = await view.act((act) => steerManufactory(act, { manufactory: manufactory.id, to, ...read.value, reason: why }))
	if (!led.ok) return again({ onDay: steerWords(view.lang, led.refusal) })
	const home = view.url(`/manufactories/${manufactory.id}`)
	return moved(home, { kind: 'done', text: words.done, undo: { action: `${home}/steps/undo`, label: messages[view.lang].takeBack } })
}

type StepPageProps = { view: View; manufactory: Manufactory; kind: Kind; values: FormValues; errors?: Mistakes<StepForm> }

function StepPage({ view, manufactory, kind, values, errors }: StepPageProps) {
	const say = messages[view.lang]
	const words = wordsOf(view.lang, kind)
	const f = fields<StepForm>({ values, errors })
	const needs = kind === 'closing' ? whatIsMissing('closed', hasOf(manufactory)) : []
	const home = view.url(`/manufactories/${manufactory.id}`)
	return (
		<>
			<PageHead title={`${words.title}: ${manufactory.name}`} lead={words.lead} />
			{needs.length > 0 && (
				<Section title={say.settleFirst}>
					<MissingList view={view} manufactory={manufactory} needs={needs} />
				</Section>
			)}
			<Form action={`${home}/${kind}`} idempotencyKey={view.key} draft={draftAt(view, `${kind}-${manufactory.id}`, values)}>
				<f.Errors />
				{kind === 'closing' && <f.Radio name="reason" label={say.reason} options={offered(closingReasons, view)} />}
				<f.Area name="remarks" label={words.remarks} optional={kind === 'closing'} />
				<f.Day name="onDay" label={say.onDay} />
				<Actions deed={words.deed} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

function wordsOf(lang: Lang, kind: Kind) {
	const say = messages[lang]
	return kind === 'closing'
		? { title: say.closeTitle, lead: say.closeLead, deed: say.close, remarks: say.remarks, done: say.done.closed }
		: { title: say.reopenTitle, lead: say.reopenLead, deed: say.reopen, remarks: say.reopenWhy, done: say.reopenedDone }
}

/** Why a step was refused, in a sentence. */
export function steerWords(lang: Lang, refusal: SteerRefusal): string {
	const say = messages[lang].refusals
	switch (refusal.code) {
		case 'not-from-here':
			return say[refusal.code](refusal.state)
		case 'before-the-last-step':
			return say[refusal.code](refusal.lastOn)
		default:
			return say[refusal.code]
	}
}
