import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { readGrosze } from '#kernel/money'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { correctEntry, enterSupport } from '../../actions/support/enter-support.ts'
import { messages } from '../../messages/support.ts'
import { offered, supportFields } from '../../rules/enterprise/lists.ts'
import { getEnterprise } from '../../store/enterprise/enterprise.ts'

const AT = '/enterprises/:enterprise/support'
export const entryRoutes: readonly Route[] = [
	page(`${AT}/new`, 'enterprise.write', newPage),
	deed(AT, 'enterprise.write', enter),
	deed(`${AT}/:entry/correction`, 'enterprise.write', correct),
]

type EntryForm = Record<'onDay' | 'field' | 'hours' | 'amount' | 'remarks', string>

async function newPage(view: View): Promise<Reply> {
	await getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
	return shown(messages[view.lang].enterTitle, <EntryForm view={view} values={{ onDay: view.today }} />)
}

async function enter(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const again = (errors: Mistakes<EntryForm>) => refusedForm(say.enterTitle, <EntryForm view={view} values={view.form} errors={errors} />)
	const f = formFields(view.lang)
	const codes = offered(supportFields, view).map(({ value }) => value)
	const schema = z.object({
		onDay: f.day(),
		field: f.required(undefined, 80).refine((code) => codes.includes(code)),
		hours: f.text(10).transform((text, context) => {
			const tidy = text.replace(',', '.')
			if (!/^\d{0,4}(\.\d{1,2})?$/.test(tidy)) context.addIssue(say.numberWrong)
			return Math.round(Number(tidy) * 60) || 0
		}),
		amount: f.text(20).transform((text, context) => {
			const grosze = text === '' ? 0 : readGrosze(text)
			if (grosze === undefined) context.addIssue(say.numberWrong)
			return grosze ?? 0
		}),
		remarks: f.text(500),
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return again(read.errors)
	const { hours: minutes, amount: grosze, ...entry } = read.value
	const enterprise = view.id<'enterprise'>('enterprise')
	const entered = await view.act((act) => enterSupport(act, { ...entry, minutes, grosze, enterprise }))
	if (!entered.ok) return again({ [entered.refusal.code === 'day-not-come' ? 'onDay' : 'hours']: say.refusals[entered.refusal.code] })
	return moved(home(view), { kind: 'done', text: say.entrySaved })
}

async function correct(view: View): Promise<Reply> {
	const of = { enterprise: view.id<'enterprise'>('enterprise'), entry: view.id<'fading-entry'>('entry') }
	await view.act((act) => correctEntry(act, of))
	return moved(home(view), { kind: 'done', text: messages[view.lang].corrected })
}

function home(view: View): string {
	return `${view.url(`/enterprises/${view.id('enterprise')}`)}#support`
}

function EntryForm({ view, values, errors }: { view: View; values: FormValues; errors?: Mistakes<EntryForm> }) {
	const say = messages[view.lang]
	const f = fields<EntryForm>({ values, errors })
	return (
		<>
			<PageHead title={say.enterTitle} lead={say.enterLead} />
			<Form action={view.url(`/enterprises/${view.id('enterprise')}/support`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Day name="onDay" label={say.onDay} />
				<f.Select name="field" label={say.field} options={offered(supportFields, view)} />
				<f.Number name="hours" label={say.time} optional />
				<f.Number name="amount" label={say.amount} optional />
				<f.Text name="remarks" label={say.remarks} optional />
				<Actions deed={say.saveEntry} otherwise={{ href: home(view), label: say.back }} />
			</Form>
		</>
	)
}
