import { deed, page, type Route, type View } from '#access'
import { readGrosze, typedGrosze } from '#kernel/money'
import { addMonths, type PlainDate, parsePlainDate } from '#kernel/plain-date'
import type { FormValues } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead, parseTypedDay } from '#ui'
import { planBudget } from '../../actions/plan-budget.ts'
import { messages, monthWords } from '../../messages/money.ts'
import { monthOf } from '../../rules/budget.ts'
import { labelIn, offered } from '../../rules/lists.ts'
import { budgetCategories } from '../../rules/money-lists.ts'
import { getManufactory, type Manufactory } from '../../store/manufactory.ts'
import { listPlan } from '../../store/plan.ts'

export const planRoutes: readonly Route[] = [
	page('/manufactories/:manufactory/money/plan', 'manufactory.write', ask),
	deed('/manufactories/:manufactory/money/plan', 'manufactory.write', plan),
]

const MONTHS = 12
type PlanForm = Record<string, string>
type FormProps = { view: View; held: Manufactory; category: string; first: PlainDate; values: FormValues; errors?: Mistakes<PlanForm> }

async function ask(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const plan = await listPlan(view.db, view.partnership, held.id)
	const category = offered(budgetCategories, view).find(({ value }) => value === view.query.category)?.value
	const first = monthOf(parseTypedDay(view.query.from ?? '') ?? plan[0]?.month ?? held.startedOn ?? held.foundedOn ?? view.today)
	if (category === undefined) return shown(messages[view.lang].planTitle(held.name), <ChoosePage view={view} held={held} first={first} />)
	const values = Object.fromEntries(
		plan.filter((line) => line.category === category).map(({ month, grosze }) => [month, grosze === 0 ? '' : typedGrosze(grosze)]),
	)
	const props = { view, held, category, first, values }
	return shown(messages[view.lang].planTitle(held.name), <PlanFormPage {...props} />)
}

async function plan(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const { category = '', first: begins = '' } = view.form
	const first = monthOf(parsePlainDate(begins) ?? view.today)
	const again = (errors: Mistakes<PlanForm>) =>
		refusedForm(
			say.planTitle(held.name),
			<PlanFormPage view={view} held={held} category={category} first={first} values={view.form} errors={errors} />,
		)
	const every = amountIn(view.form.every) ?? 0
	if (every === 'wrong') return again({ every: say.amountWrong })
	const read = monthsFrom(first).map((month) => ({ month, grosze: amountIn(view.form[month]) ?? every }))
	const wrong = read.filter(({ grosze }) => grosze === 'wrong')
	if (wrong.length > 0) return again(Object.fromEntries(wrong.map(({ month }) => [month, say.amountWrong])))
	const months = read.flatMap(({ month, grosze }) => (grosze === 'wrong' ? [] : [{ month, grosze }]))
	const done = await view.act((act) => planBudget(act, { manufactory: held.id, category, months }))
	if (!done.ok) return again({ every: say.refusals[done.refusal.code] })
	return moved(view.url(`/manufactories/${held.id}/money`), { kind: 'done', text: say.planSaved })
}

/** An amount as it was typed; nothing when the field is empty. */
function amountIn(typed: string | undefined): number | 'wrong' | undefined {
	const text = (typed ?? '').trim()
	if (text === '') return undefined
	const grosze = readGrosze(text)
	return grosze === undefined || grosze > 2_000_000_000 ? 'wrong' : grosze
}

function monthsFrom(first: PlainDate): PlainDate[] {
	return Array.from({ length: MONTHS }, (_, at) => addMonths(first, at))
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

/** Which category, from which month: a GET form. */
function ChoosePage({ view, held, first }: { view: View; held: Manufactory; first: PlainDate }) {
	const say = messages[view.lang]
	const f = fields<{ category: string; from: string }>({ values: { from: first } })
	const at = view.url(`/manufactories/${held.id}/money`)
	return (
		<>
			<PageHead title={say.planTitle(held.name)} lead={say.planLead} />
			<form class="form" action={`${at}/plan`}>
				<f.Select name="category" label={say.category} options={offered(budgetCategories, view)} />
				<f.Day name="from" label={say.planFrom} />
				<Actions deed={say.planChoose} otherwise={{ href: at, label: say.back }} />
			</form>
		</>
	)
}

function PlanFormPage({ view, held, category, first, values, errors }: FormProps) {
	const say = messages[view.lang]
	const f = fields<PlanForm>({ values, errors })
	const at = view.url(`/manufactories/${held.id}/money`)
	return (
		<>
			<PageHead title={say.planTitle(held.name)} lead={labelIn(budgetCategories, view, category)} />
			<Form action={`${at}/plan`} idempotencyKey={view.key}>
				<f.Errors />
				<input type="hidden" name="category" value={category} />
				<input type="hidden" name="first" value={first} />
				<f.Number name="every" label={say.every} hint={say.everyHint} optional />
				<div class="month-fields">
					{monthsFrom(first).map((month) => (
						<f.Number key={month} name={month} label={monthWords(month)} optional />
					))}
				</div>
				<Actions deed={say.planDeed} otherwise={{ href: `${at}/plan`, label: say.back }} />
			</Form>
		</>
	)
}
