import { page, type Route, type View } from '#access'
import { formatInstant } from '#kernel/lang'
import { getManufactory, type Manufactory } from '#manufactories'
import { type Reply, refusedForm, shown } from '#platform/reply'
import { DataTable, Facts, LinkButton, type Mistakes, PageHead, Section } from '#ui'
import { type Advice, adviceFor } from '../../actions/form/advice.ts'
import { messages } from '../../messages/form/adviser.ts'
import { advise, differences, type Reading } from '../../rules/form/adviser.ts'
import { changedFacts, type FormFacts, factNames } from '../../rules/form/form-facts.ts'
import { criteriaOn, type KnownForm } from '../../rules/form/legal-forms.ts'
import { FactFields, type FactForm, factText, readFactForm, typedFacts } from './fact-form.tsx'
import { FactLines } from './options.tsx'
import { VerdictChip, Why } from './verdict.tsx'

export const adviserRoutes: readonly Route[] = [page('/manufactories/:manufactory/form', 'manufactory.read', adviserPage)]

/** What is looked at: the facts as they are, or with a "what if" that nobody saves. */
type Looked = { facts: FormFacts; readings: readonly Reading[]; supposed: boolean; errors: Mistakes<FactForm> }

async function adviserPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const manufactory = await getManufactory(view.db, view, { id: view.id<'manufactory'>('manufactory') })
	const advice = await adviceFor(view, manufactory.id)
	const looked = lookedAt(view, advice)
	const home = view.url(`/manufactories/${manufactory.id}/form`)
	const body = (
		<>
			<PageHead title={say.title(manufactory.name)} lead={say.lead}>
				<LinkButton href={`${home}/voices`}>{say.toVoices}</LinkButton>
				<a href={view.url('/legal-forms')}>{say.toOptions}</a>
			</PageHead>
			{looked.supposed && <Supposed view={view} advice={advice} looked={looked} home={home} may={manufactory.mayWrite} />}
			<Section title={say.forms} id="forms">
				<Forms view={view} advice={advice} looked={looked} />
			</Section>
			<Section title={say.differTitle} id="differences">
				<Differences view={view} advice={advice} looked={looked} />
			</Section>
			<Known view={view} manufactory={manufactory} advice={advice} home={home} />
			<WhatIf view={view} looked={looked} home={home} />
		</>
	)
	const title = say.title(manufactory.name)
	return Object.keys(looked.errors).length === 0 ? shown(title, body) : refusedForm(title, body)
}

function lookedAt(view: View, advice: Advice): Looked {
	if (view.query['what-if'] === undefined) return { ...advice, supposed: false, errors: {} }
	const read = readFactForm(view.lang, view.query)
	if (!read.ok) return { ...advice, supposed: false, errors: read.errors }
	return { facts: read.value, readings: advise(advice.forms, read.value), supposed: true, errors: {} }
}

type Part = { view: View; advice: Advice; looked: Looked }

function Supposed({ view, advice, looked, home, may }: Part & { home: string; may: boolean }) {
	const say = messages[view.lang]
	const changed = changedFacts(advice.facts, looked.facts)
	const { facts } = looked
	const query = new URLSearchParams({ ...typedFacts(facts) })
	return (
		<Section title={say.whatIfNow}>
			{changed.length > 0 && (
				<p>
					{say.changed} {changed.map((name) => `${say.fact[name]}: ${factText(view.lang, facts, name)}`).join('; ')}
				</p>
			)}
			<p class="cluster">
				<LinkButton href={home} small>
					{say.whatIfEnd}
				</LinkButton>
				{may && (
					<LinkButton href={`${home}/facts?${query}`} small>
						{say.saveThese}
					</LinkButton>
				)}
			</p>
		</Section>
	)
}

function Forms({ view, advice, looked }: Part) {
	const say = messages[view.lang]
	const was = new Map(advice.readings.map(({ form, verdict }) => [form.code, verdict]))
	const columns = [
		{ key: 'form', header: say.form, cell: ({ form }: Reading) => form.label[view.lang] },
		{
			key: 'verdict',
			header: say.verdictHead,
			tight: true,
			cell: ({ form, verdict }: Reading) => (
				<VerdictChip lang={view.lang} verdict={verdict} was={looked.supposed ? was.get(form.code) : undefined} />
			),
		},
		{ key: 'why', header: say.why, long: true, cell: (reading: Reading) => <Why view={view} reading={reading} /> },
	]
	return (
		<DataTable
			id="readings"
			caption={say.caption}
			columns={columns}
			rows={looked.readings}
			rowKey={({ form }) => form.code}
			rowHref={({ form }) => view.url(`/legal-forms/${form.code}`)}
		/>
	)
}

/** The forms that are not closed beside each other, on what these people said matters. Nothing is added up. */
function Differences({ view, advice, looked }: Part) {
	const say = messages[view.lang]
	const possible = new Set(looked.readings.filter(({ verdict }) => verdict !== 'closed').map(({ form }) => form.code))
	const forms = advice.forms.filter(({ form }) => possible.has(form.code))
	const lines = differences(forms, { criteria: criteriaOn(view), weights: advice.said?.weights ?? {} })
	if (lines.length === 0) return <p class="soft">{say.differNothing}</p>
	const columns = [
		{ key: 'form', header: say.form, cell: ({ form }: KnownForm) => form.label[view.lang] },
		...lines.map(({ criterion, weight, told }) => ({
			key: criterion.code,
			header: `${criterion.label[view.lang]} (${weightWord(view, weight)})`,
			long: true,
			cell: ({ form }: KnownForm) => <FactLines view={view} facts={told.get(form.code) ?? []} />,
		})),
	]
	return <DataTable id="differing" caption={say.differCaption} columns={columns} rows={forms} rowKey={({ form }) => form.code} />
}

function weightWord(view: View, weight: number): string {
	const say = messages[view.lang].weight
	return weight >= 3 ? say[3] : weight === 2 ? say[2] : say[1]
}

function Known({ view, manufactory, advice, home }: { view: View; manufactory: Manufactory; advice: Advice; home: string }) {
	const say = messages[view.lang]
	const { facts, origin, said, untold } = advice
	const change = manufactory.mayWrite && (
		<LinkButton href={`${home}/facts`} icon="edit" small>
			{say.changeFacts}
		</LinkButton>
	)
	return (
		<Section title={say.factsTitle} id="facts" action={change}>
			{said && <p class="soft">{say.saidBy(said.by, formatInstant(view.lang, said.at))}</p>}
			<Facts
				items={factNames.map((name) => [
					say.fact[name],
					facts[name] === null ? (
						<span class="soft">{say.unknown}</span>
					) : (
						<>
							{factText(view.lang, facts, name)} <span class="soft small-text">{say.origin[origin[name]]}</span>
						</>
					),
				])}
			/>
			{untold > 0 && <p class="soft">{say.untold(untold)}</p>}
		</Section>
	)
}

/** A question with GET: the answer has an address and changes nothing. */
function WhatIf({ view, looked, home }: { view: View; looked: Looked; home: string }) {
	const say = messages[view.lang]
	const hasErrors = Object.keys(looked.errors).length > 0
	const values = hasErrors ? view.query : typedFacts(looked.facts)
	return (
		<Section title={say.whatIf} id="what-if">
			<p class="soft">{say.whatIfLead}</p>
			<form class="form" method="get" action={home} noValidate>
				<input type="hidden" name="what-if" value="yes" />
				<FactFields view={view} values={values} errors={looked.errors} />
				<div class="actions">
					<button type="submit" class="button">
						{say.whatIfDeed}
					</button>
				</div>
			</form>
		</Section>
	)
}
