import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, fields, type Mistakes, PageHead } from '#ui'
import { type ReshapeRefusal, reshapeIdea } from '../actions/reshape-idea.ts'
import { ideaMessages } from '../messages/ideas.ts'
import { getIdea, type Idea } from '../store/ideas.ts'
import { type IdeaNames, IdeaWordFields, wordsSchema } from './idea-form.tsx'

export const versionRoutes: readonly Route[] = [
	page('/ideas/:idea/new-version', 'idea.write', versionPage),
	deed('/ideas/:idea/versions', 'idea.write', saveVersion),
]

type Names = IdeaNames & Record<'changed', string>
type State = { values: FormValues; errors?: Mistakes<Names>; also?: readonly string[]; current?: Idea }

async function versionPage(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
	const { values } = await filledIn(view, `idea-${idea.id}`, { values: valuesOf(idea) })
	return shown(ideaMessages[view.lang].newVersion, <VersionForm view={view} idea={idea} state={{ values }} />)
}

async function saveVersion(view: View): Promise<Reply> {
	const idea = await getIdea(view.db, view, { id: view.id<'idea'>('idea'), permission: 'idea.write' })
	const say = ideaMessages[view.lang]
	const again = (state: State) => refusedForm(say.newVersion, <VersionForm view={view} idea={idea} state={state} />)
	const read = readForm(schemaOf(view), view.form)
	if (!read.ok) return again(read)
	const { changed, ...words } = read.value
	const result = await view.act((act) => reshapeIdea(act, { id: idea.id, version: Number(view.form._version), words, changed }))
	if (result.ok) return moved(view.url(`/ideas/${idea.id}`), { kind: 'done', text: say.reshaped(result.value) })
	if (result.refusal.code === 'not-now') return moved(view.url(`/ideas/${idea.id}`), { kind: 'refused', text: say.refusals['not-now'] })
	return again({ values: view.form, ...refusalState(view, idea, result.refusal.code) })
}

function refusalState(view: View, idea: Idea, code: Exclude<ReshapeRefusal['code'], 'not-now'>): Omit<State, 'values'> {
	const text = ideaMessages[view.lang].refusals[code]
	if (code === 'idea-changed') return { also: [text], current: idea }
	return code === 'change-missing' ? { errors: { changed: text } } : { also: [text] }
}

function schemaOf(view: View) {
	const say = ideaMessages[view.lang]
	return wordsSchema(view.lang).and(z.object({ changed: formFields(view.lang).required(say.changedMissing, 2000) }))
}

function VersionForm({ view, idea, state }: { view: View; idea: Idea; state: State }) {
	const say = ideaMessages[view.lang]
	const f = fields<Names>(state)
	const words = fields<IdeaNames>(state)
	const { values, current } = state
	return (
		<>
			<PageHead title={say.newVersion} lead={say.newVersionLead} />
			{current && <Conflict view={view} values={values} current={current} />}
			<Form
				action={view.url(`/ideas/${idea.id}/versions`)}
				idempotencyKey={view.key}
				version={current?.version ?? values._version ?? idea.version}
				draft={draftAt(view, `idea-${idea.id}`, values)}
			>
				<f.Errors also={state.also} />
				<IdeaWordFields view={view} f={words} />
				<f.Area name="changed" label={say.changed} rows={2} />
				<Actions deed={say.saveVersion} otherwise={{ href: view.url(`/ideas/${idea.id}`), label: say.back }} />
			</Form>
		</>
	)
}

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Idea }) {
	const say = ideaMessages[view.lang]
	const names = [
		['title', say.ideaTitle],
		['what', say.what],
		['forWhom', say.forWhom],
		['needs', say.needs],
	] as const
	return (
		<Compare
			title={say.conflictTitle}
			what={say.conflict}
			fields={names.map(([name, label]) => ({ label, yours: values[name] ?? '', theirs: current[name] }))}
		>
			<a href={view.url(`/ideas/${current.id}`)}>{say.back}</a>
		</Compare>
	)
}

function valuesOf({ title, what, forWhom, needs, version }: Idea): FormValues {
	return { title, what, forWhom, needs, changed: '', _version: String(version) }
}
