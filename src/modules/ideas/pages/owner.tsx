import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, localOr, type Mistakes, PageHead } from '#ui'
import { assignIdeas, listOwners, returnIdea, withdrawIdea } from '../actions/assign-ideas.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { getIdea, type Idea } from '../store/ideas.ts'

export const ownerRoutes: readonly Route[] = [
	page('/ideas/:idea/owner', 'idea.decide', ownerPage),
	deed('/ideas/:idea/owner', 'idea.decide', saveOwner),
	deed('/ideas/owners', 'idea.decide', handOver),
	page('/ideas/:idea/withdrawal', 'idea.write', withdrawalPage),
	deed('/ideas/:idea/withdrawal', 'idea.write', saveWithdrawal),
	deed('/ideas/:idea/return', 'idea.write', saveReturn),
]

type Names = Record<'owner' | 'dueOn', string>
type State = { values: FormValues; errors?: Mistakes<Names> }

async function ownerPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.decide' })
	const values = { owner: idea.owner, dueOn: idea.dueOn ?? '' }
	return shown(ideaMessages[view.lang].assign, await ownerForm(view, idea, { values }))
}

async function saveOwner(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.decide' })
	const say = ideaMessages[view.lang]
	const f = formFields(view.lang)
	const read = readForm(z.object({ owner: f.id<'account'>(), dueOn: f.optionalDay() }), view.form)
	if (!read.ok) return refusedForm(say.assign, await ownerForm(view, idea, read))
	const result = await view.act((act) => assignIdeas(act, { ids: [idea.id], ...read.value }))
	if (result.ok) return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.saved })
	const { code } = result.refusal
	const errors = { [code === 'due-in-past' ? 'dueOn' : 'owner']: say.refusals[code] }
	return refusedForm(say.assign, await ownerForm(view, idea, { values: view.form, errors }))
}

/** Several ideas from the list to one owner. */
async function handOver(view: View): Promise<Reply> {
	const say = ideaMessages[view.lang]
	const ids = view.many('idea').flatMap((text) => parseId<'idea'>(text) ?? [])
	const owner = parseId<'account'>(view.form.owner)
	const back = localOr(view.form.back, view.url('/ideas'))
	if (owner === undefined || ids.length === 0) return moved(back, { kind: 'refused', text: say.bulkNobody })
	const result = await view.act((act) => assignIdeas(act, { ids, owner }))
	const text = result.ok ? say.assigned(result.value) : say.refusals[result.refusal.code]
	return moved(back, { kind: result.ok ? 'done' : 'refused', text })
}

async function ownerForm(view: View, idea: Idea, state: State) {
	const say = ideaMessages[view.lang]
	const owners = await listOwners(view.db, view.partnership)
	const f = fields<Names>(state)
	return (
		<>
			<PageHead title={`${say.assign}: ${idea.title}`} lead={say.assignLead} />
			<Form action={view.url(`/ideas/${idea.id}/owner`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Select name="owner" label={say.owner} options={owners.map(({ account, name }) => ({ value: account, label: name }))} />
				{idea.dueOn !== null && <f.Day name="dueOn" label={say.dueOn} optional />}
				<Actions deed={say.assignDeed} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: say.back }} />
			</Form>
		</>
	)
}

async function withdrawalPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
	const { values } = await filledIn(view, `idea-withdrawal-${idea.id}`, { values: {} })
	return shown(ideaMessages[view.lang].withdrawTitle, withdrawalForm(view, idea, { values }))
}

async function saveWithdrawal(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
	const say = ideaMessages[view.lang]
	const here = view.url(`/ideas/${idea.id}`)
	const reason = (view.form.reason ?? '').trim().slice(0, 2000)
	const result = await view.act((act) => withdrawIdea(act, { id: idea.id, reason }))
	if (result.ok) return moved(here, { kind: 'done', text: say.withdrawn, undo: { action: `${here}/return`, label: say.undo } })
	const text = say.refusals[result.refusal.code]
	if (result.refusal.code === 'not-now') return moved(here, { kind: 'refused', text })
	return refusedForm(say.withdrawTitle, withdrawalForm(view, idea, { values: view.form, errors: { reason: text } }))
}

async function saveReturn(view: View): Promise<Reply> {
	const id = view.id<'idea'>('idea')
	const say = ideaMessages[view.lang]
	const result = await view.act((act) => returnIdea(act, id))
	const text = result.ok ? say.returned : say.refusals[result.refusal.code]
	return moved(view.url(`/ideas/${id}`), { kind: result.ok ? 'done' : 'refused', text })
}

function withdrawalForm(view: View, idea: Idea, state: { values: FormValues; errors?: Mistakes<{ reason: string }> }) {
	const say = ideaMessages[view.lang]
	const f = fields<{ reason: string }>(state)
	return (
		<>
			<PageHead title={`${say.withdrawTitle}: ${idea.title}`} lead={say.withdrawLead} />
			<Form
				action={view.url(`/ideas/${idea.id}/withdrawal`)}
				idempotencyKey={view.key}
				draft={draftAt(view, `idea-withdrawal-${idea.id}`, state.values)}
			>
				<f.Errors />
				<f.Area name="reason" label={say.reason} rows={3} />
				<Actions deed={say.deeds.withdraw} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: say.back }} />
			</Form>
		</>
	)
}
