import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import type { Lang } from '#kernel/lang'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { acknowledgeRules, recordDeparture, takeBackDeparture, takeBackWorker } from '../../actions/employ-worker.ts'
import { messages } from '../../messages/people.ts'
import { departureReasons, offered } from '../../rules/lists.ts'
import type { PostRefusal } from '../../rules/working-time.ts'
import { getManufactory } from '../../store/manufactory.ts'
import { listWorkers, type WorkerRow } from '../../store/workers.ts'

const AT = '/manufactories/:manufactory/workers/:worker'
export const departureRoutes: readonly Route[] = [
	deed(`${AT}/rules`, 'manufactory.write', rules),
	page(`${AT}/departure`, 'manufactory.write', ask),
	deed(`${AT}/departure`, 'manufactory.write', leave),
	deed(`${AT}/departure/undo`, 'manufactory.write', comeBack),
	deed(`${AT}/undo`, 'manufactory.write', undo),
]

type LeavingForm = { lastOn: string; reason: string; remarks: string }

/** She knows the host's rules from a day. */
async function rules(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const read = readForm(z.object({ onDay: formFields(view.lang).day() }), view.form)
	const on = read.ok ? read.value.onDay : view.today
	const done = await view.act((act) => acknowledgeRules(act, { worker: view.id<'worker'>('worker'), on }))
	return moved(home(view), done.ok ? { kind: 'done', text: say.rulesRecorded } : { kind: 'refused', text: say.refusals[done.refusal.code] })
}

async function ask(view: View): Promise<Reply> {
	const worker = await theWorker(view)
	const { values } = await filledIn(view, `departure-${worker.id}`, { values: { lastOn: view.today } })
	return shown(messages[view.lang].leavingTitle, <LeavingForm view={view} worker={worker} values={values} />)
}

async function leave(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const worker = await theWorker(view)
	const again = (errors: Mistakes<LeavingForm>) =>
		refusedForm(say.leavingTitle, <LeavingForm view={view} worker={worker} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const codes = offered(departureReasons, view).map(({ value }) => value)
	const reason = f.required(undefined, 80).refine((code) => codes.includes(code))
	const read = readForm(z.object({ lastOn: f.day(), reason, remarks: f.text(2000) }), view.form)
	if (!read.ok) return again(read.errors)
	const done = await view.act((act) => recordDeparture(act, { ...read.value, worker: worker.id }))
	if (!done.ok) return again({ lastOn: say.refusals[done.refusal.code](done.refusal.from) })
	const undoing = {
		action: `${view.url(`/manufactories/${view.id('manufactory')}/workers/${worker.id}`)}/departure/undo`,
		label: say.undoLeaving,
	}
	return moved(home(view), { kind: 'done', text: say.leavingDone, undo: undoing })
}

async function comeBack(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const done = await view.act((act) => takeBackDeparture(act, view.id<'worker'>('worker')))
	return moved(home(view), done.ok ? { kind: 'done', text: say.tookBack } : { kind: 'refused', text: postWords(view.lang, done.refusal) })
}

async function undo(view: View): Promise<Reply> {
	await view.act((act) => takeBackWorker(act, view.id<'worker'>('worker')))
	return moved(home(view), { kind: 'done', text: messages[view.lang].tookBack })
}

function home(view: View): string {
	return `${view.url(`/manufactories/${view.id<'manufactory'>('manufactory')}`)}#people`
}

async function theWorker(view: View): Promise<WorkerRow> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
	const workers = await listWorkers(view.db, view, held.id)
	const id = view.id<'worker'>('worker')
	return present(
		workers.find((worker) => worker.id === id),
		'worker',
	)
}

function postWords(lang: Lang, refusal: PostRefusal | { readonly code: 'full-post-unknown' }): string {
	const say = messages[lang].refusals
	return refusal.code === 'more-than-one-post' ? say[refusal.code](refusal.on, refusal.weeklyMinutes, refusal.full) : say[refusal.code]
}

type LeavingProps = { view: View; worker: WorkerRow; values: FormValues; errors?: Mistakes<LeavingForm> }

function LeavingForm({ view, worker, values, errors }: LeavingProps) {
	const say = messages[view.lang]
	const f = fields<LeavingForm>({ values, errors })
	const name = worker.lastName === null ? say.another : `${worker.firstName} ${worker.lastName}`
	return (
		<>
			<PageHead title={`${say.leavingTitle}: ${name}`} lead={say.leavingLead} />
			<Form
				action={view.url(`/manufactories/${view.id('manufactory')}/workers/${worker.id}/departure`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `departure-${worker.id}`, values)}
			>
				<f.Errors />
				<f.Day name="lastOn" label={say.lastOn} />
				<f.Radio name="reason" label={say.reason} options={offered(departureReasons, view)} />
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.leavingDeed} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}
