import { deed, page, type Route, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { getManufactory, type Manufactory } from '#manufactories'
import { draftAt, filledIn } from '#platform/draft'
import type { FormValues } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, FormPart, fields, LinkButton, type Mistakes, PageHead } from '#ui'
import { type Advice, adviceFor } from '../../actions/form/advice.ts'
import { sayFacts } from '../../actions/form/say-facts.ts'
import { messages } from '../../messages/form/adviser.ts'
import { changedFacts, nothingKnown, type Weights } from '../../rules/form/form-facts.ts'
import { criteriaOn } from '../../rules/form/legal-forms.ts'
import type { SaidFacts } from '../../store/form/facts.ts'
import { FactFields, type FactForm, factText, readFactForm, typedFacts } from './fact-form.tsx'

const AT = '/manufactories/:manufactory/form/facts'
export const saidRoutes: readonly Route[] = [page(AT, 'manufactory.write', saidPage), deed(AT, 'manufactory.write', save)]

type State = { held: Manufactory; values: FormValues; errors?: Mistakes<FactForm>; current?: SaidFacts | undefined }

/** What people say of their manufactory and what matters to them; a "what if" comes filled in. */
async function saidPage(view: View): Promise<Reply> {
	const held = await theManufactory(view)
	const advice = await adviceFor(view, held.id)
	const usual = { ...typedFacts(advice.said?.facts ?? nothingKnown), ...typedWeights(view, advice.said?.weights ?? {}) }
	const asked = Object.fromEntries(Object.entries(view.query).filter(([name]) => name in usual))
	const { values } = await filledIn(view, `form-facts-${held.id}`, { values: { ...usual, ...asked } })
	return shown(messages[view.lang].saidTitle(held.name), <SaidForm view={view} advice={advice} state={{ held, values }} />)
}

async function save(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const held = await theManufactory(view)
	const again = async (errors: Mistakes<FactForm>, current?: SaidFacts) => {
		const state = { held, values: view.form, errors, current }
		return refusedForm(say.saidTitle(held.name), <SaidForm view={view} advice={await adviceFor(view, held.id)} state={state} />)
	}
	const read = readFactForm(view.lang, view.form)
	if (!read.ok) return again(read.errors)
	const version = Number(view.form._version) || 0
	const kept = { manufactory: held.id, facts: read.value, weights: weightsOf(view), version }
	const done = await view.act((act) => sayFacts(act, kept))
	if (!done.ok) return again({}, done.refusal.current)
	return moved(view.url(`/manufactories/${held.id}/form`), { kind: 'done', text: say.saved })
}

function theManufactory(view: View): Promise<Manufactory> {
	return getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory'), permission: 'manufactory.write' })
}

function SaidForm({ view, advice, state }: { view: View; advice: Advice; state: State }) {
	const say = messages[view.lang]
	const { held, values, errors, current } = state
	const home = view.url(`/manufactories/${held.id}/form`)
	const f = fields<FactForm>({ values, errors })
	const version = current?.version ?? (values._version || (advice.said?.version ?? 0))
	return (
		<>
			<PageHead title={say.saidTitle(held.name)} lead={say.saidLead} />
			{advice.said && <p class="soft">{say.saidBy(advice.said.by, formatInstant(view.lang, advice.said.at))}</p>}
			{current && <Conflict view={view} values={values} current={current} home={home} />}
			<Form action={`${home}/facts`} idempotencyKey={view.key} version={version} draft={draftAt(view, `form-facts-${held.id}`, values)}>
				<f.Errors />
				<FactFields view={view} values={values} errors={errors} records={recordHints(view, advice)} />
				<WeightFields view={view} values={values} />
				<Actions deed={say.save} otherwise={{ href: home, label: say.back }} />
			</Form>
		</>
	)
}

/** How much each thing matters: people say it together; none is added to another. */
function WeightFields({ view, values }: { view: View; values: FormValues }) {
	const say = messages[view.lang]
	const f = fields<Record<string, string>>({ values })
	const options = ([1, 2, 3] as const).map((weight) => ({ value: String(weight), label: say.weight[weight] }))
	return (
		<FormPart title={say.weightPart}>
			{criteriaOn(view).map(({ code, label }) => (
				<f.Select key={code} name={`weight-${code}`} label={label[view.lang]} options={options} blank={say.notImportant} optional />
			))}
		</FormPart>
	)
}

function recordHints(view: View, { facts, origin }: Advice) {
	const say = messages[view.lang]
	const told = (['persons', 'atRisk'] as const).filter((name) => origin[name] === 'record')
	return Object.fromEntries(told.map((name) => [name, say.fromRecords(facts[name] ?? 0)]))
}

function Conflict({ view, values, current, home }: { view: View; values: FormValues; current: SaidFacts; home: string }) {
	const say = messages[view.lang]
	const read = readFactForm(view.lang, values)
	const yours = read.ok ? read.value : nothingKnown
	const compared = changedFacts(yours, current.facts).map((name) => ({
		label: say.fact[name],
		yours: factText(view.lang, yours, name),
		theirs: factText(view.lang, current.facts, name),
	}))
	return (
		<Compare title={say.conflictTitle} what={say.conflict(current.by)} fields={compared}>
			<LinkButton href={home}>{say.keepTheirs}</LinkButton>
		</Compare>
	)
}

function typedWeights(view: View, weights: Weights): Record<string, string> {
	return Object.fromEntries(criteriaOn(view).map(({ code }) => [`weight-${code}`, String(weights[code] || '')]))
}

function weightsOf(view: View): Weights {
	const given = criteriaOn(view).map(({ code }) => [code, Number(view.form[`weight-${code}`])] as const)
	return Object.fromEntries(given.filter(([, weight]) => weight === 1 || weight === 2 || weight === 3))
}
