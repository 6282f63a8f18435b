import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { giveVerdict, reopenVerdict } from '../actions/give-verdict.ts'
import { answerMessages, answerParagraphs } from '../messages/answers.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import { isComplete, type Verdict, verdicts } from '../rules/idea-state.ts'
import { results } from '../rules/results.ts'
import type { Author } from '../store/behind.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { getRound, listScores } from '../store/rounds.ts'

export const verdictRoutes: readonly Route[] = [
	page('/ideas/:idea/verdict', 'idea.decide', verdictPage),
	deed('/ideas/:idea/verdict', 'idea.decide', saveVerdict),
	page('/ideas/:idea/reopening', 'idea.decide', reopeningPage),
	deed('/ideas/:idea/reopening', 'idea.decide', saveReopening),
]

type Names = Record<'verdict' | 'reasons' | 'answer', string>
type State = { values: FormValues; errors?: Mistakes<Names> }

const ideaOf = (view: View) => getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.decide' })

async function verdictPage(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const { values } = await filledIn(view, `idea-verdict-${idea.id}`, { values: {} })
	return shown(verificationMessages[view.lang].verdict, await verdictForm(view, idea, { values }))
}

async function saveVerdict(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const say = verificationMessages[view.lang]
	const f = formFields(view.lang)
	const schema = z.object({
		verdict: f.oneOf(verdicts),
		reasons: f.required(say.refusals['reasons-missing'], 4000),
		answer: f.required(say.refusals['answer-missing'], 4000),
	})
	const read = readForm(schema, view.form)
	if (!read.ok) return refusedForm(say.verdict, await verdictForm(view, idea, read))
	const { verdict, answer } = read.value
	const write = (author: Author) => mailTo(view, author, { title: idea.title, verdict, answer })
	const result = await view.act((act) => giveVerdict(act, { id: idea.id, ...read.value, write }))
	const here = view.url(`/ideas/${idea.id}`)
	if (!result.ok) return moved(here, { kind: 'refused', text: ideaMessages[view.lang].refusals['not-now'] })
	const { mailed, untold } = result.value
	return moved(untold > 0 ? `${here}/telling` : here, { kind: 'done', text: say.decided(mailed, untold) })
}

/** The mail goes out in the language that the verdict was written in. */
function mailTo({ lang, place, today }: View, author: Author, told: { title: string; verdict: Verdict; answer: string }) {
	const text = answerParagraphs(lang, author, { ...told, day: today, place: place.name }).join('\n\n')
	return { subject: answerMessages[lang].subject(told.title), text, lang }
}

async function verdictForm(view: View, idea: Idea, state: State) {
	const say = verificationMessages[view.lang]
	const words = ideaMessages[view.lang]
	const f = fields<Names>(state)
	const options = verdicts.map((value) => ({ value, label: words.verdicts[value], hint: say.verdictHints[value] }))
	return (
		<>
			<PageHead title={`${say.verdict}: ${idea.title}`} lead={say.verdictLead}>
				{isComplete(idea) && <a href={view.url(`/ideas/${idea.id}/comparison`)}>{`${say.openComparison}${await markOf(view, idea)}`}</a>}
			</PageHead>
			<Form
				action={view.url(`/ideas/${idea.id}/verdict`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `idea-verdict-${idea.id}`, state.values)}
			>
				<f.Errors />
				<f.Radio name="verdict" label={say.verdict} options={options} />
				<f.Area name="reasons" label={say.reasons} hint={say.reasonsHint} rows={4} />
				<f.Area name="answer" label={say.answer} hint={say.answerHint} rows={5} />
				<Actions deed={say.decideDeed} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: words.back }} />
			</Form>
		</>
	)
}

async function markOf(view: View, { round }: Idea): Promise<string> {
	if (round === null) return ''
	const { criteria } = await getRound(view.db, view, round)
	const { whole } = results(criteria, await listScores(view.db, view, { round }))
	const say = verificationMessages[view.lang]
	return whole === undefined ? '' : ` (${say.whole}: ${say.mark(whole)})`
}

async function reopeningPage(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const { values } = await filledIn(view, `idea-reopening-${idea.id}`, { values: {} })
	return shown(verificationMessages[view.lang].reopenTitle, reopenForm(view, idea, { values }))
}

async function saveReopening(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const say = verificationMessages[view.lang]
	const reason = (view.form.reason ?? '').trim().slice(0, 2000)
	const result = await view.act((act) => reopenVerdict(act, { id: idea.id, reason }))
	if (result.ok) return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.reopened })
	const text = ideaMessages[view.lang].refusals[result.refusal.code]
	if (result.refusal.code === 'not-now') return moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text })
	return refusedForm(say.reopenTitle, reopenForm(view, idea, { values: view.form, errors: { reason: text } }))
}

function reopenForm(view: View, idea: Idea, state: { values: FormValues; errors?: Mistakes<{ reason: string }> }) {
	const say = verificationMessages[view.lang]
	const f = fields<{ reason: string }>(state)
	return (
		<>
			<PageHead title={`${say.reopenTitle}: ${idea.title}`} lead={say.reopenLead} />
			<Form
				action={view.url(`/ideas/${idea.id}/reopening`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `idea-reopening-${idea.id}`, state.values)}
			>
				<f.Errors />
				<f.Area name="reason" label={ideaMessages[view.lang].reason} rows={3} />
				<Actions deed={say.reopenDeed} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: ideaMessages[view.lang].back }} />
			</Form>
		</>
	)
}
