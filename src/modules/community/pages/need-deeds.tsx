import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import type { Result } from '#kernel/result'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, PageHead } from '#ui'
import { forgetReporter } from '../actions/forget-reporter.ts'
import { acceptNeed, answerNeed, declineNeed } from '../actions/step-need.ts'
import { undoNeedStep } from '../actions/undo-need-step.ts'
import { messages } from '../messages.ts'
import type { StepRefusal } from '../rules/need-state.ts'
import type { StepId } from '../store/need-steps.ts'
import { getNeed, type Need } from '../store/needs.ts'

export const needDeedRoutes: readonly Route[] = [
	deed('/needs/:need/acceptance', 'need.moderate', postAcceptance),
	page('/needs/:need/decline', 'need.moderate', async (view) => wordsPage(view, 'decline')),
	deed('/needs/:need/decline', 'need.moderate', async (view) => postWords(view, 'decline')),
	page('/needs/:need/answer', 'need.moderate', async (view) => wordsPage(view, 'answer')),
	deed('/needs/:need/answer', 'need.moderate', async (view) => postWords(view, 'answer')),
	deed('/needs/:need/steps/:step/undoing', 'need.moderate', postUndoing),
	deed('/needs/:need/forgetting', 'need.moderate', postForgetting),
]

/** Back to the need with a word; taking the step back stands beside it. */
export function afterStep(view: View, result: Result<StepId, { readonly code: keyof typeof messages.pl.no }>, text: string): Reply {
	const say = messages[view.lang]
	const home = view.url(`/needs/${view.id<'need'>('need')}`)
	if (!result.ok) return moved(home, { kind: 'refused', text: String(say.no[result.refusal.code]) })
	return moved(home, { kind: 'done', text, undo: { action: `${home}/steps/${result.value}/undoing`, label: say.undo } })
}

async function postAcceptance(view: View): Promise<Reply> {
	const result = await view.act((act) => acceptNeed(act, view.id('need')))
	return afterStep(view, result, messages[view.lang].accepted)
}

async function postUndoing(view: View): Promise<Reply> {
	const say = messages[view.lang]
	const need = view.id<'need'>('need')
	const result = await view.act((act) => undoNeedStep(act, { need, step: view.id('step') }))
	const home = view.url(`/needs/${need}`)
	return result.ok ? moved(home, { kind: 'done', text: say.undone }) : moved(home, { kind: 'refused', text: say.no[result.refusal.code] })
}

async function postForgetting(view: View): Promise<Reply> {
	const need = view.id<'need'>('need')
	await view.act((act) => forgetReporter(act, need))
	return moved(view.url(`/needs/${need}`), { kind: 'done', text: messages[view.lang].forgotten })
}

type WordsDeed = 'decline' | 'answer'

function wordsOf(view: View, which: WordsDeed) {
	const say = messages[view.lang]
	return which === 'decline'
		? {
				title: say.declineTitle,
				hint: say.declineHint,
				deed: say.declineDeed,
				label: say.reason,
				missing: say.no.reasonMissing,
				done: say.declined,
			}
		: {
				title: say.answerTitle,
				hint: say.answerHint,
				deed: say.answerDeed,
				label: say.answerWords,
				missing: say.no.answerMissing,
				done: say.answered,
			}
}

async function wordsPage(view: View, which: WordsDeed): Promise<Reply> {
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	return shown(wordsOf(view, which).title, <WordsPage view={view} need={need} which={which} state={{ values: {} }} />)
}

async function postWords(view: View, which: WordsDeed): Promise<Reply> {
	const say = wordsOf(view, which)
	const need = await getNeed(view.db, view.partnership, view.id('need'))
	const schema = z.object({ words: formFields(view.lang).required(say.missing, 4000) })
	const read = readForm(schema, view.form)
	if (!read.ok) return refusedForm(say.title, <WordsPage view={view} need={need} which={which} state={read} />)
	const act = which === 'decline' ? declineNeed : answerNeed
	const result: Result<StepId, StepRefusal> = await view.act((acting) => act(acting, { need: need.id, words: read.value.words }))
	if (result.ok) return afterStep(view, result, say.done)
	const state = { values: view.form, errors: { _form: messages[view.lang].no[result.refusal.code] } }
	return refusedForm(say.title, <WordsPage view={view} need={need} which={which} state={state} />)
}

type WordsProps = { view: View; need: Need; which: WordsDeed; state: { values: FormValues; errors?: Record<string, string> } }

function WordsPage({ view, need, which, state }: WordsProps) {
	const say = wordsOf(view, which)
	const f = fields<{ words: string }>(state)
	return (
		<>
			<PageHead title={say.title} lead={need.title} />
			<f.Errors />
			<Form action={view.url(`/needs/${need.id}/${which}`)} idempotencyKey={view.key}>
				<f.Area name="words" label={say.label} hint={say.hint} />
				<Actions deed={say.deed} otherwise={{ href: view.url(`/needs/${need.id}`), label: need.title }} />
			</Form>
		</>
	)
}
