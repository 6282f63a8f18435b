import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import { parseLang } from '#kernel/lang'
import { dayInPoland } from '#kernel/plain-date'
import { present } from '#platform/absent'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { writePdf } from '#platform/pdf'
import { file, moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, LinkButton, type Mistakes, PageHead, PostButton, Section } from '#ui'
import { tellAuthor, untellAuthor } from '../actions/tell-author.ts'
import { answerMessages, answerParagraphs } from '../messages/answers.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import { handChannels } from '../rules/telling.ts'
import { type Author, listAuthors } from '../store/behind.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { listTellings, listVerdicts, type Telling } from '../store/verdicts.ts'
import { AuthorName } from './behind-sections.tsx'
import { Back } from './verification-section.tsx'

export const tellingRoutes: readonly Route[] = [
	page('/ideas/:idea/telling', 'idea.write', tellingPage),
	deed('/ideas/:idea/tellings', 'idea.write', saveTold),
	deed('/ideas/:idea/tellings/removal', 'idea.write', takeBack),
	page('/ideas/:idea/letters/:author', 'idea.write', letter),
]

type Names = Record<'channel' | 'toldOn', string>
type State = { participant?: string | undefined; values: FormValues; errors?: Mistakes<Names> }

const ideaOf = (view: View) => getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
const authorIn = (view: View) => present(parseId<'participant'>(view.form.participant ?? view.query.participant), 'author')

async function tellingPage(view: View): Promise<Reply> {
	return shown(verificationMessages[view.lang].telling, await tellingForm(view, await ideaOf(view), { values: {} }))
}

async function saveTold(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const say = verificationMessages[view.lang]
	const participant = authorIn(view)
	const f = formFields(view.lang)
	const read = readForm(z.object({ channel: f.oneOf(handChannels), toldOn: f.day() }), view.form)
	const again = async (state: State) => refusedForm(say.telling, await tellingForm(view, idea, { participant, ...state }))
	if (!read.ok) return again(read)
	const result = await view.act((act) => tellAuthor(act, { id: idea.id, participant, ...read.value }))
	if (result.ok) {
		const undo = { action: view.url(`/ideas/${idea.id}/tellings/removal`, { participant }), label: ideaMessages[view.lang].undo }
		return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.marked, undo })
	}
	const { code } = result.refusal
	if (code === 'told-in-future') return again({ values: view.form, errors: { toldOn: say.refusals[code] } })
	const text = code === 'not-now' ? ideaMessages[view.lang].refusals[code] : say.refusals[code]
	return moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text })
}

async function takeBack(view: View): Promise<Reply> {
	const { id } = await ideaOf(view)
	const participant = authorIn(view)
	await view.act((act) => untellAuthor(act, { id, participant }))
	return moved(view.url(`/ideas/${id}/telling`), { kind: 'done', text: verificationMessages[view.lang].unmarked })
}

async function tellingForm(view: View, idea: Idea, state: State) {
	const say = verificationMessages[view.lang]
	const authors = await listAuthors(view.db, view, idea.id)
	const tellings = (await listTellings(view.db, view, idea.id)).filter(({ verdict }) => verdict === idea.verdictId)
	return (
		<>
			<PageHead title={`${say.telling}: ${idea.title}`}>
				<Back view={view} idea={idea} />
			</PageHead>
			{idea.verdictId !== null &&
				authors.map((author) => (
					<AuthorPart
						key={author.id}
						view={view}
						idea={idea}
						author={author}
						told={tellings.find(({ participant }) => participant === author.id)}
						state={state.participant === author.id ? state : { values: {} }}
					/>
				))}
		</>
	)
}

type PartProps = { view: View; idea: Idea; author: Author; told: Telling | undefined; state: State }

function AuthorPart({ view, idea, author, told, state }: PartProps) {
	const say = verificationMessages[view.lang]
	const at = view.url(`/ideas/${idea.id}/tellings`)
	const f = fields<Names>({ ...state, values: { toldOn: view.today, ...state.values }, prefix: `${author.id}-` })
	return (
		<Section title={`${author.firstName} ${author.lastName}`} action={<Letters view={view} idea={idea} author={author.id} />}>
			<p>
				<AuthorName view={view} author={author} />
				{told ? `: ${say.told(say.channels[told.channel], told.toldOn, told.by)}` : `: ${say.notTold}`}
			</p>
			{told ? (
				<PostButton action={`${at}/removal`} idempotencyKey={view.key} send={{ participant: author.id }} small icon="undo">
					{ideaMessages[view.lang].undo}
				</PostButton>
			) : (
				<Form action={at} idempotencyKey={view.key}>
					<input type="hidden" name="participant" value={author.id} />
					<f.Errors />
					<f.Radio name="channel" label={say.channel} options={handChannels.map((value) => ({ value, label: say.channels[value] }))} />
					<f.Day name="toldOn" label={say.toldOn} />
					<Actions deed={say.markTold} />
				</Form>
			)}
		</Section>
	)
}

function Letters({ view, idea, author }: { view: View; idea: Idea; author: Id<'participant'> }) {
	const href = (lang: 'pl' | 'en') => view.url(`/ideas/${idea.id}/letters/${author}`, { lang })
	return (
		<span class="cluster">
			<LinkButton href={href('pl')} small icon="print">
				{`${verificationMessages[view.lang].letter} (PL)`}
			</LinkButton>
			<LinkButton href={href('en')} small icon="print">
				EN
			</LinkButton>
		</span>
	)
}

/** The answer as a letter, for those without e-mail: A4, plain words, in either language. */
async function letter(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const author = present(
		(await listAuthors(view.db, view, idea.id)).find(({ id }) => id === view.param('author')),
		'author',
	)
	const verdict = present(
		(await listVerdicts(view.db, view, idea.id)).find(({ id }) => id === idea.verdictId),
		'verdict',
	)
	const lang = parseLang(view.query.lang)
	const told = { title: idea.title, answer: verdict.answer, verdict: verdict.verdict, day: dayInPoland(verdict.at), place: view.place.name }
	const title = answerMessages[lang].subject(idea.title)
	const parts = answerParagraphs(lang, author, told).map((text) => ({ kind: 'text', text }) as const)
	const pdf = await writePdf({ title, lang, madeAt: view.now, parts })
	return file(`${title}.pdf`, 'application/pdf', pdf)
}
