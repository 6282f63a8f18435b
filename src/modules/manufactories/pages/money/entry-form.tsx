import { deed, page, type Route, type View } from '#access'
import { onDay } from '#kernel/reference-list'
import { listOrganisations } from '#partnership'
import type { FormValues } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Doubt } from '#reference'
import { Actions, type Choice, Form, fields, type Mistakes, PageHead } from '#ui'
import { enterBudget, type LineRefusal } from '../../actions/keep-budget.ts'
import { messages } from '../../messages/money.ts'
import { offered } from '../../rules/lists.ts'
import { budgetCategories, moneySources, volunteerHour } from '../../rules/money-lists.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { type LineField, readLines } from './lines.ts'

export const entryRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/money/new', 'manufactory.write', ask),
	{ ...deed('/manufactories/:manufactory/money/entries', 'manufactory.write', enter), upload: { maxBytes: MOST_KEPT_BYTES } },
]

const LINES = { few: 5, many: 20 }
type EntryForm = Record<string, string>
type FormProps = {
	view: View
	held: Manufactory
	givers: readonly Choice[]
	values: FormValues
	errors?: Mistakes<EntryForm>
	count: number
}

async function ask(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const count = view.query.lines === 'many' ? LINES.many : LINES.few
	const props = { view, held, givers: await giversOf(view), values: { day1: view.today }, count }
	return shown(messages[view.lang].enterTitle(held.name), <EntryFormPage {...props} />)
}

async function enter(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const count = view.form.lines === 'many' ? LINES.many : LINES.few
	const givers = await giversOf(view)
	const again = (errors: Mistakes<EntryForm>) =>
		refusedForm(
			say.enterTitle(held.name),
			<EntryFormPage view={view} held={held} givers={givers} values={view.form} errors={errors} count={count} />,
		)
	const read = readLines(view, count)
	if (Object.keys(read.errors).length > 0) return again(read.errors)
	if (read.lines.length === 0) return again({ amount1: say.nothingTyped })
	const done = await view.act((act) => enterBudget(act, { manufactory: held.id, lines: read.lines, upload: view.upload }))
	if (!done.ok) {
		const { refusal } = done
		if (!('line' in refusal)) return again({ scan: say.refusals[refusal.code] })
		const number = read.at[refusal.line] ?? 1
		return again({ [`${fieldOf(refusal)}${number}`]: say.inLine(number, say.refusals[refusal.code]) })
	}
	const at = view.url(`/manufactories/${held.id}/money`)
	return moved(view.form.then === 'more' ? `${at}/new` : at, { kind: 'done', text: say.saved(read.lines.length) })
}

function fieldOf({ code }: LineRefusal): LineField {
	switch (code) {
		case 'day-not-come':
		case 'no-hour-rate':
			return 'day'
		case 'unknown-category':
			return 'category'
		case 'unknown-source':
			return 'source'
		default:
			return 'amount'
	}
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

async function giversOf(view: View): Promise<readonly Choice[]> {
	return (await listOrganisations(view.db, view.partnership)).map(({ id, name }) => ({ value: id, label: name }))
}

function EntryFormPage({ view, held, givers, values, errors, count }: FormProps) {
	const say = messages[view.lang]
	const f = fields<EntryForm>({ values, errors })
	const hour = onDay(volunteerHour.in(view.amendments), view.today)[0]
	const at = view.url(`/manufactories/${held.id}/money`)
	return (
		<>
			<PageHead title={say.enterTitle(held.name)} lead={say.enterLead} />
			<div class="wide-form">
				<Form action={`${at}/entries`} idempotencyKey={view.key} files>
					<f.Errors />
					<p class="soft">
						{say.amountHint(hour?.facts.grosze)} {hour && <Doubt of={hour} />}
					</p>
					<input type="hidden" name="lines" value={count === LINES.many ? 'many' : 'few'} />
					{Array.from({ length: count }, (_, index) => (
						<EntryLine key={index} view={view} f={f} number={index + 1} givers={givers} />
					))}
					{count === LINES.few && (
						<p>
							<a href={`${at}/new?lines=many`}>{say.moreLines}</a>
						</p>
					)}
					<f.File name="scan" label={say.scanOf} hint={say.scanHint} accept={ACCEPTED.paper} optional />
					<Actions deed={say.save} otherwise={{ href: at, label: say.back }}>
						<button type="submit" class="button" name="then" value="more">
							{say.saveAndMore}
						</button>
					</Actions>
				</Form>
			</div>
		</>
	)
}

type LineProps = { view: View; f: ReturnType<typeof fields<EntryForm>>; number: number; givers: readonly Choice[] }

function EntryLine({ view, f, number, givers }: LineProps) {
	const say = messages[view.lang]
	const isFirst = number === 1
	const blank = isFirst ? '–' : say.asAbove
	const name = (field: LineField) => `${field}${number}`
	return (
		<fieldset class="entry-line">
			<legend class="unseen">{say.line(number)}</legend>
			<f.Text name={name('day')} label={say.day} auto="off" optional={!isFirst} />
			<f.Text name={name('document')} label={say.document} auto="off" optional />
			<f.Text name={name('what')} label={say.what} auto="off" optional />
			<f.Select name={name('category')} label={say.category} options={offered(budgetCategories, view)} blank={blank} />
			<f.Select name={name('source')} label={say.source} options={offered(moneySources, view)} blank={blank} />
			<f.Number name={name('amount')} label={say.amountOrHours} />
			<f.Select name={name('giver')} label={say.giver} options={givers} blank="–" optional />
		</fieldset>
	)
}
