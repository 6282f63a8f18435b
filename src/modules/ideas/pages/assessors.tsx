import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { type AccountId, parseId } from '#kernel/id'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { type AskRefusal, askAssessors, listAble, releaseAssessor } from '../actions/ask-assessors.ts'
import { termsFor } from '../actions/ground.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { verificationMessages } from '../messages/verification.ts'
import { ideaState } from '../rules/idea-state.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { listAssessors } from '../store/rounds.ts'

export const assessorRoutes: readonly Route[] = [
	page('/ideas/:idea/assessors', 'idea.decide', askPage),
	deed('/ideas/:idea/assessors', 'idea.decide', saveAsked),
	page('/ideas/:idea/assessors/:account/release', 'idea.decide', releasePage),
	deed('/ideas/:idea/assessors/:account/release', 'idea.decide', saveRelease),
	page('/ideas/:idea/sheet/refusal', 'idea.assess', releasePage),
	deed('/ideas/:idea/sheet/refusal', 'idea.assess', saveRelease),
]

type Names = Record<'account' | 'dueOn', string>
type State = { values: FormValues; errors?: Mistakes<Names>; also?: readonly string[]; chosen?: readonly string[] }

async function askPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.decide' })
	return shown(verificationMessages[view.lang].askTitle, await askForm(view, idea, { values: {} }))
}

async function saveAsked(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.decide' })
	const say = verificationMessages[view.lang]
	const chosen = view.many('account')
	const again = async (state: Omit<State, 'values' | 'chosen'>) =>
		refusedForm(say.askTitle, await askForm(view, idea, { values: view.form, chosen, ...state }))
	const read = readForm(z.object({ dueOn: formFields(view.lang).optionalDay() }), view.form)
	if (!read.ok) return again({ errors: read.errors })
	const accounts = chosen.flatMap((text) => parseId<'account'>(text) ?? [])
	const anew = ideaState(idea) === 'waits-for-verdict'
	const result = await view.act((act) => askAssessors(act, { id: idea.id, accounts, dueOn: read.value.dueOn, anew }))
	if (result.ok) return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.asked })
	return again(mistake(view, result.refusal.code))
}

function mistake(view: View, code: AskRefusal['code']): Omit<State, 'values'> {
	const say = { ...verificationMessages[view.lang].refusals, ...ideaMessages[view.lang].refusals }
	if (code === 'assessor-missing' || code === 'assessor-unknown') return { errors: { account: say[code] } }
	return code === 'due-in-past' ? { errors: { dueOn: say[code] } } : { also: [say[code]] }
}

async function askForm(view: View, idea: Idea, { values, errors, also, chosen = [] }: State) {
	const say = verificationMessages[view.lang]
	const able = await listAble(view.db, view.partnership)
	const anew = ideaState(idea) === 'waits-for-verdict'
	const asked = idea.round === null || anew ? [] : await listAssessors(view.db, view, idea.round)
	const already = new Set(asked.flatMap(({ account, releasedAt }) => (releasedAt ? [] : account)))
	const { assess } = await termsFor(view)
	const f = fields<Names>({ values: { ...values, account: chosen }, errors })
	const options = able.filter(({ account }) => !already.has(account)).map(({ account, name }) => ({ value: account, label: name }))
	return (
		<>
			<PageHead title={`${say.askTitle}: ${idea.title}`} lead={anew ? say.askAgain : say.askLead} />
			<Form action={view.url(`/ideas/${idea.id}/assessors`)} idempotencyKey={view.key}>
				<f.Errors also={also} />
				<f.Checks name="account" label={say.who} options={options} />
				<f.Day name="dueOn" label={say.until} hint={say.untilHint(assess)} optional />
				<Actions deed={say.askDeed} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: ideaMessages[view.lang].back }} />
			</Form>
		</>
	)
}

type Release = { readonly idea: Idea; readonly account: AccountId; readonly name: string; readonly at: string }

/** Somebody else is released by whoever decides; oneself, everybody who was asked may step back. */
async function releaseOf(view: View): Promise<Release | Reply> {
	const own = view.path.split('?')[0]?.endsWith('/sheet/refusal') === true
	const account = own ? view.actor.account : parseId<'account'>(view.param('account'))
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: own ? 'idea.assess' : 'idea.decide' })
	const asked = idea.round === null ? [] : await listAssessors(view.db, view, idea.round)
	const found = asked.find((one) => one.account === account)
	const text = verificationMessages[view.lang].refusals['not-asked']
	if (found === undefined) return moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text })
	const at = view.url(own ? `/ideas/${idea.id}/sheet/refusal` : `/ideas/${idea.id}/assessors/${found.account}/release`)
	return { idea, account: found.account, name: found.name, at }
}

async function releasePage(view: View): Promise<Reply> {
	const release = await releaseOf(view)
	if ('kind' in release) return release
	return shown(verificationMessages[view.lang].releaseTitle, releaseForm(view, release, {}))
}

async function saveRelease(view: View): Promise<Reply> {
	const release = await releaseOf(view)
	if ('kind' in release) return release
	const say = verificationMessages[view.lang]
	const { id } = release.idea
	const reason = (view.form.reason ?? '').trim().slice(0, 500)
	const result = await view.act((act) => releaseAssessor(act, { id, account: release.account, reason }))
	if (result.ok) return moved(view.url(`/ideas/${id}`), { kind: 'done', text: say.releasedDone })
	const text = { ...say.refusals, ...ideaMessages[view.lang].refusals }[result.refusal.code]
	if (result.refusal.code !== 'reason-missing') return moved(view.url(`/ideas/${id}`), { kind: 'refused', text })
	return refusedForm(say.releaseTitle, releaseForm(view, release, { reason: text }))
}

function releaseForm(view: View, { idea, name, at }: Release, errors: Mistakes<{ reason: string }>) {
	const say = verificationMessages[view.lang]
	const f = fields<{ reason: string }>({ values: view.form, errors })
	return (
		<>
			<PageHead title={`${say.releaseTitle}: ${name}`} lead={say.releaseLead} />
			<Form action={at} idempotencyKey={view.key}>
				<f.Errors />
				<f.Text name="reason" label={ideaMessages[view.lang].reason} />
				<Actions deed={say.releaseDeed} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: ideaMessages[view.lang].back }} />
			</Form>
		</>
	)
}
