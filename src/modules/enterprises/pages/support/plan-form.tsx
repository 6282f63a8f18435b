import { deed, page, type Route, type View } from '#access'
import { readGrosze, typedGrosze } from '#kernel/money'
import { addMonths, type PlainDate } from '#kernel/plain-date'
import { draftAt, filledIn } from '#platform/draft'
import type { FormValues } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { readDay } from '#platform/typed-day'
import { Actions, Form, FormPart, fields, type Mistakes, PageHead } from '#ui'
import { planFading } from '../../actions/support/plan-fading.ts'
import { messages } from '../../messages/support.ts'
import { offered, supportFields } from '../../rules/enterprise/lists.ts'
import { type FadingPlan, type PlannedQuarter, quarterCount, quarterOf } from '../../rules/support/fading.ts'
import { type Enterprise, getEnterprise } from '../../store/enterprise/enterprise.ts'
import { findPlan, type KeptPlan } from '../../store/support/fading.ts'

export const planRoutes: readonly Route[] = [
	page('/enterprises/:enterprise/support/plan', 'enterprise.write', planPage),
	deed('/enterprises/:enterprise/support/plan', 'enterprise.write', plan),
]

type PlanForm = Record<string, string>
type State = { values: FormValues; errors?: Mistakes<PlanForm>; version: number }
const MOST = 20
const YEAR_AND_HALF = 18

/** The plan in force, or six quarters from this one; `?beginsOn=&endsOn=` shows other quarters. */
async function planPage(view: View): Promise<Reply> {
	const held = await theEnterprise(view)
	const kept = await findPlan(view.db, view.partnership, held.id)
	const beginsOn = quarterOf(view.today)
	const usual = kept === undefined ? { beginsOn, endsOn: addMonths(beginsOn, YEAR_AND_HALF) } : valuesOf(kept)
	const asked = Object.fromEntries(Object.entries(view.query).filter(([name]) => name === 'beginsOn' || name === 'endsOn'))
	const { values } = await filledIn(view, draftName(held), { values: usual })
	const version = Number(values._version ?? kept?.version ?? 0)
	return shown(messages[view.lang].planTitle(held.name), planForm(view, held, { values: { ...values, ...asked }, version }))
}

async function plan(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theEnterprise(view)
	const version = Number(view.form._version ?? 0) || 0
	const again = (errors: Mistakes<PlanForm>) =>
		refusedForm(say.planTitle(held.name), planForm(view, held, { values: view.form, errors, version }))
	const read = readPlan(view)
	if ('wrong' in read) return again({ [read.wrong]: say.numberWrong })
	const done = await view.act((act) => planFading(act, { enterprise: held.id, version, plan: read }))
	if (done.ok) return moved(`${view.url(`/enterprises/${held.id}`)}#support`, { kind: 'done', text: say.saved })
	const { refusal } = done
	if (refusal.code === 'rises-without-reason') return again({ [`reason${refusal.number}`]: say.refusals[refusal.code](refusal.number) })
	if (refusal.code === 'quarters-do-not-fit') return again({ endsOn: say.refusals[refusal.code](refusal.quarters) })
	return again({ endsOn: say.refusals[refusal.code] })
}

/** What was typed, quarter by quarter; the name of a field that is no number. */
function readPlan(view: View): FadingPlan | { wrong: string } {
	const days = daysOf(view.form)
	if (days === undefined) return { wrong: 'endsOn' }
	const fieldsOf = offered(supportFields, view).map(({ value }) => value)
	const quarters: PlannedQuarter[] = []
	for (let number = 1; number <= Math.min(MOST, quarterCount(days)); number++) {
		const hours = fieldsOf.map((field) => [field, (view.form[`hours${number}-${field}`] ?? '').trim().replace(',', '.')] as const)
		const bad = hours.find(([, typed]) => !/^\d{0,4}(\.\d{1,2})?$/.test(typed))
		if (bad !== undefined) return { wrong: `hours${number}-${bad[0]}` }
		const typed = (view.form[`money${number}`] ?? '').trim()
		const grosze = typed === '' ? 0 : readGrosze(typed)
		if (grosze === undefined) return { wrong: `money${number}` }
		const minutes = Object.fromEntries(hours.flatMap(([field, text]) => (Number(text) > 0 ? [[field, Math.round(Number(text) * 60)]] : [])))
		quarters.push({ minutes, grosze, reason: (view.form[`reason${number}`] ?? '').trim().slice(0, 1000) })
	}
	return { ...days, quarters }
}

function daysOf(values: FormValues): { beginsOn: PlainDate; endsOn: PlainDate } | undefined {
	const begins = readDay(values.beginsOn ?? '')
	const endsOn = readDay(values.endsOn ?? '')
	return begins === undefined || endsOn === undefined ? undefined : { beginsOn: quarterOf(begins), endsOn }
}

function valuesOf({ beginsOn, endsOn, quarters }: KeptPlan): FormValues {
	const typed = quarters.flatMap(({ minutes, grosze, reason }, at) => [
		...Object.entries(minutes).map(([field, count]) => [`hours${at + 1}-${field}`, String(Math.round((count / 60) * 100) / 100)]),
		[`money${at + 1}`, grosze === 0 ? '' : typedGrosze(grosze)],
		[`reason${at + 1}`, reason],
	])
	return { beginsOn, endsOn, ...Object.fromEntries(typed) }
}

function draftName({ id }: Enterprise): string {
	return `fading-plan-${id}`
}

function theEnterprise(view: View): Promise<Enterprise> {
	return getEnterprise(view.db, view, view.id<'enterprise'>('enterprise'))
}

function planForm(view: View, held: Enterprise, { values, errors, version }: State) {
	const say = messages[view.lang]
	const f = fields<PlanForm>({ values, errors })
	const home = view.url(`/enterprises/${held.id}`)
	const days = daysOf(values)
	const count = days === undefined || days.endsOn <= days.beginsOn ? 0 : Math.min(MOST, quarterCount(days))
	return (
		<>
			<PageHead title={say.planTitle(held.name)} lead={say.planLead} />
			<form action={`${home}/support/plan`} class="form">
				<f.Day name="beginsOn" label={say.beginsOn} />
				<f.Day name="endsOn" label={say.endsOn} />
				<button type="submit" class="button">
					{say.quarters}
				</button>
			</form>
			<Form action={`${home}/support/plan`} idempotencyKey={view.key} version={version} draft={draftAt(view, draftName(held), values)}>
				<f.Errors />
				<f.Hidden name="beginsOn" />
				<f.Hidden name="endsOn" />
				{Array.from({ length: count }, (_, at) => (
					<QuarterPart key={at} view={view} f={f} number={at + 1} />
				))}
				<Actions deed={say.save} otherwise={{ href: `${home}#support`, label: say.back }} />
			</Form>
		</>
	)
}

function QuarterPart({ view, f, number }: { view: View; f: ReturnType<typeof fields<PlanForm>>; number: number }) {
	const say = messages[view.lang]
	return (
		<FormPart title={`${say.quarter} ${number}`}>
			{offered(supportFields, view).map(({ value, label }) => (
				<f.Number key={value} name={`hours${number}-${value}`} label={say.hoursOf(number, label)} optional />
			))}
			<f.Number name={`money${number}`} label={say.moneyOf(number)} optional />
			{number > 1 && <f.Text name={`reason${number}`} label={say.reasonOf(number)} optional />}
		</FormPart>
	)
}
