import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { parseId } from '#kernel/id'
import { listOrganisations } from '#partnership'
import { present } from '#platform/absent'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead, PostButton } from '#ui'
import { addAuthor, addBacker, dropBacker, removeAuthor } from '../actions/keep-behind.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { PersonSearch, searchPeople } from './idea-form.tsx'

export const behindRoutes: readonly Route[] = [
	page('/ideas/:idea/authors', 'idea.write', authorsPage),
	deed('/ideas/:idea/authors', 'idea.write', saveAuthor),
	deed('/ideas/:idea/authors/removal', 'idea.write', takeAuthorOut),
	page('/ideas/:idea/backers', 'idea.write', backersPage),
	deed('/ideas/:idea/backers', 'idea.write', saveBacker),
	deed('/ideas/:idea/backers/removal', 'idea.write', takeBackerOut),
]

const ideaOf = (view: View) => getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
const participantOf = (view: View) => present(parseId<'participant'>(view.form.participant ?? view.query.participant), 'participant')

async function authorsPage(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const say = ideaMessages[view.lang]
	const found = await searchPeople(view)
	const at = view.url(`/ideas/${idea.id}/authors`)
	return shown(
		say.authorAdd,
		<>
			<PageHead title={`${say.authorAdd}: ${idea.title}`}>
				<a href={view.url(`/ideas/${idea.id}`)}>{say.back}</a>
			</PageHead>
			<PersonSearch view={view} action={at} found={found}>
				{({ id, firstName, lastName }) => (
					<>
						<strong>{`${firstName} ${lastName}`}</strong>
						<PostButton action={at} idempotencyKey={view.key} send={{ participant: id }} small icon="add">
							{say.addDeed}
						</PostButton>
					</>
				)}
			</PersonSearch>
		</>,
	)
}

async function saveAuthor(view: View): Promise<Reply> {
	const { id } = await ideaOf(view)
	const participant = participantOf(view)
	const say = ideaMessages[view.lang]
	const result = await view.act((act) => addAuthor(act, { id, participant }))
	const text = result.ok ? say.authorAdded : say.refusals[result.refusal.code]
	return moved(view.url(`/ideas/${id}`), { kind: result.ok ? 'done' : 'refused', text })
}

async function takeAuthorOut(view: View): Promise<Reply> {
	const { id } = await ideaOf(view)
	const participant = participantOf(view)
	const say = ideaMessages[view.lang]
	const result = await view.act((act) => removeAuthor(act, { id, participant }))
	if (!result.ok) return moved(view.url(`/ideas/${id}`), { kind: 'refused', text: say.refusals[result.refusal.code] })
	const undo = { action: view.url(`/ideas/${id}/authors`, { participant }), label: say.undo }
	return moved(view.url(`/ideas/${id}`), { kind: 'done', text: say.authorLeft, undo })
}

type Names = Record<'organisation' | 'name' | 'offers', string>

async function backersPage(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	return shown(ideaMessages[view.lang].addBehind, await backerForm(view, idea, { values: {} }))
}

async function saveBacker(view: View): Promise<Reply> {
	const idea = await ideaOf(view)
	const say = ideaMessages[view.lang]
	const f = formFields(view.lang)
	const schema = z.object({ organisation: f.optionalId<'organisation'>(), name: f.text(200), offers: f.text(500) })
	const read = readForm(schema, view.form)
	if (!read.ok) return refusedForm(say.addBehind, await backerForm(view, idea, read))
	const result = await view.act((act) => addBacker(act, { id: idea.id, ...read.value }))
	if (result.ok) return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.added })
	const errors = { organisation: say.refusals[result.refusal.code] }
	return refusedForm(say.addBehind, await backerForm(view, idea, { values: view.form, errors }))
}

async function backerForm(view: View, idea: Idea, state: { values: FormValues; errors?: Mistakes<Names> }) {
	const say = ideaMessages[view.lang]
	const organisations = await listOrganisations(view.db, view.partnership)
	const f = fields<Names>(state)
	return (
		<>
			<PageHead title={`${say.addBehind}: ${idea.title}`} />
			<Form action={view.url(`/ideas/${idea.id}/backers`)} idempotencyKey={view.key}>
				<f.Errors />
				<f.Select
					name="organisation"
					label={say.organisation}
					blank="–"
					options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
					optional
				/>
				<f.Text name="name" label={say.orName} optional />
				<f.Text name="offers" label={say.offers} hint={say.offersHint} optional />
				<Actions deed={say.addDeed} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: say.back }} />
			</Form>
		</>
	)
}

async function takeBackerOut(view: View): Promise<Reply> {
	const { id } = await ideaOf(view)
	const backer = parseId<'backer'>(view.form.backer)
	if (backer === undefined) return moved(view.url(`/ideas/${id}`))
	await view.act((act) => dropBacker(act, { id, backer }))
	return moved(view.url(`/ideas/${id}`), { kind: 'done', text: ideaMessages[view.lang].removed })
}
