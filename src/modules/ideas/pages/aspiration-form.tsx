import { z } from 'zod'
import { deed, page, type Route, type View } from '#access'
import type { Id } from '#kernel/id'
import type { Lang } from '#kernel/lang'
import { getOpenParticipant } from '#people'
import { draftAt, filledIn } from '#platform/draft'
import { formFields } from '#platform/fields'
import { type FormValues, readForm } from '#platform/form'
import { moved, type Reply, refusedForm, shown } from '#platform/reply'
import { Actions, Compare, Form, fields, type Mistakes, PageHead } from '#ui'
import { noteAspiration, restAspiration, reviseAspiration } from '../actions/keep-aspiration.ts'
import { aspirationMessages } from '../messages/aspirations.ts'
import { type Aspiration, getAspiration } from '../store/aspirations.ts'

export const aspirationRoutes: readonly Route[] = [
	page('/participants/:participant/aspirations/new', 'idea.write', newAspiration),
	deed('/participants/:participant/aspirations', 'idea.write', saveNew),
	page('/aspirations/:aspiration', 'idea.write', aspirationPage),
	deed('/aspirations/:aspiration', 'idea.write', saveRevision),
	deed('/aspirations/:aspiration/rest', 'idea.write', (view) => rest(view, true)),
	deed('/aspirations/:aspiration/resumption', 'idea.write', (view) => rest(view, false)),
]

type Names = Record<'words' | 'maturity' | 'strengths' | 'needs', string>
type State = { values: FormValues; errors?: Mistakes<Names>; current?: Aspiration }

function schemaOf(lang: Lang) {
	const say = aspirationMessages[lang]
	const f = formFields(lang)
	return z.object({
		words: f.required(say.wordsMissing, 2000),
		maturity: f.whole({ min: 1, max: 5 }, say.maturityMissing),
		strengths: f.text(2000),
		needs: f.text(2000),
	})
}

async function newAspiration(view: View): Promise<Reply> {
	const person = await getOpenParticipant(view.db, view, { id: view.id<'participant'>('participant'), permission: 'idea.write' })
	const { values } = await filledIn(view, `aspiration-new-${person.id}`, { values: {} })
	const title = aspirationMessages[view.lang].newTitle
	return shown(title, <NewForm view={view} participant={person.id} state={{ values }} />)
}

async function saveNew(view: View): Promise<Reply> {
	const participant = view.id<'participant'>('participant')
	await getOpenParticipant(view.db, view, { id: participant, permission: 'idea.write' })
	const say = aspirationMessages[view.lang]
	const read = readForm(schemaOf(view.lang), view.form)
	if (!read.ok) return refusedForm(say.newTitle, <NewForm view={view} participant={participant} state={read} />)
	await view.act((act) => noteAspiration(act, { participant, words: read.value }))
	return moved(`${view.url(`/participants/${participant}`)}#aspirations`, { kind: 'done', text: say.saved })
}

async function aspirationPage(view: View): Promise<Reply> {
	const aspiration = await getAspiration(view.db, view, { id: view.id<'aspiration'>('aspiration'), permission: 'idea.write' })
	const { values } = await filledIn(view, `aspiration-${aspiration.id}`, { values: valuesOf(aspiration) })
	return shown(aspirationMessages[view.lang].editTitle, <EditForm view={view} aspiration={aspiration} state={{ values }} />)
}

async function saveRevision(view: View): Promise<Reply> {
	const aspiration = await getAspiration(view.db, view, { id: view.id<'aspiration'>('aspiration'), permission: 'idea.write' })
	const say = aspirationMessages[view.lang]
	const again = (state: State) => refusedForm(say.editTitle, <EditForm view={view} aspiration={aspiration} state={state} />)
	const read = readForm(schemaOf(view.lang), view.form)
	if (!read.ok) return again(read)
	const version = Number(view.form._version)
	const result = await view.act((act) => reviseAspiration(act, { id: aspiration.id, version, words: read.value }))
	if (!result.ok) return again({ values: view.form, current: result.refusal.current })
	return moved(`${view.url(`/participants/${aspiration.participant}`)}#aspirations`, { kind: 'done', text: say.saved })
}

async function rest(view: View, resting: boolean): Promise<Reply> {
	const { id, participant } = await getAspiration(view.db, view, {
		id: view.id<'aspiration'>('aspiration'),
		permission: 'idea.write',
	})
	await view.act((act) => restAspiration(act, { id, resting }))
	const say = aspirationMessages[view.lang]
	const undo = { action: view.url(`/aspirations/${id}/${resting ? 'resumption' : 'rest'}`), label: say.undo }
	return moved(`${view.url(`/participants/${participant}`)}#aspirations`, {
		kind: 'done',
		text: resting ? say.rested : say.resumed,
		undo,
	})
}

function NewForm({ view, participant, state }: { view: View; participant: Id<'participant'>; state: State }) {
	const say = aspirationMessages[view.lang]
	const back = view.url(`/participants/${participant}`)
	return (
		<>
			<PageHead title={say.newTitle} lead={say.lead} />
			<Form action={`${back}/aspirations`} idempotencyKey={view.key} draft={draftAt(view, `aspiration-new-${participant}`, state.values)}>
				<Words view={view} state={state} />
				<Actions deed={say.save} otherwise={{ href: back, label: say.back }} />
			</Form>
		</>
	)
}

function EditForm({ view, aspiration, state }: { view: View; aspiration: Aspiration; state: State }) {
	const say = aspirationMessages[view.lang]
	const version = state.current?.version ?? state.values._version ?? aspiration.version
	return (
		<>
			<PageHead title={say.editTitle} lead={say.lead} />
			{state.current && <Conflict view={view} values={state.values} current={state.current} />}
			<Form
				action={view.url(`/aspirations/${aspiration.id}`)}
				idempotencyKey={view.key}
				version={version}
				draft={draftAt(view, `aspiration-${aspiration.id}`, state.values)}
			>
				<Words view={view} state={state} />
				<Actions deed={say.save} otherwise={{ href: view.url(`/participants/${aspiration.participant}`), label: say.back }} />
			</Form>
		</>
	)
}

function Words({ view, state }: { view: View; state: State }) {
	const say = aspirationMessages[view.lang]
	const f = fields<Names>(state)
	const scale = Object.entries(say.scale).map(([value, label]) => ({ value, label }))
	return (
		<>
			<f.Errors />
			<f.Area name="words" label={say.words} rows={3} />
			<f.Radio name="maturity" label={say.maturity} options={scale} />
			<f.Area name="strengths" label={say.strengths} hint={say.strengthsHint} rows={2} optional />
			<f.Area name="needs" label={say.needs} rows={2} optional />
		</>
	)
}

function Conflict({ view, values, current }: { view: View; values: FormValues; current: Aspiration }) {
	const say = aspirationMessages[view.lang]
	const theirs = valuesOf(current)
	const names = ['words', 'maturity', 'strengths', 'needs'] as const
	return (
		<Compare
			title={say.conflictTitle}
			what={say.conflict}
			fields={names.map((name) => ({ label: say[name], yours: values[name] ?? '', theirs: theirs[name] ?? '' }))}
		>
			<a href={view.url(`/participants/${current.participant}`)}>{say.back}</a>
		</Compare>
	)
}

function valuesOf({ words, maturity, strengths, needs, version }: Aspiration): FormValues {
	return { words, maturity: String(maturity), strengths, needs, _version: String(version) }
}
