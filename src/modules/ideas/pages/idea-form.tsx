import type { VNode } from 'preact'
import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { type Id, parseId } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { type FoundPerson, findPeople, getOpenParticipant } from '#people'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Form, fields, type Mistakes, PageHead } from '#ui'
import { describeIdea } from '../actions/describe-idea.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { type Aspiration, getAspiration } from '../store/aspirations.ts'
import { getIdea } from '../store/ideas.ts'

export const ideaFormRoutes: readonly Route[] = [page('/ideas/new', 'idea.write', newIdea), deed('/ideas', 'idea.write', saveIdea)]

export type IdeaNames = Record<'title' | 'what' | 'forWhom' | 'needs', string>
type Start = { readonly participant: Id<'participant'>; readonly name: string; readonly aspiration: Aspiration | undefined }

/** The fields of an idea's words, as both forms read them. */
export function wordsSchema(lang: Lang) {
	const say = ideaMessages[lang]
	const f = formFields(lang)
	return z.object({
		title: f.required(say.titleMissing, 200),
		what: f.required(say.whatMissing, 4000),
		forWhom: f.required(say.forWhomMissing, 2000),
		needs: f.text(2000),
	})
}

/** First whose idea it is, then the idea: one question a screen. */
async function newIdea(view: View): Promise<Reply> {
	const start = await startOf(view, view.query)
	const title = ideaMessages[view.lang].newIdea
	if (start === undefined) return shown(title, await whosePage(view))
	const usual = { what: start.aspiration?.words ?? '', needs: start.aspiration?.needs ?? '' }
	const { values } = await filledIn(view, draftName(start), { values: usual })
	return shown(title, <NewIdea view={view} start={start} values={values} />)
}

async function saveIdea(view: View): Promise<Reply> {
	const start = await startOf(view, view.form)
	const say = ideaMessages[view.lang]
	if (start === undefined) return shown(say.newIdea, await whosePage(view))
	const again = (errors: Mistakes<IdeaNames>, also: readonly string[] = []) =>
		refusedForm(say.newIdea, <NewIdea view={view} start={start} values={view.form} errors={errors} also={also} />)
	const read = readForm(wordsSchema(view.lang), view.form)
	if (!read.ok) return again(read.errors)
	const aspirations = start.aspiration ? [start.aspiration.id] : []
	const result = await view.act((act) => describeIdea(act, { ...read.value, authors: [start.participant], aspirations }))
	if (!result.ok) return again({}, [say.refusals[result.refusal.code]])
	const { dueOn } = await getIdea(view.db, view, { id: result.value, permission: 'idea.read' })
	return moved(view.url(`/ideas/${result.value}`), { kind: 'done', text: say.described(dueOn ?? view.today) })
}

async function startOf(view: View, asked: FormValues): Promise<Start | undefined> {
	const from = parseId<'aspiration'>(asked.aspiration)
	const aspiration = from && (await getAspiration(view.db, view, { id: from, permission: 'idea.write' }))
	const participant = aspiration?.participant ?? parseId<'participant'>(asked.participant)
	if (participant === undefined) return undefined
	const { firstName, lastName } = await getOpenParticipant(view.db, view, { id: participant, permission: 'idea.write' })
	return { participant, name: `${firstName} ${lastName}`, aspiration }
}

function draftName({ participant, aspiration }: Start): string {
	return `idea-new-${aspiration?.id ?? participant}`
}

async function whosePage(view: View) {
	const say = ideaMessages[view.lang]
	const found = await searchPeople(view)
	return (
		<>
			<PageHead title={say.whose} lead={say.whoseLead} />
			<PersonSearch view={view} action={view.url('/ideas/new')} found={found}>
				{({ id, firstName, lastName }) => <a href={view.url('/ideas/new', { participant: id })}>{`${firstName} ${lastName}`}</a>}
			</PersonSearch>
		</>
	)
}

/** Whom the search of the address finds; `undefined` when nothing is searched. */
export async function searchPeople(view: View): Promise<readonly FoundPerson[] | undefined> {
	const typed = view.query.find ?? ''
	return typed.trim() === '' ? undefined : findPeople(view.db, view, { typed, permission: 'idea.write' })
}

type SearchProps = {
	view: View
	action: string
	found: readonly FoundPerson[] | undefined
	children: (person: FoundPerson) => VNode
}

/** A search for a person by name, with what can be done with each who is found: works without a script. */
export function PersonSearch({ view, action, found, children }: SearchProps) {
	const say = ideaMessages[view.lang]
	return (
		<>
			<form class="form" action={action}>
				<div class="field">
					<label for="find">{say.findPerson}</label>
					<input type="search" id="find" name="find" value={view.query.find ?? ''} autocomplete="off" />
				</div>
				<button type="submit" class="button">
					{say.find}
				</button>
			</form>
			{found?.length === 0 && <p class="soft">{say.foundNobody}</p>}
			<ul class="lines">
				{found?.map((person) => (
					<li key={person.id}>
						<div class="cluster">
							{children(person)}
							<span class="soft small-text">{[person.bornYear, person.place].filter(Boolean).join(', ')}</span>
						</div>
					</li>
				))}
			</ul>
		</>
	)
}

type NewProps = { view: View; start: Start; values: FormValues; errors?: Mistakes<IdeaNames>; also?: readonly string[] }

function NewIdea({ view, start, values, errors = {}, also = [] }: NewProps) {
	const say = ideaMessages[view.lang]
	const f = fields<IdeaNames>({ values, errors })
	return (
		<>
			<PageHead title={`${say.newIdea}: ${start.name}`} lead={start.aspiration && `${say.grewFrom}: „${start.aspiration.words}”`} />
			<Form action={view.url('/ideas')} idempotencyKey={view.key} draft={draftAt(view, draftName(start), values)}>
				<input type="hidden" name="participant" value={start.participant} />
				{start.aspiration && <input type="hidden" name="aspiration" value={start.aspiration.id} />}
				<f.Errors also={also} />
				<IdeaWordFields view={view} f={f} />
				<Actions deed={say.saveIdea} otherwise={{ href: view.url(`/participants/${start.participant}`), label: say.backToPerson }} />
			</Form>
		</>
	)
}

/** The words of an idea. */
export function IdeaWordFields({ view, f }: { view: View; f: ReturnType<typeof fields<IdeaNames>> }) {
	const say = ideaMessages[view.lang]
	return (
		<>
			<f.Text name="title" label={say.ideaTitle} />
			<f.Area name="what" label={say.what} hint={say.whatHint} rows={4} />
			<f.Area name="forWhom" label={say.forWhom} hint={say.forWhomHint} rows={2} />
			<f.Area name="needs" label={say.needs} hint={say.needsHint} rows={2} optional />
		</>
	)
}
