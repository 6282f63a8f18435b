import { page, type Route, type View } from '#access'
import { formatDayLong } from '#kernel/lang'
import { present } from '#platform/absent'
import { type Reply, shown } from '#platform/reply'
import { Doubt } from '#reference'
import { DataTable, PageHead, Section } from '#ui'
import { messages } from '../../messages/form/options.ts'
import { factsOn } from '../../rules/form/adviser.ts'
import { type KnownForm, knownForms, type LegalFact, type Topic, topics } from '../../rules/form/legal-forms.ts'

/** Reading for staff: what a manufactory may become. Laid out for print too. */
export const optionRoutes: readonly Route[] = [
	page('/legal-forms', 'partnership.read', optionsPage),
	page('/legal-forms/:form', 'partnership.read', optionPage),
]

const IN_SHORT = ['founders', 'capital', 'profit', 'fits'] as const satisfies readonly Topic[]

async function optionsPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const forms = knownForms(view)
	const columns = [
		{ key: 'form', header: say.form, cell: ({ form }: KnownForm) => form.label[view.lang] },
		...IN_SHORT.map((topic) => ({
			key: topic,
			header: say.topic[topic],
			long: true,
			cell: ({ facts }: KnownForm) => <FactLines view={view} facts={factsOn(facts, [topic])} />,
		})),
	]
	return shown(
		say.title,
		<>
			<PageHead title={say.title} lead={say.lead} />
			<p class="soft">{say.validOn(formatDayLong(view.lang, view.today))}</p>
			<DataTable
				id="forms"
				caption={say.caption}
				columns={columns}
				rows={forms}
				rowKey={({ form }) => form.code}
				rowHref={({ form }) => view.url(`/legal-forms/${form.code}`)}
			/>
		</>,
	)
}

async function optionPage(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const code = view.param('form')
	const { form, facts } = present(
		knownForms(view).find((known) => known.form.code === code),
		'legal-form',
	)
	return shown(
		form.label[view.lang],
		<>
			<PageHead title={form.label[view.lang]} lead={`${form.facts.jurisdiction} · ${say.leads[form.facts.leads]}`}>
				<a href={view.url('/legal-forms')}>{say.all}</a>
			</PageHead>
			<p class="soft">{say.validOn(formatDayLong(view.lang, view.today))}</p>
			{topics.map((topic) => {
				const told = factsOn(facts, [topic])
				return (
					told.length > 0 && (
						<Section key={topic} title={say.topic[topic]}>
							<ul class="lines">
								{told.map((fact) => (
									<li key={fact.code}>
										<p>{fact.label[view.lang]}</p>
										{fact.verified === 'verified' ? <p class="soft small-text">{`${say.source}: ${fact.source}`}</p> : <Doubt of={fact} />}
										{fact.note && <p class="soft small-text">{fact.note}</p>}
									</li>
								))}
							</ul>
						</Section>
					)
				)
			})}
		</>,
	)
}

/** Facts one under another, each with its mark when it is doubted. */
export function FactLines({ view, facts }: { view: View; facts: readonly LegalFact[] }) {
	return (
		<>
			{facts.map((fact) => (
				<p key={fact.code}>
					{fact.label[view.lang]} <Mark fact={fact} />
				</p>
			))}
		</>
	)
}

/** The mark alone; the source is told on the form's own page. */
function Mark({ fact }: { fact: LegalFact }) {
	return fact.verified === 'verified' ? null : <Doubt of={fact} />
}
