import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { closeEnterprise } from '../../actions/enterprise/close-enterprise.ts'
import { refusals } from '../../messages/enterprise/refusals.ts'
import { messages } from '../../messages/enterprise/words.ts'
import { closingReasons, offered } from '../../rules/enterprise/lists.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'

export const closingRoutes: readonly Route[] = [
	page('/enterprises/:enterprise/closure', 'enterprise.write', ask),
	deed('/enterprises/:enterprise/closure', 'enterprise.write', close),
]

type ClosingForm = Record<'on' | 'reason' | 'remarks', string>

async function ask(view: View): Promise<Reply> {
	const held = await theEnterprise(view)
	return shown(messages[view.lang].closeTitle(held.name), <ClosingForm view={view} held={held} values={{ on: view.today }} />)
}

async function close(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theEnterprise(view)
	const again = (errors: Mistakes<ClosingForm>) =>
		refusedForm(say.closeTitle(held.name), <ClosingForm view={view} held={held} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const codes = offered(closingReasons, view).map(({ value }) => value)
	const reason = f.required(undefined, 80).refine((code) => codes.includes(code))
	const read = readForm(z.object({ on: f.day(), reason, remarks: f.text(4000) }), view.form)
	if (!read.ok) return again(read.errors)
	const closed = await view.act((act) => closeEnterprise(act, { ...read.value, enterprise: held.id }))
	if (!closed.ok) return again({ on: refusals[view.lang].refusals[closed.refusal.code] })
	const home = view.url(`/enterprises/${held.id}`)
	return moved(home, { kind: 'done', text: say.closed, undo: { action: `${home}/closure/undo`, label: say.reopen } })
}

function theEnterprise(view: View): Promise<Enterprise> {
	return getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
}

function ClosingForm({ view, held, values, errors }: { view: View; held: Enterprise; values: FormValues; errors?: Mistakes<ClosingForm> }) {
	const say = messages[view.lang]
	const f = fields<ClosingForm>({ values, errors })
	const home = view.url(`/enterprises/${held.id}`)
	return (
		<>
			<PageHead title={say.closeTitle(held.name)} lead={say.closeLead} />
			<Form action={`${home}/closure`} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="on" label={say.closedDay} />
				<f.Radio name="reason" label={say.reason} options={offered(closingReasons, view)} />
				<f.Area name="remarks" label={say.remarks} optional />
				<Actions deed={say.close} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}
