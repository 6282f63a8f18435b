import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { readGrosze, typedGrosze } from '#kernel/money'
import { listResources } from '#partnership'
import { present } from '#platform/absent'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { ACCEPTED, MOST_KEPT_BYTES, openFile } from '#platform/kept-file'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, FormPart, fields, PageHead } from '#ui'
import { type StatementRefusal, sayOfNiche, unsayOfNiche } from '../actions/state-niche.ts'
import { messages } from '../messages.ts'
import { choicesOf, howOften } from '../rules/lists.ts'
import { type Topic, topics } from '../rules/topics.ts'
import { getNiche } from '../store/niches.ts'
import { getStatement, type Statement, type StatementWords } from '../store/statements.ts'

export const statementRoutes: readonly Route[] = [
	page('/niches/:niche/statements/new', 'need.write', newStatement),
	{ ...deed('/niches/:niche/statements', 'need.write', postStatement), upload: { maxBytes: MOST_KEPT_BYTES } },
	page('/niches/:niche/statements/:statement/file', 'need.read', showFile),
	deed('/niches/:niche/statements/:statement/undoing', 'need.write', postUndoing),
]

type StatementForm = Omit<StatementWords, 'priceGrosze' | 'resource'> & { price: string; resource: string; file: string; replaces: string }
type Shown = { values: FormValues; errors?: Record<string, string> }

function schema(view: View, topic: Topic): z.ZodType<StatementWords> {
	const say = messages[view.lang].niche
	const field = formFields(view.lang)
	const ofDemand = topic === 'demand'
	return z
		.object({
			words: field.required(say.wordsMissing, 4000),
			source: field.required(say.sourceMissing, 300),
			saidOn: field.day(),
			payer: ofDemand ? field.required(say.payerMissing, 200) : z.unknown().transform(() => ''),
			howOften: field.text(40).transform((code) => (ofDemand && code !== '' ? code : undefined)),
			price: field.text(30).transform((text, context) => {
				const grosze = readGrosze(text)
				if (ofDemand && text !== '' && grosze === undefined) context.addIssue(say.priceWrong)
				return ofDemand ? grosze : undefined
			}),
			priceFor: field.text(100).transform((text) => (ofDemand ? text : '')),
			resource: field.optionalId<'resource'>(),
		})
		.transform(({ price, resource, ...words }) => ({
			...words,
			topic,
			priceGrosze: price,
			resource: topic === 'resources' ? resource : undefined,
		}))
}

function topicOf(text: string | undefined): Topic {
	return topics.find((topic) => topic === text) ?? 'demand'
}

/** In place of an older one it begins with the older one's words, but not with its source and day. */
async function newStatement(view: View): Promise<Reply> {
	const niche = view.id<'niche'>('niche')
	const replaces = parseId<'niche-statement'>(view.query.replaces)
	const older = replaces && (await getStatement(view.db, view.partnership, { niche, id: replaces }))
	const usual = older === undefined ? { topic: topicOf(view.query.topic) } : fromOlder(older)
	const { values } = await filledIn(view, draftName(niche, usual), { values: { saidOn: view.today, ...usual } })
	return statementPage(view, { values })
}

function draftName(niche: Id<'niche'>, values: FormValues): string {
	return `statement-${niche}-${values.replaces || values.topic}`
}

function fromOlder(older: Statement): FormValues {
	const price = older.priceGrosze === undefined || older.priceGrosze === null ? '' : typedGrosze(older.priceGrosze)
	const { topic, words, payer, priceFor, id } = older
	return { topic, words, payer, priceFor, price, howOften: older.howOften ?? '', resource: older.resource ?? '', replaces: id }
}

async function postStatement(view: View): Promise<Reply> {
	const say = messages[view.lang].niche
	const niche = view.id<'niche'>('niche')
	const topic = topicOf(view.form.topic)
	const read = readForm(schema(view, topic), view.form)
	if (!read.ok) return statementPage(view, read)
	const replaces = parseId<'niche-statement'>(view.form.replaces)
	const result = await view.act((act) => sayOfNiche(act, { niche, words: read.value, replaces, upload: view.upload }))
	if (!result.ok) return statementPage(view, { values: view.form, errors: refusedAs(view, result.refusal) })
	const undo = { action: view.url(`/niches/${niche}/statements/${result.value}/undoing`), label: say.unsay }
	return moved(view.url(`/niches/${niche}`), { kind: 'done', text: say.stated, undo })
}

function refusedAs({ lang }: View, { code }: StatementRefusal): Record<string, string> {
	const { no, niche } = messages[lang]
	if (code === 'said-in-the-future') return { saidOn: niche[code] }
	if (code === 'replaced-already') return { _form: niche[code] }
	return { file: no[code] }
}

async function statementPage(view: View, state: Shown): Promise<Reply> {
	const say = messages[view.lang].niche
	const niche = await getNiche(view.db, view.partnership, view.id('niche'))
	const topic = topicOf(state.values.topic)
	const resources = topic === 'resources' ? await listResources(view.db, view.partnership, view.today) : []
	const title = state.values.replaces ? say.replaceTitle : say.sayAbout(say.topics[topic].toLowerCase())
	const f = fields<StatementForm>(state)
	const body = (
		<>
			<PageHead title={title} lead={state.values.replaces ? say.replaceLead : say.topicHints[topic]} />
			<f.Errors />
			<Form
				action={view.url(`/niches/${niche.id}/statements`)}
				idempotencyKey={view.key}
				files
				draft={draftAt(view, draftName(niche.id, { ...state.values, topic }), state.values)}
			>
				<input type="hidden" name="topic" value={topic} />
				<f.Hidden name="replaces" />
				<f.Area name="words" label={say.words} />
				{topic === 'demand' && <Demand view={view} state={state} />}
				{topic === 'resources' && resources.length > 0 && (
					<f.Select
						name="resource"
						label={say.resource}
						blank={say.noResource}
						options={resources.map(({ id, organisation, what }) => ({ value: id, label: what, group: organisation }))}
						optional
					/>
				)}
				<f.Text name="source" label={say.source} hint={say.sourceHint} />
				<f.Day name="saidOn" label={say.saidOn} />
				<f.File name="file" label={say.attach} hint={messages[view.lang].fileHint} accept={ACCEPTED.paper} optional />
				<Actions deed={say.saveStatement} otherwise={{ href: view.url(`/niches/${niche.id}`), label: niche.title }} />
			</Form>
		</>
	)
	return state.errors === undefined ? shown(title, body) : refusedForm(title, body)
}

function Demand({ view, state }: { view: View; state: Shown }) {
	const say = messages[view.lang].niche
	const f = fields<StatementForm>(state)
	return (
		<FormPart title={say.topics.demand}>
			<f.Text name="payer" label={say.payer} />
			<f.Select
				name="howOften"
				label={say.howOften}
				blank={say.howOftenUnknown}
				options={choicesOf(howOften, view.amendments, view)}
				optional
			/>
			<f.Number name="price" label={say.price} optional />
			<f.Text name="priceFor" label={say.priceFor} hint={say.priceForHint} width="medium" optional />
		</FormPart>
	)
}

async function showFile(view: View): Promise<Reply> {
	const said = await getStatement(view.db, view.partnership, { niche: view.id('niche'), id: view.id('statement') })
	return openFile(view.db, view.partnership, present(said.file, 'file').id)
}

async function postUndoing(view: View): Promise<Reply> {
	const say = messages[view.lang].niche
	const niche = view.id<'niche'>('niche')
	const result = await view.act((act) => unsayOfNiche(act, { niche, statement: view.id('statement') }))
	const text = result.ok ? say.unsaid : say['replaced-already']
	return moved(view.url(`/niches/${niche}`), { kind: result.ok ? 'done' : 'refused', text })
}
