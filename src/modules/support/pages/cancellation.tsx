import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { cancelSession, restoreSession } from '../actions/cancel-session.ts'
import { withdrawSession } from '../actions/withdraw-session.ts'
import { messages } from '../messages.ts'
import { cancellationReasons } from '../rules/session-state.ts'
import { findSession } from '../store/session-list.ts'

export const cancellationRoutes: readonly Route[] = [
	page('/sessions/:session/cancellation', 'support.write', ask),
	deed('/sessions/:session/cancellation', 'support.write', cancel),
	deed('/sessions/:session/restoration', 'support.write', restore),
	deed('/sessions/:session/withdrawal', 'support.write', withdraw),
]

type Cancellation = { reason: string; remarks: string }

async function ask(view: View): Promise<Reply> {
	await theMeeting(view)
	const { values } = await filledIn(view, draftName(view), { values: {} })
	return shown(messages[view.lang].meetings.cancelTitle, <CancelForm view={view} values={values} errors={{}} />)
}

async function cancel(view: View): Promise<Reply> {
	await theMeeting(view)
	const say = messages[view.lang]
	const f = formFields(view.lang)
	const read = readForm(z.object({ reason: f.oneOf(cancellationReasons), remarks: f.text(1000) }), view.form)
	if (!read.ok) return again(view, read.errors)
	const session = view.id<'session'>('session')
	const result = await view.act((act) => cancelSession(act, { session, ...read.value }))
	if (!result.ok) return again(view, { reason: say.refusals[result.refusal.code] })
	const undo = { action: view.url(`/sessions/${session}/restoration`), label: say.meetings.restore }
	return moved(view.url(`/sessions/${session}`), { kind: 'done', text: say.meetings.cancelled, undo })
}

async function restore(view: View): Promise<Reply> {
	const session = view.id<'session'>('session')
	await view.act((act) => restoreSession(act, session))
	return moved(view.url(`/sessions/${session}`), { kind: 'done', text: messages[view.lang].meetings.restored })
}

async function withdraw(view: View): Promise<Reply> {
	const say = messages[view.lang].undoing
	const session = view.id<'session'>('session')
	const result = await view.act((act) => withdrawSession(act, session))
	const notice = result.ok
		? ({ kind: 'done', text: say.sessionUndone } as const)
		: ({ kind: 'refused', text: say.sessionAnswered } as const)
	return moved(view.url(`/sessions/${session}`), notice)
}

function draftName(view: View): string {
	return `cancellation-${view.id('session')}`
}

async function theMeeting(view: View): Promise<void> {
	present(await findSession(view.db, view, { id: view.id<'session'>('session'), permission: 'support.write' }), 'session')
}

function again(view: View, errors: Mistakes<Cancellation>): Reply {
	return refusedForm(messages[view.lang].meetings.cancelTitle, <CancelForm view={view} values={view.form} errors={errors} />)
}

function CancelForm({ view, values, errors }: { view: View; values: FormValues; errors: Mistakes<Cancellation> }) {
	const words = messages[view.lang]
	const say = words.meetings
	const f = fields<Cancellation>({ values, errors })
	const at = view.url(`/sessions/${view.id<'session'>('session')}`)
	return (
		<>
			<PageHead title={say.cancelTitle} lead={say.cancelLead} />
			<f.Errors />
			<Form action={`${at}/cancellation`} idempotencyKey={view.key} draft={draftAt(view, draftName(view), values)}>
				<f.Radio
					name="reason"
					label={say.reasonAsked}
					options={cancellationReasons.map((value) => ({ value, label: words.reasons[value] }))}
				/>
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.cancelDeed} otherwise={{ href: at, label: say.cancelLink }} />
			</Form>
		</>
	)
}
