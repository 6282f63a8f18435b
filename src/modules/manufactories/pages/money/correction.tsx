import { deed, page, type Route, type View } from '#access'
import { formatDay } from '#kernel/lang'
import { formatGrosze, typedGrosze } from '#kernel/money'
import { listOrganisations } from '#partnership'
import type { FormValues } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, type Choice, dayText, Form, fields, type Mistakes, PageHead } from '#ui'
import { correctEntry } from '../../actions/keep-budget.ts'
import { messages } from '../../messages/money.ts'
import { offered } from '../../rules/lists.ts'
import { budgetCategories, moneySources } from '../../rules/money-lists.ts'
import { type EntryRow, getEntry } from '../../store/budget.ts'
import { getManufactory } from '../../store/manufactory.ts'
import { type LineField, readLine } from './lines.ts'

const AT = '/manufactories/:manufactory/money/entries/:entry/correction'
export const correctionRoutes: readonly Route[] = [page(AT, 'manufactory.write', ask), deed(AT, 'manufactory.write', correct)]

type CorrectionForm = Record<LineField | 'reason' | 'withdraw', string>
type FormProps = { view: View; entry: EntryRow; givers: readonly Choice[]; values: FormValues; errors?: Mistakes<CorrectionForm> }

async function ask(view: View): Promise<Reply> {
	const entry = await theEntry(view)
	const props = { view, entry, givers: await giversOf(view), values: typedFrom(view, entry) }
	return shown(messages[view.lang].correctTitle, <CorrectionPage {...props} />)
}

async function correct(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const entry = await theEntry(view)
	const givers = await giversOf(view)
	const again = (errors: Mistakes<CorrectionForm>) =>
		refusedForm(say.correctTitle, <CorrectionPage view={view} entry={entry} givers={givers} values={view.form} errors={errors} />)
	const field = (name: LineField) => (view.form[name] ?? '').trim()
	const reason = (view.form.reason ?? '').trim().slice(0, 500)
	if (reason === '') return again({ reason: say.reason })
	const typed = {
		day: field('day'),
		document: field('document'),
		what: field('what'),
		category: field('category'),
		source: field('source'),
	}
	const line = view.form.withdraw === 'yes' ? null : readLine(view, { ...typed, amount: field('amount'), giver: field('giver') })
	if (line !== null && 'field' in line) return again({ [line.field]: line.sentence })
	const manufactory = view.id<'manufactory'>('manufactory')
	const instead = line && { ...line, marketTest: entry.marketTest }
	const done = await view.act((act) => correctEntry(act, { manufactory, entry: entry.id, reason, instead }))
	if (!done.ok) return again({ amount: say.refusals[done.refusal.code] })
	return moved(view.url(`/manufactories/${manufactory}/money`), { kind: 'done', text: say.corrected })
}

async function theEntry(view: View): Promise<EntryRow> {
	const held = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
	return getEntry(view.db, view.partnership, { manufactory: held.id, id: view.id('entry') })
}

async function giversOf(view: View): Promise<readonly Choice[]> {
	return (await listOrganisations(view.db, view.partnership)).map(({ id, name }) => ({ value: id, label: name }))
}

function typedFrom({ lang }: View, entry: EntryRow): FormValues {
	const hours = entry.minutes === null ? undefined : `${Math.floor(entry.minutes / 60)}:${String(entry.minutes % 60).padStart(2, '0')}`
	return {
		day: dayText(lang, entry.onDay),
		document: entry.document,
		what: entry.what,
		category: entry.category,
		source: entry.source,
		amount: hours ?? typedGrosze(entry.grosze),
		giver: entry.giver ?? '',
	}
}

function CorrectionPage({ view, entry, givers, values, errors }: FormProps) {
	const say = messages[view.lang]
	const f = fields<CorrectionForm>({ values, errors })
	const at = view.url(`/manufactories/${view.id('manufactory')}/money`)
	const what = [formatDay(view.lang, entry.onDay), entry.document, entry.what, formatGrosze(view.lang, entry.grosze)].filter(Boolean)
	return (
		<>
			<PageHead title={say.correctTitle} lead={what.join(' · ')} />
			<Form action={`${at}/entries/${entry.id}/correction`} idempotencyKey={view.key}>
				<f.Errors />
				<p class="soft">{say.correctLead}</p>
				<f.Text name="reason" label={say.reason} />
				<f.Check name="withdraw" label={say.withdrawOnly} />
				<f.Day name="day" label={say.day} />
				<f.Text name="document" label={say.document} optional />
				<f.Text name="what" label={say.what} optional />
				<f.Select name="category" label={say.category} options={offered(budgetCategories, view)} />
				<f.Select name="source" label={say.source} options={offered(moneySources, view)} />
				<f.Number name="amount" label={say.amountOrHours} hint={say.amountHint(undefined)} />
				<f.Select name="giver" label={say.giver} options={givers} blank="–" optional />
				<Actions deed={say.correctDeed} otherwise={{ href: at, label: say.back }} />
			</Form>
		</>
	)
}
